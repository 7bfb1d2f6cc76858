/**
 * Whether the pay of one carer from one employer keeps the minimum wage over a pay reference period, as the law
 * counts it: the basic pay of the period, less what is taken from it, against all time that counts. Pure; pence.
 */
import { dayNumber } from '../language/calendar-days.ts';
import { add, fraction, noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import { longestPayPeriod } from '../rates/minimum-wage.ts';
import { type Deduction, takenFromPay } from '../rates/minimum-wage-counting.ts';
import { rateOn } from '../rates/series.ts';
import { comingOfAge } from './coming-of-age.ts';
import { type CheckedShift, type Counted, countShift } from './counted-time.ts';
import { statutoryFloor } from './floors.ts';

/** What made the pay too little; of several, the one that costs the most. */
export const shortfallReasons = [
  'pay-below-rate',
  'time-not-paid',
  'way-not-paid',
  'miles-below-cost',
  'for-employers-own-use',
  'spent-for-the-job',
] as const;
export type ShortfallReason = (typeof shortfallReasons)[number];

export interface PayPeriod {
  fromOn: Day;
  untilOn: Day;
  /** Null is checked as an adult of 21 or over. */
  bornOn: Day | null;
  shifts: readonly CheckedShift[];
  deductions: readonly { kind: Deduction; amountPence: Pence }[];
}

export interface WageCheck {
  /** The law’s minimum for an hour in this period, and the row it comes from. */
  ratePence: Pence;
  rateId: string;
  countedMinutes: number;
  /** Pay that counts, less what is taken from it. */
  countedPence: Pence;
  neededPence: Pence;
  shortfallPence: Pence;
  reason: ShortfallReason | null;
}

const taken = (deductions: PayPeriod['deductions'], kind: Deduction): Pence =>
  takenFromPay[kind].counts
    ? sum(deductions.filter((each) => each.kind === kind).map((each) => each.amountPence))
    : noPence;

const forMinutes = (ratePence: Pence, minutes: number): Pence => fraction(ratePence, minutes, 60, 'up');

const together = (shifts: readonly CheckedShift[], onDay: Day): Counted => {
  const all = {
    paidMinutes: 0,
    unpaidMinutes: 0,
    unpaidWayMinutes: 0,
    payPence: noPence,
    milesPence: noPence,
  };
  for (const shift of shifts) {
    const one = countShift(shift, onDay);
    all.paidMinutes += one.paidMinutes;
    all.unpaidMinutes += one.unpaidMinutes;
    all.unpaidWayMinutes += one.unpaidWayMinutes;
    all.payPence = add(all.payPence, one.payPence);
    all.milesPence = add(all.milesPence, one.milesPence);
  }
  return all;
};

const causeOf = (counted: Counted, ratePence: Pence, period: PayPeriod): ShortfallReason => {
  const costs: Record<ShortfallReason, number> = {
    'pay-below-rate': forMinutes(ratePence, counted.paidMinutes) - counted.payPence,
    'time-not-paid': forMinutes(ratePence, counted.unpaidMinutes),
    'way-not-paid': forMinutes(ratePence, counted.unpaidWayMinutes),
    'miles-below-cost': counted.milesPence,
    'for-employers-own-use': taken(period.deductions, 'for-employers-own-use'),
    'spent-for-the-job': taken(period.deductions, 'spent-for-the-job'),
  };
  return shortfallReasons.reduce((worst, one) => (costs[one] > costs[worst] ? one : worst));
};

/**
 * The check of one carer, employer and pay reference period. The rate is that of the first day, by the age on it:
 * a new rate and a birthday wait for the next period (National Minimum Wage Regulations 2015 reg 4B). Refuses, by
 * RangeError, a period that ends before it starts, is longer than a month, or begins before rates are known.
 *
 * Adult, week from 2026-11-23, law 1,271p: 120 minutes paid 2,690p and 60 minutes more not paid yet. 180 minutes
 * need 3,813p; 2,690p count; 1,123p are missing, because time is not paid.
 */
export const checkMinimumWage = (period: PayPeriod): WageCheck => {
  const { fromOn, untilOn, bornOn, shifts, deductions } = period;
  const days = dayNumber(untilOn) - dayNumber(fromOn) + 1;
  if (days < 1 || days > rateOn(longestPayPeriod, fromOn).value)
    throw new RangeError(`A pay reference period is a day to a month: ${fromOn} to ${untilOn}`);
  const row = statutoryFloor(dayNumber(fromOn), comingOfAge(bornOn));
  const ratePence = pence(row.value);
  const counted = together(shifts, fromOn);
  const reduced = sum([
    counted.milesPence,
    taken(deductions, 'for-employers-own-use'),
    taken(deductions, 'spent-for-the-job'),
  ]);
  const countedMinutes = counted.paidMinutes + counted.unpaidMinutes + counted.unpaidWayMinutes;
  const countedPence = subtract(counted.payPence, reduced);
  const neededPence = forMinutes(ratePence, countedMinutes);
  const missing = subtract(neededPence, countedPence);
  const short = countedMinutes > 0 && missing > 0;
  return {
    ratePence,
    rateId: row.id,
    countedMinutes,
    countedPence,
    neededPence,
    shortfallPence: short ? missing : noPence,
    reason: short ? causeOf(counted, ratePence, period) : null,
  };
};
