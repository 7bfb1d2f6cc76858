import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { endSearch } from './begin.ts';
import { searchUnderWay } from './reads.ts';

interface Given {
  mutualId: Id<'mutual'>;
  shiftId: Id<'shift'>;
  carerId: Id<'member'>;
}

/**
 * The holder said yes to a carer who waited: a search for the shift has found somebody, whether it asked them or
 * they came by themselves. What they answered when they were asked stays as they said it.
 */
export const foundByOffer = async (
  tx: Writer,
  call: Call,
  { mutualId, shiftId, carerId }: Given,
): Promise<void> => {
  const search = await searchUnderWay(tx, mutualId, shiftId);
  if (search) await endSearch(tx, call, search, 'found', carerId);
};
