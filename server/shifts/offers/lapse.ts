import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../../http/call.ts';
import { offersWaitingOf, waitingFor } from './reads.ts';
import { endOffer } from './records.ts';
import { noticeOffer, tellOffer } from './tell.ts';

type Waiting = Awaited<ReturnType<typeof waitingFor>>[number];

const lapse = async (
  tx: Writer,
  call: Call,
  offer: Waiting,
  status: 'accepted' | 'lapsed' = 'lapsed',
): Promise<void> => {
  const ended = { status, endedAt: call.now, endedById: call.actor.by.memberId };
  await endOffer(tx, offer.mutualId, offer.offerId, ended);
  await noticeOffer(tx, call, 'offer-over', offer);
  tellOffer(tx, call, offer);
};

/** The shift went to somebody, was moved or called off: whoever waited for it waits no longer, and is told. */
export const lapseOffers = async (
  tx: Writer,
  call: Call,
  { mutualId, shiftId }: { mutualId: Id<'mutual'>; shiftId: Id<'shift'> },
): Promise<void> => {
  // Whoever got it by another way, as with its whole series, waits no longer because they have it.
  for (const offer of await waitingFor(tx, mutualId, shiftId))
    await lapse(tx, call, offer, offer.carerId === call.actor.memberId ? 'accepted' : 'lapsed');
};

/** Two who go on with each other no longer wait for nothing between them. */
export const lapseOffersBetween = async (
  tx: Writer,
  call: Call,
  { holderId, carerId }: { holderId: Id<'member'>; carerId: Id<'member'> },
): Promise<void> => {
  for (const offer of await offersWaitingOf(tx, call.actor.mutualId, carerId))
    if (offer.holderId === holderId) await lapse(tx, call, offer);
};
