/** Protects what is known about webhooks: signed, repeated, lost, out of order, and never the truth by themselves. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  fund,
  memberWithCard,
  newCarer,
  openBench,
  openReceiver,
  payableCarer,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let answers: (body: string) => number;
beforeEach(async () => {
  bench = await openBench();
  answers = () => 200;
  receiver = await openReceiver(({ body }) => answers(body));
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const drain = () => bench.sandbox.control.drain();
const types = () => receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
const ids = () => receiver.received.map(({ body }) => (JSON.parse(body) as { id: string }).id);
const listen = (
  ...enabled_events: (
    | 'charge.updated'
    | 'payment_intent.succeeded'
    | 'customer.created'
    | 'payout.paid'
    | '*'
  )[]
) =>
  bench.stripe.webhookEndpoints.create({
    url: receiver.url,
    enabled_events,
    api_version: '2026-10-28.endive',
  });

it('tells its secret once, and signs in real time whatever the sandbox’s calendar says', async () => {
  const made = await listen('payment_intent.succeeded', 'charge.updated');
  expect(made.secret).toMatch(/^whsec_/);
  expect((await bench.stripe.webhookEndpoints.retrieve(made.id)).secret).toBeUndefined();
  const intent = await charge(bench, await memberWithCard(bench, '4000008260000000'), 1_000);
  await drain();
  expect(types()).toEqual(['payment_intent.succeeded', 'charge.updated']);
  for (const { body, signature } of receiver.received) {
    const event = bench.stripe.webhooks.constructEvent(body, signature, String(made.secret));
    expect(event).toMatchObject({ object: 'event', api_version: '2026-10-28.endive', livemode: false });
    expect(() => bench.stripe.webhooks.constructEvent(`${body} `, signature, String(made.secret))).toThrow();
    expect(() => bench.stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow();
    expect((await bench.stripe.events.retrieve(event.id)).data.object).toEqual(event.data.object);
  }
  expect(JSON.parse(String(receiver.received[0]?.body))).toMatchObject({
    data: { object: { id: intent.id, status: 'succeeded' } },
    request: { id: intent.lastResponse.requestId, idempotency_key: expect.any(String) },
  });
});

it('comes by itself, without anybody asking', async () => {
  const alone = await openBench({ actsByItself: true });
  await alone.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['charge.updated'] });
  await charge(alone, await memberWithCard(alone, '4000008260000000'), 1_000);
  await expect.poll(types).toEqual(['charge.updated']);
  await alone.close();
});

it('is tried again with the same event until it is taken', async () => {
  await listen('customer.created');
  let calls = 0;
  answers = () => {
    calls += 1;
    return calls < 3 ? 500 : 200;
  };
  await bench.stripe.customers.create();
  await drain();
  await drain();
  await drain();
  await drain();
  expect(receiver.received).toHaveLength(3);
  expect(new Set(ids()).size).toBe(1);
});

it('can come twice, in any order, or not at all; the list of events still knows', async () => {
  await listen('customer.created');
  bench.sandbox.control.setDelivery({ duplicates: 1 });
  await bench.stripe.customers.create();
  await drain();
  expect(ids()).toHaveLength(2);
  expect(new Set(ids()).size).toBe(1);

  bench.sandbox.control.setDelivery({ duplicates: 0, lose: 1 });
  receiver.received.length = 0;
  await bench.stripe.customers.create();
  await drain();
  expect(ids()).toEqual([]);
  const [lost] = (await bench.stripe.events.list({ type: 'customer.created' })).data;
  bench.sandbox.control.redeliver(String(lost?.id));
  await drain();
  expect(ids()).toEqual([lost?.id]);

  bench.sandbox.control.setDelivery({ shuffle: true });
  receiver.received.length = 0;
  for (let count = 0; count < 20; count += 1) await bench.stripe.customers.create();
  await drain();
  const told = (await bench.stripe.events.list({ type: 'customer.created', limit: 20 })).data
    .map(({ id }) => id)
    .toReversed();
  expect(ids().toSorted()).toEqual(told.toSorted());
  expect(ids()).not.toEqual(told);
});

it('of connected accounts come to a Connect endpoint only, with the account', async () => {
  await listen('*');
  const connect = await openReceiver();
  await bench.stripe.webhookEndpoints.create({
    url: connect.url,
    enabled_events: ['account.updated', 'account.external_account.updated', 'payout.paid'],
    connect: true,
  });
  await fund(bench, 10_000);
  const carer = await payableCarer(bench);
  await bench.stripe.transfers.create({ amount: 1_000, currency: 'gbp', destination: carer });
  bench.setNow('2026-03-04T12:00:00Z');
  await drain();
  expect(types()).toContain('transfer.created');
  expect(types()).not.toContain('payout.paid');
  bench.sandbox.control.submitOnboarding(carer, '00012345');
  await drain();
  const told = connect.received.map(({ body }) => JSON.parse(body) as { type: string; account: string });
  expect(told.every(({ account }) => account === carer)).toBe(true);
  expect([...new Set(told.map(({ type }) => type))]).toEqual([
    'account.updated',
    'payout.paid',
    'account.external_account.updated',
  ]);
  const [paid] = (await bench.stripe.events.list({ type: 'payout.paid' }, { stripeAccount: carer })).data;
  expect(paid?.pending_webhooks).toBe(0);
  await connect.close();
});

it('of accounts are thin: only which account, to be fetched', async () => {
  const destination = await bench.stripe.v2.core.eventDestinations.create({
    name: 'carers',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: [
      'v2.core.account[requirements].updated',
      'v2.core.account[configuration.recipient].capability_status_updated',
    ],
    webhook_endpoint: { url: receiver.url },
    include: ['webhook_endpoint.signing_secret'],
  });
  const secret = String(destination.webhook_endpoint?.signing_secret);
  const carer = await newCarer(bench);
  bench.sandbox.control.submitOnboarding(carer.id);
  await drain();
  const changed = receiver.received.filter(({ body }) => body.includes('capability_status_updated'));
  expect(changed.length).toBeGreaterThanOrEqual(2);
  const last = changed.at(-1);
  const notice = bench.stripe.parseEventNotification(String(last?.body), String(last?.signature), secret);
  expect(() =>
    bench.stripe.webhooks.constructEvent(String(last?.body), String(last?.signature), secret),
  ).toThrow();
  if (notice.type !== 'v2.core.account[configuration.recipient].capability_status_updated')
    throw new Error(notice.type);
  expect(notice).not.toHaveProperty('data');
  expect((await notice.fetchRelatedObject()).id).toBe(carer.id);
  const event = await notice.fetchEvent();
  expect(event.data.updated_capability).toMatch(/^stripe_balance\./);
});

it('refuses endpoints off this machine, and thin types where snapshots go', async () => {
  for (const [url, type] of [
    ['https://example.org/hook', '*'],
    [receiver.url, 'v2.core.account.closed'],
    [receiver.url, 'Payment Intent'],
  ])
    await expect(
      bench.stripe.webhookEndpoints.create({ url: String(url), enabled_events: [type as '*'] }),
    ).rejects.toMatchObject({ statusCode: 400 });
});
