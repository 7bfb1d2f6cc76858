import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Offer, OfferWishes } from '#shared/shifts/offers/schema.ts';
import { holderDecidesOn, laterRefused } from '#shared/shifts/offers/standing.ts';
import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { note } from '../../oversight/actions.ts';
import { judged } from '../judge.ts';
import { timesOf } from '../offered-again.ts';
import { windowOf } from '../policy.ts';
import { findShift, type ShiftRow } from '../reads.ts';
import { letWait } from '../records.ts';
import { asJudged, parties, takenOrMoved } from '../take.ts';
import { presentOffer } from './policy.ts';
import { findOffer, waitingFor } from './reads.ts';
import { endOffer, keepOffer } from './records.ts';
import { noticeOffer, tellOffer } from './tell.ts';

/** The visit as it would be: at the later time the carer asks for, or as it stands. */
export const asWanted = (
  row: ShiftRow,
  laterStartsAt: OfferWishes['laterStartsAt'] | null,
  zone: string,
): ShiftRow => {
  if (!laterStartsAt) return row;
  const endsAt = addMinutes(laterStartsAt, row.shift.plannedMinutes);
  return { ...row, shift: { ...row.shift, ...timesOf({ startsAt: laterStartsAt, endsAt }, zone) } };
};

const refuseLater = (row: ShiftRow, { laterStartsAt }: OfferWishes, zone: string): void => {
  if (!laterStartsAt) return;
  const detail =
    row.carersNeeded > 1
      ? 'Two carers come together: this visit begins when it was planned.'
      : laterRefused({ startsAt: row.shift.startsAt, windowMinutes: windowOf(row) }, laterStartsAt, zone);
  if (detail) throw new Refusal('invalid-input', [{ pointer: '/laterStartsAt', detail }]);
};

/** What the same carer said before about this shift makes room for what they say now; who asked them is kept. */
const makeRoom = async (tx: Writer, call: Call, shiftId: Id<'shift'>): Promise<Id<'cover'> | null> => {
  const { mutualId, memberId, by } = call.actor;
  const before = (await waitingFor(tx, mutualId, shiftId)).find(({ carerId }) => carerId === memberId);
  if (!before) return null;
  const ended = { status: 'withdrawn', endedAt: call.now, endedById: by.memberId } as const;
  await endOffer(tx, mutualId, before.offerId, ended);
  return before.coverId;
};

/**
 * A carer says yes and waits for the holder, inside a write: every rule about them and the clock is asked now, and
 * all of them again when the holder says yes. Nothing is promised and no money is kept.
 * @param coverId the search that asked them, where one did.
 */
export const makeOffer = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  wishes: OfferWishes,
  coverId: Id<'cover'> | null = null,
): Promise<Offer> => {
  const { mutualId, memberId: carerId, by } = call.actor;
  const { shiftId, holderId, startsAt } = row.shift;
  const { pair, carer } = await parties(tx, call, row);
  refuseIf(stepRefused('offer', row.shift.status));
  const { zone } = await mutualOf(tx, mutualId);
  if (!wishes.laterStartsAt && !holderDecidesOn(row, row.shift, carerId))
    throw new Refusal('offer-not-needed');
  if (startsAt <= call.now) throw new Refusal({ code: 'shift-in-the-past', facts: { startsAt } });
  refuseLater(row, wishes, zone);
  const wanted = asWanted(row, wishes.laterStartsAt, zone);
  const rest = wishes.restStartsAt ?? null;
  await judged(tx, call, wanted, asJudged(carer, wanted, zone), pair, zone, rest);
  // Whoever takes or moves it at this moment comes before this or after it, and then knows of it.
  if (!(await letWait(tx, { mutualId, shiftId, startsAt }))) throw await takenOrMoved(tx, mutualId, shiftId);
  const askedBefore = await makeRoom(tx, call, shiftId);
  const offer = { mutualId, offerId: call.deps.newId('offer'), shiftId, holderId, carerId, startsAt };
  await keepOffer(tx, {
    ...offer,
    laterStartsAt: wishes.laterStartsAt ?? null,
    series: wishes.series,
    restStartsAt: rest,
    coverId: coverId ?? askedBefore,
    status: 'waiting',
    offeredAt: call.now,
    offeredById: by.memberId,
  });
  await note(tx, call, 'OFFER_MADE', offer.offerId, { shiftId, laterStartsAt: wishes.laterStartsAt ?? null });
  await noticeOffer(tx, call, 'offer-made', offer);
  tellOffer(tx, call, offer);
  const made = await findOffer(tx, mutualId, offer.offerId);
  if (!made) throw new Refusal('not-found');
  return presentOffer(call.actor, made, call.now);
};

export const offerShift = (call: Call, shiftId: Id<'shift'>, wishes: OfferWishes): Promise<Offer> =>
  call.write(async (tx) => {
    const row = await findShift(tx, call.actor.mutualId, shiftId);
    if (!row) throw new Refusal('not-found');
    return makeOffer(tx, call, row, wishes);
  });
