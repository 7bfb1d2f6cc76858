/** Protects the hosted page on which a member saves a card: plain, honest about play money, and clear about what is wrong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, form, monday, openBench } from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

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
