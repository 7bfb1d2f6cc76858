import { addMinutes, type Instant } from '#shared/language/time.ts';
import type { Offer } from '#shared/shifts/offers/schema.ts';
import { standingOf } from '#shared/shifts/offers/standing.ts';
import type { Actor } from '../../http/actor.ts';
import type { OfferRow } from './reads.ts';

export const isOfferToMe = (actor: Actor, { offer }: OfferRow): boolean => offer.holderId === actor.memberId;

/** Who acts for a holder never does so in what the holder gives as a carer. */
const isOfferOfMine = (actor: Actor, { offer }: OfferRow): boolean =>
  actor.rights === null && offer.carerId === actor.memberId;

/** Nobody says yes for a holder to what they themselves are paid for. */
export const gainsByOffer = ({ by }: Actor, { offer }: OfferRow): boolean => by.memberId === offer.carerId;

export const presentOffer = (actor: Actor, row: OfferRow, now: Instant): Offer => {
  const { offer, shift, title, holderName, carerName } = row;
  const status = standingOf(offer, shift, now);
  return {
    offerId: offer.offerId,
    shiftId: offer.shiftId,
    needId: shift.needId,
    title,
    holder: { memberId: offer.holderId, name: holderName },
    carer: { memberId: offer.carerId, name: carerName },
    status,
    startsAt: offer.startsAt,
    endsAt: addMinutes(offer.startsAt, shift.plannedMinutes),
    laterStartsAt: offer.laterStartsAt,
    series: offer.series,
    offeredAt: offer.offeredAt,
    until: offer.startsAt,
    endedAt: offer.endedAt,
    asksMe: status === 'waiting' && isOfferToMe(actor, row),
    isMine: isOfferOfMine(actor, row),
  };
};
