/** Where a carer would be in two places: found among rows of a file and what they hold already. */
import type { Instant } from '../language/time.ts';

export interface HeldSpan {
  carerId: string;
  startsAt: Instant;
  endsAt: Instant;
  /** The row that says so; null for what is held already. */
  row: number | null;
}

export interface Overlap {
  /** The row to blame. */
  row: number;
  other: HeldSpan;
}

/** One may end as the next begins. Of two rows the later one is blamed; what is held already never is. */
export const overlapsIn = (held: readonly HeldSpan[]): Overlap[] => {
  const inOrder = [...held].sort((a, b) => {
    if (a.carerId !== b.carerId) return a.carerId < b.carerId ? -1 : 1;
    if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
    return (a.row ?? 0) - (b.row ?? 0);
  });
  const found: Overlap[] = [];
  let reaching: HeldSpan | null = null;
  for (const span of inOrder) {
    if (reaching && reaching.carerId === span.carerId && span.startsAt < reaching.endsAt) {
      if (span.row !== null) found.push({ row: span.row, other: reaching });
      else if (reaching.row !== null) found.push({ row: reaching.row, other: span });
    }
    if (!reaching || reaching.carerId !== span.carerId || span.endsAt > reaching.endsAt) reaching = span;
  }
  return found;
};
