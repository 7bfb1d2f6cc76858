import { addMinutes } from '#shared/language/time.ts';
import type { Offer } from '#shared/shifts/offers/schema.ts';
import type { Call } from '../../http/call.ts';
import { presentOffer } from './policy.ts';
import { offersOf } from './reads.ts';

const listedDays = 60;

/** Mine, as a holder and as a carer; who acts for a holder sees the holder's. */
export const listOffers = async (call: Call): Promise<Offer[]> => {
  const { mutualId, memberId, rights } = call.actor;
  const since = addMinutes(call.now, -listedDays * 24 * 60);
  const rows = await offersOf(call.deps.db.read, mutualId, memberId, { carer: rights === null }, since);
  return rows.map((row) => presentOffer(call.actor, row, call.now));
};
