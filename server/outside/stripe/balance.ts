/** The mutual's balance at Stripe, and every movement of it. */
import type Stripe from 'stripe';
import { type Pence, pence } from '#shared/language/money.ts';
import { type Instant, instantAt, millisecondsOf } from '#shared/language/time.ts';
import { idOf } from './id-of.ts';
import { type Origin, originOf, tracedOf } from './origin.ts';

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
  origin: Origin;
}

export interface StripeBalance {
  availablePence: Pence;
  pendingPence: Pence;
  /** Kept back while a carer's own account is below zero. */
  reservedPence: Pence;
}

export interface BalanceFeed {
  availablePence(): Promise<StripeBalance>;
  movements(since: Instant): AsyncIterable<Movement>;
  /** What a movement goes back to, asked for where it does not say so itself. */
  traced(origin: Origin): Promise<Origin>;
}

const inPounds = (amounts: readonly { amount: number; currency: string }[]): Pence =>
  pence(amounts.filter((each) => each.currency === 'gbp').reduce((so, each) => so + each.amount, 0));

const seconds = (at: Instant): number => Math.floor(millisecondsOf(at) / 1000);

async function* movementsOf(stripe: Stripe, since: Instant): AsyncGenerator<Movement> {
  const created = { gte: seconds(since) };
  const list = stripe.balanceTransactions.list({ created, limit: 100, expand: ['data.source'] });
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
      origin: originOf(each.source),
    };
}

export const balanceFeedOf = (stripe: Stripe): BalanceFeed => ({
  availablePence: async () => {
    const balance = await stripe.balance.retrieve();
    return {
      availablePence: inPounds(balance.available),
      pendingPence: inPounds(balance.pending),
      reservedPence: inPounds(balance.connect_reserved ?? []),
    };
  },
  movements: (since) => movementsOf(stripe, since),
  traced: (origin) => tracedOf(stripe, origin),
});
