/** Where a swap stands: whose word is missing, and whether it can still be. Pure. */
import type { Reason } from '../../contract/problem.ts';
import type { Id } from '../../language/ids.ts';
import type { Instant } from '../../language/time.ts';
import type { ShiftStatus } from '../../shifts/schema.ts';
import type { SwapAnswerer, SwapStatus } from './schema.ts';

export interface Proposed {
  status: SwapStatus;
  fromCarerId: Id<'member'>;
  toCarerId: Id<'member'>;
  givenHolderId: Id<'member'>;
  wantedHolderId: Id<'member'> | null;
  proposedAt: Instant;
  givenYesAt: Instant | null;
  wantedYesAt: Instant | null;
}

export interface HeldShift {
  status: ShiftStatus;
  carerId: Id<'member'> | null;
  takenAt: Instant | null;
  startsAt: Instant;
}

const isAsProposed = (shift: HeldShift, by: Id<'member'>, proposedAt: Instant, now: Instant): boolean =>
  shift.status === 'taken' &&
  shift.carerId === by &&
  // Taken again since, perhaps at another time: another question.
  (shift.takenAt === null || shift.takenAt <= proposedAt) &&
  shift.startsAt > now;

/** An open swap lapses when one of its shifts was handed back, moved, called off or has begun. */
export const standingOf = (
  swap: Proposed,
  given: HeldShift,
  wanted: HeldShift | null,
  now: Instant,
): SwapStatus => {
  if (swap.status !== 'proposed' && swap.status !== 'agreed') return swap.status;
  const stands =
    isAsProposed(given, swap.fromCarerId, swap.proposedAt, now) &&
    (wanted === null || isAsProposed(wanted, swap.toCarerId, swap.proposedAt, now));
  return stands ? swap.status : 'lapsed';
};

/** Whose yes is still missing, in the order it is asked: the other carer, then each holder of one of the shifts. */
export const waitsFor = (swap: Proposed, standing: SwapStatus): SwapAnswerer[] => {
  if (standing === 'proposed') return ['carer'];
  if (standing !== 'agreed') return [];
  const holders: SwapAnswerer[] = [];
  if (swap.givenYesAt === null) holders.push('given-holder');
  if (swap.wantedHolderId !== null && swap.wantedYesAt === null) holders.push('wanted-holder');
  return holders;
};

/** Why this swap takes no more answers, or null. */
export const swapOver = (standing: SwapStatus): Reason | null =>
  standing === 'proposed' || standing === 'agreed'
    ? null
    : { code: 'swap-over', facts: { status: standing } };
