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

  const disputed = async (card: string) => {
    await fund(bench, 20_000);
    const intent = await charge(bench, await memberWithCard(bench, card), 1_000);
    await drain();
    const [dispute] = (await bench.stripe.disputes.list()).data;
    return { intent, id: String(dispute?.id) };
  };
  const answer = (id: string, uncategorized_text: string, submit = true) =>
    bench.stripe.disputes.update(id, { evidence: { uncategorized_text }, submit });
  const statusOf = async (id: string) => (await bench.stripe.disputes.retrieve(id)).status;

  it('an inquiry may become a dispute, and only then takes the money', async () => {
    const { id } = await disputed('4000000000001976');
    const before = Number((await balance()).available);
    await answer(id, 'escalate_inquiry_evidence');
    await drain();
    expect(await statusOf(id)).toBe('needs_response');
    expect((await balance()).available).toBe(before - 1_000 - 2_000);
  });

  it('an inquiry ends when the money was given back', async () => {
    const { id, intent } = await disputed('4000000000001976');
    await bench.stripe.refunds.create({ payment_intent: intent.id });
    expect(await statusOf(id)).toBe('warning_closed');
  });

  it('a charged-back payment is not refunded as well', async () => {
    const { intent } = await disputed('4000000000000259');
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: intent.id }))).toMatchObject({
      status: 400,
      code: 'charge_disputed',
    });
  });

  it('of a payment partly refunded claims only the rest', async () => {
    await fund(bench, 20_000);
    const intent = await charge(bench, await memberWithCard(bench, '4000008260000000'), 1_000);
    await bench.stripe.refunds.create({ payment_intent: intent.id, amount: 400 });
    bench.sandbox.control.fileDispute(String(intent.latest_charge), 'product_not_received');
    expect((await bench.stripe.disputes.list()).data).toMatchObject([
      { amount: 600, reason: 'product_not_received' },
    ]);
  });

  it('nobody answers is lost after nine days', async () => {
    const { id } = await disputed('4000000000002685');
    bench.setNow('2026-03-11T10:00:01Z');
    expect(await bench.stripe.disputes.retrieve(id)).toMatchObject({
      status: 'lost',
      evidence_details: { past_due: true },
    });
  });

  it('are answered in drafts, with test words at once, with others after the bank’s sixty days', async () => {
    const { id } = await disputed('4000000000000259');
    expect(await answer(id, 'We have the timesheet.', false)).toMatchObject({
      status: 'needs_response',
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    expect(
      (await bench.stripe.disputes.update(id, { evidence: { uncategorized_text: '' }, submit: false }))
        .evidence.uncategorized_text,
    ).toBeNull();
    expect(await answer(id, 'We have the timesheet.')).toMatchObject({ status: 'under_review' });
    bench.setNow('2026-04-30T10:00:00Z');
    expect(await statusOf(id)).toBe('under_review');
    bench.setNow('2026-05-02T10:00:00Z');
    expect(await statusOf(id)).toBe('lost');
  });

  it('are given up by closing them, and lost with losing evidence', async () => {
    const { id } = await disputed('4000000000000259');
    expect((await bench.stripe.disputes.close(id)).status).toBe('lost');
    expect(await refusalOf(answer(id, 'winning_evidence'))).toMatchObject({ code: 'dispute_not_open' });
    bench.setNow('2026-03-02T11:00:00Z');
    const second = await disputed('4000000000002685');
    await answer(second.id, 'losing_evidence');
    await drain();
    expect(await statusOf(second.id)).toBe('lost');
  });
});
