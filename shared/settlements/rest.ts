/**
 * What was left of a shift that was settled up to its plan while the holder was silent, once they have
 * answered: all of it less the planned part. An hour and a half confirmed for a planned hour at £13.45, of
 * which the hour was paid: £20.18 less £13.45 is £6.73 for 30 minutes.
 */
import { noPence, type Pence, subtract } from '../language/money.ts';
import type { PayLine } from '../pay/lines.ts';
import { lineOf, type Pricing, type SettledLine, type WorkedShiftToSettle } from './line.ts';

const sameKind = (a: PayLine) => (b: PayLine) =>
  a.kind === b.kind && a.rule === b.rule && a.goesTo === b.goesTo && a.ratePence === b.ratePence;

/** Line by line what is more; a line that was paid in full before is not said again. */
const more = (all: readonly PayLine[], paid: readonly PayLine[]): PayLine[] =>
  all.flatMap((line) => {
    const before = paid.find(sameKind(line));
    const amountPence = subtract(line.amountPence, before?.amountPence ?? noPence);
    const minutes = line.minutes === null ? null : line.minutes - (before?.minutes ?? 0);
    return amountPence === 0 ? [] : [{ ...line, amountPence, minutes }];
  });

/** More minutes never cost less, so that no part of it is below nothing. */
export const restOf = (
  shift: WorkedShiftToSettle,
  earnedThisWeekPence: Pence,
  input: Pricing,
): SettledLine => {
  const planned = lineOf({ ...shift, answered: false }, noPence, input);
  // What was earned in the week has the planned part in it already.
  const before =
    earnedThisWeekPence > planned.grossPence ? subtract(earnedThisWeekPence, planned.grossPence) : noPence;
  const paid = lineOf({ ...shift, answered: false }, before, input);
  const all = lineOf({ ...shift, answered: true }, before, input);
  return {
    ...all,
    part: 'rest',
    payLines: more(all.payLines, paid.payLines),
    paidMinutes: all.paidMinutes - paid.paidMinutes,
    grossPence: subtract(all.grossPence, paid.grossPence),
    toCarerPence: subtract(all.toCarerPence, paid.toCarerPence),
    setAsidePence: subtract(all.setAsidePence, paid.setAsidePence),
    toMutualPence: subtract(all.toMutualPence, paid.toMutualPence),
    payrollPence: subtract(all.payrollPence, paid.payrollPence),
    silent: false,
  };
};
