/**
 * The same stops as `stopOf` gives, for many visits of one carer at once, on minutes rather than moments. Where
 * a rule could speak that is not simple arithmetic (people under 18, weeks near the limit) it is asked itself:
 * that both say the same is kept by a story of random weeks.
 */
import { dayNumber } from '#shared/language/calendar-days.ts';
import { ageOn, type Day, instantAt } from '#shared/language/time.ts';
import type { Stop } from '#shared/matching/visit-stops.ts';
import { rateOn } from '#shared/rates/series.ts';
import { adultAge } from '#shared/rates/working-time.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import type { TakingPair } from '#shared/shifts/taking.ts';
import { weeklyReason } from '#shared/shifts/weekly-hours.ts';
import { workingTimeReason } from '#shared/shifts/working-time.ts';
import type { Asked, AskedVisit } from './asked.ts';
import type { CarerEntry, HeldSpan, Spans } from './entry.ts';
import { around, breaksRest, firstEndingAfter, type Gaps, gapsAt, workingMinutes } from './neighbours.ts';
import { noWay, reachOf } from './ways.ts';

const at = (minutes: number) => instantAt(minutes * 60_000);
const asSpan = ({ from, until }: HeldSpan) => ({ startsAt: at(from), endsAt: at(until) });

/** What has been counted in of the visits before. */
interface SoFar {
  mine: HeldSpan[];
  /** Minutes by the place of the week among those asked for: planned before, and with what was added. */
  planned: number[];
  added: number[];
  /** Minutes of the fullest week. */
  most: number;
  /** Metres within which all that they hold lies. */
  reach: number;
  /** Where among the held to look on from: visits are in order of time. */
  at: number;
}

const isRestedAround = (
  visit: AskedVisit,
  gaps: Gaps,
  entry: CarerEntry,
  mine: readonly HeldSpan[],
): boolean => {
  const rest = visit.restMinutes;
  if (visit.from - gaps.previousUntil >= rest && gaps.nextFrom - visit.until >= rest)
    return visit.minutes <= 1_440 - rest;
  return workingMinutes(visit, gaps, entry, mine, rest) <= 1_440 - rest;
};

const weeksWith = (entry: CarerEntry, asked: Asked, { added }: SoFar): Map<Day, number> => {
  const weeks = new Map(entry.weeks);
  for (const [nth, { on }] of asked.weeks.entries()) weeks.set(on, (weeks.get(on) ?? 0) + (added[nth] ?? 0));
  return weeks;
};

const plannedIn = (visit: AskedVisit, entry: CarerEntry, { planned }: SoFar): number => {
  planned[visit.weekNth] ??= entry.weeks.get(visit.week) ?? 0;
  return planned[visit.weekNth] as number;
};

/** No average can pass a limit that no week passes. */
const isOverTheWeek = (visit: AskedVisit, entry: CarerEntry, asked: Asked, soFar: SoFar): boolean => {
  if (soFar.most + visit.minutes <= visit.weekLimit) return false;
  const carer = {
    bornOn: entry.bornOn,
    optedOut: isOptedOut(entry, asked.visits[0]?.onDay ?? visit.onDay),
    startedOn: entry.startedOn,
  };
  return weeklyReason(visit, weeksWith(entry, asked, soFar), carer, asked.zone) !== null;
};

const youngStop = (visit: AskedVisit, entry: CarerEntry, asked: Asked, soFar: SoFar): Stop | null => {
  const carer = { bornOn: entry.bornOn, optedOut: false, startedOn: entry.startedOn };
  const neighbours = around(visit, entry, soFar.mine).map(asSpan);
  const weeks = weeksWith(entry, asked, soFar);
  const reason = workingTimeReason(visit, { neighbours, weeks, carer, zone: asked.zone });
  if (!reason) return null;
  return reason.code === 'weekly-hours-too-long' ? 'no-room' : 'working-time';
};

const isYoung = ({ bornOn }: CarerEntry, { onDay }: AskedVisit, { bornBefore }: Asked): boolean =>
  bornOn !== null && bornOn > bornBefore && ageOn(bornOn, onDay) < rateOn(adultAge, onDay).value;

const timeStop = (visit: AskedVisit, entry: CarerEntry, asked: Asked, soFar: SoFar): Stop | null => {
  const { mine } = soFar;
  const gaps = gapsAt(visit, entry, mine, soFar.at);
  if (!gaps) return 'not-free';
  soFar.at = gaps.at;
  if (entry.keepsRests && breaksRest(visit, around(visit, entry, mine))) return 'not-free';
  if (noWay(visit, gaps, entry, soFar.reach, asked)) return 'no-way-between';
  if (isYoung(entry, visit, asked)) return youngStop(visit, entry, asked, soFar);
  if (!isRestedAround(visit, gaps, entry, mine)) return 'working-time';
  return isOverTheWeek(visit, entry, asked, soFar) ? 'no-room' : null;
};

/** The same as `holds`, where the spans lie side by side. */
const isWithin = ({ from, until }: Spans, asked: AskedVisit['wall']): boolean => {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] as number) <= asked.from) low = middle + 1;
    else high = middle;
  }
  return low > 0 && asked.until <= (until[low - 1] as number);
};

/** Whether the n-th visit lies in what is free and not held, where the bits say so exactly. */
export type FreeByBits = (nth: number) => boolean;

/** Lives with the holder, and the council’s written exception is not there or over by then. */
const isOfHousehold = (pair: TakingPair | null, { dayNumbered }: AskedVisit): boolean => {
  if (!pair?.sameHousehold) return false;
  if (pair.exceptionReference === null) return true;
  const until = pair.exceptionUntilOn ?? null;
  return until !== null && dayNumber(until) < dayNumbered;
};

const stopAt = (
  visit: AskedVisit,
  isFree: boolean | null,
  entry: CarerEntry,
  pair: TakingPair | null,
  asked: Asked,
  soFar: SoFar,
): Stop | null => {
  const isChecked = visit.dayNumbered <= entry.checksUntil;
  const isKept = isOfHousehold(pair, visit);
  // Not free, or held already: the one is told before what else is in the way, the other after it.
  if (isFree === false && isChecked && !isKept) return 'not-free';
  if (isFree !== true && entry.free && !isWithin(entry.free, visit.wall)) return 'not-free';
  if (!isChecked) return 'check-ends';
  if (isKept) return 'household';
  const stop = timeStop(visit, entry, asked, soFar);
  if (stop || entry.mostMinutes === null) return stop;
  const planned = plannedIn(visit, entry, soFar) + (soFar.added[visit.weekNth] ?? 0);
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
  freeByBits: FreeByBits | null = null,
): { possible: number; stopped: ReadonlyMap<Stop, number> } | null => {
  const { latitude, longitude } = asked.care;
  const first = asked.visits[0]?.from ?? 0;
  const soFar: SoFar = {
    mine: [],
    planned: [],
    added: [],
    most: entry.fullestWeek,
    reach: reachOf(entry, asked),
    at: firstEndingAfter(entry.heldUntil, first),
  };
  let stopped: Map<Stop, number> | null = null;
  let inTheWay = 0;
  for (let nth = 0; nth < asked.visits.length; nth += 1) {
    const visit = asked.visits[nth] as AskedVisit;
    const stop = stopAt(visit, freeByBits?.(nth) ?? null, entry, pair, asked, soFar);
    if (stop) {
      stopped ??= new Map();
      stopped.set(stop, (stopped.get(stop) ?? 0) + 1);
      inTheWay += 1;
      if (inTheWay > mayBeStopped) return null;
    } else if (asked.visits.length > 1) {
      const added = (soFar.added[visit.weekNth] ?? 0) + visit.minutes;
      soFar.added[visit.weekNth] = added;
      soFar.most = Math.max(soFar.most, plannedIn(visit, entry, soFar) + added);
      const { from, until } = visit;
      soFar.mine.push({ from, until, restFrom: 0, restUntil: 0, latitude, longitude });
    }
  }
  return { possible: asked.visits.length - inTheWay, stopped: stopped ?? nothingStops };
};
