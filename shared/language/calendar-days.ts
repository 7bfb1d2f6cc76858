/**
 * Days counted from 1970-01-01, so that calendar arithmetic is a sum: 2026-11-23 is day 20,780, a Monday.
 * Proleptic Gregorian, years 1000 to 9999.
 */
import type { Day } from './time.ts';

const dayInMilliseconds = 86_400_000;
const remembered = new Map<number, Day>();

/** The number of a day. The text must have a day's shape; 2026-02-31 counts on into March. */
export const dayNumber = (onDay: Day): number =>
  Date.UTC(Number(onDay.slice(0, 4)), Number(onDay.slice(5, 7)) - 1, Number(onDay.slice(8, 10))) /
  dayInMilliseconds;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * Civil date of a day number, counting years from 1 March so that a leap day ends its year (Hinnant's
 * days-to-civil). 20,780 → 2026-11-23.
 */
const written = (dayNumbered: number): Day => {
  const shifted = dayNumbered + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
};

export const dayOfNumber = (dayNumbered: number): Day => {
  const before = remembered.get(dayNumbered);
  if (before) return before;
  if (remembered.size > 40_000) remembered.clear();
  const text = written(dayNumbered);
  remembered.set(dayNumbered, text);
  return text;
};

/** 0 is Monday, 6 Sunday: day 0, 1970-01-01, was a Thursday. */
export const weekdayNumber = (dayNumbered: number): number => (((dayNumbered + 3) % 7) + 7) % 7;
