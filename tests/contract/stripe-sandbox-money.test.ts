/** Protects the arithmetic of the sandbox: when money is there, what it costs, and that no penny appears or vanishes. */
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
    const noted = await bench.stripe.transfers.updateReversal(id, back.id, { metadata: { why: 'hours' } });
    expect(noted.metadata).toEqual({ why: 'hours' });
    const after = await bench.stripe.transfers.retrieve(id);
    expect(after).toMatchObject({
      amount_reversed: 1_500,
      reversed: false,
      reversals: { data: [{ id: back.id }] },
    });
    expect(await journal()).toContain('transfer_refund 1500 0 1500 available');
  });
});
