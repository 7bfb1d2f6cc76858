/** Protects the promise that a card behaves in the sandbox as its number says, at set-up and when charged later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  form,
  memberWithCard,
  openBench,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

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

  it('may be changed until it is paid, in everything Stripe lets one change', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    const { id } = await bench.stripe.paymentIntents.create({ amount: 1_000, currency: 'gbp' });
    const changed = await bench.stripe.paymentIntents.update(id, {
      amount: 1_200,
      customer: member.customer,
      payment_method: member.method,
      allowed_payment_method_types: ['card'],
      transfer_group: 'settlement_2',
    });
    expect(changed).toMatchObject({
      status: 'requires_confirmation',
      amount: 1_200,
      payment_method_types: ['card'],
      automatic_payment_methods: null,
    });
    await bench.stripe.paymentIntents.confirm(id, { off_session: true });
    expect(await refusalOf(bench.stripe.paymentIntents.update(id, { amount: 1 }))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });
});

describe('a set-up intent of one’s own', () => {
  const agreed = {
    customer_acceptance: {
      type: 'online' as const,
      online: { ip_address: '127.0.0.1', user_agent: 'a test' },
    },
  };

  it('is changed, confirmed and cancelled; a mandate is agreed to as it is confirmed', async () => {
    const { setupIntents, customers } = bench.stripe;
    const customer = await customers.create();
    const { id } = await setupIntents.create({ allowed_payment_method_types: ['card'] });
    expect(await refusalOf(setupIntents.create({ mandate_data: agreed }))).toMatchObject({
      param: 'mandate_data',
    });
    expect(await setupIntents.update(id, { customer: customer.id, description: 'For later' })).toMatchObject({
      customer: customer.id,
      description: 'For later',
    });
    expect(
      (await setupIntents.confirm(id, { payment_method: 'pm_card_gb', mandate_data: agreed })).status,
    ).toBe('succeeded');
    expect(await refusalOf(setupIntents.cancel(id))).toMatchObject({ code: 'setup_intent_unexpected_state' });
    expect(await refusalOf(setupIntents.update(id, { customer: customer.id }))).toMatchObject({
      code: 'setup_intent_unexpected_state',
    });
    const other = await setupIntents.create();
    expect((await setupIntents.cancel(other.id)).status).toBe('canceled');
  });

  it('never saves one member’s card for another, nor Bacs without its page', async () => {
    const { setupIntents, paymentMethods, customers } = bench.stripe;
    const mair = await memberWithCard(bench, '4000008260000000');
    const other = await customers.create();
    const { id } = await setupIntents.create({ customer: other.id });
    expect(await refusalOf(setupIntents.confirm(id, { payment_method: mair.method }))).toMatchObject({
      param: 'payment_method',
    });
    const billing_details = {
      name: 'Mair',
      email: 'mair@example.org',
      address: { line1: '1 High Street', city: 'Merthyr', postal_code: 'CF48 1AA', country: 'GB' },
    };
    const bank = { account_number: '00012345', sort_code: '108800' };
    const bacs = await paymentMethods.create({ type: 'bacs_debit', bacs_debit: bank, billing_details });
    expect(await refusalOf(setupIntents.confirm(id, { payment_method: bacs.id }))).toMatchObject({
      param: 'payment_method',
    });
    expect(await refusalOf(paymentMethods.create({ type: 'bacs_debit', bacs_debit: bank }))).toMatchObject({
      code: 'parameter_missing',
      param: 'billing_details[name]',
    });
    for (const [wrong, code] of [
      [{ ...bank, sort_code: '200000' }, 'routing_number_invalid'],
      [{ ...bank, account_number: '12' }, 'account_number_invalid'],
    ] as const)
      expect(
        await refusalOf(paymentMethods.create({ type: 'bacs_debit', bacs_debit: wrong, billing_details })),
      ).toMatchObject({ code });
  });

  it('a card that its bank renews goes on working, and says so', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    bench.sandbox.control.renewCard(member.method);
    const [told] = (await bench.stripe.events.list({ type: 'payment_method.automatically_updated' })).data;
    expect(told).toMatchObject({ data: { object: { id: member.method } } });
    expect((await charge(bench, member, 1_000)).status).toBe('succeeded');
  });
});
