/** Protects the sandbox as others use it: a program of its own, driven by the SDK and its page, that forgets nothing when killed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start, stopAll } from '#tests/support/started.ts';
import { refusalOf } from '#tests/support/stripe-sandbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-alone-'));
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true });
});

const open = async (...parameters: string[]) => {
  const program = start('server/outside/stripe/sandbox/alone.ts', parameters, {});
  const [, url = ''] = await program.says(/play money only: (http:\/\/127\.0\.0\.1:\d+)/);
  const port = Number(new URL(url).port);
  const clientWith = (secretKey: string) =>
    new Stripe(secretKey, { host: '127.0.0.1', port, protocol: 'http' });
  const control = async (verb: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${url}/_sandbox/${verb}`, { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  return { program, url, port, clientWith, control };
};
type Alone = Awaited<ReturnType<typeof open>>;

/** A member pays by card on the hosted page, as a browser would. */
const paidOnPage = async ({ clientWith }: Alone): Promise<void> => {
  const session = await clientWith('sk_test_mine').checkout.sessions.create({
    mode: 'payment',
    line_items: [
      { quantity: 1, price_data: { currency: 'gbp', unit_amount: 5_000, product_data: { name: 'A week' } } },
    ],
    success_url: 'http://localhost:3000/done',
  });
  const card = { by: 'card', number: '4000000000000077', expiry: '08/49', cvc: '123', name: 'Mair' };
  const sent = await fetch(String(session.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...card, postcode: 'CF48 1AA' }),
  });
  expect(sent.headers.get('location')).toBe('http://localhost:3000/done');
};

describe('alone', () => {
  it('is empty, takes any test key and no live one, and can be played with on its page', async () => {
    const alone = await open('--port', '0', '--no-rate-limits');
    const stripe = alone.clientWith('rk_test_any');
    expect((await stripe.events.list()).data).toEqual([]);
    const live = await fetch(`${alone.url}/v1/balance`, {
      headers: { authorization: 'Bearer sk_live_oops' },
    });
    expect(live.status).toBe(401);
    const press = (verb: string, fields: Record<string, string>) =>
      fetch(`${alone.url}/_sandbox/${verb}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
      });
    const page = await (await fetch(`${alone.url}/_sandbox`)).text();
    expect(page).toContain('Play money');
    expect((await press('inject-fault', { kind: 'rate-limit', path: '/v1/balance' })).status).toBe(303);
    expect(await refusalOf(stripe.balance.retrieve({}, { maxNetworkRetries: 0 }))).toMatchObject({
      status: 429,
    });
    for (const fields of [
      { lose: '1', shuffle: 'true', duplicates: '' },
      { lose: '0', shuffle: 'false' },
    ])
      expect((await press('set-delivery', fields)).status).toBe(303);
    expect((await press('set-delivery', { lose: 'many' })).status).toBe(400);
    await paidOnPage(alone);
    await alone.control('drain', {});
    expect((await stripe.balance.retrieve()).available[0]?.amount).toBe(5_000 - 95);
    alone.program.kill('SIGTERM');
    expect(await alone.program.ended).toBe(0);
  });

  it('killed outright, has everything it answered, the clock and the keys as well', async () => {
    const file = join(folder, 'play.sqlite');
    const first = await open('--port', '0', '--file', file);
    await first.control('move-clock', { to: '2049-03-01T10:00:00Z' });
    await paidOnPage(first);
    await first.control('drain', {});
    const key = { idempotencyKey: 'member-1:customer' };
    const made = await first.clientWith('sk_test_mine').customers.create({ name: 'Mair' }, key);
    first.program.kill('SIGKILL');
    expect(await first.program.ended).toBe('SIGKILL');
    const second = await open('--port', String(first.port), '--file', file);
    const stripe = second.clientWith('sk_test_other');
    expect((await stripe.customers.create({ name: 'Mair' }, key)).id).toBe(made.id);
    expect((await stripe.balance.retrieve()).available[0]?.amount).toBe(5_000 - 95);
    expect(made.created).toBeGreaterThan(
      Temporal.Instant.from('2049-03-01T09:59:59Z').epochMilliseconds / 1000,
    );
    expect((await stripe.customers.create()).created).toBeGreaterThanOrEqual(made.created);
  });

  it.each([
    [['--port', 'many'], '--port is a number'],
    [['--prot', '1'], "Unknown option '--prot'"],
  ])('says in a sentence what is wrong with %o', async (parameters, sentence) => {
    const program = start('server/outside/stripe/sandbox/alone.ts', parameters, {});
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(sentence);
  });
});
