/** What a carer holds around a visit. Held spans of one carer are in order and never overlap. */
import type { AskedVisit } from './asked.ts';
import type { HeldSpan } from './entry.ts';

const [twoDays, fourDays] = [2 * 1_440, 4 * 1_440];

export interface Gaps {
  previous: HeldSpan | null;
  next: HeldSpan | null;
}

/** The first held span that ends after a minute, by halves. */
const firstEndingAfter = (held: readonly HeldSpan[], minute: number): number => {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((held[middle] as HeldSpan).until <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** All of them from four days before to two days after, these visits among them, in order. */
export const around = (
  visit: AskedVisit,
  held: readonly HeldSpan[],
  mine: readonly HeldSpan[],
): HeldSpan[] => {
  const near: HeldSpan[] = [];
  for (let at = firstEndingAfter(held, visit.from - fourDays - 1); at < held.length; at += 1) {
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

const kept: { previous: HeldSpan | null; next: HeldSpan | null } = { previous: null, next: null };

/**
 * The neighbours on either side, or that something meets the visit. The answer is used before the next is asked
 * for: it is the same object each time.
 */
export const gapsAt = (
  visit: AskedVisit,
  held: readonly HeldSpan[],
  mine: readonly HeldSpan[],
): Gaps | null => {
  const at = firstEndingAfter(held, visit.from);
  const next = held[at] ?? null;
  if (next && next.from < visit.until) return null;
  const last = mine[mine.length - 1] ?? null;
  if (last && last.until > visit.from) return null;
  const before = at > 0 ? (held[at - 1] as HeldSpan) : null;
  kept.previous = last && (!before || last.until > before.until) ? last : before;
  kept.next = next;
  return kept;
};

/** Whether a rest somebody keeps free is broken into. */
export const breaksRest = (visit: AskedVisit, near: readonly HeldSpan[]): boolean =>
  near.some(({ restFrom, restUntil }) => restFrom < visit.until && visit.from < restUntil);
