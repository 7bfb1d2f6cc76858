import { minuteOfDay, type TimeOfDay, type Weekday } from '../language/time.ts';

interface Times {
  startsTime: TimeOfDay;
  wallMinutes: number;
  days: readonly Weekday[] | null;
}

/** Whether two visits come on a day of the week both; without days of its own a visit comes on all of them. */
const shareADay = (one: Times, other: Times): boolean =>
  one.days === null || other.days === null || one.days.some((weekday) => other.days?.includes(weekday));

/**
 * Whether two visits of one need are to happen at the same time of a day. 08:00 for 60 minutes and 09:00 do
 * not; 08:00 for 90 and 09:00 do. Past midnight is left to the rules that look at every day.
 */
export const visitsMeet = (need: Times & { moreTimes: readonly Times[] }): boolean => {
  const first: Times = { ...need, days: need.days?.length ? need.days : null };
  const all = [first, ...need.moreTimes.map((time) => ({ ...time, days: time.days ?? first.days }))];
  return all.some((one, place) =>
    all.slice(place + 1).some((other) => {
      const [from, then] = [minuteOfDay(one.startsTime), minuteOfDay(other.startsTime)];
      return shareADay(one, other) && from < then + other.wallMinutes && then < from + one.wallMinutes;
    }),
  );
};
