/**
 * Days counted from 1970-01-01, so that calendar arithmetic is a sum: 2026-11-23 is day 20,780, a Monday.
 * Proleptic Gregorian, years 1000 to 9999.
 */
import type { Day } from './time.ts';

const remembered = new Map<number, Day>();

/** Digits of a text of known shape, read in place: "2026-11-23" from 5, two letters, is 11. */
export const digitsAt = (text: string, from: number, letters: number): number => {
  let value = 0;
  for (let at = from; at < from + letters; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};

/**
 * The number of a day, counting years from 1 March as below (Hinnant's days-from-civil): 2026-11-23 → 20,780.
 * The text must have a day's shape, a moment's will do; 2026-02-31 counts on into March.
 */
export const dayNumber = (onDay: string): number => {
  const month = digitsAt(onDay, 5, 2);
  const year = digitsAt(onDay, 0, 4) - (month <= 2 ? 1 : 0);
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + digitsAt(onDay, 8, 2) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - 719_468;
};

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
