/**
 * What counts for the minimum wage: which time, which pay, and what takes away from pay. Not figures but yes or
 * no, each with the regulation it stands on. Read with National Minimum Wage Regulations 2015 (SI 2015/621) and
 * GOV.UK, Minimum wage for different types of work; HMRC manual NMWM09070.
 */
import type { Day } from '../language/time.ts';
import type { Verified } from './series.ts';

export interface CountingRule {
  readonly id: string;
  readonly counts: boolean;
  readonly source: string;
  readonly verified: Verified;
  readonly checkedOn: Day;
}

const rule = (id: string, counts: boolean, where: string, verified: Verified = 'read'): CountingRule => ({
  id: `nmw.${id}`,
  counts,
  source: `National Minimum Wage Regulations 2015 (SI 2015/621) ${where}`,
  verified,
  checkedOn: '2026-11-22' as Day,
});

/** Time that has to be paid at the minimum. */
export const timeThatCounts = {
  atWork: rule('hours.contact', true, 'reg 30; GOV.UK, Minimum wage for different types of work'),
  wayWithinEmployer: rule('hours.travel-same-employer', true, 'reg 34'),
  wayBetweenEmployers: rule('hours.travel-between-employers', false, 'reg 34', 'inferred'),
  wayFromHome: rule('hours.home-to-work', false, 'reg 34'),
  training: rule('hours.training', true, 'reg 33'),
  asleep: rule('hours.sleep-in-asleep', false, 'reg 32'),
  wokenToWork: rule('hours.sleep-in-awake', true, 'reg 32'),
  restBreak: rule('hours.rest-break', false, 'reg 35'),
  absence: rule('hours.absence', false, 'reg 35'),
} as const;

/** Pay that counts towards it. */
export const payThatCounts = {
  basic: rule('pay.basic', true, 'reg 9'),
  premium: rule('pay.premium', false, 'reg 10; HMRC NMWM09070'),
  allowance: rule('pay.allowance', false, 'reg 10; HMRC NMWM09070'),
  holidayPay: rule('pay.holiday', false, 'reg 10', 'inferred'),
  expenses: rule('pay.expenses', false, 'reg 10; HMRC NMWM09070'),
} as const;

/** What takes away from the pay that counts. */
export const takenFromPay = {
  'for-employers-own-use': rule('reduces.employer-own-use', true, 'reg 12'),
  'spent-for-the-job': rule('reduces.own-spending', true, 'reg 13'),
  'conduct-agreed-in-contract': rule('reduces.conduct', false, 'reg 12'),
  'loan-or-advance': rule('reduces.loan', false, 'reg 12'),
  overpayment: rule('reduces.overpayment', false, 'reg 12'),
} as const;
export type Deduction = keyof typeof takenFromPay;
