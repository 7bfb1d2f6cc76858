/** Stripe's own word about its balance, beside what our books say it must be. */
import { subtract } from '#shared/language/money.ts';
import type { Reconciliation } from '#shared/ledger/schema.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { newestMovement } from '../payments/reads.ts';
import { figuresOf } from './figures.ts';
import { reconcileNow } from './reconcile.ts';

export const showReconciliation = async (call: Call): Promise<Reconciliation> => {
  const { stripe, books } = await figuresOf(call);
  const difference = {
    availablePence: subtract(stripe.availablePence, books.availablePence),
    pendingPence: subtract(stripe.pendingPence, books.pendingPence),
  };
  return {
    stripe,
    books,
    difference,
    agrees: difference.availablePence === 0 && difference.pendingPence === 0,
    newestMovementAt: await newestMovement(call.deps.db.read, call.actor.mutualId),
  };
};

/** Reads what moved since, then compares and keeps what came out. Each movement is journalled once. */
export const reconcile = async (call: Call): Promise<Reconciliation> => {
  const { agrees } = await reconcileNow(call);
  const compared = await showReconciliation(call);
  return call.write(async (tx) => {
    await note(tx, call, 'MOVEMENTS_READ', null, { agrees });
    return compared;
  });
};
