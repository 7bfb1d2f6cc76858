/** Spans on the clock of the wall, in minutes since 1970 began there. Pure arithmetic; touching ones are one. */
import { dayNumber } from '../language/calendar-days.ts';
import { dayAt, type Instant, minuteOfDay, timeAt } from '../language/time.ts';

export interface WallSpan {
  from: number;
  until: number;
}

const wallMinute = (at: Instant, zone: string): number =>
  dayNumber(dayAt(at, zone)) * 1440 + minuteOfDay(timeAt(at, zone));

/**
 * A planned time as the wall shows it: 22:00–07:00 is 540 minutes here on every night of the year. A span that
 * begins in the hour the clocks repeat is at least as long as it lasts.
 */
export const wallSpanOf = (span: { startsAt: Instant; endsAt: Instant }, zone: string): WallSpan => {
  const from = wallMinute(span.startsAt, zone);
  return { from, until: Math.max(from + 1, wallMinute(span.endsAt, zone)) };
};

/** How long a planned time is by the clock of the wall: a night of nine hours is 540 though the clocks be changed in it. */
export const wallMinutesOf = (span: { startsAt: Instant; endsAt: Instant }, zone: string): number => {
  const { from, until } = wallSpanOf(span, zone);
  return until - from;
};

/** In order of time, those that meet or touch joined: 8–12 and 12–14 is 8–14. */
export const joined = (spans: readonly WallSpan[]): WallSpan[] => {
  const all: WallSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else all.push({ ...span });
  }
  return all;
};

/** What is left of joined spans without other joined ones: 8–14 without 9–10 is 8–9 and 10–14. */
export const without = (spans: readonly WallSpan[], taken: readonly WallSpan[]): WallSpan[] => {
  const left: WallSpan[] = [];
  let next = 0;
  for (const { from, until } of spans) {
    let start = from;
    while ((taken[next]?.until ?? until) <= start && next < taken.length) next += 1;
    for (let at = next; at < taken.length && start < until; at += 1) {
      const gone = taken[at] as WallSpan;
      if (gone.from >= until) break;
      if (gone.from > start) left.push({ from: start, until: gone.from });
      start = Math.max(start, gone.until);
    }
    if (start < until) left.push({ from: start, until });
  }
  return left;
};

/** Whether one of joined spans holds all of another: looked for by halves. */
export const holds = (spans: readonly WallSpan[], asked: WallSpan): boolean => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as WallSpan).from <= asked.from) low = middle + 1;
    else high = middle;
  }
  const last = spans[low - 1];
  return last !== undefined && asked.until <= last.until;
};
