/** Protects the promise that a card behaves in the sandbox as its number says, at set-up and when charged later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  memberWithCard,
  monday,
  openBench,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams(fields),
});
const aCard = {
  by: 'card',
  number: '4000 0082 6000 0000',
  expiry: '08/30',
  cvc: '123',
  name: 'Mair Holder',
  postcode: 'CF48 1AA',
};

const newSession = async () => {
  const customer = await bench.stripe.customers.create({ name: 'Mair Holder' });
  const session = await bench.stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'gbp',
    customer: customer.id,
    allowed_payment_method_types: ['card'],
    client_reference_id: 'member_1',
    success_url: 'http://localhost:3000/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:3000/back',
  });
  return { customer, session, url: String(session.url) };
};

describe('the hosted page', () => {
  it('saves a card by posting its form, and sends the member back', async () => {
    const { customer, session, url } = await newSession();
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'no_payment_required',
      payment_method_types: ['card'],
    });
    const shown = await (await fetch(url)).text();
    expect(shown).toContain('Play money');
    expect(shown).toContain('<label for="number">');

    const sent = await fetch(url, form(aCard));
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`http://localhost:3000/done?session=${session.id}`);

    const after = await bench.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['setup_intent.payment_method'],
    });
    expect(after).toMatchObject({
      status: 'complete',
      url: null,
      setup_intent: { status: 'succeeded', usage: 'off_session' },
    });
    const methods = await bench.stripe.customers.listPaymentMethods(customer.id, { type: 'card' });
    expect(methods.data).toMatchObject([
      {
        customer: customer.id,
        card: { last4: '0000', country: 'GB', funding: 'credit', exp_month: 8, exp_year: 2030 },
      },
    ]);
    expect((await fetch(url)).status).toBe(404);
  });

  it.each([
    ['a mistyped number', { number: '4000 0082 6000 0001' }, 'number'],
    ['a real looking card that is no test card', { number: '4539 1488 0343 6467' }, 'number'],
    ['an expiry in the past', { expiry: '02/26' }, 'expiry'],
    ['no security code', { cvc: '' }, 'cvc'],
  ])('refuses %s beside its field', async (_what, wrong, field) => {
    const { session, url } = await newSession();
    const sent = await fetch(url, form({ ...aCard, ...wrong }));
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain(`href="#${field}"`);
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open');
  });

  it('keeps the session open after a refused card, and says why on the set-up intent', async () => {
    const { session, url } = await newSession();
    const sent = await fetch(url, form({ ...aCard, number: '4000000000009995' }));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('insufficient funds');
    const intent = await bench.stripe.setupIntents.retrieve(String(session.setup_intent));
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
    });
    expect((await fetch(url, form(aCard))).status).toBe(303);
  });

  it('asks at the bank when the card wants it; refusing leaves nothing saved', async () => {
    const { customer, session, url } = await newSession();
    const sent = await fetch(url, form({ ...aCard, number: '4000003800000446' }));
    const bank = String(sent.headers.get('location'));
    expect(bank).toContain('/bank/seti_');
    expect(await (await fetch(bank)).text()).toContain('Yes, it is me');
    const refused = await fetch(bank, form({ answer: 'refuse' }));
    expect(await refused.text()).toContain('failed');
    expect((await bench.stripe.customers.listPaymentMethods(customer.id)).data).toEqual([]);

    const again = await fetch(url, form({ ...aCard, number: '4000003800000446' }));
    const agreed = await fetch(String(again.headers.get('location')), form({ answer: 'agree' }));
    expect(agreed.headers.get('location')).toContain(session.id);
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).status).toBe('complete');
  });

  it('expires by itself after a day, and by command at once', async () => {
    const { session } = await newSession();
    const other = await newSession();
    expect((await bench.stripe.checkout.sessions.expire(other.session.id)).status).toBe('expired');
    bench.setNow('2026-03-03T10:00:01Z');
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired');
    bench.setNow(monday);
  });
});

describe('a saved card charged later', () => {
  it.each([
    ['4242424242424242', 'visa', 'US', 'credit'],
    ['4000008260000000', 'visa', 'GB', 'credit'],
    ['4000058260000005', 'visa', 'GB', 'debit'],
    ['5555558265554449', 'mastercard', 'GB', 'credit'],
    ['5105105105105100', 'mastercard', 'US', 'prepaid'],
    ['4000003800000446', 'visa', 'IE', 'credit'],
  ])('%s pays without the member there', async (number, brand, country, funding) => {
    const member = await memberWithCard(bench, number);
    const intent = await charge(bench, member, 4_200, {
      transfer_group: 'settlement_1',
      metadata: { holder: 'holder_1' },
      expand: ['latest_charge'],
    });
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount: 4_200,
      amount_received: 4_200,
      currency: 'gbp',
    });
    expect(intent.latest_charge).toMatchObject({
      object: 'charge',
      status: 'succeeded',
      paid: true,
      balance_transaction: null,
      transfer_group: 'settlement_1',
      metadata: { holder: 'holder_1' },
      payment_method_details: { card: { brand, country, funding } },
    });
  });

  it.each([
    ['4000000000000341', 'card_declined', 'generic_decline'],
    ['4100000000000019', 'card_declined', 'fraudulent'],
    ['4000008260003178', 'card_declined', 'insufficient_funds'],
    ['4000002760003184', 'authentication_required', 'authentication_required'],
    ['4000000000003220', 'authentication_required', 'authentication_required'],
  ])('%s is saved but refused: %s, %s', async (number, code, decline) => {
    const member = await memberWithCard(bench, number);
    const told = await refusalOf(charge(bench, member, 1_000));
    expect(told).toMatchObject({ class: 'StripeCardError', status: 402, code, decline });
    expect(told.intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      amount_received: 0,
      last_payment_error: { code, decline_code: decline, payment_method: { id: member.method } },
    });
    const failed = await bench.stripe.charges.retrieve(String(told.intent?.latest_charge));
    expect(failed).toMatchObject({
      status: 'failed',
      paid: false,
      failure_code: code,
      balance_transaction: null,
    });
    const kept = await bench.stripe.paymentIntents.retrieve(String(told.intent?.id));
    expect(kept.status).toBe('requires_payment_method');
  });

  it.each([
    ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
    ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', 'incorrect_cvc'],
    ['pm_card_chargeDeclinedProcessingError', 'processing_error', 'processing_error'],
    ['pm_card_visa_chargeDeclinedVelocityLimitExceeded', 'card_declined', 'card_velocity_exceeded'],
  ])('%s cannot be saved and cannot pay: %s, %s', async (token, code, decline) => {
    const customer = await bench.stripe.customers.create();
    const saving = await refusalOf(bench.stripe.paymentMethods.attach(token, { customer: customer.id }));
    expect(saving).toMatchObject({ class: 'StripeCardError', status: 402, code, decline });
    const paying = await refusalOf(charge(bench, { customer: customer.id, method: token }, 1_000));
    expect(paying).toMatchObject({
      class: 'StripeCardError',
      status: 402,
      code,
      decline,
      intent: { status: 'requires_payment_method' },
    });
  });

  it('can be made to refuse once, as a direct-payment card at the wrong kind of shop', async () => {
    const member = await memberWithCard(bench, '5105105105105100');
    bench.sandbox.control.declineNext(member.method, 'transaction_not_allowed');
    expect(await refusalOf(charge(bench, member, 1_000))).toMatchObject({
      code: 'card_declined',
      decline: 'transaction_not_allowed',
    });
    expect((await charge(bench, member, 1_000)).status).toBe('succeeded');
  });

  it('pays again under the same intent once the member has another card', async () => {
    const poor = await memberWithCard(bench, '4000000000000341');
    const told = await refusalOf(charge(bench, poor, 2_500));
    const good = await bench.stripe.paymentMethods.attach('pm_card_gb', { customer: poor.customer });
    const intent = await bench.stripe.paymentIntents.confirm(String(told.intent?.id), {
      payment_method: good.id,
      off_session: true,
    });
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 2_500 });
    const both = await bench.stripe.charges.list({ payment_intent: intent.id });
    expect(both.data.map((one) => one.status)).toEqual(['succeeded', 'failed']);
  });

  it('asks the member who is there, at their bank', async () => {
    const member = await memberWithCard(bench, '4000002760003184');
    const intent = await charge(bench, member, 1_500, {
      off_session: undefined,
      return_url: 'http://localhost:3000/paid',
    });
    expect(intent.status).toBe('requires_action');
    const bank = String(intent.next_action?.redirect_to_url?.url);
    const agreed = await fetch(bank, form({ answer: 'agree' }));
    expect(agreed.headers.get('location')).toBe(
      `http://localhost:3000/paid?payment_intent=${intent.id}&redirect_status=succeeded`,
    );
    expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
  });
});

describe('what an intent refuses', () => {
  it('moves only forward: no second confirmation, no cancelling of what is paid', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    const paid = await charge(bench, member, 1_000);
    const wrong = {
      class: 'StripeInvalidRequestError',
      status: 400,
      code: 'payment_intent_unexpected_state',
    };
    expect(await refusalOf(bench.stripe.paymentIntents.cancel(paid.id))).toMatchObject(wrong);
    expect(await refusalOf(bench.stripe.paymentIntents.confirm(paid.id))).toMatchObject(wrong);

    const waiting = await bench.stripe.paymentIntents.create({
      amount: 1_000,
      currency: 'gbp',
      customer: member.customer,
    });
    expect(waiting.status).toBe('requires_payment_method');
    const canceled = await bench.stripe.paymentIntents.cancel(waiting.id, {
      cancellation_reason: 'abandoned',
    });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    expect(await refusalOf(bench.stripe.paymentIntents.confirm(waiting.id))).toMatchObject(wrong);
  });

  it("never charges one member's card for another", async () => {
    const mair = await memberWithCard(bench, '4000008260000000');
    const other = await bench.stripe.customers.create();
    const told = await refusalOf(charge(bench, { customer: other.id, method: mair.method }, 1_000));
    expect(told).toMatchObject({ status: 400, param: 'payment_method' });
  });

  it('refuses under 30p, other currencies, and a method that was taken away', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    expect(await refusalOf(charge(bench, member, 29))).toMatchObject({
      code: 'amount_too_small',
      param: 'amount',
    });
    expect(await refusalOf(charge(bench, member, 1_000, { currency: 'eur' }))).toMatchObject({
      status: 400,
      param: 'currency',
    });
    await bench.stripe.paymentMethods.detach(member.method);
    expect(await refusalOf(charge(bench, member, 1_000))).toMatchObject({
      status: 400,
      param: 'payment_method',
    });
  });

  it('refuses an off-session promise without a confirmation', async () => {
    const told = await refusalOf(
      bench.stripe.paymentIntents.create({ amount: 1_000, currency: 'gbp', off_session: true }),
    );
    expect(told).toMatchObject({ status: 400, param: 'off_session' });
  });
});
