/** Protects what makes a money call safe to repeat: whatever breaks on the way, the same key gives the same single effect. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSandbox } from '#server/outside/stripe/sandbox/sandbox.ts';
import { stripeClient } from '#server/outside/stripe/stripe-client.ts';
import {
  type Bench,
  charge,
  fund,
  memberWithCard,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

/** Longer than any test runs: the answer comes when the test says so. */
const anHour = 3_600_000;

describe('faults asked for', () => {
  let bench: Bench;
  let carer: string;
  beforeAll(async () => {
    bench = await openBench();
    await fund(bench, 100_000);
    carer = await payableCarer(bench);
  });
  afterAll(() => bench.close());

  /** The SDK itself repeats a broken call once; these tests want to see each attempt. */
  const transfer = (key: string, extra: object = {}) =>
    bench.stripe.transfers.create(
      { amount: 1_000, currency: 'gbp', destination: carer },
      { idempotencyKey: key, maxNetworkRetries: 0, ...extra },
    );
  const made = async () =>
    (await bench.stripe.transfers.list({ destination: carer, limit: 100 })).data.length;

  it('dropped before the commit: nothing happened, and the same key does it', async () => {
    const before = await made();
    bench.sandbox.control.injectFault({ kind: 'drop-before-commit', path: '/v1/transfers', times: 2 });
    expect(await refusalOf(transfer('before-1'))).toMatchObject({ class: 'StripeConnectionError' });
    expect(await made()).toBe(before);
    await transfer('before-1');
    expect(await made()).toBe(before + 1);
  });

  it('dropped after the commit: it happened, and the same key replays it', async () => {
    const before = await made();
    bench.sandbox.control.injectFault({ kind: 'drop-after-commit', path: '/v1/transfers', times: 2 });
    expect(await refusalOf(transfer('after-1'))).toMatchObject({ class: 'StripeConnectionError' });
    expect(await made()).toBe(before + 1);
    const replayed = await transfer('after-1');
    expect(replayed.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await made()).toBe(before + 1);
  });

  it('an answer later than the timeout: it happened, and the same key replays it', async () => {
    const before = await made();
    bench.sandbox.control.injectFault({ kind: 'slow', path: '/v1/transfers', delayMs: anHour });
    expect(await refusalOf(transfer('late-1', { timeout: 60 }))).toMatchObject({
      class: 'StripeConnectionError',
    });
    await vi.waitFor(() => expect(bench.sandbox.control.dump().lateAnswers).toBe(1));
    bench.sandbox.control.answerNow();
    await transfer('late-1');
    expect(await made()).toBe(before + 1);
  });

  it.each([
    [false, 0],
    [true, 1],
  ])('a stored 500 (effect: %s) is repeated, so one has to look', async (effect, more) => {
    const before = await made();
    bench.sandbox.control.injectFault({ kind: 'server-error', path: '/v1/transfers', effect });
    expect(await refusalOf(transfer(`broken-${effect}`))).toMatchObject({
      class: 'StripeAPIError',
      status: 500,
    });
    expect(await refusalOf(transfer(`broken-${effect}`))).toMatchObject({
      class: 'StripeAPIError',
      status: 500,
    });
    expect(await made()).toBe(before + more);
  });

  it('a 429 is not stored', async () => {
    bench.sandbox.control.injectFault({ kind: 'rate-limit', path: '/v1/transfers' });
    expect(await refusalOf(transfer('fast-1'))).toMatchObject({ class: 'StripeRateLimitError', status: 429 });
    expect((await transfer('fast-1')).amount).toBe(1_000);
    bench.sandbox.control.injectFault({ kind: 'lock-timeout', path: '/v1/transfers' });
    expect(await refusalOf(transfer('locked-1'))).toMatchObject({
      class: 'StripeRateLimitError',
      code: 'lock_timeout',
    });
    expect((await transfer('locked-1')).amount).toBe(1_000);
  });

  it('can be asked for over HTTP, under its own path only', async () => {
    const ask = (path: string, body: unknown) =>
      fetch(`${bench.sandbox.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await ask('/_sandbox/inject-fault', { kind: 'rate-limit', path: '/v1/balance' })).status).toBe(
      200,
    );
    expect(await refusalOf(bench.stripe.balance.retrieve())).toMatchObject({ status: 429 });
    expect((await ask('/_sandbox/inject-fault', { kind: 'nonsense' })).status).toBe(400);
    expect((await ask('/_sandbox/nonsense', {})).status).toBe(404);
    const page = await (await fetch(`${bench.sandbox.url}/_sandbox`)).text();
    expect(page).toContain('Play money');
  });
});

it('25 requests a second are allowed, the next is refused and stored nowhere', async () => {
  const bench = await openBench({ rateLimits: true });
  const calls = await Promise.allSettled(
    Array.from({ length: 40 }, () => bench.stripe.customers.create({}, { maxNetworkRetries: 0 })),
  );
  const refused = calls
    .filter((call) => call.status === 'rejected')
    .map((call) => call.reason as { statusCode: number; code: string });
  expect(refused.length).toBeGreaterThanOrEqual(5);
  expect(refused[0]).toMatchObject({ statusCode: 429, code: 'rate_limit' });
  await bench.close();
});

it('a restart forgets nothing: objects, balances, keys, plans and the clock', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const file = join(folder, 'stripe.sqlite');
  const options = {
    file,
    now: () => '2026-03-02T10:00:00Z',
    rateLimits: false,
    actsByItself: false,
  } as const;
  const open = async () => {
    const sandbox = await openSandbox(options);
    return {
      sandbox,
      stripe: stripeClient({
        secretKey: sandbox.secretKey,
        sandbox: { host: '127.0.0.1', port: sandbox.port },
      }),
    };
  };
  const first = await open();
  const bench = { ...first, setNow: () => {}, close: () => first.sandbox.close() };
  const member = await memberWithCard(bench, '4000008260000000');
  const key = { idempotencyKey: 'holder-1:collect:1' };
  const wanted = {
    amount: 8_000,
    currency: 'gbp',
    customer: member.customer,
    payment_method: member.method,
    off_session: true,
    confirm: true,
  };
  const paid = await first.stripe.paymentIntents.create(wanted, key);
  first.sandbox.control.moveClock('2026-03-02T12:00:00Z');
  await charge(bench, member, 500);
  await first.sandbox.close();

  const second = await open();
  expect(second.sandbox.port).toBe(first.sandbox.port);
  expect(second.sandbox.control.dump().now).toBe('2026-03-02T12:00:00.000Z');
  expect((await second.stripe.paymentIntents.create(wanted, key)).id).toBe(paid.id);
  await second.sandbox.control.drain();
  const { pending } = await second.stripe.balance.retrieve();
  expect(pending[0]?.amount).toBe(8_000 - 140 + 500 - 28);
  await second.sandbox.close();
  rmSync(folder, { recursive: true });
});

it('the same seed and the same requests give the same ids', async () => {
  const play = async () => {
    const bench = await openBench({ seedOfIds: 'village' });
    const member = await memberWithCard(bench, '4000008260000000');
    await charge(bench, member, 1_000);
    await bench.sandbox.control.drain();
    const { objects } = bench.sandbox.control.dump();
    await bench.close();
    return Object.values(objects).flatMap((all) => all.map((one) => (one as { id: string }).id));
  };
  expect(await play()).toEqual(await play());
});
