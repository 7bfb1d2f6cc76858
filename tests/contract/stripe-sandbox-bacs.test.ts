/** Protects what makes Bacs different: a mandate first, and an answer days later. */
import type Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  bacsFields,
  bacsSetUp,
  charge,
  form,
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

describe('a mandate', () => {
  it('is made on the hosted page and accepted by the bank', async () => {
    const member = await memberWithBacs(bench, '00012345');
    const mandate = await bench.stripe.mandates.retrieve(member.mandate);
    expect(mandate).toMatchObject({
      status: 'active',
      type: 'multi_use',
      payment_method: member.method,
      payment_method_details: { type: 'bacs_debit', bacs_debit: { network_status: 'accepted' } },
    });
    const [method] = (
      await bench.stripe.customers.listPaymentMethods(member.customer, { type: 'bacs_debit' })
    ).data;
    expect(method).toMatchObject({
      id: member.method,
      bacs_debit: { last4: '2345', sort_code: '108800' },
      billing_details: { email: 'mair@example.org' },
    });
    expect((await bench.stripe.events.list({ type: 'mandate.updated' })).data).toHaveLength(1);
  });

  it.each([
    ['a sort code that is not the test one', { sortCode: '20-00-00' }, 'sortCode'],
    ['an account that the bank does not know', { account: '00044444' }, 'account'],
    ['no e-mail for the notices', { email: '' }, 'email'],
  ])('is not made with %s', async (_what, wrong, field) => {
    const { session } = await bacsSetUp(bench);
    const sent = await fetch(String(session.url), form({ ...bacsFields, ...wrong }));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain(`href="#${field}"`);
  });

  it('may be refused at once by the bank: then nothing can be collected', async () => {
    const member = await memberWithBacs(bench, '00033333');
    expect(await bench.stripe.mandates.retrieve(member.mandate)).toMatchObject({
      status: 'inactive',
      payment_method_details: { bacs_debit: { network_status: 'refused' } },
    });
    expect(await refusalOf(debit(member, 1_000))).toMatchObject({
      status: 400,
      code: 'payment_intent_mandate_invalid',
    });
  });

  it('may be revoked between two debits', async () => {
    const member = await memberWithBacs(bench, '00012345');
    await debit(member, 1_000);
    await drain();
    bench.sandbox.control.revokeMandate(member.mandate, 'account_closed');
    expect(await bench.stripe.mandates.retrieve(member.mandate)).toMatchObject({
      status: 'inactive',
      payment_method_details: { bacs_debit: { revocation_reason: 'account_closed' } },
    });
    expect(await refusalOf(debit(member, 1_000))).toMatchObject({ code: 'payment_intent_mandate_invalid' });
  });
});

describe('a debit', () => {
  it('is only asked for first: processing, with a balance transaction that proves nothing', async () => {
    const member = await memberWithBacs(bench, '90012345');
    const intent = await debit(member, 5_000);
    expect(intent).toMatchObject({ status: 'processing', amount_received: 0 });
    await drain();
    const waiting = await bench.stripe.charges.retrieve(String(intent.latest_charge), {
      expand: ['balance_transaction'],
    });
    expect(waiting).toMatchObject({
      status: 'pending',
      paid: false,
      balance_transaction: { type: 'payment', amount: 5_000, fee: 50, status: 'pending' },
    });
    expect(await pending()).toBe(4_950);
    bench.setNow('2026-03-02T10:03:01Z');
    expect(await bench.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'succeeded',
      amount_received: 5_000,
    });
    const types = (await bench.stripe.events.list({ limit: 100 })).data
      .map(({ type }) => type)
      .filter((type) => type.startsWith('payment_intent'));
    expect(types).toEqual([
      'payment_intent.succeeded',
      'payment_intent.processing',
      'payment_intent.created',
    ]);
  });

  it('takes six business days under a new mandate, then four, and a day more when asked for late', async () => {
    const member = await memberWithBacs(bench, '12345678');
    const statusAt = async (intent: Stripe.PaymentIntent, instant: string) => {
      bench.setNow(instant);
      return (await bench.stripe.paymentIntents.retrieve(intent.id)).status;
    };
    const first = await debit(member, 5_000);
    expect(await statusAt(first, '2026-03-09T23:59:00Z')).toBe('processing');
    expect(await statusAt(first, '2026-03-10T00:00:01Z')).toBe('succeeded');
    expect((await bench.stripe.balance.retrieve()).available[0]?.amount).toBe(0);
    bench.setNow('2026-03-12T00:00:01Z');
    expect((await bench.stripe.balance.retrieve()).available[0]?.amount).toBe(4_950);
    const second = await debit(member, 5_000);
    expect(await statusAt(second, '2026-03-17T23:59:00Z')).toBe('processing');
    expect(await statusAt(second, '2026-03-18T00:00:01Z')).toBe('succeeded');
    bench.setNow('2026-03-18T20:00:01Z');
    const late = await debit(member, 5_000);
    expect(await statusAt(late, '2026-03-24T23:59:00Z')).toBe('processing');
    expect(await statusAt(late, '2026-03-25T00:00:01Z')).toBe('succeeded');
  });

  it('of more than the scheme allows, or of more in a week than a new user may, is refused', async () => {
    const member = await memberWithBacs(bench, '00012345');
    expect(await refusalOf(debit(member, 10_000_001))).toMatchObject({
      status: 400,
      code: 'charge_exceeds_transaction_limit',
    });
    bench.sandbox.control.setBacsWeeklyLimit(10_000);
    await debit(member, 6_000);
    expect(await refusalOf(debit(member, 4_001))).toMatchObject({ code: 'charge_exceeds_source_limit' });
    bench.setNow('2026-03-09T10:00:01Z');
    expect((await debit(member, 10_000)).status).toBe('processing');
  });

  it('is made under the mandate of its own account only', async () => {
    const [member, other] = [
      await memberWithBacs(bench, '00012345'),
      await memberWithBacs(bench, '00012345'),
    ];
    expect(await refusalOf(debit(member, 1_000, { mandate: other.mandate }))).toMatchObject({
      code: 'payment_intent_mandate_invalid',
      param: 'mandate',
    });
    expect((await debit(member, 1_000, { mandate: member.mandate })).status).toBe('processing');
  });

  it.each([
    ['22222227', 'insufficient_funds', 'active'],
    ['33333335', 'debit_not_authorized', 'inactive'],
  ])('from %s fails: %s, mandate %s, and the money goes out again', async (number, failure, mandate) => {
    const member = await memberWithBacs(bench, number);
    const intent = await debit(member, 5_000);
    expect(intent.status).toBe('processing');
    await drain();
    const after = await bench.stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] });
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: failure },
      latest_charge: {
        status: 'failed',
        failure_code: failure,
        failure_balance_transaction: expect.stringMatching(/^txn_/),
      },
    });
    expect((await bench.stripe.mandates.retrieve(member.mandate)).status).toBe(mandate);
    const rows = (await bench.stripe.balanceTransactions.list()).data.map((one) => [one.type, one.net]);
    expect(rows).toEqual([
      ['payment_failure_refund', -4_950],
      ['payment', 4_950],
    ]);
    expect(await pending()).toBe(0);
  });

  it('that failed for want of money may be asked for again under the same intent', async () => {
    const member = await memberWithBacs(bench, '00012345');
    bench.sandbox.control.declineNext(member.method, 'insufficient_funds');
    const intent = await debit(member, 5_000);
    await drain();
    expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_payment_method');
    expect(
      (
        await bench.stripe.paymentIntents.confirm(intent.id, {
          payment_method: member.method,
          off_session: true,
        })
      ).status,
    ).toBe('processing');
    await drain();
    expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });

  it('can be asked for on a day, three to fifteen days ahead', async () => {
    const member = await memberWithBacs(bench, '12345678');
    const on = (target_date: string) =>
      debit(member, 5_000, { payment_method_options: { bacs_debit: { target_date } } });
    expect(await refusalOf(on('2026-03-04'))).toMatchObject({ status: 400 });
    expect(await refusalOf(on('2026-03-18'))).toMatchObject({ status: 400 });
    const intent = await on('2026-03-12');
    const planned = await bench.stripe.charges.retrieve(String(intent.latest_charge));
    expect(planned.payment_method_details?.bacs_debit?.expected_debit_date).toBe('2026-03-12');
    await drain();
    const [moved] = (await bench.stripe.balanceTransactions.list({ type: 'payment' })).data;
    expect(moved?.available_on).toBe(Temporal.Instant.from('2026-03-16T00:00:00Z').epochMilliseconds / 1000);
  });

  it('keeps the day that was asked for between making the intent and confirming it', async () => {
    const member = await memberWithBacs(bench, '12345678');
    const waiting = await bench.stripe.paymentIntents.create({
      amount: 5_000,
      currency: 'gbp',
      customer: member.customer,
      payment_method: member.method,
      payment_method_options: { bacs_debit: { target_date: '2026-03-12' } },
    });
    expect(waiting).toMatchObject({
      status: 'requires_confirmation',
      payment_method_options: { bacs_debit: { target_date: '2026-03-12' } },
    });
    await bench.stripe.paymentIntents.confirm(waiting.id, { off_session: true });
    bench.setNow('2026-03-11T23:59:59Z');
    expect((await bench.stripe.paymentIntents.retrieve(waiting.id)).status).toBe('processing');
    bench.setNow('2026-03-12T00:00:01Z');
    expect((await bench.stripe.paymentIntents.retrieve(waiting.id)).status).toBe('succeeded');
  });
});
