/**
 * The way between two homes, without maps: straight line × how much longer roads are ÷ the speed of the
 * carer’s means of travel + setting off, rounded up to whole minutes. The figures are in rates/travel.ts.
 */
import type { Reason } from '../contract/problem.ts';
import { addMinutes, type Day, dayAt, type Instant, minutesBetween, timeAt } from '../language/time.ts';
import type { MeansOfTravel } from '../members/schema.ts';
import { rateOn, type Series } from '../rates/series.ts';
import {
  busSpeed,
  busStart,
  carSpeed,
  carStart,
  cycleSpeed,
  cycleStart,
  footSpeed,
  footStart,
  longestGap,
  motorcycleSpeed,
  motorcycleStart,
  roadFactor,
} from '../rates/travel.ts';

export interface Place {
  /** Degrees; null where the address has not been found on the map. */
  latitude: number | null;
  longitude: number | null;
}
export interface Stay extends Place {
  startsAt: Instant;
  endsAt: Instant;
}

const means: Record<MeansOfTravel, { speed: Series; start: Series }> = {
  foot: { speed: footSpeed, start: footStart },
  cycle: { speed: cycleSpeed, start: cycleStart },
  bus: { speed: busSpeed, start: busStart },
  motorcycle: { speed: motorcycleSpeed, start: motorcycleStart },
  car: { speed: carSpeed, start: carStart },
};

const earthRadius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Straight line over the round earth (haversine) in whole metres; null where a place is not known.
 * Ystradgynlais (51.780, −3.751) to Pontardawe (51.721, −3.851): 9,509 m.
 */
export const metresBetween = (from: Place, to: Place): number | null => {
  if (from.latitude === null || from.longitude === null) return null;
  if (to.latitude === null || to.longitude === null) return null;
  const north = Math.sin(radians(to.latitude - from.latitude) / 2);
  const east = Math.sin(radians(to.longitude - from.longitude) / 2);
  const half = north ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east ** 2;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(half)));
};

export interface Leg {
  minutes: number;
  milesTenths: number;
}

const metresInTenthOfMile = 160.9344;

/**
 * The way from one place to another on a day: whole minutes and tenths of a mile, both rounded up; nothing
 * at all within one home, null where a place is not known.
 * 9,509 m by car: 9,509 × 1.4 = 13,312.6 m; ÷ 32,000 m/h = 24.96 min, + 4 = 28.96 → 29 minutes, 8.3 miles.
 */
export const legBetween = (from: Place, to: Place, by: MeansOfTravel, onDay: Day): Leg | null => {
  const straight = metresBetween(from, to);
  if (straight === null) return null;
  if (straight === 0) return { minutes: 0, milesTenths: 0 };
  const metres = (straight * rateOn(roadFactor, onDay).value) / 100;
  const { speed, start } = means[by];
  const minutes = (metres * 60) / rateOn(speed, onDay).value + rateOn(start, onDay).value;
  return { minutes: Math.ceil(minutes), milesTenths: Math.ceil(metres / metresInTenthOfMile) };
};

const lowest = ({ rows }: Series): number => Math.min(...rows.map(({ value }) => value));
const highest = ({ rows }: Series): number => Math.max(...rows.map(({ value }) => value));

/** No leg by these means takes longer on any day: `straight metres / metresAMinute + startMinutes`, rounded up. */
export const slowestPace: Record<MeansOfTravel, { metresAMinute: number; startMinutes: number }> = (() => {
  const of = (by: MeansOfTravel) => ({
    metresAMinute: (lowest(means[by].speed) * 100) / 60 / highest(roadFactor),
    startMinutes: highest(means[by].start),
  });
  return {
    foot: of('foot'),
    cycle: of('cycle'),
    bus: of('bus'),
    motorcycle: of('motorcycle'),
    car: of('car'),
  };
})();

/** What is worked just before, or null. */
const before = <S extends Stay>(shift: Stay, others: readonly S[]): S | null =>
  others.reduce<S | null>(
    (last, one) => (one.endsAt <= shift.startsAt && (!last || one.endsAt > last.endsAt) ? one : last),
    null,
  );
const after = <S extends Stay>(shift: Stay, others: readonly S[]): S | null =>
  others.reduce<S | null>(
    (first, one) => (one.startsAt >= shift.endsAt && (!first || one.startsAt < first.startsAt) ? one : first),
    null,
  );

/** Minutes missing between two stays in order; zero or less is enough, and so is a way that is not known. */
const missing = (first: Stay, second: Stay, by: MeansOfTravel, onDay: Day): number =>
  (legBetween(first, second, by, onDay)?.minutes ?? 0) - minutesBetween(first.endsAt, second.startsAt);

const fits = (shift: Stay, others: readonly Stay[], by: MeansOfTravel, onDay: Day): boolean => {
  if (others.some((one) => one.startsAt < shift.endsAt && shift.startsAt < one.endsAt)) return false;
  const previous = before(shift, others);
  const next = after(shift, others);
  return (
    (!previous || missing(previous, shift, by, onDay) <= 0) && (!next || missing(shift, next, by, onDay) <= 0)
  );
};

/** The first start from the asked one on that leaves time for every way, the length unchanged. */
const earliestStart = (
  shift: Stay,
  others: readonly Stay[],
  by: MeansOfTravel,
  onDay: Day,
): Instant | null => {
  const length = minutesBetween(shift.startsAt, shift.endsAt);
  return (
    others
      .map((one) => addMinutes(one.endsAt, legBetween(one, shift, by, onDay)?.minutes ?? 0))
      .filter((startsAt) => startsAt > shift.startsAt)
      .sort()
      .find((startsAt) =>
        fits({ ...shift, startsAt, endsAt: addMinutes(startsAt, length) }, others, by, onDay),
      ) ?? null
  );
};

/**
 * Why there is no time to come from the shift before or to go on to the one after, or null. Facts:
 * neededMinutes, gapMinutes, side (before or after) and earliestAt, the first start that would work.
 * A carer whose means of travel is not recorded, and places not on the map, are not refused.
 */
export const travelReason = (
  shift: Stay,
  others: readonly Stay[],
  by: MeansOfTravel | null,
  zone: string,
): Reason | null => {
  if (by === null) return null;
  const onDay = dayAt(shift.startsAt, zone);
  const previous = before(shift, others);
  const next = after(shift, others);
  const late = previous !== null && missing(previous, shift, by, onDay) > 0;
  if (!late && !(next && missing(shift, next, by, onDay) > 0)) return null;
  const [first, second] = late ? [previous, shift] : [shift, next ?? shift];
  const earliestAt = earliestStart(shift, others, by, onDay);
  return {
    code: 'travel-too-long',
    ...(earliestAt
      ? { instead: `Start at ${timeAt(earliestAt, zone)} on ${dayAt(earliestAt, zone)} or later.` }
      : {}),
    facts: {
      side: late ? 'before' : 'after',
      neededMinutes: legBetween(first, second, by, onDay)?.minutes ?? 0,
      gapMinutes: minutesBetween(first.endsAt, second.startsAt),
      earliestAt,
    },
  };
};

/**
 * The leg that belongs to a shift: the way from the shift before, if that ended at most two hours earlier;
 * after a longer gap the carer’s time is their own. Quoted as "up to", fixed when hours are recorded.
 */
export const legTo = <S extends Stay>(
  shift: Stay,
  others: readonly S[],
  by: MeansOfTravel | null,
  zone: string,
): (Leg & { from: S }) | null => {
  const from = before(shift, others);
  if (by === null || from === null) return null;
  const onDay = dayAt(shift.startsAt, zone);
  if (minutesBetween(from.endsAt, shift.startsAt) > rateOn(longestGap, onDay).value) return null;
  const leg = legBetween(from, shift, by, onDay);
  return leg && leg.minutes > 0 ? { ...leg, from } : null;
};
