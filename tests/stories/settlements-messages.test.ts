/** Protects against what Stripe's messages may be: forged, doubled, shuffled, late or lost. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripeEvents } from '#db/schema/index.ts';
import { millisecondsOf } from '#shared/language/time.ts';
import {
  collectionDay,
  expectAgreement,
  fresh,
  movedAtStripe,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { refundByHand } from '#tests/support/stripe-by-hand.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const tell = (body: string, signature?: string, to: string = world.mutualId) =>
  fetch(`${world.house.url}/api/stripe/${to}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature ? { 'stripe-signature': signature } : {}) },
    body,
  });

const kept = () => world.db.read.select().from(stripeEvents);

const forged = JSON.stringify({
  id: 'evt_forged',
  object: 'event',
  type: 'payment_intent.succeeded',
  data: { object: { id: 'pi_forged', object: 'payment_intent', status: 'succeeded' } },
});

describe('a message', () => {
  it('that nobody signed, or somebody else did, is refused and kept nowhere', async () => {
    const seconds = Math.floor(millisecondsOf(world.now()) / 1000);
    const before = await kept();
    for (const signature of [undefined, 'nonsense', `t=${seconds},v1=${'0'.repeat(64)}`]) {
      const answer = await tell(forged, signature);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'signature-invalid' });
    }
    const elsewhere = await tell(forged, `t=${seconds},v1=00`, world.house.deps.newId('mutual'));
    expect(await elsewhere.json()).toMatchObject({ code: 'signature-invalid' });
    expect(await kept()).toEqual(before);
  });

  it('that comes three times and in any order is acted upon once', async () => {
    const { mair, nia } = await usualPair(world, '4242424242424242');
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    stripeOf(world).setDelivery({ duplicates: 2, shuffle: true });
    await world.moveTo(collectionDay);
    const collected = await settleWeek(world, '2026-11-23');
    expect(collected).toMatchObject({ dues: [{ status: 'collected' }], pays: [{ status: 'waiting' }] });
    await world.moveTo(at('2026-12-04', '10:00'));
    await world.settleDown();
    await world.settleDown();
    const done = await shown(world, collected.settlementId);
    expect(done).toMatchObject({ status: 'closed' });
    expect(movedAtStripe(world)).toEqual({
      charges: [done.totals.chargePence],
      transfers: [done.totals.toCarerPence],
    });
    const ids = (await kept()).map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    await expectAgreement(world);
  });

  it('that never comes is not missed: each turn looks at Stripe itself', async () => {
    const { mair, nia } = await usualPair(world, '4242424242424242');
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    stripeOf(world).setDelivery({ lose: 1000 });
    await world.moveTo(collectionDay);
    const collected = await settleWeek(world, '2026-11-23');
    await world.moveTo(at('2026-12-04', '10:00'));
    await world.settleDown();
    expect(await shown(world, collected.settlementId)).toMatchObject({ status: 'closed' });
    await expectAgreement(world);
  });
});

describe('money that nobody can explain', () => {
  it('goes to suspense, needs a person, and the books still agree with Stripe', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    await refundByHand(world);
    await world.pass(1);
    await world.settleDown();
    await expectAgreement(world);
    const { groups } = await (await fresh(world, 'rhian')).call(api.oversight.workList, {});
    expect(groups.find(({ kind }) => kind === 'movement-unknown')?.items[0]).toMatchObject({
      reason: 'returned',
    });
  });
});

describe('the payment service out of reach', () => {
  it('is said so, and nothing is lost', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    const rhian = await fresh(world, 'rhian');
    const { settlementId } = await rhian.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
    stripeOf(world).injectFault({ kind: 'drop-before-commit', times: 100 });
    expect(await rhian.refused(api.ledger.reconcile, {})).toMatchObject({ code: 'payments-unreachable' });
    const params = { settlementId };
    expect(await rhian.refused(api.settlements.advanceSettlement, { params })).toMatchObject({
      code: 'payments-unreachable',
    });
  });
});
