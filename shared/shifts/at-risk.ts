import { type Instant, minutesBetween } from '../language/time.ts';

const shortNoticeMinutes = 24 * 60;

/**
 * Care that begins within a day and has lost its carer is at risk: somebody must look for another one now.
 * Handed back at 8 on Monday, a visit at 7 on Tuesday is; one at 9 is not.
 */
export const isCareAtRisk = (startsAt: Instant, now: Instant): boolean =>
  minutesBetween(now, startsAt) <= shortNoticeMinutes;
