/** Protects what is known of payouts: when money goes to a bank, what comes back, and what is told of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  fund,
  memberWithCard,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();

const balance = async (account?: string) => {
  const { available, pending } = await bench.stripe.balance.retrieve(
    {},
    account === undefined ? {} : { stripeAccount: account },
  );
  return { available: available[0]?.amount, pending: pending[0]?.amount };
};

/** Every balance transaction of an account as `type amount fee net status`, oldest first. */
const journal = async (account?: string): Promise<string[]> => {
  const all = await bench.stripe.balanceTransactions
    .list({ limit: 100 }, account === undefined ? {} : { stripeAccount: account })
    .autoPagingToArray({ limit: 10_000 });
  return all.toReversed().map((one) => `${one.type} ${one.amount} ${one.fee} ${one.net} ${one.status}`);
};

describe('an automatic payout', () => {
  it('goes overnight to the bank unless payouts are manual: a pool is emptied', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    await charge(bench, member, 10_000);
    await drain();
    bench.setNow('2026-03-06T12:00:00Z');
    await drain();
    expect(await balance()).toEqual({ available: 0, pending: 0 });
    const [payout] = (await bench.stripe.payouts.list()).data;
    expect(payout).toMatchObject({
      automatic: true,
      amount: 9_830,
      status: 'paid',
      reconciliation_status: 'completed',
    });
    const within = await bench.stripe.balanceTransactions.list({ payout: String(payout?.id) });
    expect(within.data.map((one) => one.type)).toEqual(['payout', 'charge']);
    const { created, arrival_date } = payout ?? { created: 0, arrival_date: 0 };
    const arriving = async (gte: number) => (await bench.stripe.payouts.list({ arrival_date: { gte } })).data;
    expect([await arriving(arrival_date), await arriving(arrival_date + 1)]).toMatchObject([
      [{ created }],
      [],
    ]);
  });

  it('is told apart by payout only once Stripe has reconciled it', async () => {
    const member = await memberWithCard(bench, '4000000000000077');
    await charge(bench, member, 10_000);
    await drain();
    bench.setNow('2026-03-03T06:30:00Z');
    const [payout] = (await bench.stripe.payouts.list()).data;
    expect(payout?.reconciliation_status).toBe('in_progress');
    expect(
      await refusalOf(bench.stripe.balanceTransactions.list({ payout: String(payout?.id) })),
    ).toMatchObject({ status: 400, code: 'payout_reconciliation_not_ready' });
  });

  it('a payout that the bank sends back puts the money back, and none follows until the details are mended', async () => {
    await fund(bench, 10_000);
    const carer = await payableCarer(bench, '11111116');
    await bench.stripe.transfers.create({ amount: 4_000, currency: 'gbp', destination: carer });
    bench.setNow('2026-03-06T12:00:00Z');
    await drain();
    const [payout, ...others] = (await bench.stripe.payouts.list({}, { stripeAccount: carer })).data;
    expect(payout).toMatchObject({ status: 'failed', failure_code: 'no_account' });
    expect(others).toEqual([]);
    expect(await balance(carer)).toEqual({ available: 4_000, pending: 0 });
    bench.sandbox.control.submitOnboarding(carer, '00012345');
    bench.setNow('2026-03-10T12:00:00Z');
    await drain();
    expect(await balance(carer)).toEqual({ available: 0, pending: 0 });
  });
});

describe('a payout to the mutual’s own bank', () => {
  const ask = (amount: number) =>
    bench.stripe.payouts.create({ amount, currency: 'gbp', metadata: { sweep: 's1' } });

  it('takes what is available and no more, and arrives the next business day', async () => {
    await fund(bench, 10_000);
    expect(await refusalOf(ask(9_831))).toMatchObject({ status: 400, code: 'balance_insufficient' });
    const payout = await ask(9_830);
    expect(payout).toMatchObject({
      status: 'pending',
      automatic: false,
      reconciliation_status: 'not_applicable',
      metadata: { sweep: 's1' },
    });
    expect(await refusalOf(bench.stripe.balanceTransactions.list({ payout: payout.id }))).toMatchObject({
      status: 400,
      param: 'payout',
    });
    bench.setNow('2026-03-03T09:00:00Z');
    expect((await bench.stripe.payouts.retrieve(payout.id)).status).toBe('paid');
    expect(await journal()).toEqual(['charge 10000 170 9830 available', 'payout -9830 0 -9830 available']);
  });

  it('can be called back while it has not left, and can fail afterwards', async () => {
    await fund(bench, 10_000);
    const first = await ask(4_000);
    expect((await bench.stripe.payouts.cancel(first.id)).status).toBe('canceled');
    expect(await balance()).toEqual({ available: 9_830, pending: 0 });
    const second = await ask(4_000);
    bench.sandbox.control.failPayout(second.id);
    expect(await bench.stripe.payouts.retrieve(second.id)).toMatchObject({
      status: 'failed',
      failure_code: 'account_closed',
    });
    expect(await refusalOf(bench.stripe.payouts.cancel(second.id))).toMatchObject({ status: 400 });
    expect(await journal()).toEqual([
      'charge 10000 170 9830 available',
      'payout -4000 0 -4000 available',
      'payout_cancel 4000 0 4000 available',
      'payout -4000 0 -4000 available',
      'payout_failure 4000 0 4000 available',
    ]);
  });

  it('keeps back the minimum asked for', async () => {
    await bench.stripe.balanceSettings.update({
      payments: { payouts: { minimum_balance_by_currency: { gbp: 3_000 } } },
    });
    const member = await memberWithCard(bench, '4000000000000077');
    await charge(bench, member, 10_000);
    await drain();
    bench.setNow('2026-03-04T09:00:00Z');
    await drain();
    expect((await balance()).available).toBe(3_000);
  });
});
