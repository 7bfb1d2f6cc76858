/** Protects the arithmetic of the sandbox: when money is there, what it costs, and that no penny appears or vanishes. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Bench,
  charge,
  fund,
  memberWithCard,
  newCarer,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const drain = () => bench.sandbox.control.drain();
const manualPayouts = () =>
  bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });

const balance = async (account?: string) => {
  const { available, pending } = await bench.stripe.balance.retrieve(
    {},
    account === undefined ? {} : { stripeAccount: account },
  );
  return { available: available[0]?.amount, pending: pending[0]?.amount };
};

/** Every balance transaction of an account as `type amount fee net status`, oldest first. */
const journal = async (account?: string): Promise<string[]> => {
  const all = await bench.stripe.balanceTransactions
    .list({ limit: 100 }, account === undefined ? {} : { stripeAccount: account })
    .autoPagingToArray({ limit: 10_000 });
  return all.toReversed().map((one) => `${one.type} ${one.amount} ${one.fee} ${one.net} ${one.status}`);
};

describe('a collected card payment', () => {
  it('costs 1.5 % and 20p, appears moments later, and can be spent after three business days', async () => {
    await manualPayouts();
    const member = await memberWithCard(bench, '4000008260000000');
    const intent = await charge(bench, member, 10_000);
    expect(await balance()).toEqual({ available: 0, pending: 0 });
    await drain();

    const announced = await bench.stripe.events.list({ type: 'charge.updated' });
    expect(announced.data).toMatchObject([{ data: { previous_attributes: { balance_transaction: null } } }]);
    const { latest_charge: paid } = await bench.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge.balance_transaction'],
    });
    expect(paid).toMatchObject({
      balance_transaction: {
        amount: 10_000,
        fee: 170,
        net: 9_830,
        status: 'pending',
        fee_details: [{ amount: 170, type: 'stripe_fee', currency: 'gbp' }],
        reporting_category: 'charge',
        available_on: Temporal.Instant.from('2026-03-05T00:00:00Z').epochMilliseconds / 1000,
      },
    });
    expect(await balance()).toEqual({ available: 0, pending: 9_830 });
    bench.setNow('2026-03-04T23:59:59Z');
    expect(await balance()).toEqual({ available: 0, pending: 9_830 });
    bench.setNow('2026-03-05T00:00:01Z');
    expect(await balance()).toEqual({ available: 9_830, pending: 0 });
    expect((await bench.stripe.events.list({ type: 'balance.available' })).data).toHaveLength(1);
  });

  it('waits over Easter', async () => {
    await manualPayouts();
    const member = await memberWithCard(bench, '4000008260000000');
    bench.setNow('2026-04-01T09:00:00Z');
    await charge(bench, member, 1_000);
    await drain();
    const [first] = (await bench.stripe.balanceTransactions.list({ type: 'charge' })).data;
    expect(new Temporal.Instant(BigInt(Number(first?.available_on)) * 1_000_000_000n).toString()).toBe(
      '2026-04-08T00:00:00Z',
    );
  });

  it('goes overnight to the bank unless payouts are manual: a pool is emptied', async () => {
    const member = await memberWithCard(bench, '4000008260000000');
    await charge(bench, member, 10_000);
    await drain();
    bench.setNow('2026-03-06T12:00:00Z');
    await drain();
    expect(await balance()).toEqual({ available: 0, pending: 0 });
    const [payout] = (await bench.stripe.payouts.list()).data;
    expect(payout).toMatchObject({
      automatic: true,
      amount: 9_830,
      status: 'paid',
      reconciliation_status: 'completed',
    });
    const within = await bench.stripe.balanceTransactions.list({ payout: String(payout?.id) });
    expect(within.data.map((one) => one.type)).toEqual(['payout', 'charge']);
  });
});

describe('paying a carer', () => {
  it('checks the destination, then the capability, then the money', async () => {
    const carer = await newCarer(bench);
    const pay = (destination: string, key: string) =>
      bench.stripe.transfers.create({ amount: 1_000, currency: 'gbp', destination }, { idempotencyKey: key });
    expect(await refusalOf(pay('acct_nobody', '1'))).toMatchObject({
      status: 400,
      code: 'resource_missing',
      param: 'destination',
    });
    expect(await refusalOf(pay(carer.id, '2'))).toMatchObject({
      status: 400,
      code: 'insufficient_capabilities_for_transfer',
    });
    bench.sandbox.control.submitOnboarding(carer.id);
    expect(await refusalOf(pay(carer.id, '3'))).toMatchObject({
      code: 'insufficient_capabilities_for_transfer',
    });
    await drain();
    expect(await refusalOf(pay(carer.id, '4'))).toMatchObject({ code: 'balance_insufficient' });
    await fund(bench, 10_000);
    const transfer = await pay(carer.id, '5');
    expect(transfer).toMatchObject({
      amount: 1_000,
      reversed: false,
      destination: carer.id,
      source_transaction: null,
    });
    bench.sandbox.control.restrict(carer.id);
    expect(await refusalOf(pay(carer.id, '6'))).toMatchObject({
      code: 'insufficient_capabilities_for_transfer',
    });
  });

  it('moves the money at once, and to their bank the next day', async () => {
    await fund(bench, 10_000);
    const carer = await payableCarer(bench);
    const transfer = await bench.stripe.transfers.create({
      amount: 4_000,
      currency: 'gbp',
      destination: carer,
      transfer_group: 'settlement_7',
      metadata: { carer: 'c1' },
    });
    expect(await balance()).toEqual({ available: 10_000 - 170 - 4_000, pending: 0 });
    expect(await balance(carer)).toEqual({ available: 4_000, pending: 0 });
    const payment = await bench.stripe.charges.retrieve(
      String(transfer.destination_payment),
      {},
      { stripeAccount: carer },
    );
    expect(payment).toMatchObject({ amount: 4_000, source_transfer: transfer.id });
    const found = await bench.stripe.transfers.list({ transfer_group: 'settlement_7', destination: carer });
    expect(found.data.map(({ id }) => id)).toEqual([transfer.id]);

    bench.setNow('2026-03-04T12:00:00Z');
    await drain();
    expect(await balance(carer)).toEqual({ available: 0, pending: 0 });
    expect((await bench.stripe.payouts.list({}, { stripeAccount: carer })).data).toMatchObject([
      { amount: 4_000, status: 'paid', automatic: true },
    ]);
    const told = await bench.stripe.events.list(
      { types: ['payout.created', 'payout.paid'] },
      { stripeAccount: carer },
    );
    expect(told.data.map(({ type, account }) => [type, account])).toEqual([
      ['payout.paid', carer],
      ['payout.created', carer],
    ]);
    expect(await journal()).toEqual(['charge 10000 170 9830 available', 'transfer -4000 0 -4000 available']);
    expect(await journal(carer)).toEqual(['payment 4000 0 4000 available', 'payout -4000 0 -4000 available']);
  });

  it('from one charge stays within that charge and waits with it', async () => {
    await manualPayouts();
    const member = await memberWithCard(bench, '4000008260000000');
    const intent = await charge(bench, member, 5_000, { transfer_group: 'g' });
    await drain();
    const carer = await payableCarer(bench);
    const from = (amount: number) =>
      bench.stripe.transfers.create({
        amount,
        currency: 'gbp',
        destination: carer,
        source_transaction: String(intent.latest_charge),
      });
    expect(await from(3_000)).toMatchObject({
      source_transaction: intent.latest_charge,
      transfer_group: 'g',
    });
    expect(await balance(carer)).toEqual({ available: 0, pending: 3_000 });
    expect(await refusalOf(from(2_001))).toMatchObject({ status: 400, param: 'amount' });
    await from(2_000);
    expect(await refusalOf(from(1))).toMatchObject({ status: 400 });
  });

  it('can be taken back in parts, never beyond the transfer nor the carer’s balance', async () => {
    await fund(bench, 10_000);
    const carer = await payableCarer(bench);
    const { id } = await bench.stripe.transfers.create({
      amount: 4_000,
      currency: 'gbp',
      destination: carer,
    });
    const back = await bench.stripe.transfers.createReversal(id, { amount: 1_500 });
    expect(back).toMatchObject({ amount: 1_500, transfer: id });
    expect(await refusalOf(bench.stripe.transfers.createReversal(id, { amount: 2_501 }))).toMatchObject({
      status: 400,
      param: 'amount',
    });
    bench.setNow('2026-03-04T12:00:00Z');
    expect(await refusalOf(bench.stripe.transfers.createReversal(id))).toMatchObject({
      code: 'balance_insufficient',
    });
    const after = await bench.stripe.transfers.retrieve(id);
    expect(after).toMatchObject({
      amount_reversed: 1_500,
      reversed: false,
      reversals: { data: [{ id: back.id }] },
    });
    expect(await journal()).toContain('transfer_refund 1500 0 1500 available');
  });

  it('a payout that the bank sends back puts the money back, and none follows until the details are mended', async () => {
    await fund(bench, 10_000);
    const carer = await payableCarer(bench, '11111116');
    await bench.stripe.transfers.create({ amount: 4_000, currency: 'gbp', destination: carer });
    bench.setNow('2026-03-06T12:00:00Z');
    await drain();
    const [payout, ...others] = (await bench.stripe.payouts.list({}, { stripeAccount: carer })).data;
    expect(payout).toMatchObject({ status: 'failed', failure_code: 'no_account' });
    expect(others).toEqual([]);
    expect(await balance(carer)).toEqual({ available: 4_000, pending: 0 });
    bench.sandbox.control.submitOnboarding(carer, '00012345');
    bench.setNow('2026-03-10T12:00:00Z');
    await drain();
    expect(await balance(carer)).toEqual({ available: 0, pending: 0 });
  });
});

describe('refunds', () => {
  it('take the amount, keep the fee, and stop at what was paid', async () => {
    await fund(bench, 20_000);
    const member = await memberWithCard(bench, '4000008260000000');
    const { id } = await charge(bench, member, 5_000);
    const part = await bench.stripe.refunds.create({
      payment_intent: id,
      amount: 2_000,
      reason: 'requested_by_customer',
    });
    expect(part).toMatchObject({ status: 'succeeded', amount: 2_000 });
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: id, amount: 3_001 }))).toMatchObject(
      { status: 400, param: 'amount' },
    );
    await bench.stripe.refunds.create({ payment_intent: id });
    expect(await refusalOf(bench.stripe.refunds.create({ payment_intent: id }))).toMatchObject({
      code: 'charge_already_refunded',
    });
    const { latest_charge: refunded } = await bench.stripe.paymentIntents.retrieve(id, {
      expand: ['latest_charge.refunds'],
    });
    expect(refunded).toMatchObject({
      amount_refunded: 5_000,
      refunded: true,
      refunds: { data: [{ amount: 3_000 }, { amount: 2_000 }] },
    });
  });

  it('may be pending first, or fail later and come back', async () => {
    await fund(bench, 20_000);
    const slow = await charge(bench, await memberWithCard(bench, '4000000000007726'), 1_000);
    const doomed = await charge(bench, await memberWithCard(bench, '4000000000005126'), 1_000);
    await drain();
    const before = (await balance()).available;
    const [pending, fails] = [
      await bench.stripe.refunds.create({ payment_intent: slow.id }),
      await bench.stripe.refunds.create({ payment_intent: doomed.id }),
    ];
    expect([pending.status, fails.status]).toEqual(['pending', 'succeeded']);
    await drain();
    expect((await bench.stripe.refunds.retrieve(pending.id)).status).toBe('succeeded');
    expect(await bench.stripe.refunds.retrieve(fails.id)).toMatchObject({
      status: 'failed',
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect((await balance()).available).toBe(Number(before) - 1_000);
  });
});

describe('disputes', () => {
  it('take amount and fee at once, and evidence decides', async () => {
    await fund(bench, 20_000);
    const before = (await balance()).available;
    await charge(bench, await memberWithCard(bench, '4000000000000259'), 1_000);
    await drain();
    const [dispute] = (await bench.stripe.disputes.list()).data;
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 1_000 });
    expect((await balance()).available).toBe(Number(before) - 1_000 - 2_000);
    await bench.stripe.disputes.update(String(dispute?.id), {
      evidence: { uncategorized_text: 'winning_evidence' },
    });
    await drain();
    expect(await bench.stripe.disputes.retrieve(String(dispute?.id))).toMatchObject({ status: 'won' });
    expect((await balance()).available).toBe(before);
  });

  it('an inquiry takes nothing yet', async () => {
    await fund(bench, 20_000);
    const before = await balance();
    await charge(bench, await memberWithCard(bench, '4000000000001976'), 1_000);
    await drain();
    expect((await bench.stripe.disputes.list()).data).toMatchObject([{ status: 'warning_needs_response' }]);
    expect((await balance()).available).toBe(before.available);
  });
});

/** What anybody may do to the money, in any order. */
const act = fc.oneof(
  fc.record({
    kind: fc.constant('charge' as const),
    amount: fc.integer({ min: 1, max: 50_000 }),
    which: fc.nat(3),
  }),
  fc.record({
    kind: fc.constant('transfer' as const),
    amount: fc.integer({ min: 1, max: 30_000 }),
    which: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('refund' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('reverse' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant('payout' as const),
    amount: fc.integer({ min: 1, max: 20_000 }),
    which: fc.nat(1),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    amount: fc.integer({ min: 1, max: 60 }),
    which: fc.nat(1),
  }),
  fc.record({ kind: fc.constant('drain' as const), amount: fc.constant(0), which: fc.nat(1) }),
);

it('at every moment, the sum of net is what is available plus what is pending, on every account', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), fc.boolean(), async (acts, manual) => {
      const here = await openBench();
      try {
        const { stripe, sandbox } = here;
        if (manual)
          await stripe.balanceSettings.update({
            payments: { payouts: { schedule: { interval: 'manual' } } },
          });
        const members = [];
        for (const number of ['4000008260000000', '4000000000000077', '4000000000000341', '4000000000000259'])
          members.push(await memberWithCard(here, number));
        const carers = [await payableCarer(here), await payableCarer(here, '11111116')];
        let hour = 0;
        const settled = (call: Promise<unknown>) =>
          call.catch((failure: { statusCode?: number }) => expect([400, 402]).toContain(failure.statusCode));
        const pick = <T>(from: readonly T[], which: number): T | undefined =>
          from[which % Math.max(1, from.length)];
        for (const { kind, amount, which } of acts) {
          if (kind === 'charge')
            await settled(charge(here, members[which] ?? members[0] ?? { customer: '', method: '' }, amount));
          if (kind === 'transfer')
            await settled(
              stripe.transfers.create({ amount, currency: 'gbp', destination: String(carers[which]) }),
            );
          if (kind === 'refund')
            await settled(
              stripe.refunds.create({
                charge: String(pick((await stripe.charges.list()).data, which)?.id),
                amount,
              }),
            );
          if (kind === 'reverse')
            await settled(
              stripe.transfers
                .createReversal(String(pick((await stripe.transfers.list()).data, which)?.id), { amount })
                .catch((failure: { statusCode?: number }) =>
                  expect([400, 404]).toContain(failure.statusCode),
                ),
            );
          if (kind === 'payout') await settled(stripe.payouts.create({ amount, currency: 'gbp' }));
          if (kind === 'drain') await sandbox.control.drain();
          if (kind === 'wait') {
            hour += amount;
            here.setNow(Temporal.Instant.from('2026-03-02T10:00:00Z').add({ hours: hour }).toString());
          }
          for (const account of [undefined, ...carers]) {
            const as = account === undefined ? {} : { stripeAccount: account };
            const all = await stripe.balanceTransactions
              .list({ limit: 100 }, as)
              .autoPagingToArray({ limit: 10_000 });
            const { available, pending } = await stripe.balance.retrieve({}, as);
            const sum = (of: typeof all) => of.reduce((total, one) => total + one.net, 0);
            expect(sum(all.filter((one) => one.status === 'available'))).toBe(available[0]?.amount);
            expect(sum(all.filter((one) => one.status === 'pending'))).toBe(pending[0]?.amount);
            for (const one of all) expect(one.net).toBe(one.amount - one.fee);
          }
        }
      } finally {
        await here.close();
      }
    }),
    { numRuns: 12, seed: 20_260_302 },
  );
});
