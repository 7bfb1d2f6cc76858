/** Protects what happens when money goes back: refunds, and members who dispute at their bank. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  fund,
  memberWithCard,
  openBench,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();

const balance = async () => {
  const { available, pending } = await bench.stripe.balance.retrieve();
  return { available: available[0]?.amount, pending: pending[0]?.amount };
};

describe('refunds', () => {
  it('take the amount, keep the fee, and stop at what was paid', async () => {
    await fund(bench, 20_000);
    const member = await memberWithCard(bench, '4000008260000000');
    const { id } = await charge(bench, member, 5_000);
    const part = await bench.stripe.refunds.create({
      payment_intent: id,
      amount: 2_000,
      reason: 'requested_by_customer',
    });
    expect(part).toMatchObject({ status: 'succeeded', amount: 2_000 });
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: id, amount: 3_001 }))).toMatchObject(
      { status: 400, param: 'amount' },
    );
    await bench.stripe.refunds.create({ payment_intent: id });
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      code: 'charge_already_refunded',
    });
    const { latest_charge: refunded } = await bench.stripe.paymentIntents.retrieve(id, {
      expand: ['latest_charge.refunds'],
    });
    expect(refunded).toMatchObject({
      amount_refunded: 5_000,
      refunded: true,
      refunds: { data: [{ amount: 3_000 }, { amount: 2_000 }] },
    });
  });

  it('may be pending first, or fail later and come back', async () => {
    await fund(bench, 20_000);
    const slow = await charge(bench, await memberWithCard(bench, '4000000000007726'), 1_000);
    const doomed = await charge(bench, await memberWithCard(bench, '4000000000005126'), 1_000);
    await drain();
    const before = (await balance()).available;
    const [pending, fails] = [
      await bench.stripe.refunds.create({ payment_intent: slow.id }),
      await bench.stripe.refunds.create({ payment_intent: doomed.id }),
    ];
    expect([pending.status, fails.status]).toEqual(['pending', 'succeeded']);
    await drain();
    expect((await bench.stripe.refunds.retrieve(pending.id)).status).toBe('succeeded');
    expect(await bench.stripe.refunds.retrieve(fails.id)).toMatchObject({
      status: 'failed',
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect((await balance()).available).toBe(Number(before) - 1_000);
  });
});

describe('disputes', () => {
  it('take amount and fee at once, and evidence decides', async () => {
    await fund(bench, 20_000);
    const before = (await balance()).available;
    await charge(bench, await memberWithCard(bench, '4000000000000259'), 1_000);
    await drain();
    const [dispute] = (await bench.stripe.disputes.list()).data;
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 1_000 });
    expect((await balance()).available).toBe(Number(before) - 1_000 - 2_000);
    await bench.stripe.disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    await drain();
    expect(await bench.stripe.disputes.retrieve(String(dispute?.id))).toMatchObject({ status: 'won' });
    expect((await balance()).available).toBe(before);
  });

  it('an inquiry takes nothing yet', async () => {
    await fund(bench, 20_000);
    const before = await balance();
    await charge(bench, await memberWithCard(bench, '4000000000001976'), 1_000);
    await drain();
    expect((await bench.stripe.disputes.list()).data).toMatchObject([{ status: 'warning_needs_response' }]);
    expect((await balance()).available).toBe(before.available);
  });
});
