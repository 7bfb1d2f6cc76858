import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import type { Owner } from './bank-reads.ts';

/** A coordinator sees to the mutual's account, a holder (or who acts for them) to their own. */
export type Whose = 'mutual' | 'own';

export const ownerOf = async (call: Call, whose: Whose): Promise<Owner> => {
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(call.deps.db.read, mutualId);
  return { mutualId, zone, ownerId: whose === 'mutual' ? mutualId : memberId };
};
