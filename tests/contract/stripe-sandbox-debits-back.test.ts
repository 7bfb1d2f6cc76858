/** Protects what is known of debits that go back: refunds that wait for the money, and a bank that may take it back at any time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  fund,
  memberWithBacs,
  openBench,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();
const pending = async () => (await bench.stripe.balance.retrieve()).pending[0]?.amount;
const debit = (member: { customer: string; method: string }, amount: number, more: object = {}) =>
  charge(bench, member, amount, more);

describe('a debit', () => {
  it('refunded before its bank answered, goes back once the money has come, or never when it did not', async () => {
    const good = await debit(await memberWithBacs(bench, '90012345'), 5_000);
    const poor = await debit(await memberWithBacs(bench, '92222227'), 5_000);
    await drain();
    const [held, idle] = [
      await bench.stripe.refunds.create({ payment_intent: good.id, amount: 2_000 }),
      await bench.stripe.refunds.create({ payment_intent: poor.id }),
    ];
    expect([held, idle]).toMatchObject([
      { status: 'pending', balance_transaction: null },
      { status: 'pending', balance_transaction: null },
    ]);
    bench.setNow('2026-03-02T10:03:01Z');
    await drain();
    expect(await bench.stripe.refunds.retrieve(held.id)).toMatchObject({
      status: 'succeeded',
      balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect((await bench.stripe.refunds.retrieve(idle.id)).status).toBe('canceled');
    expect(await pending()).toBe(4_950 - 2_000);
  });

  it('can be refunded for 180 days, and be claimed back all the same: a double loss', async () => {
    await fund(bench, 50_000);
    const member = await memberWithBacs(bench, '00012345');
    const paid = await debit(member, 5_000);
    await drain();
    await bench.stripe.refunds.create({ payment_intent: paid.id, amount: 4_000 });
    bench.sandbox.control.fileDispute(String(paid.latest_charge));
    expect((await bench.stripe.disputes.list()).data).toMatchObject([{ status: 'lost', amount: 5_000 }]);
    const other = await debit(await memberWithBacs(bench, '00012345'), 5_000);
    await drain();
    bench.setNow('2026-08-30T10:00:01Z');
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: other.id }))).toMatchObject({
      code: 'charge_not_refundable',
    });
  });

  it('may be claimed back long after success: lost at once, no fee, even when the money is spent', async () => {
    await fund(bench, 20_000);
    const member = await memberWithBacs(bench, '55555559');
    await debit(member, 5_000);
    const before = Number((await bench.stripe.balance.retrieve()).available[0]?.amount);
    bench.setNow('2026-03-02T10:03:01Z');
    await drain();
    const [claim] = (await bench.stripe.disputes.list()).data;
    expect(claim).toMatchObject({ status: 'lost', amount: 5_000, reason: 'debit_not_authorized' });
    expect(claim?.balance_transactions).toMatchObject([
      { amount: -5_000, fee: 0, type: 'adjustment', reporting_category: 'dispute' },
    ]);
    expect((await bench.stripe.balance.retrieve()).available[0]?.amount).toBe(before - 5_000);
    expect(
      await refusalOf(
        bench.stripe.disputes.update(String(claim?.id), {
          evidence: { uncategorized_text: 'winning_evidence' },
        }),
      ),
    ).toMatchObject({ status: 400 });
  });
});
