/** Protects paying on the hosted page: complete is not paid, and a session that makes no sense is refused. */
import type Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, bacsFields, charge, form, openBench, refusalOf } from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();
const debit = (member: { customer: string; method: string }, amount: number) => charge(bench, member, amount);

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
    await fetch(String(session.url), form({ ...bacsFields, account: number }));
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
    await fetch(String(session.url), form(bacsFields));
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
