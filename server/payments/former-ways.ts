import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import { formerWaysToLeave } from './reads.ts';
import { formerWayLeft } from './records.ts';

/** What a holder paid with before is taken off at the payment service, once nothing asked of it is under way. */
export const leaveFormerWays = async (deps: Deps, mutualId: Id<'mutual'>): Promise<void> => {
  for (const { paymentMethodId } of await formerWaysToLeave(deps.db.read, mutualId)) {
    await deps.payments(mutualId).leave(paymentMethodId);
    await deps.db.write((tx) => formerWayLeft(tx, mutualId, paymentMethodId, deps.now()));
  }
};
