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

/** What is left of joined spans without others: 8–14 without 9–10 is 8–9 and 10–14. */
export const without = (spans: readonly WallSpan[], taken: readonly WallSpan[]): WallSpan[] => {
  let left = [...spans];
  for (const gone of taken)
    left = left.flatMap((span) =>
      gone.until <= span.from || gone.from >= span.until
        ? [span]
        : [
            { from: span.from, until: gone.from },
            { from: gone.until, until: span.until },
          ].filter(({ from, until }) => from < until),
    );
  return left;
};

/** Whether one of joined spans holds all of another. */
export const holds = (spans: readonly WallSpan[], asked: WallSpan): boolean =>
  spans.some(({ from, until }) => from <= asked.from && asked.until <= until);
