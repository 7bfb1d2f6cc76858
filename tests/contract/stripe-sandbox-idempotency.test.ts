/** Protects the meaning of an idempotency key: one effect, one answer, whoever asks again and however often. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Bench,
  fund,
  memberWithCard,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

/** Longer than any test runs: the answer comes when the test says so. */
const anHour = 3_600_000;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${bench.sandbox.url}${path}`, {
    method: 'POST',
    body,
    headers: {
      authorization: 'Bearer sk_test_any',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  });

describe('idempotency', () => {
  const wanted = { amount: 1_000, currency: 'gbp', metadata: { due: '1' } };

  it('replays the same answer, in whatever order the parameters come', async () => {
    const key = { idempotencyKey: 'due-1:collect:1' };
    const first = await bench.stripe.paymentIntents.create(wanted, key);
    const second = await bench.stripe.paymentIntents.create(
      { metadata: { due: '1' }, currency: 'gbp', amount: 1_000 },
      key,
    );
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
  });

  it('refuses other parameters, or another address, under a used key', async () => {
    const key = { idempotencyKey: 'due-2:collect:1' };
    await bench.stripe.paymentIntents.create(wanted, key);
    expect(
      await refusalOf(bench.stripe.paymentIntents.create({ ...wanted, amount: 2_000 }, key)),
    ).toMatchObject({ class: 'StripeIdempotencyError', status: 400 });
    expect(await refusalOf(bench.stripe.customers.create({}, key))).toMatchObject({
      class: 'StripeIdempotencyError',
      status: 400,
    });
  });

  it('repeats a decline, and charges no second time', async () => {
    const member = await memberWithCard(bench, '4000000000000341');
    const pay = () =>
      bench.stripe.paymentIntents.create(
        {
          amount: 900,
          currency: 'gbp',
          customer: member.customer,
          payment_method: member.method,
          off_session: true,
          confirm: true,
        },
        { idempotencyKey: 'due-3:collect:1' },
      );
    const first = await refusalOf(pay());
    const second = await refusalOf(pay());
    expect(second.intent?.id).toBe(first.intent?.id);
    expect((await bench.stripe.charges.list({ customer: member.customer })).data).toHaveLength(1);
  });

  it('repeats balance_insufficient for a day, though the money has come meanwhile', async () => {
    const carer = await payableCarer(bench);
    const { available } = await bench.stripe.balance.retrieve();
    const amount = Number(available[0]?.amount) + 5_000;
    const transfer = (key: string) =>
      bench.stripe.transfers.create({ amount, currency: 'gbp', destination: carer }, { idempotencyKey: key });
    expect(await refusalOf(transfer('settlement-1:carer-1:transfer:1'))).toMatchObject({
      status: 400,
      code: 'balance_insufficient',
    });
    await fund(bench, 10_000);
    expect(await refusalOf(transfer('settlement-1:carer-1:transfer:1'))).toMatchObject({
      code: 'balance_insufficient',
    });
    expect((await transfer('settlement-1:carer-1:transfer:2')).amount).toBe(amount);
  });

  it('stores nothing of a request that failed validation', async () => {
    const headers = { 'idempotency-key': 'due-4:collect:1' };
    expect((await post('/v1/payment_intents', 'currency=gbp', headers)).status).toBe(400);
    expect((await post('/v1/payment_intents', 'currency=gbp&amount=1000', headers)).status).toBe(200);
  });

  it('tries failed work again in v2, and repeats only success', async () => {
    const ask = (email?: string) =>
      post(
        '/v2/core/accounts',
        JSON.stringify({
          display_name: 'x',
          ...(email ? { contact_email: email } : {}),
          dashboard: 'full',
          configuration: { recipient: {} },
        }),
        {
          'content-type': 'application/json',
          'idempotency-key': 'carer-1:account',
        },
      );
    expect((await ask()).status).toBe(400);
    const answer = await post('/v2/core/accounts', '{"display_name":"x"}', {
      'content-type': 'application/json',
      'idempotency-key': 'carer-1:account',
    });
    expect(answer.status).toBe(200);
    const again = await post('/v2/core/accounts', '{"display_name":"x"}', {
      'content-type': 'application/json',
      'idempotency-key': 'carer-1:account',
    });
    expect(await again.json()).toEqual(await answer.json());
  });

  it('answers 409 while its twin is still being answered', async () => {
    bench.sandbox.control.injectFault({ kind: 'slow', path: '/v1/customers', delayMs: anHour });
    const headers = { 'idempotency-key': 'twin-1' };
    const slow = post('/v1/customers', 'name=Twin', headers);
    await vi.waitFor(() => expect(bench.sandbox.control.dump().lateAnswers).toBe(1));
    const early = await post('/v1/customers', 'name=Twin', headers);
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ error: { code: 'idempotency_key_in_use' } });
    bench.sandbox.control.answerNow();
    const first = (await (await slow).json()) as { id: string };
    const late = await post('/v1/customers', 'name=Twin', headers);
    expect(await late.json()).toMatchObject({ id: first.id });
  });

  it('is kept for a day of the sandbox’s time, and then forgotten: old work must be looked up first', async () => {
    const here = await openBench();
    const ask = () => here.stripe.customers.create({ name: 'Mair' }, { idempotencyKey: 'member-1:customer' });
    const first = await ask();
    here.setNow('2026-03-03T09:59:59Z');
    expect((await ask()).id).toBe(first.id);
    here.setNow('2026-03-03T10:00:02Z');
    await here.stripe.customers.create();
    expect((await ask()).id).not.toBe(first.id);
    await here.close();
  });
});
