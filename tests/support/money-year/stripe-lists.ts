/** Everything the payment service tells of one mutual, by its lists. */
import Stripe from 'stripe';

export interface Lists {
  available: number;
  pending: number;
  movements: Stripe.BalanceTransaction[];
  charges: Stripe.Charge[];
  intents: Stripe.PaymentIntent[];
  transfers: Stripe.Transfer[];
  disputes: Stripe.Dispute[];
  customers: Stripe.Customer[];
  accounts: Stripe.V2.Core.Account[];
  /** What each carer's account was sent, has, and sent on to their bank. */
  ofCarers: Map<string, { movements: Stripe.BalanceTransaction[]; has: number }>;
}

/** Every page of it. */
const all = async <T>(pages: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of pages) found.push(one);
  return found;
};
const total = (amounts: readonly { amount: number }[]): number =>
  amounts.reduce((so, { amount }) => so + amount, 0);

export const listsFrom = async (sandbox: string): Promise<Lists> => {
  const { hostname: host, port } = new URL(sandbox);
  const stripe = new Stripe('sk_test_reckoning', { host, port, protocol: 'http' });
  const most = { limit: 100 };
  const accounts = await all(stripe.v2.core.accounts.list(most));
  const ofCarers: Lists['ofCarers'] = new Map();
  for (const { id } of accounts) {
    const as = { stripeAccount: id };
    const balance = await stripe.balance.retrieve({}, as);
    ofCarers.set(id, {
      movements: await all(stripe.balanceTransactions.list(most, as)),
      has: total(balance.available) + total(balance.pending),
    });
  }
  const balance = await stripe.balance.retrieve();
  return {
    available: total(balance.available),
    pending: total(balance.pending),
    movements: await all(stripe.balanceTransactions.list(most)),
    charges: await all(stripe.charges.list(most)),
    intents: await all(stripe.paymentIntents.list(most)),
    transfers: await all(stripe.transfers.list(most)),
    disputes: await all(stripe.disputes.list(most)),
    customers: await all(stripe.customers.list(most)),
    accounts,
    ofCarers,
  };
};
