/**
 * Cuts worked time at midnight, at the borders of the terms' windows and at clock changes, without money.
 * What the clock on the wall reads decides in which window a minute lies: on 25 October 2026 the hour from
 * 01:00 to 02:00 is worked twice and lies in the night twice.
 */
import { weekdayNumber } from '../language/calendar-days.ts';
import { type Instant, millisecondsOf, minuteOfDay } from '../language/time.ts';
import { eraAt } from '../language/zone.ts';
import type { Window } from '../terms/schema.ts';

const minuteInMilliseconds = 60_000;
const dayInMinutes = 1_440;

/** Which windows a minute lies in, added up. */
export const inEvening = 1;
export const inNight = 2;
/** Every way of lying in windows: 0 to 3. */
export const windowWays = 4;

export interface Piece {
  /** Day number on the wall. */
  readonly onDay: number;
  /** 0 Monday to 6 Sunday, 7 to 13 the same on a bank holiday. */
  readonly dayKind: number;
  readonly windows: number;
  minutes: number;
}
/** Every kind of day: seven weekdays, plain and bank holiday. */
export const dayKinds = 14;

interface Band {
  readonly untilMinute: number;
  readonly windows: number;
}
export type Bands = readonly Band[];

const within = (window: Window | null, minute: number): boolean => {
  if (!window) return false;
  const from = minuteOfDay(window.from);
  const to = minuteOfDay(window.to);
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
};

/** A day's bands: evening 18:00–22:00 and night 22:00–07:00 give night until 07:00, none, evening, night. */
export const bandsOf = (evening: Window | null, night: Window | null): Bands => {
  const borders = new Set([dayInMinutes]);
  for (const window of [evening, night])
    if (window) borders.add(minuteOfDay(window.from)).add(minuteOfDay(window.to));
  borders.delete(0);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.map((untilMinute, place) => {
    const fromMinute = sorted[place - 1] ?? 0;
    return {
      untilMinute,
      windows: (within(evening, fromMinute) ? inEvening : 0) + (within(night, fromMinute) ? inNight : 0),
    };
  });
};

/** One stretch between two clock changes, in minutes of the wall since 1970, cut into pieces. */
const cutStretch = (
  from: number,
  until: number,
  bands: Bands,
  holidays: ReadonlyMap<number, string>,
  pieces: Piece[],
): void => {
  let onDay = Math.floor(from / dayInMinutes);
  let minute = from - onDay * dayInMinutes;
  let left = until - from;
  while (left > 0) {
    const dayKind = weekdayNumber(onDay) + (holidays.has(onDay) ? 7 : 0);
    for (const band of bands) {
      if (band.untilMinute <= minute) continue;
      const minutes = Math.min(left, band.untilMinute - minute);
      pieces.push({ onDay, dayKind, windows: band.windows, minutes });
      left -= minutes;
      minute += minutes;
      if (left === 0) return;
    }
    onDay += 1;
    minute = 0;
  }
};

/** Minutes since 1970 began. Refuses, by RangeError, a moment that is not a whole minute. */
export const wholeMinutes = (at: Instant): number => {
  const minutes = millisecondsOf(at) / minuteInMilliseconds;
  if (!Number.isSafeInteger(minutes)) throw new RangeError(`Worked time is in whole minutes: ${at}`);
  return minutes;
};

/** Minutes since 1970 as the clock on the wall reads them; the day's number is that ÷ 1,440, rounded down. */
const wallMinutes = (minutes: number, zone: string): number =>
  minutes + eraAt(zone, minutes * minuteInMilliseconds).offsetMilliseconds / minuteInMilliseconds;
/** The number of the day on the wall. */
export const wallDay = (minutes: number, zone: string): number =>
  Math.floor(wallMinutes(minutes, zone) / dayInMinutes);

/**
 * The pieces of worked time in order, from and until in minutes since 1970. Refuses, by RangeError, an end
 * before its start.
 * Friday 21:00 to Saturday 01:00, night from 22:00: Friday 60 min, Friday night 120, Saturday night 60.
 */
export const piecesOf = (
  from: number,
  until: number,
  zone: string,
  bands: Bands,
  holidays: ReadonlyMap<number, string>,
): Piece[] => {
  if (until < from) throw new RangeError('Worked time ends before it starts');
  const pieces: Piece[] = [];
  let start = from;
  while (start < until) {
    const era = eraAt(zone, start * minuteInMilliseconds);
    const offset = era.offsetMilliseconds / minuteInMilliseconds;
    const change = Math.min(until, era.untilMilliseconds / minuteInMilliseconds);
    cutStretch(start + offset, change + offset, bands, holidays, pieces);
    start = change;
  }
  return pieces;
};
