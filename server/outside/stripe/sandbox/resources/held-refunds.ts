import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { payRefund, unrefund } from './refund-making.ts';

/** Refunds of a debit that were asked for before its bank had answered. */
const heldOf = (core: Core, charge: Kept<'charge'>): Kept<'refund'>[] =>
  core.store
    .list('refund', charge.account, { charge: charge.body.id }, { limit: 100 })
    .filter(({ body }) => body.status === 'pending' && body.balance_transaction === null);

const change = (core: Core, { body, account }: Kept<'refund'>, changed: Partial<Stripe.Refund>): void => {
  const after: Stripe.Refund = { ...body, ...changed };
  core.store.update('refund', body.id, after);
  emit(core, 'refund.updated', after, account, { status: 'pending' });
};

/** The money came: now it goes back. */
export const releaseHeldRefunds = (core: Core, chargeId: string): void => {
  const charge = core.store.get('charge', chargeId);
  for (const held of heldOf(core, charge)) {
    const { id, amount } = held.body;
    const transaction = payRefund(core, charge.account, id, charge, amount);
    change(core, held, { status: 'succeeded', balance_transaction: transaction });
  }
};

/** The money never came: there is nothing to give back. */
export const cancelHeldRefunds = (core: Core, chargeId: string): void => {
  for (const held of heldOf(core, core.store.get('charge', chargeId))) {
    unrefund(core, chargeId, held.body.amount);
    change(core, held, { status: 'canceled' });
  }
};
