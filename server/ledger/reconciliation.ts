/** Stripe's own word about its balance, beside what our books say it must be. */
import { type Pence, pence, subtract } from '#shared/language/money.ts';
import type { Reconciliation } from '#shared/ledger/schema.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { readMovements } from '../payments/movements.ts';
import { reached } from '../payments/reached.ts';
import { newestMovement } from '../payments/reads.ts';
import { balanceOf } from './reads.ts';

const inBooks = async (call: Call, kind: 'stripe-available' | 'stripe-pending'): Promise<Pence> => {
  const { mutualId } = call.actor;
  const balance = await balanceOf(call.deps.db.read, mutualId, kind, mutualId);
  return pence(balance.debitsPostedPence - balance.creditsPostedPence);
};

export const showReconciliation = async (call: Call): Promise<Reconciliation> => {
  const { mutualId } = call.actor;
  const stripe = await reached(call, () => call.deps.payments(mutualId).availablePence());
  const books = {
    availablePence: await inBooks(call, 'stripe-available'),
    pendingPence: await inBooks(call, 'stripe-pending'),
  };
  const difference = {
    availablePence: subtract(stripe.availablePence, books.availablePence),
    pendingPence: subtract(stripe.pendingPence, books.pendingPence),
  };
  return {
    stripe,
    books,
    difference,
    agrees: difference.availablePence === 0 && difference.pendingPence === 0,
    newestMovementAt: await newestMovement(call.deps.db.read, mutualId),
  };
};

/** Reads what moved since, then compares. Reading twice is harmless: each movement is journalled once. */
export const reconcile = async (call: Call): Promise<Reconciliation> => {
  await reached(call, () => readMovements(call));
  const compared = await showReconciliation(call);
  return call.write(async (tx) => {
    await note(tx, call, 'MOVEMENTS_READ', null, { agrees: compared.agrees });
    return compared;
  });
};
