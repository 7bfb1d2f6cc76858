/** When money leaves a holder's account, so that it can be said beforehand and nothing is collected unsaid. */
import { addDays, type Day } from '../language/time.ts';
import { type IsHoliday, isWorkingDay, workingDaysAfter } from '../settlements/working-days.ts';
import type { WayKind } from './schema.ts';

/**
 * Working days between the notice of a debit and the debit. Two for Bacs by the Direct Debit Guarantee
 * that the payment service gives in our name; a card is collected on the mutual's own collection day, which
 * its holder agreed to and is told of beforehand. Source: stripe.com/legal/bacs-direct-debit-guarantee,
 * checked 2026-11-23.
 */
const noticeWorkingDays: Readonly<Record<WayKind, number>> = { card: 0, bacs: 2 };

/** A debit can be asked for on a day of our choice from the third calendar day on. */
const daysToTarget = 3;

/**
 * The day on which money asked for on one day leaves the account. A card: the same day. Bacs: the first
 * working day at least two working days and three calendar days later. Asked for on Tuesday 24 November
 * 2026: Friday the 27th; on Tuesday 22 December: Tuesday the 29th, as Christmas and its substitute lie between.
 */
export const dayItLeaves = (kind: WayKind, askedOn: Day, isHoliday: IsHoliday): Day => {
  if (kind === 'card') return askedOn;
  const afterNotice = workingDaysAfter(askedOn, noticeWorkingDays.bacs, isHoliday);
  let leavesOn = addDays(askedOn, daysToTarget);
  if (leavesOn < afterNotice) leavesOn = afterNotice;
  while (!isWorkingDay(leavesOn, isHoliday)) leavesOn = addDays(leavesOn, 1);
  return leavesOn;
};
