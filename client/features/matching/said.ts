/** What a carer said, as it is sent again with a part of it changed. Pure. */
import { minuteOfDay, type TimeOfDay, timeOfDay } from '#shared/language/time.ts';
import type { Availability, Block, SayAvailability } from '#shared/matching/schema.ts';

export const withChange = (now: Availability, change: Partial<SayAvailability>): SayAvailability => ({
  week: now.week,
  furthestMiles: now.furthestMiles,
  mostMinutes: now.mostMinutes,
  likes: now.likes,
  willNotDo: now.willNotDo,
  kindsNotDone: now.kindsNotDone,
  interests: now.interests,
  ...change,
});

const two = (value: number): string => String(value).padStart(2, '0');

/** 22:00 for 540 minutes ends at 07:00. */
export const endOf = ({ startsTime, wallMinutes }: Block): TimeOfDay => {
  const minutes = (minuteOfDay(startsTime) + wallMinutes) % 1440;
  return timeOfDay(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
};

/** From 22:00 until 07:00 is 540 minutes; from 08:00 until 08:00 is a whole day. */
export const minutesFrom = (from: TimeOfDay, until: TimeOfDay): number =>
  (minuteOfDay(until) - minuteOfDay(from) + 1440) % 1440 || 1440;

/** As typed, with commas between. */
export const wordsTyped = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
