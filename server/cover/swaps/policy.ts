import type { Swap, SwapAnswerer, SwapStatus } from '#shared/cover/swaps/schema.ts';
import { standingOf, waitsFor } from '#shared/cover/swaps/standing.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Actor } from '../../http/actor.ts';
import type { SwapRow } from './reads.ts';

export const standing = ({ swap, given, wanted }: SwapRow, now: Instant): SwapStatus =>
  standingOf(swap, given, wanted, now);

const isCarerIn = (actor: Actor, { swap }: SwapRow): boolean =>
  actor.rights === null && (swap.fromCarerId === actor.memberId || swap.toCarerId === actor.memberId);

const isHolderIn = (actor: Actor, { swap }: SwapRow): boolean =>
  swap.givenHolderId === actor.memberId || swap.wantedHolderId === actor.memberId;

/** A holder hears of a swap once the two carers agree: what does not come to them is not theirs to know. */
export const mayKnowSwap = (actor: Actor, row: SwapRow): boolean =>
  isCarerIn(actor, row) || (isHolderIn(actor, row) && row.swap.agreedAt !== null);

/** The words that are missing and would be this person’s to give. */
export const wordsOf = (actor: Actor, row: SwapRow, now: Instant): SwapAnswerer[] =>
  waitsFor(row.swap, standing(row, now)).filter((answerer) => {
    if (answerer === 'carer') return actor.rights === null && row.swap.toCarerId === actor.memberId;
    if (answerer === 'given-holder') return row.swap.givenHolderId === actor.memberId;
    return row.swap.wantedHolderId === actor.memberId;
  });

/** Nobody says yes for a holder to what they themselves are paid for. */
export const gainsBySwap = ({ by }: Actor, { swap }: SwapRow): boolean =>
  by.memberId === swap.fromCarerId || by.memberId === swap.toCarerId;

export const presentSwap = (actor: Actor, row: SwapRow, now: Instant): Swap => {
  const { swap, given, wanted } = row;
  const all = isCarerIn(actor, row);
  const shown = (shift: SwapRow['given'], name: string | null) =>
    all || shift.holderId === actor.memberId
      ? {
          shiftId: shift.shiftId,
          holder: { memberId: shift.holderId, name: name ?? '' },
          startsAt: shift.startsAt,
          endsAt: shift.endsAt,
        }
      : null;
  const status = standing(row, now);
  return {
    swapId: swap.swapId,
    status,
    from: { memberId: swap.fromCarerId, name: row.fromName },
    to: { memberId: swap.toCarerId, name: row.toName },
    given: shown(given, row.givenHolderName),
    wanted: wanted && shown(wanted, row.wantedHolderName),
    isGift: wanted === null,
    proposedAt: swap.proposedAt,
    waitsFor: waitsFor(swap, status),
    asksMe: wordsOf(actor, row, now).length > 0,
    isMine: actor.rights === null && swap.fromCarerId === actor.memberId,
  };
};
