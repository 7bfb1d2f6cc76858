/**
 * What an employer owes on top of pay. National Insurance and pension depend on the week, so a shift is
 * given what it adds to its pay week: the week's cost with it, less the week's cost without it. Shifts of a
 * week in any order come to the week's exact cost. The pay week runs Monday to Sunday and a shift belongs
 * to the one it starts in.
 */
import { noPence, type Pence, pence, portion, subtract } from '../language/money.ts';
import type { Terms } from '../terms/schema.ts';
import type { ComingOfAge } from './coming-of-age.ts';
import { lawOn } from './law.ts';

export interface OnCost {
  readonly amountPence: Pence;
  readonly source: string;
  readonly basisPoints: number;
  readonly thresholdPence: number;
}

/** A share of the part of a week's earnings between two limits, half-up. */
const shareBetween = (earned: number, from: number, to: number, basisPoints: number): Pence =>
  earned <= from ? noPence : portion(pence(Math.min(earned, to) - from), basisPoints, 'half-up');

/**
 * Employer’s National Insurance in pence, half-up on the week.
 * 2026-27: 15 % above £96 a week. £80 earned, then a shift of £40: (£120 − £96) × 15 % = £3.60; a further
 * shift of £40 the same week: £6.00. Under 21 the threshold is £967.
 */
export const employerNi = (onDay: number, ages: ComingOfAge, before: Pence, gross: Pence): OnCost => {
  const law = lawOn(onDay);
  const from = onDay < ages.at21 ? law.insuredFromPenceUnder21 : law.insuredFromPence;
  const rate = law.insurance.value;
  const week = (earned: number) => shareBetween(earned, from, Number.MAX_SAFE_INTEGER, rate);
  return {
    amountPence: subtract(week(before + gross), week(before)),
    source: law.insurance.source,
    basisPoints: rate,
    thresholdPence: from,
  };
};

/**
 * Employer’s pension contribution in pence, half-up on the week; the terms’ share, never under the law’s.
 * 2026-27, 3 % of what lies between £120 and £967: £150 earned (under the trigger of £192: nothing yet),
 * then a shift of £50 makes £200: (£200 − £120) × 3 % = £2.40, all of it added by this shift.
 * With `all-earnings`: £200 × 3 % = £6.00.
 */
export const employerPension = (
  onDay: number,
  ages: ComingOfAge,
  enrolment: 'by-earnings' | 'enrolled' | 'not-enrolled',
  terms: Terms['pension'],
  before: Pence,
  gross: Pence,
): OnCost => {
  const law = lawOn(onDay);
  const basisPoints = Math.max(terms.basisPoints, law.pension.value);
  const every = terms.of === 'all-earnings';
  const from = every ? 0 : law.pensionFromPence;
  const to = every ? Number.MAX_SAFE_INTEGER : law.pensionToPence;
  const out = enrolment === 'not-enrolled' || (enrolment === 'by-earnings' && onDay < ages.at22);
  const trigger = enrolment === 'by-earnings' ? law.pensionTriggerPence : 0;
  const week = (earned: number) =>
    out || earned <= trigger ? noPence : shareBetween(earned, from, to, basisPoints);
  return {
    amountPence: subtract(week(before + gross), week(before)),
    source: basisPoints > law.pension.value ? 'terms:pension.share' : law.pension.source,
    basisPoints,
    thresholdPence: from,
  };
};
