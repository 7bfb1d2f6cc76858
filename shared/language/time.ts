/**
 * Care is planned in wall time of the mutual's zone and worked and paid in elapsed time.
 * 22:00–07:00 is 540 minutes in June, 480 over 28–29 March 2026 and 600 over 24–25 October 2026.
 */
import { z } from 'zod';

declare const brand: unique symbol;
/** A moment: `2026-11-23T08:00:00.000Z`, always UTC, always milliseconds, so that text order is time order. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** A calendar day: `2026-11-23`. */
export type Day = string & { readonly [brand]: 'Day' };
/** A time on the clock of the wall: `08:00`. */
export type TimeOfDay = string & { readonly [brand]: 'TimeOfDay' };

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const minuteInMilliseconds = 60_000;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const isDay = (text: string): text is Day => {
  if (!dayShape.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};
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

export const millisecondsOf = (at: Instant): number => Date.parse(at);
export const instantAt = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 }) as Instant;

/** Elapsed whole minutes from one moment to another; negative when the second is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((millisecondsOf(to) - millisecondsOf(from)) / minuteInMilliseconds);
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instantAt(millisecondsOf(at) + minutes * minuteInMilliseconds);
export const isBefore = (left: Instant, right: Instant): boolean => left < right;

/** What the clock on the wall makes of a day and a time: usually one moment, on change nights none or two. */
export type WallTime =
  | { kind: 'once'; at: Instant }
  | { kind: 'twice'; earlier: Instant; later: Instant }
  | { kind: 'never'; nextAt: Instant };

/**
 * 01:30 on 2026-03-29 in London never happens; 01:30 on 2026-10-25 happens twice.
 */
export const atWallTime = (onDay: Day, time: TimeOfDay, zone: string): WallTime => {
  const wall = Temporal.PlainDateTime.from(`${onDay}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: 'once', at: instantAt(earlier.epochMilliseconds) };
  if (earlier.toPlainDateTime().equals(wall))
    return {
      kind: 'twice',
      earlier: instantAt(earlier.epochMilliseconds),
      later: instantAt(later.epochMilliseconds),
    };
  return { kind: 'never', nextAt: instantAt(later.epochMilliseconds) };
};

/** One moment for a wall time: the earlier of two, the next that exists for none. For borders, never for plans people make. */
export const momentOf = (onDay: Day, time: TimeOfDay, zone: string): Instant => {
  const found = atWallTime(onDay, time, zone);
  if (found.kind === 'once') return found.at;
  return found.kind === 'twice' ? found.earlier : found.nextAt;
};

/** A plan in wall time starts and ends by the clock: 22:00 to 07:00 whatever the night. */
export const wallSpan = (onDay: Day, startsAt: TimeOfDay, wallMinutes: number, zone: string) => {
  const end = Temporal.PlainDateTime.from(`${onDay}T${startsAt}`).add({ minutes: wallMinutes });
  return {
    startsAt: momentOf(onDay, startsAt, zone),
    endsAt: momentOf(
      end.toPlainDate().toString() as Day,
      end.toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay,
      zone,
    ),
  };
};

const zoned = (at: Instant, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
export const dayAt = (at: Instant, zone: string): Day => zoned(at, zone).toPlainDate().toString() as Day;
export const timeAt = (at: Instant, zone: string): TimeOfDay =>
  zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay;
export const startOfDay = (onDay: Day, zone: string): Instant =>
  instantAt(Temporal.PlainDate.from(onDay).toZonedDateTime(zone).epochMilliseconds);

const plain = (onDay: Day) => Temporal.PlainDate.from(onDay);
export const addDays = (onDay: Day, days: number): Day => plain(onDay).add({ days }).toString() as Day;
export const addMonths = (onDay: Day, months: number): Day => plain(onDay).add({ months }).toString() as Day;
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;
export const weekdayOf = (onDay: Day): Weekday => weekdays[plain(onDay).dayOfWeek - 1] ?? 'MO';
/** The Monday of the week a day lies in. */
export const mondayOf = (onDay: Day): Day => addDays(onDay, 1 - plain(onDay).dayOfWeek);
/** Whole years lived on a day. */
export const ageOn = (born: Day, onDay: Day): number =>
  plain(born).until(plain(onDay), { largestUnit: 'years' }).years;
