/**
 * Daily rest: 11 hours in a row in each 24, 12 for people under 18 (Working Time Regulations 1998 reg 10).
 *
 * Split visits are one working day: shifts with less than the rest between them belong together, from the
 * first start to the last end. The 24 hours that begin with a working day hold the rest only if the working
 * day is over in 13 hours (12 under 18). 07:00–09:00 and 18:00–20:00 is a day of 13 hours and allowed; a
 * night 21:00–07:00 and then 12:00–13:00 is a day of 16 hours and is not: the earliest is 18:00.
 * A sleep-in counts as work here, woken or not. The rule counts work for everybody together.
 */
import type { Reason } from '../contract/problem.ts';
import { ageOn, dayAt, type Instant, instantAt, millisecondsOf } from '../language/time.ts';
import { rateOn } from '../rates/series.ts';
import { adultAge, dailyRest, youngDailyRest } from '../rates/working-time.ts';
import { sayWhen, type WorkingCarer, type WorkSpan } from './work-span.ts';

const minute = 60_000;
const dayInMinutes = 1_440;

/** Minutes since 1970 began. */
interface Stretch {
  from: number;
  until: number;
}
const stretch = (span: WorkSpan): Stretch => ({
  from: millisecondsOf(span.startsAt) / minute,
  until: millisecondsOf(span.endsAt) / minute,
});

/** The working day a shift would be part of, given all others in order of their start. */
const workingDay = (shift: Stretch, others: readonly Stretch[], rest: number): Stretch => {
  let { from, until } = shift;
  for (const one of [...others].reverse()) {
    if (one.from >= until || from - one.until >= rest) continue;
    from = Math.min(from, one.from);
  }
  for (const one of others) {
    if (one.until <= from || one.from - until >= rest) continue;
    until = Math.max(until, one.until);
  }
  return { from, until };
};

/** Whether the 24 hours that begin with the working day of a shift hold so many minutes of rest; others in order. */
const isRested = (shift: Stretch, others: readonly Stretch[], rest: number): boolean => {
  const day = workingDay(shift, others, rest);
  return day.until - day.from <= dayInMinutes - rest;
};

const earliestStart = (shift: Stretch, others: readonly Stretch[], rest: number): Instant | null => {
  const length = shift.until - shift.from;
  const found = others
    .flatMap((one) => [one.until, one.until + rest])
    .filter((from) => from > shift.from)
    .sort((a, b) => a - b)
    .find((from) => {
      const there = { from, until: from + length };
      const free = others.every((one) => one.until <= there.from || one.from >= there.until);
      return free && isRested(there, others, rest);
    });
  return found === undefined ? null : instantAt(found * minute);
};

/**
 * Why a shift would leave too little rest, or null. `others` are the carer’s other shifts that start from
 * two days before to two days after. Compensatory rest recorded for the shift lifts the rule for adults.
 * Facts: restMinutes, workingDayMinutes, and earliestAt, the first start that would work (null if none).
 */
export const restReason = (
  shift: WorkSpan,
  others: readonly WorkSpan[],
  carer: WorkingCarer,
  zone: string,
  compensatoryRest = false,
): Reason | null => {
  const onDay = dayAt(shift.startsAt, zone);
  const young = carer.bornOn !== null && ageOn(carer.bornOn, onDay) < rateOn(adultAge, onDay).value;
  if (compensatoryRest && !young) return null;
  const row = rateOn(young ? youngDailyRest : dailyRest, onDay);
  const asked = stretch(shift);
  const rest = row.value;
  const around = others.map(stretch).sort((a, b) => a.from - b.from);
  const day = workingDay(asked, around, rest);
  if (day.until - day.from <= dayInMinutes - rest) return null;
  const earliestAt = earliestStart(asked, around, rest);
  return {
    code: 'rest-too-short',
    instead: earliestAt
      ? `Start ${sayWhen(earliestAt, zone)} or later.`
      : 'Choose a shorter shift, or another day.',
    facts: {
      restMinutes: rest,
      workingDayMinutes: day.until - day.from,
      earliestAt,
      rule: row.id,
      source: row.source,
    },
  };
};
