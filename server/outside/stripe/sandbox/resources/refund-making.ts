import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { post, purseOf } from '../money/balances.ts';

export interface NewRefund {
  readonly account: string;
  readonly charge: string;
  readonly amount: number;
  readonly reversal?: string;
  readonly metadata?: Record<string, string>;
  readonly reason?: Stripe.Refund.Reason | null;
  readonly status?: 'succeeded' | 'pending';
  /** The payment itself is still on its way: the money goes back once it has come. */
  readonly held?: boolean;
}

/** Money still pending is refunded out of the pending balance; else out of what is available, which may go below zero. */
const refundableFrom = (
  core: Core,
  account: string,
  amount: number,
  chargeAvailableOn: number | undefined,
): number => {
  const now = core.clock.now();
  return purseOf(core, account).available >= amount ? now : Math.max(now, chargeAvailableOn ?? now);
};

/** Takes the money out of the balance: the refund's own transaction. */
export const payRefund = (
  core: Core,
  account: string,
  id: string,
  charge: Kept<'charge'>,
  amount: number,
): string => {
  const payment = charge.body.id.startsWith('py_');
  const { description } = charge.body;
  return post(core, {
    account,
    type: payment ? 'payment_refund' : 'refund',
    amount: -amount,
    source: id,
    description: `REFUND FOR ${payment ? 'PAYMENT' : 'CHARGE'}${description ? ` (${description})` : ''}`,
    availableOn: refundableFrom(core, account, amount, charge.hidden.availableOn),
  }).id;
};

/** The refund itself, its balance transaction, and the charge that now says how much of it is left. */
export const makeRefundRecord = (core: Core, wanted: NewRefund): Stripe.Refund => {
  const { account, amount } = wanted;
  const kept = core.store.get('charge', wanted.charge);
  const { body: charge } = kept;
  const payment = charge.id.startsWith('py_');
  const id = core.newId(payment ? 'pyr' : 're');
  const transaction = wanted.held ? null : payRefund(core, account, id, kept, amount);
  const refund: Stripe.Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: transaction,
    charge: charge.id,
    created: core.clock.now(),
    currency: 'gbp',
    customer: charge.customer,
    customer_account: null,
    destination_details: payment
      ? { type: 'bacs_debit' }
      : {
          card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
          type: 'card',
        },
    metadata: wanted.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wanted.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: wanted.reversal ?? null,
    status: wanted.held ? 'pending' : (wanted.status ?? 'succeeded'),
    transfer_reversal: null,
  };
  core.store.insert('refund', { id, account, created: refund.created }, refund);
  const refunded = charge.amount_refunded + amount;
  const after: Stripe.Charge = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
  core.store.update('charge', charge.id, after);
  emit(core, 'charge.refunded', after, account, {
    amount_refunded: charge.amount_refunded,
    refunded: charge.refunded,
  });
  emit(core, 'refund.created', refund, account);
  return refund;
};

/** The money did not go back after all. */
export const unrefund = (core: Core, id: string, amount: number): void => {
  const { body } = core.store.get('charge', id);
  core.store.update('charge', id, {
    ...body,
    amount_refunded: body.amount_refunded - amount,
    refunded: false,
  });
};
