/** Which days the index covers and how it cuts them. */
import { dayNumber, dayOfNumber } from '#shared/language/calendar-days.ts';
import { addDays, type Day, dayAt, type Instant, mondayOf, startOfDay } from '#shared/language/time.ts';

/** Quarters of an hour: care begins and ends on them; what does not is rounded so that nobody is missed. */
export const slotMinutes = 15;
export const slotsInDay = 1440 / slotMinutes;
/** Six weeks of visits may begin within the next weeks; a need further on is asked of the database. */
export const daysCovered = 70;

export interface IndexDays {
  /** A Monday. */
  from: Day;
  /** The first day after it. */
  until: Day;
  /** The first wall minute it covers. */
  fromWall: number;
  untilWall: number;
  zone: string;
}

/** Visits “so far” are those of the year before this week began: the list does not change while one looks. */
export const yearBefore = (now: Instant, zone: string): { from: Instant; to: Instant } => {
  const monday = mondayOf(dayAt(now, zone));
  return { from: startOfDay(addDays(monday, -364), zone), to: startOfDay(monday, zone) };
};

export const daysFrom = (now: Instant, zone: string): IndexDays => {
  const from = mondayOf(dayAt(now, zone));
  const first = dayNumber(from);
  return {
    from,
    until: dayOfNumber(first + daysCovered),
    fromWall: first * 1440,
    untilWall: (first + daysCovered) * 1440,
    zone,
  };
};
