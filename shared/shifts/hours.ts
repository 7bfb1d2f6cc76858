/** Recorded hours: elapsed minutes, deadlines and what silence means. */
import type { Reason } from '../contract/problem.ts';
import {
  addDays,
  addMinutes,
  dayAt,
  type Instant,
  minutesBetween,
  momentOf,
  mondayOf,
  weekdays,
} from '../language/time.ts';
import type { MutualRules } from '../mutuals/schema.ts';

export interface Times {
  startedAt: Instant;
  endedAt: Instant;
  breakMinutes: number;
}

/** 22:00 to 07:00 with a break of 20 is 520 minutes in June and 460 over 28–29 March 2026. */
export const workedMinutes = (times: Times): number =>
  minutesBetween(times.startedAt, times.endedAt) - times.breakMinutes;

/** Field by field, what is wrong with recorded times; empty when nothing is. */
export const timesErrors = (
  times: Times & { disturbedMinutes: number },
): { pointer: string; detail: string }[] => {
  const errors = [];
  const span = minutesBetween(times.startedAt, times.endedAt);
  if (span <= 0) errors.push({ pointer: '/endedAt', detail: 'The end comes after the start.' });
  if (span > 24 * 60) errors.push({ pointer: '/endedAt', detail: 'One shift is at most 24 hours.' });
  if (span > 0 && times.breakMinutes >= span)
    errors.push({ pointer: '/breakMinutes', detail: 'Breaks are shorter than the shift.' });
  if (span > 0 && times.disturbedMinutes > span)
    errors.push({ pointer: '/disturbedMinutes', detail: 'Time awake is not longer than the night.' });
  return errors;
};

const furthestFromPlanMinutes = 7 * 24 * 60;

/** Two people may have swapped the day; a word about another week belongs to another shift. */
export const farFromPlan = (startedAt: Instant, plannedAt: Instant): { pointer: string; detail: string }[] =>
  Math.abs(minutesBetween(plannedAt, startedAt)) > furthestFromPlanMinutes
    ? [{ pointer: '/startedAt', detail: 'This is more than a week away from the plan.' }]
    : [];

/** Hours of a week (Monday to Sunday, by the day the shift starts) are due on the mutual's day of the next. */
export const hoursDueAt = (startsAt: Instant, rules: MutualRules, zone: string): Instant => {
  const week = mondayOf(dayAt(startsAt, zone));
  return momentOf(addDays(week, 7 + weekdays.indexOf(rules.hoursDueOn)), rules.hoursDueAt, zone);
};

/** Times can be said once the shift has begun, and not before. */
export const tooEarly = (startsAt: Instant, now: Instant): Reason | null =>
  now < startsAt ? { code: 'hours-too-early', facts: { earliestAt: startsAt } } : null;

/** Of a plan, the minutes that are paid: a live-in day of 720 minutes with 120 of breaks is 600. */
export const paidByPlan = (plan: { plannedMinutes: number; plannedBreakMinutes: number | null }): number =>
  plan.plannedMinutes - (plan.plannedBreakMinutes ?? 0);

/**
 * Silence never starves a carer and never stretches the plan: unanswered hours are paid up to the planned
 * minutes; the rest waits for a person. 8:00–9:30 recorded for a planned hour, unanswered: 8:00–9:00 is paid.
 */
export const paidWhenSilent = <T extends Times>(
  times: T,
  plannedMinutes: number,
): { times: T; waitingMinutes: number } => {
  const waitingMinutes = Math.max(0, workedMinutes(times) - plannedMinutes);
  return { times: { ...times, endedAt: addMinutes(times.endedAt, -waitingMinutes) }, waitingMinutes };
};
