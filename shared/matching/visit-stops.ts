/** What stands in the way of one visit, by the rules that would refuse it if it were taken. */
import { dayAt, type Instant, minutesBetween, mondayOf } from '../language/time.ts';
import type { KeptFree } from '../shifts/compensatory-rest.ts';
import { type OfferedShift, type TakingCarer, type TakingPair, takeRefused } from '../shifts/taking.ts';
import type { Stay } from '../shifts/travel.ts';
import type { WeeklyMinutes } from '../shifts/weekly-hours.ts';
import { workingTimeReason } from '../shifts/working-time.ts';
import { holds, type WallSpan, wallSpanOf } from './wall-spans.ts';

/** Ordered as they are told: the first is what most often stands in the way. */
export const stops = [
  'not-free',
  'no-way-between',
  'working-time',
  'no-room',
  'check-ends',
  'household',
] as const;
export type Stop = (typeof stops)[number];

export interface CarersTimes {
  /** Joined free time around the visits; null where they have not said. */
  free: readonly WallSpan[] | null;
  /** Shifts they hold around the visits, whoever they are for. */
  held: readonly (Stay & KeptFree)[];
  /** Minutes by Monday, without these visits. */
  weeks: WeeklyMinutes;
  mostMinutes: number | null;
}

const byCode: Partial<Record<string, Stop>> = {
  'agreements-would-meet': 'not-free',
  'shift-overlaps': 'not-free',
  'rest-kept-free': 'not-free',
  'travel-too-long': 'no-way-between',
  'weekly-hours-too-long': 'no-room',
  'check-runs-out-before': 'check-ends',
  'not-cleared-for-care': 'check-ends',
  'same-household-not-paid': 'household',
};

/** What a refusal to take a visit means in the words others may know. */
export const stopOfRefusal = (code: string): Stop => byCode[code] ?? 'working-time';

const twoDays = 2 * 1_440;
const fourDays = 2 * twoDays;

const around = <S extends Stay>(visit: Stay, held: readonly S[]): S[] =>
  held.filter(
    (one) =>
      minutesBetween(one.endsAt, visit.startsAt) <= fourDays &&
      minutesBetween(visit.endsAt, one.startsAt) <= twoDays,
  );

/** They want no more than so many minutes in a week: 20 hours planned, 21 wanted, a visit of 90 minutes is too much. */
const isMoreThanWanted = (visit: Stay, times: CarersTimes, zone: string): boolean => {
  if (times.mostMinutes === null) return false;
  const planned = times.weeks.get(mondayOf(dayAt(visit.startsAt, zone))) ?? 0;
  return planned + minutesBetween(visit.startsAt, visit.endsAt) > times.mostMinutes;
};

/** Why this visit could not be taken, or null. Money is not asked here. */
export const stopOf = (
  visit: OfferedShift,
  times: CarersTimes,
  carer: TakingCarer,
  pair: TakingPair | null,
  zone: string,
  now: Instant,
): Stop | null => {
  if (times.free && !holds(times.free, wallSpanOf(visit, zone))) return 'not-free';
  const held = around(visit, times.held);
  const refused =
    takeRefused(visit, held, carer, pair, zone, now) ??
    workingTimeReason(visit, { neighbours: held, weeks: times.weeks, carer, zone });
  if (refused) return stopOfRefusal(refused.code);
  return isMoreThanWanted(visit, times, zone) ? 'no-room' : null;
};
