/** A week by the clock on the wall: each shift as far as it lies within each day, and what the clocks do. Pure. */
import {
  addDays,
  addMinutes,
  atWallTime,
  type Day,
  dayAt,
  type Instant,
  minuteOfDay,
  minutesBetween,
  startOfDay,
  type TimeOfDay,
  timeAt,
} from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const minutesInDay = 1440;
/** Hours shown even in a week with one short visit, so that a day looks like a day. */
const usual = { from: 8, until: 18 };

export interface Piece {
  shift: Shift;
  /** On the face of the clock, 0 to 1440. Where an hour comes twice it is drawn as long as it lasts. */
  fromMinute: number;
  untilMinute: number;
  /** It began on an earlier day, or ends on a later one. */
  isFromBefore: boolean;
  goesOn: boolean;
}

/** On the nights the clocks change: the hour that does not happen, or comes twice. */
export interface ClockChange {
  is: 'skipped' | 'twice';
  from: TimeOfDay;
  until: TimeOfDay;
}

export interface WeekDay {
  day: Day;
  pieces: Piece[];
  clocks: ClockChange | null;
  /** How many lie side by side at most, at least 1. */
  beside: number;
}

const onClock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00` as TimeOfDay;

/** 29 March 2026 in London: 01:00 to 02:00 is skipped; 25 October: it comes twice. */
export const clocksOn = (day: Day, zone: string): ClockChange | null => {
  const length = minutesBetween(startOfDay(day, zone), startOfDay(addDays(day, 1), zone));
  if (length === minutesInDay) return null;
  const wanted = length < minutesInDay ? 'never' : 'twice';
  const hour = Array.from({ length: 24 }, (_, at) => at).find(
    (at) => atWallTime(day, onClock(at), zone).kind === wanted,
  );
  if (hour === undefined) return null;
  return {
    is: wanted === 'never' ? 'skipped' : 'twice',
    from: onClock(hour),
    until: onClock(hour + 1),
  };
};

const pieceOn = (shift: Shift, day: Day, zone: string): Piece | null => {
  const [dayStarts, dayEnds] = [startOfDay(day, zone), startOfDay(addDays(day, 1), zone)];
  if (shift.endsAt <= dayStarts || shift.startsAt >= dayEnds) return null;
  const isFromBefore = shift.startsAt < dayStarts;
  const goesOn = shift.endsAt > dayEnds;
  const onFace = (at: Instant) => minuteOfDay(timeAt(at, zone));
  const fromMinute = isFromBefore ? 0 : onFace(shift.startsAt);
  const until = shift.endsAt >= dayEnds ? minutesInDay : onFace(shift.endsAt);
  // 01:45 to 01:15 on the night the clocks go back: half an hour, though the face of the clock ran back.
  const lasts = minutesBetween(isFromBefore ? dayStarts : shift.startsAt, shift.endsAt);
  const untilMinute = until > fromMinute ? until : Math.min(minutesInDay, fromMinute + lasts);
  return { shift, fromMinute, untilMinute, isFromBefore, goesOn };
};

const besides = (pieces: readonly Piece[]): number =>
  Math.max(
    1,
    ...pieces.map(
      ({ fromMinute: at }) =>
        pieces.filter(({ fromMinute, untilMinute }) => fromMinute <= at && untilMinute > at).length,
    ),
  );

/** The seven days from a Monday, with every shift that touches them, whenever it began. */
export const weekOf = (monday: Day, shifts: readonly Shift[], zone: string): WeekDay[] =>
  Array.from({ length: 7 }, (_, at) => {
    const day = addDays(monday, at);
    const pieces = shifts
      .flatMap((shift) => pieceOn(shift, day, zone) ?? [])
      .toSorted((one, other) => one.fromMinute - other.fromMinute || other.untilMinute - one.untilMinute);
    return { day, pieces, clocks: clocksOn(day, zone), beside: besides(pieces) };
  });

/** The hours of the clock that the week needs, the same for all its days. */
export const hoursOf = (days: readonly WeekDay[]): { from: number; until: number } => {
  const pieces = days.flatMap((day) => day.pieces);
  return {
    from: Math.min(usual.from, ...pieces.map(({ fromMinute }) => Math.floor(fromMinute / 60))),
    until: Math.max(usual.until, ...pieces.map(({ untilMinute }) => Math.ceil(untilMinute / 60))),
  };
};

/** The day to show where only one fits: today, else the first with something, else Monday. */
export const dayToShow = (
  days: readonly WeekDay[],
  asked: string | null,
  now: Instant,
  zone: string,
): Day => {
  const today = dayAt(now, zone);
  const isThere = (day: string | null) => days.some((one) => one.day === day);
  if (isThere(asked)) return asked as Day;
  if (isThere(today)) return today;
  const first = days.find(({ pieces }) => pieces.length > 0) ?? days[0];
  return first?.day ?? today;
};

/** Where an arrow leads among pieces given by day: up and down within it, sideways to the next that has any. */
export const arrowTo = (days: readonly Day[], at: number, key: string): number | null => {
  const here = days[at];
  if (here === undefined) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return days.length - 1;
  if (key === 'ArrowDown') return days[at + 1] === here ? at + 1 : null;
  if (key === 'ArrowUp') return days[at - 1] === here ? at - 1 : null;
  if (key === 'ArrowRight')
    return days.findIndex((day) => day > here) < 0 ? null : days.findIndex((day) => day > here);
  if (key !== 'ArrowLeft') return null;
  const before = days.findLast((day) => day < here);
  return before === undefined ? null : days.indexOf(before);
};

/** As the calendar reads it: one day without any change of clocks, so that no browser’s zone moves anything. */
export const drawnAt = (minute: number): string => {
  const whole = addMinutes('2026-01-14T00:00:00.000Z' as Instant, Math.min(minute, minutesInDay - 1));
  return `2026-01-14 ${whole.slice(11, 16)}:00`;
};
