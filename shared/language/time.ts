/**
 * Care is planned in wall time of the mutual's zone and worked and paid in elapsed time.
 * 22:00–07:00 is 540 minutes in June, 480 over 28–29 March 2026 and 600 over 24–25 October 2026.
 */
import { z } from 'zod';
import { dayNumber, dayOfNumber, digitsAt, weekdayNumber } from './calendar-days.ts';
import { eraAt } from './zone.ts';

/** A moment: `2026-11-23T08:00:00.000Z`, always UTC, always milliseconds, so that text order is time order. */
export type Instant = string & { readonly '~brand': 'Instant' };
/** A calendar day: `2026-11-23`. */
export type Day = string & { readonly '~brand': 'Day' };
/** A time on the clock of the wall: `08:00`. */
export type TimeOfDay = string & { readonly '~brand': 'TimeOfDay' };

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const minuteInMilliseconds = 60_000;
const dayInMilliseconds = 86_400_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The last days of the calendar are left out, so that a day after any day is a day. */
export const isDay = (text: string): text is Day =>
  dayShape.test(text) && text < '9990' && dayOfNumber(dayNumber(text)) === text;
export const isTimeOfDay = (text: string): text is TimeOfDay => timeShape.test(text);
export const isInstant = (text: string): text is Instant =>
  instantShape.test(text) && !Number.isNaN(Date.parse(text));

const checked =
  <T extends string>(is: (text: string) => text is T, what: string) =>
  (text: string): T => {
    if (!is(text)) throw new RangeError(`Not ${what}: ${text}`);
    return text;
  };
/** Each refuses, by RangeError, text of another shape or a date that does not exist. */
export const day = checked(isDay, 'a day');
export const timeOfDay = checked(isTimeOfDay, 'a time of day');
export const instant = checked(isInstant, 'an instant');

export const daySchema = z
  .string()
  .refine(isDay, { error: 'Give a date that exists, as year-month-day, for example 2026-11-23.' })
  .meta({ type: 'string', format: 'date' });
export const timeOfDaySchema = z
  .string()
  .refine(isTimeOfDay, { error: 'Give a time as hours and minutes, for example 08:30.' })
  .meta({ type: 'string', pattern: timeShape.source });
export const instantSchema = z
  .string()
  .refine(isInstant, {
    error: 'Give a moment in UTC with milliseconds, for example 2026-11-23T08:00:00.000Z.',
  })
  .meta({ type: 'string', format: 'date-time' });
export const weekdaySchema = z.enum(weekdays);

/** Milliseconds since 1970 began. Read from its fixed shape: rules ask this hundreds of times for one shift. */
export const millisecondsOf = (at: Instant): number =>
  dayNumber(at) * dayInMilliseconds +
  digitsAt(at, 11, 2) * 3_600_000 +
  digitsAt(at, 14, 2) * minuteInMilliseconds +
  digitsAt(at, 17, 2) * 1_000 +
  digitsAt(at, 20, 3);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
/** 510 → "08:30" */
const clock = (minutes: number): TimeOfDay =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as TimeOfDay;
/** @returns the moment so many milliseconds after 1970 began. Refuses, by RangeError, what is not whole. */
export const instantAt = (milliseconds: number): Instant => {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`Not a moment: ${milliseconds}`);
  const onDay = Math.floor(milliseconds / dayInMilliseconds);
  const within = milliseconds - onDay * dayInMilliseconds;
  const minutes = Math.floor(within / minuteInMilliseconds);
  const rest = within - minutes * minuteInMilliseconds;
  const thousandths = String(rest % 1000).padStart(3, '0');
  return `${dayOfNumber(onDay)}T${clock(minutes)}:${two(Math.floor(rest / 1000))}.${thousandths}Z` as Instant;
};
/** Minutes since midnight: "08:30" is 510. */
export const minuteOfDay = (time: TimeOfDay): number => digitsAt(time, 0, 2) * 60 + digitsAt(time, 3, 2);

/** Elapsed whole minutes from one moment to another; negative when the second is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((millisecondsOf(to) - millisecondsOf(from)) / minuteInMilliseconds);
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instantAt(millisecondsOf(at) + minutes * minuteInMilliseconds);

/** What the clock on the wall makes of a day and a time: usually one moment, on change nights none or two. */
export type WallTime =
  | { kind: 'once'; at: Instant }
  | { kind: 'twice'; earlier: Instant; later: Instant }
  | { kind: 'never'; nextAt: Instant };

/**
 * 01:30 on 2026-03-29 in London never happens; 01:30 on 2026-10-25 happens twice. Reads the wall clock with
 * the offset of the day before and of the day after, and keeps the readings that come out as asked.
 */
const atWallMilliseconds = (wall: number, zone: string): WallTime => {
  const before = eraAt(zone, wall - dayInMilliseconds).offsetMilliseconds;
  const after = eraAt(zone, wall + dayInMilliseconds).offsetMilliseconds;
  const first = wall - before;
  if (before === after) return { kind: 'once', at: instantAt(first) };
  const second = wall - after;
  const firstHolds = eraAt(zone, first).offsetMilliseconds === before;
  const secondHolds = eraAt(zone, second).offsetMilliseconds === after;
  if (firstHolds && secondHolds)
    return { kind: 'twice', earlier: instantAt(first), later: instantAt(second) };
  if (firstHolds) return { kind: 'once', at: instantAt(first) };
  return secondHolds ? { kind: 'once', at: instantAt(second) } : { kind: 'never', nextAt: instantAt(first) };
};
const wallMilliseconds = (onDay: Day, time: TimeOfDay): number =>
  dayNumber(onDay) * dayInMilliseconds + minuteOfDay(time) * minuteInMilliseconds;
export const atWallTime = (onDay: Day, time: TimeOfDay, zone: string): WallTime =>
  atWallMilliseconds(wallMilliseconds(onDay, time), zone);

const oneMoment = (found: WallTime): Instant => {
  if (found.kind === 'once') return found.at;
  return found.kind === 'twice' ? found.earlier : found.nextAt;
};
/** One moment for a wall time: the earlier of two, the next that exists for none. For borders, never for plans people make. */
export const momentOf = (onDay: Day, time: TimeOfDay, zone: string): Instant =>
  oneMoment(atWallTime(onDay, time, zone));

/** A plan in wall time starts and ends by the clock: 22:00 to 07:00 whatever the night. */
export const wallSpan = (onDay: Day, startsAt: TimeOfDay, wallMinutes: number, zone: string) => {
  const start = wallMilliseconds(onDay, startsAt);
  return {
    startsAt: oneMoment(atWallMilliseconds(start, zone)),
    endsAt: oneMoment(atWallMilliseconds(start + wallMinutes * minuteInMilliseconds, zone)),
  };
};

/** Milliseconds as the clock on the wall reads them. */
const wallOf = (at: Instant, zone: string): number => {
  const milliseconds = millisecondsOf(at);
  return milliseconds + eraAt(zone, milliseconds).offsetMilliseconds;
};
export const dayAt = (at: Instant, zone: string): Day =>
  dayOfNumber(Math.floor(wallOf(at, zone) / dayInMilliseconds));
export const timeAt = (at: Instant, zone: string): TimeOfDay => {
  const wall = wallOf(at, zone);
  return clock(
    Math.floor((wall - Math.floor(wall / dayInMilliseconds) * dayInMilliseconds) / minuteInMilliseconds),
  );
};
export const startOfDay = (onDay: Day, zone: string): Instant => momentOf(onDay, '00:00' as TimeOfDay, zone);

export const addDays = (onDay: Day, days: number): Day => dayOfNumber(dayNumber(onDay) + days);
/** The same day of a later month, or that month's last: 2026-01-31 and one month is 2026-02-28. */
export const addMonths = (onDay: Day, months: number): Day => {
  const month = Number(onDay.slice(0, 4)) * 12 + Number(onDay.slice(5, 7)) - 1 + months;
  const firstOf = (counted: number) =>
    dayNumber(
      `${String(Math.floor(counted / 12)).padStart(4, '0')}-${two((((counted % 12) + 12) % 12) + 1)}-01` as Day,
    );
  const last = firstOf(month + 1) - 1;
  return dayOfNumber(Math.min(last, firstOf(month) + Number(onDay.slice(8, 10)) - 1));
};
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
export const weekdayOf = (onDay: Day): Weekday => weekdays[weekdayNumber(dayNumber(onDay))] ?? 'MO';
/** The Monday of the week a day lies in. */
export const mondayOf = (onDay: Day): Day => {
  const numbered = dayNumber(onDay);
  return dayOfNumber(numbered - weekdayNumber(numbered));
};
/** Whole years lived on a day not before birth. Born on 29 February: a year older on 1 March of a plain year. */
export const ageOn = (born: Day, onDay: Day): number =>
  Number(onDay.slice(0, 4)) - Number(born.slice(0, 4)) - (onDay.slice(5) < born.slice(5) ? 1 : 0);
