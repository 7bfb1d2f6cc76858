/**
 * The door to Stripe. One account is one mutual's; everything said here is said through the official SDK,
 * to Stripe itself or to the sandbox. Every call that moves something carries a key made from our own ids.
 */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import type { WayKind } from '#shared/payments/schema.ts';
import { type BalanceFeed, balanceFeedOf } from './balance.ts';
import { type Lookups, lookupsOf, stateOfIntent, type Told } from './lookups.ts';
import { intentOf, isSilence, type Outcome, outcomeOf } from './outcome.ts';
import { patiently } from './patience.ts';
import { type PayeesAtStripe, payeesOf } from './payees.ts';
import { type PaymentPagesAtStripe, paymentPagesOf } from './payment-pages.ts';
import { type RefundsAtStripe, refundsOf } from './refunds.ts';
import { stripeTypes, type WaysAtStripe, waysOf } from './ways-to-pay.ts';

export interface Collection {
  dueId: Id<'due'>;
  settlementId: Id<'settlement'>;
  attempt: number;
  amountPence: Pence;
  customerId: string;
  paymentMethodId: string;
  method: WayKind;
  /** Of a direct debit: the day its holder was told. */
  leavesOn: Day | null;
}

export interface Payout {
  payId: Id<'pay'>;
  settlementId: Id<'settlement'>;
  attempt: number;
  amountPence: Pence;
  stripeAccountId: string;
}

export interface Payments
  extends Lookups,
    WaysAtStripe,
    PayeesAtStripe,
    PaymentPagesAtStripe,
    BalanceFeed,
    RefundsAtStripe {
  collect(collection: Collection): Promise<Told>;
  pay(payout: Payout): Promise<Outcome & { transferId: string | null }>;
  /** Whether this is the payment service not answering, and no fault of ours. */
  isSilence(error: unknown): boolean;
}

const moneyIn = (stripe: Stripe, mutualId: Id<'mutual'>) => ({
  collect: async (collection: Collection) => {
    try {
      const intent = await stripe.paymentIntents.create(
        {
          amount: collection.amountPence,
          currency: 'gbp',
          customer: collection.customerId,
          payment_method: collection.paymentMethodId,
          allowed_payment_method_types: [stripeTypes[collection.method]],
          ...(collection.leavesOn
            ? { payment_method_options: { bacs_debit: { target_date: collection.leavesOn } } }
            : {}),
          off_session: true,
          confirm: true,
          transfer_group: collection.settlementId,
          metadata: {
            mutual: mutualId,
            due: collection.dueId,
            attempt: collection.attempt,
            method: collection.method,
          },
        },
        { idempotencyKey: `${collection.dueId}:collect:${collection.attempt}` },
      );
      return stateOfIntent(intent);
    } catch (error) {
      return { ...outcomeOf(error), paymentIntentId: intentOf(error), chargeId: null, method: null };
    }
  },
});

const moneyOut = (stripe: Stripe, mutualId: Id<'mutual'>) => ({
  pay: async (payout: Payout) => {
    try {
      const transfer = await stripe.transfers.create(
        {
          amount: payout.amountPence,
          currency: 'gbp',
          destination: payout.stripeAccountId,
          transfer_group: payout.settlementId,
          metadata: { mutual: mutualId, pay: payout.payId },
        },
        { idempotencyKey: `${payout.payId}:transfer:${payout.attempt}` },
      );
      return { kind: 'done' as const, transferId: transfer.id };
    } catch (error) {
      return { ...outcomeOf(error), transferId: null };
    }
  },
});

/** All that one mutual's account at Stripe can be asked to do. */
export const paymentsOf = (stripe: Stripe, mutualId: Id<'mutual'>): Payments => ({
  ...waysOf(stripe, mutualId),
  ...payeesOf(stripe, mutualId),
  ...paymentPagesOf(stripe, mutualId),
  ...lookupsOf(stripe),
  ...balanceFeedOf(stripe),
  ...refundsOf(stripe, mutualId),
  collect: (collection) => patiently(collection.dueId, () => moneyIn(stripe, mutualId).collect(collection)),
  pay: (payout) => patiently(payout.payId, () => moneyOut(stripe, mutualId).pay(payout)),
  isSilence,
});
