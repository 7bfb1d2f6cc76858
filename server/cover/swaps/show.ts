import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Swap, SwapChoice } from '#shared/cover/swaps/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Call } from '../../http/call.ts';
import { isCarerOf } from '../../shifts/policy.ts';
import { knownShift } from '../../shifts/show.ts';
import { mayKnowSwap, presentSwap } from './policy.ts';
import { carersKnownTo, shiftsToWant, swapsOf } from './reads.ts';

const listedDays = 60;

/** Mine, as a carer and as a holder; who acts for a holder sees the holder's. */
export const listSwaps = async (call: Call): Promise<Swap[]> => {
  const { mutualId, memberId, rights } = call.actor;
  const since = addMinutes(call.now, -listedDays * 24 * 60);
  const as = { carer: rights === null };
  const rows = await swapsOf(call.deps.db.read, mutualId, memberId, as, since);
  return rows
    .filter((row) => mayKnowSwap(call.actor, row))
    .map((row) => presentSwap(call.actor, row, call.now));
};

/** Carers this holder knows, with shifts of theirs for people who know me: nobody learns of care they have no part in. */
export const choicesFor = async (handle: Reader, call: Call, shiftId: Id<'shift'>): Promise<SwapChoice[]> => {
  const { mutualId, memberId } = call.actor;
  const row = await knownShift(handle, call, shiftId);
  if (!isCarerOf(call.actor, row)) throw new Refusal('shift-not-held');
  const carers = await carersKnownTo(handle, mutualId, row.shift.holderId, memberId);
  const ids = carers.map((carer) => carer.memberId);
  const theirs = await shiftsToWant(handle, mutualId, memberId, ids, call.now);
  return carers.map((carer) => ({
    ...carer,
    shifts: theirs
      .filter((shift) => shift.carerId === carer.memberId)
      .map(({ holderId, holderName, startsAt, endsAt, ...shift }) => ({
        shiftId: shift.shiftId,
        holder: { memberId: holderId, name: holderName },
        startsAt,
        endsAt,
      })),
  }));
};
