import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { findWayToPay } from './reads.ts';
import { keepWayToPay } from './records.ts';

/** Reads the set-up session again and keeps the card it brought, if it did. */
export const keepCard = async (
  call: Call,
  way: NonNullable<Awaited<ReturnType<typeof findWayToPay>>>,
): Promise<void> => {
  const { mutualId, memberId, checkoutSessionId } = way;
  const card = checkoutSessionId ? await call.deps.payments(mutualId).cardOf(checkoutSessionId) : null;
  if (!card || card.paymentMethodId === way.paymentMethodId) return;
  await call.deps.db.write(async (tx) => {
    // Asking took a moment: meanwhile another card may have been kept, or another set-up begun.
    const now = await findWayToPay(tx, mutualId, memberId);
    if (now?.paymentMethodId !== way.paymentMethodId) return;
    await keepWayToPay(tx, { ...now, ...card, changedAt: call.now });
    // A due that waits for another card is asked for now.
    tx.onCommit(() => call.deps.wake('settlements'));
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  });
};
