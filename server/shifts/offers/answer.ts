/** The holder's word about a carer who waits: with their yes every rule of taking is asked again, in that write. */
import type { Writer } from '#db/database.ts';
import { Refusal, type RefusalCode, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Offer } from '#shared/shifts/offers/schema.ts';
import { offerOver, standingOf } from '#shared/shifts/offers/standing.ts';
import { foundByOffer } from '../../cover/offered.ts';
import { actorSelf } from '../../http/actor.ts';
import type { Call } from '../../http/call.ts';
import { type MutualRow, mutualOf } from '../../mutuals/reads.ts';
import { takeAllFrom } from '../../needs/agreements/take-series.ts';
import { carersWhoHear } from '../../needs/hearers.ts';
import { announce, note } from '../../oversight/actions.ts';
import { openedTo, windowOf } from '../policy.ts';
import { findShift, type ShiftRow } from '../reads.ts';
import { changeShift } from '../records.ts';
import { asRefusal, takeOne } from '../take.ts';
import { asWanted } from './make.ts';
import { gainsByOffer, isOfferToMe, presentOffer } from './policy.ts';
import { findOffer, type OfferRow, offerToChange } from './reads.ts';
import { endOffer } from './records.ts';
import { noticeOffer, tellOffer } from './tell.ts';

/** What the holder may be told as it is; of anything else it is the carer’s to know more than its name. */
const forHolders: readonly RefusalCode[] = [
  'budget-would-overspend',
  'shift-already-taken',
  'shift-not-open',
];

const inHoldersWords = (error: unknown): unknown => {
  const refusal = asRefusal(error);
  if (!(refusal instanceof Refusal) || forHolders.includes(refusal.code)) return refusal;
  return new Refusal({
    code: 'offer-does-not-fit',
    facts: { because: refusal.code },
    instead: 'Say yes to somebody else, or change the time.',
  });
};

/** At the time the carer asked for. Handed back, it is offered again as it was before. */
const moveTo = async (
  tx: Writer,
  row: ShiftRow,
  laterStartsAt: OfferRow['offer']['laterStartsAt'],
  zone: string,
) => {
  if (!laterStartsAt) return row;
  const { mutualId, shiftId, startsAt: offeredStartsAt } = row.shift;
  const wanted = asWanted(row, laterStartsAt, zone);
  const { startsAt, endsAt, plannedMinutes, weekOn } = wanted.shift;
  const isWithin = startsAt <= addMinutes(offeredStartsAt, windowOf(row));
  const moved = row.shift.moved || !isWithin;
  await changeShift(tx, mutualId, shiftId, {
    startsAt,
    endsAt,
    plannedMinutes,
    weekOn,
    offeredStartsAt,
    moved,
  });
  return { ...wanted, shift: { ...wanted.shift, offeredStartsAt, moved } };
};

/** In the carer's name: they said yes, and the holder has now said yes to them, whatever circle it was posted to. */
const give = async (tx: Writer, call: Call, row: ShiftRow, { offer }: OfferRow, mutual: MutualRow) => {
  const { by, via } = call.actor;
  const theirs = { ...call, actor: { ...actorSelf(mutual.mutualId, offer.carerId, ['carer']), by, via } };
  const opened = (one: ShiftRow): ShiftRow => openedTo(one, call.now);
  const wanted = await moveTo(tx, row, offer.laterStartsAt, mutual.zone);
  const { shiftId, needId } = row.shift;
  const { carerId } = offer;
  if (!offer.series) {
    await takeOne(tx, theirs, opened(wanted), mutual, offer.restStartsAt);
    await note(tx, call, 'SHIFT_TAKEN', shiftId, { carerId });
    return;
  }
  const taken = await takeAllFrom(tx, theirs, wanted, mutual, opened);
  await note(tx, call, 'SERIES_TAKEN', needId, { shifts: taken, carerId });
};

const tellGiven = async (tx: Writer, call: Call, row: ShiftRow, carerId: Id<'member'>): Promise<void> => {
  const { mutualId, shiftId, needId, holderId } = row.shift;
  const { members, groups } = await carersWhoHear(tx, { ...row, mutualId, holderId }, call.now);
  const hearers = { members: [holderId, carerId, ...members], groups: [...groups, 'coordinators' as const] };
  announce(tx, call, 'shift.taken', { shiftId, needId }, hearers);
};

const accept = async (tx: Writer, call: Call, found: OfferRow): Promise<void> => {
  const { mutualId } = call.actor;
  const { offer } = found;
  const row = await findShift(tx, mutualId, offer.shiftId);
  if (!row) throw new Refusal('not-found');
  refuseIf(stepRefused('accept', row.shift.status));
  try {
    await give(tx, call, row, found, await mutualOf(tx, mutualId));
  } catch (error) {
    throw inHoldersWords(error);
  }
  await foundByOffer(tx, call, offer);
  await tellGiven(tx, call, row, offer.carerId);
};

const accepted = { yes: 'accepted', no: 'declined' } as const;

export const answerOffer = (call: Call, offerId: Id<'offer'>, answer: 'yes' | 'no'): Promise<Offer> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const found = await offerToChange(tx, mutualId, offerId);
    if (!found || !isOfferToMe(call.actor, found)) throw new Refusal('not-found');
    if (gainsByOffer(call.actor, found)) throw new Refusal('not-allowed');
    refuseIf(offerOver(standingOf(found.offer, found.shift, call.now)));
    // First, so that it is not among those who lose the shift to somebody else.
    const ended = { status: accepted[answer], endedAt: call.now, endedById: by.memberId };
    await endOffer(tx, mutualId, offerId, ended);
    if (answer === 'yes') await accept(tx, call, found);
    await note(tx, call, 'OFFER_ANSWERED', offerId, { answer });
    await noticeOffer(tx, call, answer === 'yes' ? 'offer-accepted' : 'offer-over', found.offer);
    tellOffer(tx, call, found.offer);
    const now = await findOffer(tx, mutualId, offerId);
    return presentOffer(call.actor, now ?? found, call.now);
  });
