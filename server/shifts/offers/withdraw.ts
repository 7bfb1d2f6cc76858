/** A carer takes a yes back that waits for the holder’s. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { offerOver, standingOf } from '#shared/shifts/offers/standing.ts';
import type { Call } from '../../http/call.ts';
import { note } from '../../oversight/actions.ts';
import { offersWaitingOf, offerToChange } from './reads.ts';
import { endOffer } from './records.ts';
import { tellOffer } from './tell.ts';

type Waiting = Awaited<ReturnType<typeof offersWaitingOf>>[number];

const takeBack = async (tx: Writer, call: Call, offer: Waiting): Promise<void> => {
  const { mutualId, by } = call.actor;
  const ended = { status: 'withdrawn', endedAt: call.now, endedById: by.memberId } as const;
  await endOffer(tx, mutualId, offer.offerId, ended);
  await note(tx, call, 'OFFER_WITHDRAWN', offer.offerId);
  tellOffer(tx, call, offer);
};

export const withdrawOffer = (call: Call, offerId: Id<'offer'>): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const found = await offerToChange(tx, mutualId, offerId);
    if (found?.offer.carerId !== memberId) throw new Refusal('not-found');
    refuseIf(offerOver(standingOf(found.offer, found.shift, call.now)));
    await takeBack(tx, call, found.offer);
    return null;
  });

/** Whoever leaves waits for nothing any more. In the leaver's name. */
export const withdrawAllOffers = async (tx: Writer, call: Call): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  for (const offer of await offersWaitingOf(tx, mutualId, memberId)) await takeBack(tx, call, offer);
};
