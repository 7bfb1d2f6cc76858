/** Whether the way to and from other care leaves enough time, as the rule of travel says it. */
import type { MeansOfTravel } from '#shared/members/schema.ts';
import { legBetween, type Place, slowestPace } from '#shared/shifts/travel.ts';
import type { Asked, AskedVisit } from './asked.ts';
import type { CarerEntry, HeldSpan } from './entry.ts';
import type { Gaps } from './neighbours.ts';

const earthMetres = 6_371_000;
const inRadians = Math.PI / 180;
/** What rounding and the curve of the earth may add within a hundred miles. */
const [curved, rounded] = [1.001, 1];

/**
 * No straight line between the two is longer, with one cosine for all who are looked at: the cosine of the other
 * place is at most this one's and the difference of the two latitudes.
 */
const mostMetres = (one: Place, { latitude, longitude, cosine }: NonNullable<Asked['place']>): number => {
  const north = Math.abs((one.latitude as number) - latitude) * inRadians;
  const east = ((one.longitude as number) - longitude) * inRadians;
  return earthMetres * Math.sqrt(north * north + cosine * (cosine + north) * east * east) * curved + rounded;
};

/** Metres from the care to wherever else they give care: by their home, without looking at each. */
export const reachOf = (entry: CarerEntry, { place }: Asked): number =>
  place === null || entry.latitude === null || entry.longitude === null
    ? Number.POSITIVE_INFINITY
    : mostMetres(entry, place) + entry.heldWithinMetres;

/** So near and so much time that these means cannot be too slow on any day. */
const isPlainlyEnough = (gap: number, metres: number, by: MeansOfTravel): boolean => {
  const { metresAMinute, startMinutes } = slowestPace[by];
  return metres / metresAMinute + startMinutes + 1 <= gap;
};

const isEnough = (
  gap: number,
  one: HeldSpan | undefined,
  by: MeansOfTravel,
  { onDay }: AskedVisit,
  { place, care }: Asked,
): boolean => {
  if (place === null || !one || one.latitude === null || one.longitude === null) return true;
  if (isPlainlyEnough(gap, mostMetres(one, place), by)) return true;
  return (legBetween(one, care, by, onDay)?.minutes ?? 0) <= gap;
};

export const noWay = (
  visit: AskedVisit,
  { previousUntil, nextFrom, isOwn, at }: Gaps,
  { travelsBy, held }: CarerEntry,
  reach: number,
  asked: Asked,
): boolean => {
  if (travelsBy === null) return false;
  const [before, after] = [visit.from - previousUntil, nextFrom - visit.until];
  if (!isOwn && !isPlainlyEnough(before, reach, travelsBy))
    if (!isEnough(before, held[at - 1], travelsBy, visit, asked)) return true;
  return !isPlainlyEnough(after, reach, travelsBy) && !isEnough(after, held[at], travelsBy, visit, asked);
};
