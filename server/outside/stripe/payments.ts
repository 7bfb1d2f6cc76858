/**
 * The door to Stripe. One account is one mutual's; everything said here is said through the official SDK,
 * to Stripe itself or to the sandbox. Every call that moves something carries a key made from our own ids.
 */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import { type Instant, instantAt, millisecondsOf } from '#shared/language/time.ts';
import type { PayeeState } from '#shared/payments/schema.ts';
import { idOf } from './id-of.ts';
import { type Lookups, lookupsOf, stateOfIntent, type Told } from './lookups.ts';
import { intentOf, isSilence, type Outcome, outcomeOf } from './outcome.ts';

export interface CardOnFile {
  paymentMethodId: string;
  brand: string | null;
  lastFour: string | null;
  funding: string | null;
}

export interface Collection {
  dueId: Id<'due'>;
  settlementId: Id<'settlement'>;
  attempt: number;
  amountPence: Pence;
  customerId: string;
  paymentMethodId: string;
}

export interface Payout {
  payId: Id<'pay'>;
  settlementId: Id<'settlement'>;
  attempt: number;
  amountPence: Pence;
  stripeAccountId: string;
}

export interface Movement {
  balanceTransactionId: string;
  type: string;
  sourceId: string | null;
  amountPence: Pence;
  feePence: Pence;
  netPence: Pence;
  availableAt: Instant;
  status: 'pending' | 'available';
  madeAt: Instant;
}

export interface Payments extends Lookups {
  openCustomer(memberId: Id<'member'>): Promise<string>;
  startCardSetup(
    customerId: string,
    memberId: Id<'member'>,
    returnUrl: string,
    attempt: string,
  ): Promise<{ sessionId: string; url: string }>;
  cardOf(sessionId: string): Promise<CardOnFile | null>;
  collect(collection: Collection): Promise<Told>;
  openRecipient(memberId: Id<'member'>, email: string, name: string): Promise<string>;
  onboardingLink(stripeAccountId: string, refreshUrl: string, returnUrl: string): Promise<string>;
  payeeState(stripeAccountId: string): Promise<PayeeState>;
  pay(payout: Payout): Promise<Outcome & { transferId: string | null }>;
  availablePence(): Promise<{ availablePence: Pence; pendingPence: Pence }>;
  movements(since: Instant): AsyncIterable<Movement>;
  /** Whether this is the payment service not answering, and no fault of ours. */
  isSilence(error: unknown): boolean;
}

const membersSide = (stripe: Stripe, mutualId: Id<'mutual'>) => ({
  openCustomer: async (memberId: Id<'member'>) =>
    (
      await stripe.customers.create(
        { metadata: { mutual: mutualId, member: memberId } },
        { idempotencyKey: `holder:${memberId}:customer` },
      )
    ).id,
  startCardSetup: async (customerId: string, memberId: Id<'member'>, returnUrl: string, attempt: string) => {
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'setup',
        currency: 'gbp',
        customer: customerId,
        client_reference_id: memberId,
        allowed_payment_method_types: ['card'],
        success_url: `${returnUrl}?card=ready`,
        cancel_url: `${returnUrl}?card=left`,
      },
      { idempotencyKey: `holder:${memberId}:card:${attempt}` },
    );
    return { sessionId: session.id, url: session.url ?? returnUrl };
  },
  cardOf: async (sessionId: string): Promise<CardOnFile | null> => {
    const session = await stripe.checkout.sessions.retrieve(sessionId, {
      expand: ['setup_intent.payment_method'],
    });
    const setup = session.setup_intent;
    if (typeof setup !== 'object' || setup?.status !== 'succeeded') return null;
    const method = setup.payment_method;
    if (typeof method !== 'object' || !method) return null;
    return {
      paymentMethodId: method.id,
      brand: method.card?.brand ?? null,
      lastFour: method.card?.last4 ?? null,
      funding: method.card?.funding ?? null,
    };
  },
  collect: async (collection: Collection) => {
    try {
      const intent = await stripe.paymentIntents.create(
        {
          amount: collection.amountPence,
          currency: 'gbp',
          customer: collection.customerId,
          payment_method: collection.paymentMethodId,
          off_session: true,
          confirm: true,
          transfer_group: collection.settlementId,
          metadata: { mutual: mutualId, due: collection.dueId, attempt: collection.attempt },
        },
        { idempotencyKey: `${collection.dueId}:collect:${collection.attempt}` },
      );
      return stateOfIntent(intent);
    } catch (error) {
      return { ...outcomeOf(error), paymentIntentId: intentOf(error), chargeId: null };
    }
  },
});

const carersSide = (stripe: Stripe, mutualId: Id<'mutual'>) => ({
  openRecipient: async (memberId: Id<'member'>, email: string, name: string) => {
    const account = await stripe.v2.core.accounts.create(
      {
        contact_email: email,
        display_name: name,
        dashboard: 'express',
        identity: { country: 'gb', entity_type: 'individual' },
        configuration: {
          recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
        },
        defaults: {
          currency: 'gbp',
          responsibilities: { fees_collector: 'application', losses_collector: 'application' },
        },
        metadata: { mutual: mutualId, member: memberId },
        include: ['configuration.recipient', 'requirements'],
      },
      { idempotencyKey: `carer:${memberId}:account` },
    );
    return account.id;
  },
  onboardingLink: async (stripeAccountId: string, refreshUrl: string, returnUrl: string) =>
    (
      await stripe.v2.core.accountLinks.create({
        account: stripeAccountId,
        use_case: {
          type: 'account_onboarding',
          account_onboarding: {
            refresh_url: refreshUrl,
            return_url: returnUrl,
            collection_options: { fields: 'eventually_due', future_requirements: 'include' },
          },
        },
      })
    ).url,
  payeeState: async (stripeAccountId: string): Promise<PayeeState> => {
    const account = await stripe.v2.core.accounts.retrieve(stripeAccountId, {
      include: ['configuration.recipient', 'requirements'],
    });
    const capability = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
    return {
      transfers: capability?.status ?? 'pending',
      missing: (account.requirements?.entries ?? []).map((entry) => entry.description),
    };
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

const inPounds = (amounts: readonly { amount: number; currency: string }[]): Pence =>
  pence(amounts.filter((each) => each.currency === 'gbp').reduce((so, each) => so + each.amount, 0));

const seconds = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000);

async function* movementsOf(stripe: Stripe, since: Instant): AsyncGenerator<Movement> {
  const list = stripe.balanceTransactions.list({ created: { gte: seconds(since) }, limit: 100 });
  for await (const each of list)
    yield {
      balanceTransactionId: each.id,
      type: each.type,
      sourceId: idOf(each.source),
      amountPence: pence(each.amount),
      feePence: pence(each.fee),
      netPence: pence(each.net),
      availableAt: instantAt(each.available_on * 1000),
      status: each.status === 'available' ? 'available' : 'pending',
      madeAt: instantAt(each.created * 1000),
    };
}

/** All that one mutual's account at Stripe can be asked to do. */
export const paymentsOf = (stripe: Stripe, mutualId: Id<'mutual'>): Payments => ({
  ...membersSide(stripe, mutualId),
  ...carersSide(stripe, mutualId),
  ...moneyOut(stripe, mutualId),
  ...lookupsOf(stripe),
  availablePence: async () => {
    const balance = await stripe.balance.retrieve();
    return { availablePence: inPounds(balance.available), pendingPence: inPounds(balance.pending) };
  },
  movements: (since) => movementsOf(stripe, since),
  isSilence,
});
