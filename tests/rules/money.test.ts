/** Protects every penny: whole numbers only, and each division says how it rounds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPounds,
  fraction,
  noPence,
  parsePounds,
  pence,
  portion,
  type Rounding,
  share,
  sum,
} from '#shared/language/money.ts';

describe('a fraction of an amount', () => {
  it.each<[says: string, amount: number, of: [number, number], rounding: Rounding, answer: number]>([
    ['1345 × 50 ÷ 60 = 1120.83', 1345, [50, 60], 'half-up', 1121],
    ['the same, down', 1345, [50, 60], 'down', 1120],
    ['1345 × 1 ÷ 60 = 22.42, up', 1345, [1, 60], 'up', 23],
    ['half a penny goes up', 1, [1, 2], 'half-up', 1],
    ['and of a debt away from zero', -1, [1, 2], 'half-up', -1],
    ['what is whole stays whole', 1200, [30, 60], 'up', 600],
  ])('%s', (_says, amount, [numerator, denominator], rounding, answer) => {
    expect(fraction(pence(amount), numerator, denominator, rounding)).toBe(answer);
  });
  it('12.07 % of £100 is £12.07', () => expect(portion(pence(10_000), 1207, 'up')).toBe(1207));
  it.each([
    ['no denominator', () => fraction(pence(1), 1, 0, 'up')],
    ['half a penny', () => pence(0.5)],
    ['more than can be counted exactly', () => fraction(pence(Number.MAX_SAFE_INTEGER), 3, 2, 'up')],
  ])('refuses %s', (_says, work) => expect(work).toThrow(RangeError));
});

describe('sharing', () => {
  it('gives what is left over to the largest remainders, the earlier of equals first', () => {
    expect(share(pence(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(share(pence(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(share(pence(100), [0, 1])).toEqual([0, 100]);
  });
  it('never makes or loses a penny, and gives nobody more than one beyond their part', () => {
    const weights = fc
      .array(fc.nat(10_000), { minLength: 1, maxLength: 30 })
      .filter((all) => sum(all.map(pence)) > 0);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 10_000_000 }), weights, (total, parts) => {
        const shares = share(pence(total), parts);
        expect(sum(shares)).toBe(pence(total));
        const whole = parts.reduce((so, one) => so + one, 0);
        shares.forEach((given, place) => {
          expect(Math.abs(given - (total * (parts[place] ?? 0)) / whole)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
  it.each([[[]], [[0, 0]], [[1, -1]]])('refuses weights %j', (weights) => {
    expect(() => share(pence(1), weights)).toThrow(RangeError);
  });
});

describe('money as people write it', () => {
  it.each([
    ['123.45', 12_345],
    ['£1,234.50', 123_450],
    ['12', 1_200],
    [' £ 0.5 ', 50],
    ['1,23', null],
    ['-5', null],
    ['1.234', null],
    ['', null],
    ['twelve', null],
  ])('%s', (text, value) => expect(parsePounds(text)).toBe(value));
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER - 1), (value) => {
        expect(parsePounds(formatPounds(pence(value)))).toBe(value);
      }),
    );
    expect(formatPounds(pence(-5))).toBe('−£0.05');
    expect(formatPounds(noPence)).toBe('£0.00');
  });
});
