import type { Instant } from '../language/time.ts';

/** Whether a holder and a carer have ended all writing between them, and which of them did. */
export interface Blocks {
  holderBlockedAt?: Instant | null;
  carerBlockedAt?: Instant | null;
}

/** Either is enough: neither may write, and the carer is not shown that holder's needs. */
export const isBlocked = (pair: Blocks | null): boolean =>
  pair !== null && Boolean(pair.holderBlockedAt ?? pair.carerBlockedAt);

export type Side = 'holder' | 'carer';

/** Whether this side did it and may take it back. */
export const blockedBy = (pair: Blocks | null, side: Side): boolean =>
  Boolean(side === 'holder' ? pair?.holderBlockedAt : pair?.carerBlockedAt);
