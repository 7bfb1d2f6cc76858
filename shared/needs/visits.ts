/** From a need's rule to dated visits, in wall time of the mutual's zone. */
import type { Reason } from '../contract/problem.ts';
import {
  addDays,
  addMinutes,
  atWallTime,
  type Day,
  dayAt,
  type Instant,
  minutesBetween,
  type TimeOfDay,
  timeAt,
  type Weekday,
} from '../language/time.ts';
import { isPausedOn, type Pattern, plainPattern } from './pattern.ts';
import { patternDays } from './pattern-days.ts';

export interface NeedRule {
  onDay: Day | null;
  days: readonly Weekday[];
  fromOn: Day | null;
  untilOn: Day | null;
  startsTime: TimeOfDay;
  wallMinutes: number;
  whenTwice: 'earlier' | 'later' | null;
  /** What is more than one visit every week; absent or null there is nothing more. */
  pattern?: Pattern | null;
}

export interface Visit {
  originalDay: Day;
  startsAt: Instant;
  endsAt: Instant;
}
/** A visit of a rule: which of its times on that day. */
export interface PlannedVisit extends Visit {
  visit: number;
}

/** How many days ahead care is planned: further on, nobody knows terms, rates or bank holidays. */
export const daysAhead = 400;

/** Why a visit of so many wall minutes is not planned at all, or null. */
export const visitTooShort = (wallMinutes: number, shortestMinutes: number): Reason | null =>
  wallMinutes < shortestMinutes
    ? {
        code: 'visit-too-short',
        facts: { shortestMinutes },
        instead: `Plan at least ${shortestMinutes} minutes.`,
      }
    : null;

const clockOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOfClock = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as TimeOfDay;

/** The day and time on the wall after some wall minutes: 22:00 on the 28th and 540 → 07:00 on the 29th. */
const wallAfter = (onDay: Day, time: TimeOfDay, wallMinutes: number) => {
  const clock = clockOf(time) + wallMinutes;
  return { onDay: addDays(onDay, Math.floor(clock / 1440)), time: timeOfClock(clock % 1440) };
};

/** Why this start cannot be meant on that night, or null. */
export const startRefused = (rule: NeedRule, onDay: Day, zone: string): Reason | null => {
  const found = atWallTime(onDay, rule.startsTime, zone);
  if (found.kind === 'never')
    return {
      code: 'time-never-happens',
      facts: { onDay, startsTime: rule.startsTime, insteadTime: timeAt(found.nextAt, zone) },
      instead: `Choose ${timeAt(found.nextAt, zone)} or another time that night.`,
    };
  if (found.kind === 'twice' && rule.whenTwice === null)
    return {
      code: 'time-happens-twice',
      facts: { onDay, startsTime: rule.startsTime, earlierAt: found.earlier, laterAt: found.later },
      instead: 'Say “earlier” for before the clocks go back, or “later” for after.',
    };
  return null;
};

const momentOn = (onDay: Day, time: TimeOfDay, whenTwice: 'earlier' | 'later', zone: string): Instant => {
  const found = atWallTime(onDay, time, zone);
  if (found.kind === 'once') return found.at;
  return found.kind === 'never' ? found.nextAt : found[whenTwice];
};

/**
 * The visit of a rule on one day. A weekly visit whose start does not exist on a change night starts at the
 * next minute that does and is as long by the clock as ever: 01:30 for 60 minutes is 02:30–03:30 on
 * 28 March 2027. One that comes twice starts the first time, unless the rule says later, and ends the first
 * time the clock shows its end after that.
 * 22:00 for 540 wall minutes is 9 hours in June, 8 over 28–29 March 2026, 10 over 24–25 October 2026.
 */
export const visitOn = (rule: NeedRule, onDay: Day, zone: string): Visit => {
  const whenTwice = rule.whenTwice ?? 'earlier';
  const startsAt = momentOn(onDay, rule.startsTime, whenTwice, zone);
  const end = wallAfter(dayAt(startsAt, zone), timeAt(startsAt, zone), rule.wallMinutes);
  return { originalDay: onDay, startsAt, endsAt: momentOn(end.onDay, end.time, whenTwice, zone) };
};

/**
 * Whether times agreed with a carer still fit a visit: as long as planned, and begun within its window.
 * 08:00 with 60 minutes of window: 08:40–09:40 fits an hour's visit, 09:01–10:01 does not.
 */
export const fitsVisit = (
  times: { startsAt: Instant; endsAt: Instant },
  visit: Visit,
  windowMinutes: number,
): boolean =>
  minutesBetween(times.startsAt, times.endsAt) === minutesBetween(visit.startsAt, visit.endsAt) &&
  times.startsAt >= visit.startsAt &&
  times.startsAt <= addMinutes(visit.startsAt, windowMinutes);

/** The rule of each visit of a day, the first as number 1. */
const rulesOf = (rule: NeedRule): { visit: number; rule: NeedRule }[] => [
  { visit: 1, rule },
  ...(rule.pattern?.moreTimes ?? []).map(({ visit, startsTime, wallMinutes, days }) => ({
    visit,
    rule: { ...rule, startsTime, wallMinutes, days: days ?? rule.days },
  })),
];

/** Why one of the visits of a day cannot be meant as it was said, or null: the first reason. */
export const anyStartRefused = (rule: NeedRule, onDay: Day, zone: string): Reason | null =>
  rulesOf(rule)
    .map((one) => startRefused(one.rule, onDay, zone))
    .find((reason) => reason !== null) ?? null;

/** Days of the week come round in their weeks; spans and pauses are then taken out of them. */
const daysOf = (rule: NeedRule, from: Day, to: Day): Day[] => {
  const { everyWeeks, weekOn, spans, pauses } = rule.pattern ?? plainPattern;
  const days = rule.onDay
    ? [rule.onDay].filter((onDay) => onDay >= from && onDay <= to)
    : patternDays(
        rule.days,
        everyWeeks,
        weekOn ?? rule.fromOn ?? from,
        rule.fromOn && rule.fromOn > from ? rule.fromOn : from,
        rule.untilOn && rule.untilOn < to ? rule.untilOn : to,
      );
  const isWithin = (onDay: Day) =>
    spans.length === 0 || spans.some((span) => span.from <= onDay && onDay <= span.to);
  return days.filter((onDay) => isWithin(onDay) && !isPausedOn(pauses, onDay));
};

/**
 * Every visit from one day to another, both included, soonest first. Cost grows with the days asked, not with
 * history. Mondays at 08:00 and 18:00 in every second week: two visits on 23 November 2026, two on
 * 7 December. `only` asks for one visit of the day, by its number.
 */
export const visitsOf = (
  rule: NeedRule,
  from: Day,
  to: Day,
  zone: string,
  only: number | null = null,
): PlannedVisit[] =>
  rulesOf(rule)
    .filter(({ visit }) => only === null || visit === only)
    .flatMap((one) =>
      daysOf(one.rule, from, to).map((onDay) => ({ visit: one.visit, ...visitOn(one.rule, onDay, zone) })),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt)));
