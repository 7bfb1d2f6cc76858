/**
 * A carer over 18 may agree in writing that the 48-hour average does not hold for them, and may end that again
 * by notice (Working Time Regulations 1998 regs 4(1) and 5). Nobody may be put at a disadvantage for not agreeing.
 */
import { addDays, type Day } from '../language/time.ts';

export interface OptOut {
  /** The first day it holds; null while it was never agreed. */
  optedOutFrom: Day | null;
  /** The first day on which it holds no more; null while it has no end. */
  optedOutUntil: Day | null;
}

/** From 1 November, ended with effect from 20 December: true on 19 December, false on 20 December. */
export const isOptedOut = ({ optedOutFrom, optedOutUntil }: OptOut, onDay: Day): boolean =>
  optedOutFrom !== null && onDay >= optedOutFrom && (optedOutUntil === null || onDay < optedOutUntil);

/** Said on 1 December with 7 days of notice: the average holds again from 8 December. */
export const endsWithNotice = (saidOn: Day, noticeDays: number): Day => addDays(saidOn, noticeDays);
