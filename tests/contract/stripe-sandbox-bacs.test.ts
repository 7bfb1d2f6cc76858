/** Protects what makes Bacs different: a mandate first, an answer days later, and a bank that may take it back. */
import type Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, charge, fund, openBench, refusalOf } from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();
const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams(fields),
});
const account = {
  by: 'bacs',
  holder: 'Mair Holder',
  email: 'mair@example.org',
  sortCode: '10-88-00',
  account: '00012345',
};

const setUpSession = async (): Promise<{ customer: string; session: Stripe.Checkout.Session }> => {
  const customer = await bench.stripe.customers.create();
  const session = await bench.stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'gbp',
    allowed_payment_method_types: ['bacs_debit'],
    customer: customer.id,
    success_url: 'http://localhost:3000/done',
  });
  return { customer: customer.id, session };
};

/** A member whose Bacs account has a mandate. */
const memberWithBacs = async (number: string) => {
  const { customer, session } = await setUpSession();
  const sent = await fetch(String(session.url), form({ ...account, account: number }));
  expect(sent.status).toBe(303);
  await drain();
  const intent = await bench.stripe.setupIntents.retrieve(String(session.setup_intent));
  return { customer, method: String(intent.payment_method), mandate: String(intent.mandate) };
};

const pending = async () => (await bench.stripe.balance.retrieve()).pending[0]?.amount;
const debit = (member: { customer: string; method: string }, amount: number, more: object = {}) =>
  charge(bench, member, amount, more);

describe('a mandate', () => {
  it('is made on the hosted page and accepted by the bank', async () => {
    const member = await memberWithBacs('00012345');
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
    const { session } = await setUpSession();
    const sent = await fetch(String(session.url), form({ ...account, ...wrong }));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain(`href="#${field}"`);
  });

  it('may be refused at once by the bank: then nothing can be collected', async () => {
    const member = await memberWithBacs('00033333');
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
    const member = await memberWithBacs('00012345');
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
    const member = await memberWithBacs('90012345');
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
    const member = await memberWithBacs('12345678');
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
    const member = await memberWithBacs('00012345');
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
    const [member, other] = [await memberWithBacs('00012345'), await memberWithBacs('00012345')];
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
    const member = await memberWithBacs(number);
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
    const member = await memberWithBacs('00012345');
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
    const member = await memberWithBacs('12345678');
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
    const member = await memberWithBacs('12345678');
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

  it('refunded before its bank answered, goes back once the money has come, or never when it did not', async () => {
    const good = await debit(await memberWithBacs('90012345'), 5_000);
    const poor = await debit(await memberWithBacs('92222227'), 5_000);
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
    const member = await memberWithBacs('00012345');
    const paid = await debit(member, 5_000);
    await drain();
    await bench.stripe.refunds.create({ payment_intent: paid.id, amount: 4_000 });
    bench.sandbox.control.fileDispute(String(paid.latest_charge));
    expect((await bench.stripe.disputes.list()).data).toMatchObject([{ status: 'lost', amount: 5_000 }]);
    const other = await debit(await memberWithBacs('00012345'), 5_000);
    await drain();
    bench.setNow('2026-08-30T10:00:01Z');
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: other.id }))).toMatchObject({
      code: 'charge_not_refundable',
    });
  });

  it('may be claimed back long after success: lost at once, no fee, even when the money is spent', async () => {
    await fund(bench, 20_000);
    const member = await memberWithBacs('55555559');
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

describe('a hosted payment', () => {
  const open = (types: ('card' | 'bacs_debit')[]) =>
    bench.stripe.checkout.sessions.create({
      mode: 'payment',
      allowed_payment_method_types: types,
      line_items: [
        {
          quantity: 2,
          price_data: { currency: 'gbp', unit_amount: 1_250, product_data: { name: 'Swimming, one place' } },
        },
      ],
      payment_intent_data: { transfer_group: 'outing_1', metadata: { outing: 'o1' } },
      success_url: 'http://localhost:3000/done',
    });

  it('by card is paid when the session is complete', async () => {
    const session = await open(['card']);
    expect(session).toMatchObject({ payment_status: 'unpaid', amount_total: 2_500, payment_intent: null });
    expect(await (await fetch(String(session.url))).text()).toContain('£25.00');
    await fetch(
      String(session.url),
      form({ by: 'card', number: '4242424242424242', expiry: '08/30', cvc: '123', name: 'M', postcode: 'X' }),
    );
    const after = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(after).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: { status: 'succeeded', transfer_group: 'outing_1', metadata: { outing: 'o1' } },
    });
    expect((await bench.stripe.checkout.sessions.listLineItems(session.id)).data).toMatchObject([
      { amount_total: 2_500, quantity: 2 },
    ]);
  });

  it.each([
    ['00012345', 'paid', 'checkout.session.async_payment_succeeded'],
    ['22222227', 'unpaid', 'checkout.session.async_payment_failed'],
  ])('by Bacs from %s is complete but unpaid, and known later: %s', async (number, status, type) => {
    const session = await open(['bacs_debit']);
    await fetch(String(session.url), form({ ...account, account: number }));
    expect(await bench.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    });
    await drain();
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe(status);
    expect(
      (await bench.stripe.events.list({ type: type as Stripe.EventListParams['type'] & string })).data,
    ).toHaveLength(1);
  });

  it('by Bacs that saves the account too, leaves it with the member for later debits', async () => {
    const customer = await bench.stripe.customers.create();
    const session = await bench.stripe.checkout.sessions.create({
      mode: 'payment',
      customer: customer.id,
      allowed_payment_method_types: ['bacs_debit'],
      line_items: [
        { quantity: 1, price_data: { currency: 'gbp', unit_amount: 500, product_data: { name: 'A ride' } } },
      ],
      payment_intent_data: { setup_future_usage: 'off_session' },
      success_url: 'http://localhost:3000/done',
    });
    await fetch(String(session.url), form(account));
    await drain();
    const [saved] = (await bench.stripe.customers.listPaymentMethods(customer.id)).data;
    expect((await debit({ customer: customer.id, method: String(saved?.id) }, 900)).status).toBe(
      'processing',
    );
  });

  it('lists what is bought in pages, and is never under 30p', async () => {
    const item = (unit_amount: number) => ({
      quantity: 1,
      price_data: { currency: 'gbp', unit_amount, product_data: { name: `For ${unit_amount}` } },
    });
    const ask = (amounts: number[]) =>
      bench.stripe.checkout.sessions.create({
        mode: 'payment',
        line_items: amounts.map(item),
        success_url: 'http://localhost:3000/done',
      });
    expect(await refusalOf(ask([29]))).toMatchObject({ status: 400, code: 'amount_too_small' });
    const { id } = await ask([100, 200, 300]);
    const all = await bench.stripe.checkout.sessions
      .listLineItems(id, { limit: 2 })
      .autoPagingToArray({ limit: 10 });
    expect(all.map((one) => one.amount_total)).toEqual([100, 200, 300]);
    const last = all.at(-1);
    const { data, has_more } = await bench.stripe.checkout.sessions.listLineItems(id, {
      limit: 1,
      ending_before: String(last?.id),
    });
    expect([data.map((one) => one.amount_total), has_more]).toEqual([[200], true]);
  });

  it.each([
    [{ mode: 'setup' }, 'success_url'],
    [{ success_url: 'http://localhost/x' }, 'mode'],
    [{ mode: 'setup', success_url: 'http://localhost/x' }, 'currency'],
    [{ mode: 'payment', success_url: 'http://localhost/x' }, 'line_items'],
    [{ mode: 'setup', success_url: 'javascript:alert(1)', currency: 'gbp' }, 'success_url'],
    [
      { mode: 'setup', success_url: 'http://localhost/x', currency: 'gbp', payment_method_types: ['card'] },
      'payment_method_types',
    ],
    [{ mode: 'setup', success_url: 'http://localhost/x', currency: 'gbp', expires_at: 1 }, 'expires_at'],
  ])('a session %o is refused at %s', async (params, param) => {
    expect(
      await refusalOf(bench.stripe.checkout.sessions.create(params as Stripe.Checkout.SessionCreateParams)),
    ).toMatchObject({ status: 400, param });
  });
});
