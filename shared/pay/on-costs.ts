/**
 * What an employer owes on top of pay. National Insurance and pension depend on the week, so a shift is
 * given what it adds to its pay week: the week's cost with it, less the week's cost without it. Shifts of a
 * week in any order come to the week's exact cost. The pay week runs Monday to Sunday and a shift belongs
 * to the one it starts in.
 */
import { add, noPence, type Pence, pence, portion, subtract } from '../language/money.ts';
import { ageOn, type Day } from '../language/time.ts';
import { employerRate, secondaryThreshold, under21Threshold } from '../rates/national-insurance.ts';
import {
  earningsTrigger,
  employerMinimum,
  enrolledFromAge,
  qualifyingFrom,
  qualifyingTo,
} from '../rates/pension.ts';
import { type RateRow, rateOn } from '../rates/series.ts';
import type { Terms } from '../terms/schema.ts';

export interface OnCost {
  readonly amountPence: Pence;
  readonly row: RateRow;
  readonly basisPoints: number;
  readonly thresholdPence: number;
}

const part = (earned: Pence, from: number, to: number): Pence =>
  pence(Math.max(0, Math.min(earned, to) - from));

const addedBy = (cost: (earned: Pence) => Pence, before: Pence, gross: Pence): Pence =>
  subtract(cost(add(before, gross)), cost(before));

/**
 * Employer’s National Insurance in pence, half-up on the week.
 * 2026-27: 15 % above £96 a week. £80 earned, then a shift of £40: (£120 − £96) × 15 % = £3.60; a further
 * shift of £40 the same week: £6.00. Under 21 the threshold is £967.
 */
export const employerNi = (onDay: Day, bornOn: Day | null, before: Pence, gross: Pence): OnCost => {
  const row = rateOn(employerRate, onDay);
  const young = bornOn !== null && ageOn(bornOn, onDay) < 21;
  const threshold = rateOn(young ? under21Threshold : secondaryThreshold, onDay).value;
  const cost = (earned: Pence) =>
    portion(part(earned, threshold, Number.MAX_SAFE_INTEGER), row.value, 'half-up');
  return {
    amountPence: addedBy(cost, before, gross),
    row,
    basisPoints: row.value,
    thresholdPence: threshold,
  };
};

/**
 * Employer’s pension contribution in pence, half-up on the week; the terms’ share, never under the law’s.
 * 2026-27, 3 % of what lies between £120 and £967: £150 earned (under the trigger of £192: nothing yet),
 * then a shift of £50 makes £200: (£200 − £120) × 3 % = £2.40, all of it added by this shift.
 * With `all-earnings`: £200 × 3 % = £6.00.
 */
export const employerPension = (
  onDay: Day,
  bornOn: Day | null,
  enrolment: 'by-earnings' | 'enrolled' | 'not-enrolled',
  terms: Terms['pension'],
  before: Pence,
  gross: Pence,
): OnCost => {
  const row = rateOn(employerMinimum, onDay);
  const basisPoints = Math.max(terms.basisPoints, row.value);
  const from = terms.of === 'all-earnings' ? 0 : rateOn(qualifyingFrom, onDay).value;
  const to = terms.of === 'all-earnings' ? Number.MAX_SAFE_INTEGER : rateOn(qualifyingTo, onDay).value;
  const trigger = rateOn(earningsTrigger, onDay).value;
  const tooYoung = bornOn !== null && ageOn(bornOn, onDay) < rateOn(enrolledFromAge, onDay).value;
  const cost = (earned: Pence): Pence => {
    if (enrolment === 'not-enrolled') return noPence;
    if (enrolment === 'by-earnings' && (tooYoung || earned <= trigger)) return noPence;
    return portion(part(earned, from, to), basisPoints, 'half-up');
  };
  return { amountPence: addedBy(cost, before, gross), row, basisPoints, thresholdPence: from };
};
