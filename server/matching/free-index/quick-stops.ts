/**
 * The same stops as `stopOf` gives, for many visits of one carer at once, on minutes rather than moments. Where
 * a rule could speak that is not simple arithmetic (people under 18, weeks near the limit) it is asked itself:
 * that both say the same is kept by a test over random weeks.
 */
import { addDays, ageOn, instantAt } from '#shared/language/time.ts';
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

const [twoDays, fourDays] = [2 * 1_440, 4 * 1_440];
const at = (minutes: number) => instantAt(minutes * 60_000);
const asSpan = ({ from, until }: HeldSpan) => ({ startsAt: at(from), endsAt: at(until) });

/** The first held span that ends on or after a minute, by halves: held spans of one carer never overlap. */
const firstEndingFrom = (held: readonly HeldSpan[], minute: number): number => {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((held[middle] as HeldSpan).until < minute) low = middle + 1;
    else high = middle;
  }
  return low;
};

const around = (visit: AskedVisit, held: readonly HeldSpan[], mine: readonly HeldSpan[]): HeldSpan[] => {
  const near: HeldSpan[] = [];
  for (let place = firstEndingFrom(held, visit.from - fourDays); place < held.length; place += 1) {
    const span = held[place] as HeldSpan;
    if (span.from > visit.until + twoDays) break;
    near.push(span);
  }
  const known = near.length;
  for (let place = mine.length - 1; place >= 0; place -= 1) {
    const span = mine[place] as HeldSpan;
    if (span.until < visit.from - fourDays) break;
    near.push(span);
  }
  return near.length === known ? near : near.sort((one, other) => one.from - other.from);
};

interface Gaps {
  previous: HeldSpan | null;
  next: HeldSpan | null;
}

/** Whatever meets the visit, or the neighbours on either side. */
const gapsAt = (visit: AskedVisit, near: readonly HeldSpan[]): Gaps | 'met' => {
  let [previous, next]: [HeldSpan | null, HeldSpan | null] = [null, null];
  for (const span of near) {
    if (span.from < visit.until && visit.from < span.until) return 'met';
    if (span.until <= visit.from && (!previous || span.until > previous.until)) previous = span;
    if (span.from >= visit.until && (!next || span.from < next.from)) next = span;
  }
  for (const { restFrom, restUntil } of near)
    if (restFrom < visit.until && visit.from < restUntil) return 'met';
  return { previous, next };
};

const noWay = (visit: AskedVisit, { previous, next }: Gaps, entry: CarerEntry, asked: Asked): boolean => {
  const { travelsBy } = entry;
  if (travelsBy === null) return false;
  const minutes = (from: HeldSpan | Asked['care'], to: HeldSpan | Asked['care']) =>
    legBetween(from, to, travelsBy, visit.onDay)?.minutes ?? 0;
  if (previous && minutes(previous, asked.care) > visit.from - previous.until) return true;
  return next !== null && minutes(asked.care, next) > next.from - visit.until;
};

const isRestedAround = (visit: AskedVisit, { previous, next }: Gaps, near: readonly HeldSpan[]): boolean => {
  const rest = visit.restMinutes;
  const alone =
    (!previous || visit.from - previous.until >= rest) && (!next || next.from - visit.until >= rest);
  return alone ? visit.minutes <= 1_440 - rest : isRested(visit, near, rest);
};

interface Weeks {
  /** Minutes by Monday, these visits among them as they are counted in. */
  minutes: Map<string, number>;
  most: number;
}

/** No average can pass a limit that no week passes. */
const isOverTheWeek = (visit: AskedVisit, weeks: Weeks, entry: CarerEntry, asked: Asked): boolean => {
  if (weeks.most + visit.minutes <= visit.weekLimit) return false;
  const carer = {
    bornOn: entry.bornOn,
    optedOut: isOptedOut(entry, asked.visits[0]?.onDay ?? visit.onDay),
    startedOn: entry.startedOn,
  };
  return weeklyReason(visit, weeks.minutes as never, carer, asked.zone) !== null;
};

const youngStop = (
  visit: AskedVisit,
  near: readonly HeldSpan[],
  weeks: Weeks,
  entry: CarerEntry,
  zone: string,
): Stop | null => {
  const carer = { bornOn: entry.bornOn, optedOut: false, startedOn: entry.startedOn };
  const time = { neighbours: near.map(asSpan), weeks: weeks.minutes as never, carer, zone };
  const reason = workingTimeReason(visit, time);
  if (!reason) return null;
  return reason.code === 'weekly-hours-too-long' ? 'no-room' : 'working-time';
};

const isYoung = ({ bornOn }: CarerEntry, { onDay }: AskedVisit): boolean =>
  bornOn !== null && bornOn > addDays(onDay, -7_000) && ageOn(bornOn, onDay) < rateOn(adultAge, onDay).value;

const stopAt = (
  visit: AskedVisit,
  entry: CarerEntry,
  pair: TakingPair | null,
  asked: Asked,
  mine: readonly HeldSpan[],
  weeks: Weeks,
  checksUntil: number,
): Stop | null => {
  if (entry.free && !holds(entry.free, visit.wall)) return 'not-free';
  if (visit.dayNumbered > checksUntil) return 'check-ends';
  if (pair?.sameHousehold && !pair.exceptionReference) return 'household';
  const near = around(visit, entry.held, mine);
  const gaps = gapsAt(visit, near);
  if (gaps === 'met') return 'not-free';
  if (noWay(visit, gaps, entry, asked)) return 'no-way-between';
  const young = isYoung(entry, visit);
  const youngReason = young ? youngStop(visit, near, weeks, entry, asked.zone) : null;
  if (youngReason) return youngReason;
  if (!young && !isRestedAround(visit, gaps, near)) return 'working-time';
  if (!young && isOverTheWeek(visit, weeks, entry, asked)) return 'no-room';
  const planned = weeks.minutes.get(visit.week) ?? 0;
  return entry.mostMinutes !== null && planned + visit.minutes > entry.mostMinutes ? 'no-room' : null;
};

/** What stops each visit, those possible counted in for the ones after. */
export const quickStops = (
  entry: CarerEntry,
  pair: TakingPair | null,
  asked: Asked,
  checksUntil: number,
): { possible: number; stopped: Map<Stop, number> } => {
  const weeks: Weeks = { minutes: new Map(entry.weeks), most: 0 };
  for (const minutes of entry.weeks.values()) weeks.most = Math.max(weeks.most, minutes);
  const stopped = new Map<Stop, number>();
  const mine: HeldSpan[] = [];
  const { latitude, longitude } = asked.care;
  for (const visit of asked.visits) {
    const stop = stopAt(visit, entry, pair, asked, mine, weeks, checksUntil);
    if (stop) stopped.set(stop, (stopped.get(stop) ?? 0) + 1);
    else {
      const minutes = (weeks.minutes.get(visit.week) ?? 0) + visit.minutes;
      weeks.minutes.set(visit.week, minutes);
      weeks.most = Math.max(weeks.most, minutes);
      mine.push({ from: visit.from, until: visit.until, restFrom: 0, restUntil: 0, latitude, longitude });
    }
  }
  let inTheWay = 0;
  for (const times of stopped.values()) inTheWay += times;
  return { possible: asked.visits.length - inTheWay, stopped };
};
