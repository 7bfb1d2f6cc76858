/** What became of something we asked for, found by what we wrote on it. */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import { type Instant, millisecondsOf } from '#shared/language/time.ts';
import type { WayKind } from '#shared/payments/schema.ts';
import { idOf } from './id-of.ts';
import type { Outcome } from './outcome.ts';

/** What Stripe says of a collection. */
export type Told = Outcome & {
  paymentIntentId: string | null;
  chargeId: string | null;
  /** How it was taken; absent where no payment was made. */
  method: WayKind | null;
};

export interface Lookups {
  /** One payment intent, and which try of which due it was. */
  collectionState(paymentIntentId: string): Promise<Told & { dueId: string | null; attempt: number | null }>;
  /** The payment intent of one try since a moment, or null when there is none. */
  findCollection(tried: {
    dueId: Id<'due'>;
    attempt: number;
    customerId: string;
    since: Instant;
  }): Promise<Told | null>;
  /** The transfer of a pay, whichever try made it, or null when there is none. */
  findPay(payout: {
    payId: Id<'pay'>;
    settlementId: Id<'settlement'>;
    stripeAccountId: string;
  }): Promise<string | null>;
  /** Which due or pay of ours a movement of the balance goes back to, as far as can be told. */
  aboutMovement(balanceTransactionId: string): Promise<{ dueId: string | null; payId: string | null }>;
}

type Intent = Stripe.PaymentIntent;

/** A no is definite only when Stripe says why; one that is just being made may be seen half-way. */
export const stateOfIntent = (intent: Intent): Told => {
  const method = intent.metadata['method'] === 'bacs' ? ('bacs' as const) : ('card' as const);
  const ids = { paymentIntentId: intent.id, chargeId: idOf(intent.latest_charge), method };
  if (intent.status === 'succeeded') return { ...ids, kind: 'done' };
  const error = intent.last_payment_error;
  const isOver = ['canceled', 'requires_action'].includes(intent.status);
  if (intent.status === 'processing' || (!error && !isOver)) return { ...ids, kind: 'processing' };
  return { ...ids, kind: 'refused', code: error?.decline_code ?? error?.code ?? intent.status };
};

/** Clocks differ a little: a try is looked for from a quarter of an hour before it began. */
const earlier = 15 * 60;

const ofNothing = { dueId: null, payId: null };

/** A dispute or a refund goes back to a payment, a reversal to a transfer: there stands what we wrote on it. */
const aboutMovement = async (stripe: Stripe, balanceTransactionId: string) => {
  const { source } = await stripe.balanceTransactions.retrieve(balanceTransactionId, { expand: ['source'] });
  if (source === null || typeof source === 'string') return ofNothing;
  if (source.object === 'transfer_reversal') {
    const transfer = await stripe.transfers.retrieve(idOf(source.transfer) ?? '');
    return { ...ofNothing, payId: transfer.metadata['pay'] ?? null };
  }
  const intent = 'payment_intent' in source ? idOf(source.payment_intent) : null;
  if (!intent) return ofNothing;
  const { metadata } = await stripe.paymentIntents.retrieve(intent);
  return { ...ofNothing, dueId: metadata['due'] ?? null };
};

export const lookupsOf = (stripe: Stripe): Lookups => ({
  collectionState: async (paymentIntentId) => {
    const intent = await stripe.paymentIntents.retrieve(paymentIntentId);
    const { due, attempt } = intent.metadata;
    return { ...stateOfIntent(intent), dueId: due ?? null, attempt: attempt ? Number(attempt) : null };
  },
  findCollection: async ({ dueId, attempt, customerId, since }) => {
    const gte = Math.floor(millisecondsOf(since) / 1000) - earlier;
    for await (const intent of stripe.paymentIntents.list({
      customer: customerId,
      created: { gte },
      limit: 100,
    }))
      if (intent.metadata['due'] === dueId && intent.metadata['attempt'] === String(attempt))
        return stateOfIntent(intent);
    return null;
  },
  findPay: async ({ payId, settlementId, stripeAccountId }) => {
    for await (const transfer of stripe.transfers.list({
      transfer_group: settlementId,
      destination: stripeAccountId,
      limit: 100,
    }))
      if (transfer.metadata['pay'] === payId) return transfer.id;
    return null;
  },
  aboutMovement: (balanceTransactionId) => aboutMovement(stripe, balanceTransactionId),
});
