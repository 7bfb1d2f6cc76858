/**
 * What the law keeps free for people under 18: at most 8 hours a day and 40 a week, no averaging, no opting
 * out, no work from 22:00 to 06:00 (Working Time Regulations 1998 regs 5A, 6A, 7). Before 16, no work in
 * care at all. Their longer daily rest is in rest.ts.
 */
import type { Reason } from '../contract/problem.ts';
import {
  addDays,
  addMinutes,
  ageOn,
  type Day,
  dayAt,
  type Instant,
  minutesBetween,
  momentOf,
  mondayOf,
  startOfDay,
  type TimeOfDay,
} from '../language/time.ts';
import { rateOn } from '../rates/series.ts';
import {
  adultAge,
  youngDailyLimit,
  youngestAge,
  youngNightFrom,
  youngNightTo,
  youngWeeklyLimit,
} from '../rates/working-time.ts';
import type { WeeklyMinutes } from './weekly-hours.ts';
import { sayWhen, type WorkingCarer, type WorkSpan } from './work-span.ts';

type Found = { rule: string; source: string; limitMinutes?: number; earliestAt: Instant | null };

const shared = (span: WorkSpan, from: Instant, to: Instant): number => {
  const start = span.startsAt > from ? span.startsAt : from;
  const end = span.endsAt < to ? span.endsAt : to;
  return Math.max(0, minutesBetween(start, end));
};

const clock = (minutes: number): TimeOfDay =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as TimeOfDay;

/** A shift of 21:00–23:00 touches the night; the earliest that would work is 06:00. */
const inTheNight = (shift: WorkSpan, zone: string): Found | null => {
  const first = addDays(dayAt(shift.startsAt, zone), -1);
  const row = rateOn(youngNightFrom, first);
  for (let later = 0; later < 3; later += 1) {
    const from = momentOf(addDays(first, later), clock(row.value), zone);
    const to = momentOf(addDays(first, later + 1), clock(rateOn(youngNightTo, first).value), zone);
    if (shared(shift, from, to) > 0) return { rule: row.id, source: row.source, earliestAt: to };
  }
  return null;
};

const dayTooLong = (shift: WorkSpan, others: readonly WorkSpan[], zone: string): Found | null => {
  const row = rateOn(youngDailyLimit, dayAt(shift.startsAt, zone));
  for (const onDay of [dayAt(shift.startsAt, zone), dayAt(shift.endsAt, zone)]) {
    const from = startOfDay(onDay, zone);
    const to = startOfDay(addDays(onDay, 1), zone);
    const minutes = [shift, ...others].reduce((so, one) => so + shared(one, from, to), 0);
    if (minutes > row.value && shared(shift, from, to) > 0)
      return {
        rule: row.id,
        source: row.source,
        limitMinutes: row.value,
        earliestAt: addMinutes(to, rateOn(youngNightTo, onDay).value),
      };
  }
  return null;
};

const weekTooLong = (shift: WorkSpan, weeks: WeeklyMinutes, zone: string): Found | null => {
  const week = mondayOf(dayAt(shift.startsAt, zone));
  const row = rateOn(youngWeeklyLimit, week);
  const minutes = minutesBetween(shift.startsAt, shift.endsAt);
  if ((weeks.get(week) ?? 0) + minutes <= row.value) return null;
  const earliestAt = momentOf(addDays(week, 7), clock(rateOn(youngNightTo, week).value), zone);
  return { rule: row.id, source: row.source, limitMinutes: row.value, earliestAt };
};

const tooYoung = (bornOn: Day, onDay: Day, zone: string): Found | null => {
  const row = rateOn(youngestAge, onDay);
  if (ageOn(bornOn, onDay) >= row.value) return null;
  const birthday = `${Number(bornOn.slice(0, 4)) + row.value}${bornOn.slice(4)}` as Day;
  return { rule: row.id, source: row.source, earliestAt: startOfDay(birthday, zone) };
};

/**
 * Why a carer under 18 may not take a shift, or null; null for adults and for who gave no date of birth.
 * Facts: rule, source, limitMinutes where there is one, and earliestAt.
 */
export const youngReason = (
  shift: WorkSpan,
  others: readonly WorkSpan[],
  weeks: WeeklyMinutes,
  carer: WorkingCarer,
  zone: string,
): Reason | null => {
  const onDay = dayAt(shift.startsAt, zone);
  if (carer.bornOn === null || ageOn(carer.bornOn, onDay) >= rateOn(adultAge, onDay).value) return null;
  const found =
    tooYoung(carer.bornOn, onDay, zone) ??
    inTheNight(shift, zone) ??
    dayTooLong(shift, others, zone) ??
    weekTooLong(shift, weeks, zone);
  return (
    found && {
      code: 'too-young-for-this',
      ...(found.earliestAt ? { instead: `It could start ${sayWhen(found.earliestAt, zone)} or later.` } : {}),
      facts: { ...found },
    }
  );
};
