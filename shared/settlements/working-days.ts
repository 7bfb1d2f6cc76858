/** The days on which banks move money. */
import { addDays, type Day, weekdayOf } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { bankHolidayOn } from '../rates/bank-holidays.ts';

export type IsHoliday = (onDay: Day) => boolean;

/**
 * Days on which a mutual's money cannot be counted on to move: the nation's own bank holidays, and England's,
 * on which Bacs and the payment service rest wherever the account is. Easter Monday is an ordinary day in a
 * Scottish town and no debit moves on it.
 */
export const banksRestIn =
  (nation: Nation): IsHoliday =>
  (onDay) =>
    bankHolidayOn(onDay, nation) !== null || bankHolidayOn(onDay, 'england') !== null;

export const isWorkingDay = (onDay: Day, isHoliday: IsHoliday): boolean =>
  !['SA', 'SU'].includes(weekdayOf(onDay)) && !isHoliday(onDay);

/**
 * The day so many working days later. One after Thursday 2 April 2026 is Tuesday the 7th: Easter lies
 * between. None after a Saturday is Monday.
 */
export const workingDaysAfter = (onDay: Day, days: number, isHoliday: IsHoliday): Day => {
  let at = onDay;
  let left = days;
  while (left > 0) {
    at = addDays(at, 1);
    if (isWorkingDay(at, isHoliday)) left -= 1;
  }
  while (!isWorkingDay(at, isHoliday)) at = addDays(at, 1);
  return at;
};
