/**
 * Weekly hours: at most 48 on average over any 17 weeks, unless the carer chose otherwise in writing
 * (Working Time Regulations 1998 regs 4 and 5). A carer who began fewer than 17 weeks ago is averaged over
 * the weeks since. Weeks run Monday to Sunday; a shift counts in the week it starts in, sleep-ins in full,
 * work for everybody together. Whether a personal assistant is a domestic servant whom the limit does not
 * cover (reg 19) is unsettled: here it holds.
 */
import type { Reason } from '../contract/problem.ts';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
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

/**
 * The highest average, in whole minutes a week rounded down, of all reference periods that hold a week,
 * with `extra` minutes more in it. 16 weeks of 2,700 and one of 2,700 + 480: 46,380 ÷ 17 → 2,728.
 */
export const highestAverage = (
  weeks: WeeklyMinutes,
  week: Day,
  extra: number,
  startedOn: Day,
  reference: number,
): number => {
  const began = mondayOf(startedOn < week ? startedOn : week);
  let highest = 0;
  for (let ahead = 0; ahead < reference; ahead += 1) {
    const last = addDays(week, 7 * ahead);
    const length = Math.min(reference, daysBetween(began, last) / 7 + 1);
    let total = extra;
    for (let back = 0; back < length; back += 1) total += weeks.get(addDays(last, -7 * back)) ?? 0;
    highest = Math.max(highest, Math.floor(total / length));
  }
  return highest;
};

const averageWith = (shift: WorkSpan, weeks: WeeklyMinutes, carer: WorkingCarer, week: Day): number =>
  highestAverage(
    weeks,
    week,
    minutesBetween(shift.startsAt, shift.endsAt),
    carer.startedOn,
    rateOn(averagedOver, week).value,
  );

/** The Monday from which a shift of this length fits, looking as far ahead as one reference period. */
const earliestWeek = (shift: WorkSpan, weeks: WeeklyMinutes, carer: WorkingCarer, week: Day): Day | null => {
  const limit = rateOn(weeklyLimit, week).value;
  for (let later = 1; later <= rateOn(averagedOver, week).value; later += 1) {
    const monday = addDays(week, 7 * later);
    if (averageWith(shift, weeks, carer, monday) <= limit) return monday;
  }
  return null;
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
  const week = mondayOf(dayAt(shift.startsAt, zone));
  const row = rateOn(weeklyLimit, week);
  const averageMinutes = averageWith(shift, weeks, carer, week);
  if (averageMinutes <= row.value) return null;
  const monday = earliestWeek(shift, weeks, carer, week);
  const earliestAt: Instant | null = monday && startOfDay(monday, zone);
  return {
    code: 'weekly-hours-too-long',
    ...(earliestAt ? { instead: `There is room again ${sayWhen(earliestAt, zone)}.` } : {}),
    facts: { averageMinutes, limitMinutes: row.value, earliestAt, rule: row.id, source: row.source },
  };
};

/** The average when it is over the early warning of 44 hours, else null. */
export const weeklyAverageToWarnOf = (
  shift: WorkSpan,
  weeks: WeeklyMinutes,
  carer: WorkingCarer,
  zone: string,
): number | null => {
  const week = mondayOf(dayAt(shift.startsAt, zone));
  const averageMinutes = averageWith(shift, weeks, carer, week);
  return averageMinutes > rateOn(weeklyWarning, week).value ? averageMinutes : null;
};
