/** What a carer holds around a visit. Held spans of one carer are in order and never overlap. */
import type { AskedVisit } from './asked.ts';
import type { CarerEntry, HeldSpan } from './entry.ts';

const [twoDays, fourDays] = [2 * 1_440, 4 * 1_440];

export interface Gaps {
  /** When what comes before ends and what comes after begins; far off where there is nothing. */
  previousUntil: number;
  nextFrom: number;
  /** What comes before is one of these visits, at the same home. */
  isOwn: boolean;
  /** Place among the held of the first that ends after the visit begins. */
  at: number;
}

const [longAgo, farAhead] = [-1_000_000_000, 1_000_000_000];

/** The first held span that ends after a minute, by halves. */
export const firstEndingAfter = (heldUntil: readonly number[], minute: number): number => {
  let low = 0;
  let high = heldUntil.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((heldUntil[middle] as number) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
};

type Holding = Pick<CarerEntry, 'held' | 'heldFrom' | 'heldUntil'>;

/** All of them from four days before to two days after, these visits among them, in order. */
export const around = (
  visit: AskedVisit,
  { held, heldUntil }: Holding,
  mine: readonly HeldSpan[],
): HeldSpan[] => {
  const near: HeldSpan[] = [];
  for (let at = firstEndingAfter(heldUntil, visit.from - fourDays - 1); at < held.length; at += 1) {
    const span = held[at] as HeldSpan;
    if (span.from > visit.until + twoDays) break;
    near.push(span);
  }
  for (let at = mine.length - 1; at >= 0; at -= 1) {
    const span = mine[at] as HeldSpan;
    if (span.until < visit.from - fourDays) break;
    near.push(span);
  }
  return near.sort((one, other) => one.from - other.from);
};

const kept: Gaps = { previousUntil: longAgo, nextFrom: farAhead, isOwn: false, at: 0 };

/**
 * The neighbours on either side, or that something meets the visit; looked for from a place among the held on, at or
 * before the one. The answer is used before the next is asked for: it is the same object each time.
 */
export const gapsAt = (
  visit: AskedVisit,
  { heldFrom, heldUntil }: Holding,
  mine: readonly HeldSpan[],
  from: number,
): Gaps | null => {
  let at = from;
  while (at < heldUntil.length && (heldUntil[at] as number) <= visit.from) at += 1;
  const nextFrom = at < heldFrom.length ? (heldFrom[at] as number) : farAhead;
  if (nextFrom < visit.until) return null;
  const ownUntil = mine.length > 0 ? (mine[mine.length - 1] as HeldSpan).until : longAgo;
  if (ownUntil > visit.from) return null;
  const heldBefore = at > 0 ? (heldUntil[at - 1] as number) : longAgo;
  kept.isOwn = ownUntil > heldBefore;
  kept.previousUntil = kept.isOwn ? ownUntil : heldBefore;
  kept.nextFrom = nextFrom;
  kept.at = at;
  return kept;
};

/**
 * Minutes of the working day a visit would be part of, as the rule of daily rest has it: those with less than the
 * rest between them belong together, from the first start to the last end. Nothing meets the visit.
 */
export const workingMinutes = (
  visit: AskedVisit,
  gaps: Gaps,
  { heldFrom, heldUntil }: Holding,
  mine: readonly HeldSpan[],
  rest: number,
): number => {
  let { from, until } = visit;
  let at = gaps.at - 1;
  let own = mine.length - 1;
  for (;;) {
    const heldBefore = at >= 0 ? (heldUntil[at] as number) : longAgo;
    const ownBefore = own >= 0 ? (mine[own] as HeldSpan).until : longAgo;
    if (from - Math.max(heldBefore, ownBefore) >= rest) break;
    if (ownBefore > heldBefore) {
      from = (mine[own] as HeldSpan).from;
      own -= 1;
    } else {
      from = heldFrom[at] as number;
      at -= 1;
    }
  }
  for (let next = gaps.at; next < heldFrom.length; next += 1) {
    if ((heldFrom[next] as number) - until >= rest) break;
    until = heldUntil[next] as number;
  }
  return until - from;
};

/** Whether a rest somebody keeps free is broken into. */
export const breaksRest = (visit: AskedVisit, near: readonly HeldSpan[]): boolean =>
  near.some(({ restFrom, restUntil }) => restFrom < visit.until && visit.from < restUntil);
