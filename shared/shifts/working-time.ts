/**
 * Working time in one place: what stops a carer taking a shift, and what only deserves a warning. Each
 * refusal names the rule, its source and the earliest time that would work. Weekly rest (24 hours a week) and
 * the length of night work are not judged here.
 */
import type { Reason } from '../contract/problem.ts';
import { addMinutes, ageOn, dayAt, instant, minutesBetween } from '../language/time.ts';
import { rateOn } from '../rates/series.ts';
import {
  adultAge,
  breakAfter,
  breakLength,
  weeklyLimit,
  youngBreakAfter,
  youngBreakLength,
} from '../rates/working-time.ts';
import { restReason } from './rest.ts';
import { type WeeklyMinutes, weeklyAverageToWarnOf, weeklyReason } from './weekly-hours.ts';
import { sayWhen, type WorkingCarer, type WorkSpan } from './work-span.ts';
import { youngReason } from './young-carers.ts';

export interface CarersTime {
  /** Other shifts that start from two days before to two days after. */
  neighbours: readonly WorkSpan[];
  /** Minutes of the other shifts by Monday, for the weeks of `weeksToKnow`. */
  weeks: WeeklyMinutes;
  carer: WorkingCarer;
  zone: string;
  /** Rest to make up for it is recorded for this shift (reg 24). */
  compensatoryRest?: boolean;
}

const firstReason = (shift: WorkSpan, time: CarersTime): Reason | null =>
  youngReason(shift, time.neighbours, time.weeks, time.carer, time.zone) ??
  restReason(shift, time.neighbours, time.carer, time.zone, time.compensatoryRest) ??
  weeklyReason(shift, time.weeks, time.carer, time.zone);

const startsLater = (shift: WorkSpan, reason: Reason): WorkSpan | null => {
  const startsAt = reason.facts?.['earliestAt'];
  if (typeof startsAt !== 'string' || startsAt <= shift.startsAt) return null;
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  return { startsAt: instant(startsAt), endsAt: addMinutes(instant(startsAt), minutes) };
};

const triesForAnotherTime = 8;

/**
 * Why a carer may not take a shift for reasons of working time, or null. The strictest rule speaks first.
 * Its earliestAt holds against all these rules together, as far as the shifts given reach: where the first
 * rule’s own earliest time breaks another, that one is asked in turn.
 */
export const workingTimeReason = (shift: WorkSpan, time: CarersTime): Reason | null => {
  const reason = firstReason(shift, time);
  if (!reason) return null;
  let there = startsLater(shift, reason);
  for (let tries = 0; there && tries < triesForAnotherTime; tries += 1) {
    const again = firstReason(there, time);
    if (!again)
      return {
        ...reason,
        instead: `Start ${sayWhen(there.startsAt, time.zone)} or later.`,
        facts: { ...reason.facts, earliestAt: there.startsAt },
      };
    there = startsLater(there, again);
  }
  const { instead, ...rest } = reason;
  const stillTrue = instead !== undefined && reason.facts?.['earliestAt'] === null;
  return { ...rest, ...(stillTrue ? { instead } : {}), facts: { ...reason.facts, earliestAt: null } };
};

export interface WorkingTimeWarning {
  code: 'weekly-hours-near-limit' | 'break-needed';
  facts: Record<string, number>;
}

/** Minutes at work without a pause of the break’s length, the shift among its neighbours. */
const unbroken = (shift: WorkSpan, others: readonly WorkSpan[], pause: number): number => {
  let { startsAt, endsAt } = shift;
  const inOrder = [...others].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  for (const one of [...inOrder].reverse())
    if (one.startsAt < startsAt && minutesBetween(one.endsAt, startsAt) < pause) startsAt = one.startsAt;
  for (const one of inOrder)
    if (one.endsAt > endsAt && minutesBetween(endsAt, one.startsAt) < pause) endsAt = one.endsAt;
  return minutesBetween(startsAt, endsAt);
};

/**
 * What the carer should know before taking a shift. 08:00–12:00 and then 12:10–15:00 is 420 minutes without
 * a pause of 20: over 6 hours a break is due (4½ hours and 30 minutes under 18).
 */
export const workingTimeWarnings = (shift: WorkSpan, time: CarersTime): WorkingTimeWarning[] => {
  const { carer, neighbours, zone } = time;
  const onDay = dayAt(shift.startsAt, zone);
  const young = carer.bornOn !== null && ageOn(carer.bornOn, onDay) < rateOn(adultAge, onDay).value;
  const warnings: WorkingTimeWarning[] = [];
  const breakMinutes = rateOn(young ? youngBreakLength : breakLength, onDay).value;
  const workMinutes = unbroken(shift, neighbours, breakMinutes);
  if (workMinutes > rateOn(young ? youngBreakAfter : breakAfter, onDay).value)
    warnings.push({ code: 'break-needed', facts: { workMinutes, breakMinutes } });
  const averageMinutes = weeklyAverageToWarnOf(shift, time.weeks, carer, zone);
  if (averageMinutes !== null)
    warnings.push({
      code: 'weekly-hours-near-limit',
      facts: { averageMinutes, limitMinutes: rateOn(weeklyLimit, onDay).value },
    });
  return warnings;
};
