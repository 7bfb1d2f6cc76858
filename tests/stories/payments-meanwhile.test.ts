/** Protects a card and a carer's account from what happens while the payment service is being asked. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stripeEvents } from '#db/schema/index.ts';
import { stripeClient } from '#server/outside/stripe/stripe-client.ts';
import { accountOf, saveCard, stripeOf } from '#tests/support/care-week.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { payments } = api;
/** Longer than any test runs: the answer comes when the test says so. */
const anHour = 3_600_000;

/** Asks, and does something else before the payment service has answered. */
const meanwhile = async <T>(
  keptBack: { method: 'GET' | 'POST'; path: string },
  ask: () => Promise<T>,
  happens: () => Promise<void>,
): Promise<T> => {
  stripeOf(world).injectFault({ kind: 'slow', delayMs: anHour, ...keptBack });
  const asked = ask();
  await vi.waitFor(() => expect(stripeOf(world).dump().lateAnswers).toBe(1));
  await happens();
  stripeOf(world).answerNow();
  return asked;
};

const sessionIn = (url: string): string => /cs_test_\w+/.exec(url)?.[0] ?? '';

describe('a carer who asks for another link', () => {
  it('stays payable when the account became so while the link was made', async () => {
    const nia = await world.as('nia');
    await nia.call(payments.startOnboarding, {});
    await meanwhile(
      { method: 'POST', path: '/v2/core/account_links' },
      () => nia.call(payments.startOnboarding, {}),
      async () => {
        stripeOf(world).submitOnboarding(accountOf(world, nia));
        await world.settleDown();
        expect(await nia.call(payments.payee, {})).toMatchObject({ payable: true });
      },
    );
    expect(await nia.call(payments.payee, {})).toMatchObject({ payable: true });
  });
});

describe('a holder who sets up another card while the first is looked at', () => {
  it('has the other one once it is ready', async () => {
    const mair = await world.as('mair');
    const first = await mair.call(payments.startSetUp, { body: { kind: 'card' } });
    stripeOf(world).submitCheckout(sessionIn(first.url), '4242424242424242');
    let other = '';
    await meanwhile(
      { method: 'GET', path: '/v1/checkout/sessions' },
      () => mair.call(payments.checkSetUp, {}),
      async () => {
        await world.pass(1);
        other = sessionIn((await mair.call(payments.startSetUp, { body: { kind: 'card' } })).url);
      },
    );
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({ ready: true, lastFour: '4242' });
    stripeOf(world).submitCheckout(other, '5555558265554449');
    await world.settleDown();
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({ ready: true, lastFour: '4449' });
  });
});

describe('messages about things Stripe does not know', () => {
  it('keep none of the others waiting, and are let be after three days', async () => {
    const mair = await world.as('mair');
    const lost = Array.from({ length: 200 }, (_, place) => ({
      mutualId: world.mutualId,
      eventId: `evt_lost_${place}`,
      type: 'payment_intent.succeeded',
      objectId: 'pi_gone',
      livemode: false,
      receivedAt: world.now(),
    }));
    await world.db.write(async (tx) => {
      await tx.insert(stripeEvents).values(lost);
    });
    await world.house.schedule.runAll();
    await world.pass(1);
    const { url } = await mair.call(payments.startSetUp, { body: { kind: 'card' } });
    stripeOf(world).submitCheckout(sessionIn(url), '4242424242424242');
    await stripeOf(world).drain();
    await world.house.schedule.runAll();
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({ ready: true });
    await world.pass(4 * 24 * 60);
    const asked = vi.spyOn(world.house.deps, 'payments');
    await world.house.schedule.runAll();
    expect(asked).not.toHaveBeenCalled();
    const kept = await world.db.read.select().from(stripeEvents);
    expect(kept.filter(({ failure }) => failure !== null)).toHaveLength(200);
  });
});

describe('a mistake of our own', () => {
  it('is a fault, and not called a payment service out of reach', async () => {
    const mair = await world.as('mair');
    await saveCard(world, mair);
    const url = new URL(world.house.stripe.sandboxUrl(world.mutualId) ?? '');
    const stripe = stripeClient({
      secretKey: 'sk_test_sandbox_by_hand',
      sandbox: { host: url.hostname, port: Number(url.port) },
    });
    for await (const customer of stripe.customers.list()) await stripe.customers.del(customer.id);
    await world.pass(1);
    expect(await mair.refused(payments.startSetUp, { body: { kind: 'card' } })).toMatchObject({
      status: 500,
      code: 'fault',
    });
    stripeOf(world).injectFault({ kind: 'drop-before-commit', times: 100 });
    expect(await mair.refused(payments.startSetUp, { body: { kind: 'card' } })).toMatchObject({
      code: 'payments-unreachable',
    });
  });
});
