/** The days a weekly pattern falls on, as the recurrence rules of RFC 5545 read it. */
import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type Day, day, daysBetween, mondayOf, type Weekday } from '../language/time.ts';

const dayOf = (at: Temporal.ZonedDateTime): Day => day(at.toPlainDate().toString());
/** Days without hours: at midnight in UTC, where no clock is ever changed. */
const atMidnight = (onDay: Day) => Temporal.PlainDate.from(onDay).toZonedDateTime('UTC');

/** The Monday, not after a day, of a week the pattern counts from: at most `everyWeeks` − 1 weeks back. */
const countedFrom = (onDay: Day, everyWeeks: number, weekOn: Day): Day => {
  const monday = mondayOf(onDay);
  const weeks = daysBetween(mondayOf(weekOn), monday) / 7;
  const off = ((weeks % everyWeeks) + everyWeeks) % everyWeeks;
  return addDays(monday, -7 * off);
};

/**
 * Every day from one to another, both included, that is one of these days of the week in every so-many-th
 * week; `weekOn` lies in a week that counts. Mondays of every second week, counted from the week of
 * 2026-11-23, between 2026-11-24 and 2026-12-31: 7 and 21 December. Source: RFC 5545, FREQ=WEEKLY with
 * INTERVAL, BYDAY and WKST=MO. Costs as much as the days asked, however long ago the pattern began.
 */
export const patternDays = (
  days: readonly Weekday[],
  everyWeeks: number,
  weekOn: Day,
  from: Day,
  to: Day,
): Day[] => {
  if (days.length === 0 || from > to) return [];
  const rule = new RRuleTemporal({
    freq: 'WEEKLY',
    interval: everyWeeks,
    byDay: [...days],
    wkst: 'MO',
    tzid: 'UTC',
    dtstart: atMidnight(countedFrom(from, everyWeeks, weekOn)),
  });
  return rule.between(atMidnight(from), atMidnight(to), true).map(dayOf);
};
