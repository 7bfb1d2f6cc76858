/**
 * Money is whole pence. Only this file computes it; every division names its rounding.
 */
import { z } from 'zod';

export type Pence = number & { readonly '~brand': 'Pence' };

/** @returns the same number as Pence. Throws RangeError for a fraction or beyond ±2^53. */
export const pence = (value: number): Pence => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of pence: ${value}`);
  return (value === 0 ? 0 : value) as Pence;
};

export const noPence = pence(0);

/** Whole pence on the wire, zero or more. */
export const penceSchema = z
  .int()
  .nonnegative()
  .transform((value) => pence(value))
  .meta({ type: 'integer', minimum: 0, description: 'Whole pence' });

/** Whole pence on the wire, either sign. */
export const signedPenceSchema = z
  .int()
  .transform((value) => pence(value))
  .meta({ type: 'integer', description: 'Whole pence, either sign' });

export const add = (left: Pence, right: Pence): Pence => pence(left + right);
export const subtract = (left: Pence, right: Pence): Pence => pence(left - right);
export const negate = (amount: Pence): Pence => pence(-amount);
export const sum = (amounts: Iterable<Pence>): Pence => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
};

export type Rounding = 'half-up' | 'up' | 'down';

/**
 * amount × numerator ÷ denominator in whole pence, rounded away from or towards zero as named.
 * 1345p × 50 min ÷ 60 min, half-up: 67,250 ÷ 60 = 1,120.83 → 1,121p.
 * Refuses a denominator of zero or less.
 */
export const fraction = (
  amount: Pence,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): Pence => {
  if (denominator <= 0) throw new RangeError('A share needs a denominator above zero');
  const product = amount * numerator;
  if (!Number.isSafeInteger(product)) throw new RangeError(`Too large to share: ${amount} × ${numerator}`);
  const sign = product < 0 ? -1 : 1;
  const size = Math.abs(product);
  const whole = Math.floor(size / denominator);
  const rest = size - whole * denominator;
  const extra = rounding === 'up' ? rest > 0 : rounding === 'half-up' && rest * 2 >= denominator;
  return pence(sign * (whole + (extra ? 1 : 0)));
};

/**
 * A percentage in basis points: 12.07 % of 10,000p is portion(10000, 1207, 'half-up') = 1,207p.
 */
export const portion = (amount: Pence, basisPoints: number, rounding: Rounding): Pence =>
  fraction(amount, basisPoints, 10_000, rounding);

/**
 * Shares a total by weights so that the parts always add up to it (largest remainder; ties go to the
 * earlier part). 100p by weights 1, 1, 1 → 34p, 33p, 33p.
 * Refuses a negative weight and weights that add up to nothing.
 */
export const share = (total: Pence, weights: readonly number[]): Pence[] => {
  const whole = weights.reduce((so, weight) => so + weight, 0);
  if (weights.some((weight) => weight < 0) || whole <= 0)
    throw new RangeError('Shares need weights of zero or more that add up to more than zero');
  const parts = weights.map((weight) => fraction(total, weight, whole, 'down'));
  const left = total - sum(parts);
  const step = left < 0 ? -1 : 1;
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: Math.abs((total * weight) % whole) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (let given = 0; given < Math.abs(left); given += 1) {
    const place = byRemainder[given % byRemainder.length]?.place ?? 0;
    parts[place] = pence((parts[place] ?? 0) + step);
  }
  return parts;
};

/**
 * Reads money as people type it: `123.45`, `£1,234.50`, `12`. Answers null for anything else, a minus
 * sign and a third decimal among them; never passes through a float.
 */
export const parsePounds = (text: string): Pence | null => {
  const found = /^£?\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found?.[1]) return null;
  const pounds = Number(found[1].replaceAll(',', ''));
  const value = pounds * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? pence(value) : null;
};

/** 123450p → "£1,234.50"; −5p → "−£0.05". The same in English and Welsh. */
export const formatPounds = (amount: Pence): string => {
  const size = Math.abs(amount);
  const pounds = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`;
};
