/** Protects the strictness of the sandbox's wire: what Stripe refuses, is refused; what it repeats, is repeated. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripeClient } from '#server/outside/stripe/stripe-client.ts';
import {
  type Bench,
  charge,
  memberWithCard,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const raw = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(`${bench.sandbox.url}${path}`, {
    ...init,
    headers: { authorization: 'Bearer sk_test_any', ...init.headers },
  });

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  raw(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

describe('who may ask', () => {
  it('wants a key, and refuses live ones', async () => {
    expect((await fetch(`${bench.sandbox.url}/v1/balance`)).status).toBe(401);
    for (const key of ['sk_live_abc', 'rk_live_abc', 'nonsense'])
      expect((await raw('/v1/balance', { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    expect((await raw('/v1/balance')).status).toBe(200);
  });

  it('never mixes a real key with the sandbox, nor its own key with the real Stripe', () => {
    const sandbox = { host: '127.0.0.1', port: bench.sandbox.port };
    expect(() => stripeClient({ secretKey: 'sk_live_abc', sandbox })).toThrow('real Stripe key');
    expect(() => stripeClient({ secretKey: 'sk_test_abc', sandbox })).toThrow('real Stripe key');
    expect(() => stripeClient({ secretKey: bench.sandbox.secretKey })).toThrow('no sandbox address');
    expect(() => stripeClient({ secretKey: 'whsec_abc' })).toThrow('must start with');
  });

  it('answers only under its own name', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(`${bench.sandbox.url}/v1/balance`, { headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });

  it('lets no page elsewhere on the web press its buttons', async () => {
    const ask = (origin: string) => raw('/_sandbox/drain', { method: 'POST', headers: { origin } });
    expect((await ask('https://evil.example')).status).toBe(403);
    expect((await ask(bench.sandbox.url)).status).toBe(200);
  });

  it('forgets a deleted customer for every use', async () => {
    const { id } = await bench.stripe.customers.create();
    expect(await bench.stripe.customers.del(id)).toEqual({ id, object: 'customer', deleted: true });
    expect(await bench.stripe.customers.retrieve(id)).toMatchObject({ deleted: true });
    const wanted = { amount: 1_000, currency: 'gbp', customer: id };
    expect(await refusalOf(bench.stripe.paymentIntents.create(wanted))).toMatchObject({
      code: 'resource_missing',
      param: 'customer',
    });
    expect(await refusalOf(bench.stripe.customers.update(id, { name: 'x' }))).toMatchObject({ status: 404 });
  });

  it("does not show one account's things to another", async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    const carer = await payableCarer(bench);
    const intent = await charge(bench, member, 1_000);
    const asCarer = { stripeAccount: carer };
    expect(await refusalOf(bench.stripe.paymentIntents.retrieve(intent.id, {}, asCarer))).toMatchObject({
      status: 404,
      code: 'resource_missing',
    });
    expect((await bench.stripe.paymentIntents.list({}, asCarer)).data).toEqual([]);
    expect(
      await refusalOf(bench.stripe.balance.retrieve({}, { stripeAccount: 'acct_nobody' })),
    ).toMatchObject({
      class: 'StripePermissionError',
      status: 403,
      code: 'account_invalid',
    });
  });
});

describe('what is said with every answer', () => {
  it('names the request, the version and the key', async () => {
    const answer = await post('/v1/customers', 'name=Mair', { 'idempotency-key': 'said-1' });
    expect(answer.headers.get('request-id')).toMatch(/^req_\w+$/);
    expect(answer.headers.get('stripe-version')).toBe('2026-10-28.endive');
    expect(answer.headers.get('idempotency-key')).toBe('said-1');
    expect(answer.headers.get('content-type')).toBe('application/json');
    const again = await post('/v1/customers', 'name=Mair', { 'idempotency-key': 'said-1' });
    expect(again.headers.get('request-id')).not.toBe(answer.headers.get('request-id'));
  });

  it('explains an error in full', async () => {
    const answer = await raw('/v1/customers/cus_nobody');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: {
        type: 'invalid_request_error',
        code: 'resource_missing',
        message: "No such customer: 'cus_nobody'",
        param: 'id',
        doc_url: expect.stringContaining('resource-missing'),
        request_log_url: expect.any(String),
      },
    });
  });

  it.each([
    ['GET', '/v1/nonsense'],
    ['DELETE', '/v1/balance'],
    ['GET', '/v3/anything'],
    ['GET', '/v1/customers/%E0%A4%A'],
  ])('knows no %s %s', async (method, path) => {
    const answer = await raw(path, { method });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: { type: 'invalid_request_error', message: expect.stringContaining('Unrecognized request URL') },
    });
  });

  it('speaks the pinned version only, in the encoding of each version', async () => {
    expect((await raw('/v1/balance', { headers: { 'stripe-version': '2024-06-20' } })).status).toBe(400);
    expect(
      (await post('/v1/customers', '{"name":"Mair"}', { 'content-type': 'application/json' })).status,
    ).toBe(400);
    expect((await post('/v2/core/accounts', 'display_name=x')).status).toBe(400);
    expect((await post('/v1/customers', `name=${'x'.repeat(1024 * 1024)}`)).status).toBe(413);
  });
});

describe('parameters', () => {
  it.each([
    ['payment_method_types[0]=card', 'parameter_unknown', 'payment_method_types'],
    ['automatic_payment_methods[on]=true', 'parameter_unknown', 'automatic_payment_methods[on]'],
    ['amount=10.5', 'parameter_invalid_integer', 'amount'],
    ['amount=', 'parameter_invalid_empty', 'amount'],
    ['amount=-5', 'parameter_invalid_integer', 'amount'],
    ['confirm=maybe', undefined, 'confirm'],
    ['customer=cus_nobody', 'resource_missing', 'customer'],
    ['transfer_group=', 'parameter_invalid_empty', 'transfer_group'],
    ['shipping[name]=x', 'sandbox_not_pretended', 'shipping'],
    ['metadata[a[b]]=c', undefined, undefined],
    ['metadata[a]=b&metadata=c', undefined, 'metadata'],
    ['a=1&b=2', 'parameter_unknown', 'a'],
  ])('%s is refused (%s, %s)', async (wrong, code, param) => {
    const fields = new Map([
      ['amount', '1000'],
      ['currency', 'gbp'],
    ]);
    if (wrong.startsWith('amount')) fields.delete('amount');
    const body = [...[...fields].map(([name, value]) => `${name}=${value}`), wrong].join('&');
    const answer = await post('/v1/payment_intents', body);
    const { error } = (await answer.json()) as { error: { code?: string; param?: string } };
    expect(answer.status).toBe(400);
    expect(error.code).toBe(code);
    if (param !== undefined) expect(error.param).toBe(param);
  });

  it('names what is missing', async () => {
    const answer = await post('/v1/payment_intents', 'currency=gbp');
    expect(await answer.json()).toMatchObject({ error: { code: 'parameter_missing', param: 'amount' } });
  });

  it('is as strict in v2', async () => {
    const answer = await post('/v2/core/accounts', '{"type":"express"}', {
      'content-type': 'application/json',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'parameter_unknown', param: 'type' } });
    const inJson = { 'content-type': 'application/json' };
    for (const wrong of [
      '{"configuration":{"recipient":{"capabilities":{"stripe_balance":{"stripe_transfers":{"requested":"true"}}}}}}',
      '{"include":{"0":"identity"}}',
      '{"display_name":5}',
    ])
      expect((await post('/v2/core/accounts', wrong, inJson)).status).toBe(400);
    const headers = { authorization: 'Bearer sk_test_any' };
    const listed = await fetch(`${bench.sandbox.url}/v2/core/accounts?page=nonsense`, { headers });
    expect(listed.status).toBe(400);
  });

  it('merges metadata, and an empty value deletes', async () => {
    const { id } = await bench.stripe.customers.create({ metadata: { a: '1', b: '2' } });
    expect((await bench.stripe.customers.update(id, { metadata: { b: '', c: '3' } })).metadata).toEqual({
      a: '1',
      c: '3',
    });
    expect((await bench.stripe.customers.update(id, { metadata: '' })).metadata).toEqual({});
    const told = await refusalOf(bench.stripe.customers.update(id, { metadata: { ['k'.repeat(41)]: 'x' } }));
    expect(told).toMatchObject({ status: 400 });
  });

  it('expands only named paths that exist', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    const intent = await charge(bench, member, 1_000);
    await bench.sandbox.control.drain();
    const deep = await bench.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge.balance_transaction.source'],
    });
    expect(deep).toMatchObject({
      latest_charge: { balance_transaction: { source: { id: intent.latest_charge } } },
    });
    for (const path of ['status', 'nonsense', 'a.b.c.d.e'])
      expect(
        await refusalOf(bench.stripe.paymentIntents.retrieve(intent.id, { expand: [path] })),
      ).toMatchObject({ status: 400, param: 'expand' });
  });
});
