/**
 * Weekly hours: at most 48 on average over any 17 weeks, unless the carer chose otherwise in writing
 * (Working Time Regulations 1998 regs 4 and 5). A carer who began fewer than 17 weeks ago is averaged over
 * the weeks since. Weeks run Monday to Sunday; a shift counts in the week it starts in, sleep-ins in full,
 * work for everybody together. Whether a personal assistant is a domestic servant whom the limit does not
 * cover (reg 19) is unsettled: here it holds.
 */
import type { Reason } from '../contract/problem.ts';
import { dayNumber, dayOfNumber } from '../language/calendar-days.ts';
import {
  addDays,
  type Day,
  dayAt,
  type Instant,
  minutesBetween,
  mondayOf,
  startOfDay,
} from '../language/time.ts';
import { rateOn } from '../rates/series.ts';
import { averagedOver, weeklyLimit, weeklyWarning } from '../rates/working-time.ts';
import { sayWhen, type WorkingCarer, type WorkSpan } from './work-span.ts';

/** Minutes by Monday, without the shift asked about; a week that is not there has none. */
export type WeeklyMinutes = ReadonlyMap<Day, number>;

/** The days whose shifts must be known to judge one in this week: 16 weeks before to 16 after. */
export const weeksToKnow = (onDay: Day): { from: Day; to: Day } => {
  const week = mondayOf(onDay);
  const others = rateOn(averagedOver, onDay).value - 1;
  return { from: addDays(week, -7 * others), to: addDays(week, 7 * (others + 1)) };
};

/** Adds up shifts by the Monday of their week. */
export const minutesByWeek = (spans: readonly WorkSpan[], zone: string): Map<Day, number> => {
  const weeks = new Map<Day, number>();
  for (const span of spans) {
    const week = mondayOf(dayAt(span.startsAt, zone));
    weeks.set(week, (weeks.get(week) ?? 0) + minutesBetween(span.startsAt, span.endsAt));
  }
  return weeks;
};

/** Minutes up to each week, running on, so that the sum of any weeks is one subtraction. */
interface RunningMinutes {
  /** Day number of the Monday at place 0. */
  first: number;
  before: readonly number[];
}

/** From one reference period before a week to two after it. */
const runningMinutes = (weeks: WeeklyMinutes, week: Day, reference: number): RunningMinutes => {
  const first = dayNumber(week) - 7 * (reference - 1);
  const before = [0];
  for (let place = 0; place < 3 * reference; place += 1)
    before.push((before[place] ?? 0) + (weeks.get(dayOfNumber(first + 7 * place)) ?? 0));
  return { first, before };
};

/**
 * The highest average, in whole minutes a week rounded down, of all reference periods that hold a week,
 * with `extra` minutes more in it. 16 weeks of 2,700 and one of 2,700 + 480: 46,380 ÷ 17 → 2,728.
 */
const highestAverage = (
  { first, before }: RunningMinutes,
  week: Day,
  extra: number,
  startedOn: Day,
  reference: number,
): number => {
  const place = (dayNumber(week) - first) / 7;
  const began = Math.min(place, Math.max(0, (dayNumber(mondayOf(startedOn)) - first) / 7));
  let highest = 0;
  for (let last = place; last < place + reference; last += 1) {
    const from = Math.max(began, last - reference + 1);
    const total = (before[last + 1] ?? 0) - (before[from] ?? 0) + extra;
    highest = Math.max(highest, Math.floor(total / (last - from + 1)));
  }
  return highest;
};

/**
 * Whole minutes a week on average over the reference period that ends with a week, or over the weeks since the
 * carer began, rounded down. 16 weeks of 2,400 and one of 1,720: 40,120 ÷ 17 → 2,360.
 */
export const averageUpTo = (weeks: WeeklyMinutes, week: Day, startedOn: Day): number => {
  const reference = rateOn(averagedOver, week).value;
  const since = Math.max(0, (dayNumber(week) - dayNumber(mondayOf(startedOn))) / 7) + 1;
  const counted = Math.min(reference, since);
  let total = 0;
  for (let before = 0; before < counted; before += 1) total += weeks.get(addDays(week, -7 * before)) ?? 0;
  return Math.floor(total / counted);
};

/** The average with a shift in the week it starts in, and the first Monday from which it would fit. */
const judge = (shift: WorkSpan, weeks: WeeklyMinutes, carer: WorkingCarer, zone: string) => {
  const week = mondayOf(dayAt(shift.startsAt, zone));
  const reference = rateOn(averagedOver, week).value;
  const running = runningMinutes(weeks, week, reference);
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  const averageIn = (monday: Day) => highestAverage(running, monday, minutes, carer.startedOn, reference);
  return {
    week,
    averageMinutes: averageIn(week),
    /** Looks as far ahead as one reference period. */
    firstFitting(limit: number): Day | null {
      for (let later = 1; later <= reference; later += 1) {
        const monday = addDays(week, 7 * later);
        if (averageIn(monday) <= limit) return monday;
      }
      return null;
    },
  };
};

/**
 * Why a shift would take the carer’s average over the limit, or null; null too for who opted out. Facts:
 * averageMinutes, limitMinutes, earliestAt (start of the first week with room, null if none is near).
 */
export const weeklyReason = (
  shift: WorkSpan,
  weeks: WeeklyMinutes,
  carer: WorkingCarer,
  zone: string,
): Reason | null => {
  if (carer.optedOut) return null;
  const judged = judge(shift, weeks, carer, zone);
  const row = rateOn(weeklyLimit, judged.week);
  if (judged.averageMinutes <= row.value) return null;
  const monday = judged.firstFitting(row.value);
  const earliestAt: Instant | null = monday && startOfDay(monday, zone);
  return {
    code: 'weekly-hours-too-long',
    ...(earliestAt ? { instead: `There is room again ${sayWhen(earliestAt, zone)}.` } : {}),
    facts: {
      averageMinutes: judged.averageMinutes,
      limitMinutes: row.value,
      earliestAt,
      rule: row.id,
      source: row.source,
    },
  };
};

/** The average when it is over the early warning of 44 hours, else null. */
export const weeklyAverageToWarnOf = (
  shift: WorkSpan,
  weeks: WeeklyMinutes,
  carer: WorkingCarer,
  zone: string,
): number | null => {
  const { week, averageMinutes } = judge(shift, weeks, carer, zone);
  return averageMinutes > rateOn(weeklyWarning, week).value ? averageMinutes : null;
};
