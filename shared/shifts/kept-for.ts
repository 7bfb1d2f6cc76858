import { addMinutes, type Instant, minutesBetween } from '../language/time.ts';
import type { ShiftStatus } from './schema.ts';

const twoDays = 48 * 60;

/**
 * Until when a shift whose time was changed is kept for the carer who held it: two days, but never more than
 * half of the time that is left. Moved at 9:00 to 15:00 the same day it is theirs to answer until 12:00.
 */
export const keptUntil = (now: Instant, startsAt: Instant): Instant =>
  addMinutes(now, Math.max(0, Math.min(twoDays, Math.floor(minutesBetween(now, startsAt) / 2))));

export interface AskedShift {
  status: ShiftStatus;
  askedCarerId: string | null;
  askedUntil: Instant | null;
}

const isKept = (shift: AskedShift, now: Instant): boolean =>
  shift.status === 'offered' &&
  shift.askedCarerId !== null &&
  shift.askedUntil !== null &&
  now < shift.askedUntil;

/** Whether it waits for somebody else’s answer: nobody but them sees it as open or may take it. */
export const isKeptForAnother = (shift: AskedShift, memberId: string, now: Instant): boolean =>
  isKept(shift, now) && shift.askedCarerId !== memberId;

/** Whether it waits for this person’s answer. */
export const isKeptFor = (shift: AskedShift, memberId: string, now: Instant): boolean =>
  isKept(shift, now) && shift.askedCarerId === memberId;
