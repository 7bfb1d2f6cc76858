/**
 * The same stops as `stopOf` gives, for many visits of one carer at once, on minutes rather than moments. Where
 * a rule could speak that is not simple arithmetic (people under 18, weeks near the limit) it is asked itself:
 * that both say the same is kept by a story of random weeks.
 */
import { addDays, ageOn, type Day, instantAt } from '#shared/language/time.ts';
import type { Stop } from '#shared/matching/visit-stops.ts';
import { holds } from '#shared/matching/wall-spans.ts';
import { rateOn } from '#shared/rates/series.ts';
import { adultAge } from '#shared/rates/working-time.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import { isRested } from '#shared/shifts/rest.ts';
import type { TakingPair } from '#shared/shifts/taking.ts';
import { legBetween } from '#shared/shifts/travel.ts';
import { weeklyReason } from '#shared/shifts/weekly-hours.ts';
import { workingTimeReason } from '#shared/shifts/working-time.ts';
import type { Asked, AskedVisit } from './asked.ts';
import type { CarerEntry, HeldSpan } from './entry.ts';
import { around, breaksRest, type Gaps, gapsAt } from './neighbours.ts';

const at = (minutes: number) => instantAt(minutes * 60_000);
const asSpan = ({ from, until }: HeldSpan) => ({ startsAt: at(from), endsAt: at(until) });

/** What has been counted in of the visits before. */
interface SoFar {
  mine: HeldSpan[];
  added: Map<Day, number>;
  /** Minutes of the fullest week. */
  most: number;
}

/** More than this in a degree of either direction there is not: an upper bound that needs no sine. */
const metresInDegree = 111_400;
const slowestMetresAMinute = 50;

/** So near and so much time that no means of travel would be too slow. */
const isPlainlyEnough = (gap: number, one: HeldSpan, { care }: Asked): boolean => {
  const { latitude, longitude } = one;
  if (latitude === null || longitude === null || care.latitude === null || care.longitude === null)
    return true;
  const degrees = Math.abs(latitude - care.latitude) + Math.abs(longitude - care.longitude);
  return degrees * metresInDegree < (gap - 15) * slowestMetresAMinute;
};

const noWay = (visit: AskedVisit, { previous, next }: Gaps, entry: CarerEntry, asked: Asked): boolean => {
  const { travelsBy } = entry;
  if (travelsBy === null) return false;
  if (previous) {
    const gap = visit.from - previous.until;
    if (!isPlainlyEnough(gap, previous, asked))
      if ((legBetween(previous, asked.care, travelsBy, visit.onDay)?.minutes ?? 0) > gap) return true;
  }
  if (!next) return false;
  const gap = next.from - visit.until;
  if (isPlainlyEnough(gap, next, asked)) return false;
  return (legBetween(asked.care, next, travelsBy, visit.onDay)?.minutes ?? 0) > gap;
};

const isRestedAround = (visit: AskedVisit, { previous, next }: Gaps, entry: CarerEntry, mine: HeldSpan[]) => {
  const rest = visit.restMinutes;
  const alone =
    (!previous || visit.from - previous.until >= rest) && (!next || next.from - visit.until >= rest);
  return alone ? visit.minutes <= 1_440 - rest : isRested(visit, around(visit, entry.held, mine), rest);
};

const weeksWith = (entry: CarerEntry, { added }: SoFar): Map<Day, number> => {
  const weeks = new Map(entry.weeks);
  for (const [week, minutes] of added) weeks.set(week, (weeks.get(week) ?? 0) + minutes);
  return weeks;
};

/** No average can pass a limit that no week passes. */
const isOverTheWeek = (visit: AskedVisit, entry: CarerEntry, asked: Asked, soFar: SoFar): boolean => {
  if (soFar.most + visit.minutes <= visit.weekLimit) return false;
  const carer = {
    bornOn: entry.bornOn,
    optedOut: isOptedOut(entry, asked.visits[0]?.onDay ?? visit.onDay),
    startedOn: entry.startedOn,
  };
  return weeklyReason(visit, weeksWith(entry, soFar), carer, asked.zone) !== null;
};

const youngStop = (visit: AskedVisit, entry: CarerEntry, zone: string, soFar: SoFar): Stop | null => {
  const carer = { bornOn: entry.bornOn, optedOut: false, startedOn: entry.startedOn };
  const neighbours = around(visit, entry.held, soFar.mine).map(asSpan);
  const reason = workingTimeReason(visit, { neighbours, weeks: weeksWith(entry, soFar), carer, zone });
  if (!reason) return null;
  return reason.code === 'weekly-hours-too-long' ? 'no-room' : 'working-time';
};

const isYoung = ({ bornOn }: CarerEntry, { onDay }: AskedVisit): boolean =>
  bornOn !== null && bornOn > addDays(onDay, -7_000) && ageOn(bornOn, onDay) < rateOn(adultAge, onDay).value;

const timeStop = (visit: AskedVisit, entry: CarerEntry, asked: Asked, soFar: SoFar): Stop | null => {
  const { mine } = soFar;
  const gaps = gapsAt(visit, entry.held, mine);
  if (!gaps) return 'not-free';
  if (entry.keepsRests && breaksRest(visit, around(visit, entry.held, mine))) return 'not-free';
  if (noWay(visit, gaps, entry, asked)) return 'no-way-between';
  if (isYoung(entry, visit)) return youngStop(visit, entry, asked.zone, soFar);
  if (!isRestedAround(visit, gaps, entry, mine)) return 'working-time';
  return isOverTheWeek(visit, entry, asked, soFar) ? 'no-room' : null;
};

const stopAt = (
  visit: AskedVisit,
  entry: CarerEntry,
  pair: TakingPair | null,
  asked: Asked,
  soFar: SoFar,
): Stop | null => {
  if (entry.free && !holds(entry.free, visit.wall)) return 'not-free';
  if (visit.dayNumbered > entry.checksUntil) return 'check-ends';
  if (pair?.sameHousehold && !pair.exceptionReference) return 'household';
  const stop = timeStop(visit, entry, asked, soFar);
  if (stop || entry.mostMinutes === null) return stop;
  const planned = (entry.weeks.get(visit.week) ?? 0) + (soFar.added.get(visit.week) ?? 0);
  return planned + visit.minutes > entry.mostMinutes ? 'no-room' : null;
};

const nothingStops: ReadonlyMap<Stop, number> = new Map();

/**
 * What stops each visit, those possible counted in for the ones after; null as soon as more are stopped than may be.
 */
export const quickStops = (
  entry: CarerEntry,
  pair: TakingPair | null,
  asked: Asked,
  mayBeStopped = Number.POSITIVE_INFINITY,
): { possible: number; stopped: ReadonlyMap<Stop, number> } | null => {
  const { latitude, longitude } = asked.care;
  const soFar: SoFar = { mine: [], added: new Map(), most: entry.fullestWeek };
  let stopped: Map<Stop, number> | null = null;
  let inTheWay = 0;
  for (const visit of asked.visits) {
    const stop = stopAt(visit, entry, pair, asked, soFar);
    if (stop) {
      stopped ??= new Map();
      stopped.set(stop, (stopped.get(stop) ?? 0) + 1);
      inTheWay += 1;
      if (inTheWay > mayBeStopped) return null;
    } else if (asked.visits.length > 1) {
      const added = (soFar.added.get(visit.week) ?? 0) + visit.minutes;
      soFar.added.set(visit.week, added);
      soFar.most = Math.max(soFar.most, (entry.weeks.get(visit.week) ?? 0) + added);
      const { from, until } = visit;
      soFar.mine.push({ from, until, restFrom: 0, restUntil: 0, latitude, longitude });
    }
  }
  return { possible: asked.visits.length - inTheWay, stopped: stopped ?? nothingStops };
};
