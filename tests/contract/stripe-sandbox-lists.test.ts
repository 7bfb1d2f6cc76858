/** Protects lists as Stripe gives them: in pages, newest first, filtered by what exists, and complete. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, charge, memberWithCard, openBench, refusalOf } from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('lists', () => {
  it('come newest first, in pages, both ways', async () => {
    const made: string[] = [];
    for (let count = 0; count < 12; count += 1)
      made.push((await bench.stripe.customers.create({ email: 'page@example.org' })).id);
    const newest = made.toReversed();
    const first = await bench.stripe.customers.list({ email: 'page@example.org' });
    expect(first.data.map(({ id }) => id)).toEqual(newest.slice(0, 10));
    expect(first.has_more).toBe(true);
    const all = await bench.stripe.customers
      .list({ email: 'page@example.org', limit: 5 })
      .autoPagingToArray({ limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(newest);
    const before = await bench.stripe.customers.list({
      email: 'page@example.org',
      limit: 2,
      ending_before: String(newest[4]),
    });
    expect(before.data.map(({ id }) => id)).toEqual(newest.slice(2, 4));
    expect(await refusalOf(bench.stripe.customers.list({ limit: 101 }))).toMatchObject({
      status: 400,
      param: 'limit',
    });
    expect(await refusalOf(bench.stripe.customers.list({ starting_after: 'cus_nobody' }))).toMatchObject({
      param: 'starting_after',
    });
  });

  it('filter by time', async () => {
    const { created } = await bench.stripe.customers.create({ email: 'time@example.org' });
    const list = (range: object) =>
      bench.stripe.customers.list({ email: 'time@example.org', created: range });
    expect((await list({ gte: created })).data).toHaveLength(1);
    expect((await list({ gt: created })).data).toHaveLength(0);
    expect((await list({ lte: created })).data).toHaveLength(1);
    expect((await list({ lt: created })).data).toHaveLength(0);
  });

  it('refuse to be filtered by what does not exist, and leave out who was deleted', async () => {
    const { id } = await bench.stripe.customers.create({ email: 'gone@example.org' });
    const { paymentIntents, charges, refunds, transfers, customers } = bench.stripe;
    for (const listing of [
      paymentIntents.list({ customer: 'cus_nobody' }),
      charges.list({ payment_intent: 'pi_nobody' }),
      refunds.list({ charge: 'ch_nobody' }),
      transfers.list({ destination: 'acct_nobody' }),
    ])
      expect(await refusalOf(listing)).toMatchObject({ status: 400, code: 'resource_missing' });
    expect((await paymentIntents.list({ customer: id })).data).toEqual([]);
    await customers.del(id);
    expect((await customers.list({ limit: 100 })).data.map((one) => one.id)).not.toContain(id);
  });

  it('filter by what they are about', async () => {
    const { charges, balanceTransactions, refunds, disputes, customers } = bench.stripe;
    const member = await memberWithCard(bench, '4000000000000077');
    const [one, other] = [
      await charge(bench, member, 1_000, { transfer_group: 'filtered' }),
      await charge(bench, await memberWithCard(bench, '4000000000000077'), 2_000),
    ];
    await bench.sandbox.control.drain();
    const id = String(one.latest_charge);
    const refund = await refunds.create({ charge: id, amount: 100 });
    bench.sandbox.control.fileDispute(String(other.latest_charge));
    const idsOf = (page: { data: { id: string }[] }) => page.data.map((found) => found.id);
    for (const filter of [
      { payment_intent: one.id },
      { customer: member.customer },
      { transfer_group: 'filtered' },
    ])
      expect(idsOf(await charges.list(filter))).toEqual([id]);
    for (const filter of [{ charge: id }, { payment_intent: one.id }])
      expect(idsOf(await refunds.list(filter))).toEqual([refund.id]);
    expect((await disputes.list({ payment_intent: other.id })).data).toMatchObject([{ amount: 2_000 }]);
    expect((await balanceTransactions.list({ source: id, currency: 'gbp' })).data).toMatchObject([
      { amount: 1_000, source: id },
    ]);
    await customers.update(member.customer, { email: 'found@example.org' });
    expect(idsOf(await customers.list({ email: 'found@example.org' }))).toEqual([member.customer]);
  });

  it('of events take a whole group', async () => {
    const { events } = bench.stripe;
    const group = await events.list({ type: 'customer.*' as 'customer.created', limit: 100 });
    expect(
      new Set(group.data.map(({ type }) => type)).isSupersetOf(
        new Set(['customer.created', 'customer.deleted']),
      ),
    ).toBe(true);
    expect(group.data.every(({ type }) => type.startsWith('customer.'))).toBe(true);
  });
});
