import type { Reason } from '../contract/problem.ts';
import { type Pence, sum } from '../language/money.ts';

/** What still ties somebody to the mutual. Whole pence, and numbers of shifts. */
export interface Ties {
  duePence: Pence;
  bookedPence: Pence;
  payablePence: Pence;
  owedBackPence: Pence;
  setAsidePence: Pence;
  /** Taken and not yet begun or recorded, given or received. */
  comingShifts: number;
  /** Worked and in no settlement yet. */
  unsettledShifts: number;
}

/**
 * Nobody leaves with money unsettled, nor while care is arranged with them. What is set aside is owed to
 * others (tax, pension, holiday) and must be paid onwards first. Null: they may go.
 */
export const leaveRefused = (ties: Ties): Reason | null => {
  const { comingShifts, unsettledShifts, setAsidePence } = ties;
  const open = sum([ties.duePence, ties.bookedPence, ties.payablePence, ties.owedBackPence]);
  if (comingShifts > 0)
    return {
      code: 'shifts-still-coming',
      facts: { shifts: comingShifts },
      instead: 'Cancel them or hand them back first.',
    };
  if (open > 0 || unsettledShifts > 0)
    return {
      code: 'money-not-settled',
      facts: { openPence: open, shifts: unsettledShifts },
      instead: 'Settle the weeks that are open first.',
    };
  if (setAsidePence > 0)
    return {
      code: 'money-not-settled',
      facts: { setAsidePence },
      instead: 'Pay what is set aside for tax, pension and holiday, and have it recorded.',
    };
  return null;
};
