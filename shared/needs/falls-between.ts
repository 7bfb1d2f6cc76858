import { addDays, type Day, daysBetween, type Weekday, weekdayOf } from '../language/time.ts';

/** Whether one of these days of the week comes between two days, both included. */
export const fallsBetween = (days: readonly Weekday[], from: Day, to: Day): boolean =>
  Array.from({ length: Math.min(7, daysBetween(from, to) + 1) }, (_, step) => addDays(from, step)).some(
    (onDay) => days.includes(weekdayOf(onDay)),
  );
