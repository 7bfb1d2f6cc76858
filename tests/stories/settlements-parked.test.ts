/** Protects carers from other people's troubles: a card that says no parks that holder's part and nothing else. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accountOf,
  becomePayable,
  collectionDay,
  decliningCard,
  expectAgreement,
  fresh,
  movedAtStripe,
  saveCard,
  settleWeek,
  shown,
  straightCard,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import type { Person } from '#tests/support/world.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements, shifts } = api;

/** Mair's card will say no; Ieuan's is good; Nia cares for both. */
const twoHolders = async () => {
  const { mair, nia } = await usualPair(world, decliningCard);
  const ieuan = await world.as('ieuan');
  await world.budget(ieuan.memberId, 28_000);
  await world.pair(ieuan.memberId, nia.memberId);
  await saveCard(world, ieuan, straightCard);
  const ofMair = await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  const ofIeuan = await workedShift(world, ieuan, nia, { onDay: '2026-11-25' });
  await world.moveTo(collectionDay);
  return { mair, ieuan, nia, ofMair, ofIeuan, parked: await settleWeek(world, '2026-11-23') };
};

const dueOf = (settlement: { dues: { holder: { memberId: string }; status: string }[] }, holder: Person) =>
  settlement.dues.find((due) => due.holder.memberId === holder.memberId);

describe('a card that says no', () => {
  it('parks that holder’s part with its reason; the rest is collected and paid', async () => {
    const { mair, ieuan, nia, ofMair, ofIeuan, parked } = await twoHolders();
    expect(dueOf(parked, mair)).toMatchObject({
      status: 'parked',
      reason: 'generic_decline',
      nextTryOn: '2026-12-04',
    });
    expect(dueOf(parked, ieuan)).toMatchObject({ status: 'collected' });
    expect(parked.pays).toMatchObject([{ status: 'paid', carer: { name: 'Nia Bowen' } }]);
    // Somebody has something to see to, so the settlement is not closed.
    expect(parked.status).toBe('paying');
    const status = async (of: Person, shiftId: string) =>
      (await of.call(shifts.shift, { params: { shiftId } })).status;
    expect([await status(mair, ofMair.shiftId), await status(ieuan, ofIeuan.shiftId)]).toEqual([
      'confirmed',
      'paid',
    ]);
    expect((await nia.call(settlements.statements, { query: {} })).items).toHaveLength(1);
    await expectAgreement(world);
  });

  it('is not asked again until its day comes or it is changed', async () => {
    const { mair } = await twoHolders();
    const tries = () => stripeOf(world).dump().objects['payment_intent']?.length;
    const before = tries();
    await world.moveTo(at('2026-12-03', '10:00'));
    await world.settleDown();
    expect(tries()).toBe(before);
    await world.moveTo(at('2026-12-04', '10:00'));
    await world.settleDown();
    expect(tries()).toBe((before ?? 0) + 1);
    // Looking at the card page and leaving it changes nothing.
    await mair.call(api.payments.startSetUp, { body: { kind: 'card' } });
    await world.settleDown();
    expect(tries()).toBe((before ?? 0) + 1);
  });

  it('is asked at once when the holder changes it, and the carers have a further pay', async () => {
    const { mair, nia, parked } = await twoHolders();
    await saveCard(world, mair, straightCard);
    await world.settleDown();
    await world.settleDown();
    const done = await shown(world, parked.settlementId);
    expect(done.status).toBe('closed');
    expect(done.dues.map(({ status }) => status)).toEqual(['collected', 'collected']);
    expect(done.pays.map(({ status, amountPence }) => [status, amountPence > 0])).toEqual([
      ['paid', true],
      ['paid', true],
    ]);
    const { totals } = done;
    expect(totals.collectedPence).toBe(totals.chargePence);
    expect(totals.paidPence).toBe(totals.toCarerPence);
    const moved = movedAtStripe(world);
    expect(moved.charges.reduce((a, b) => a + b)).toBe(totals.chargePence);
    expect(moved.transfers.reduce((a, b) => a + b)).toBe(totals.toCarerPence);
    expect((await nia.call(settlements.statements, { query: {} })).items).toHaveLength(2);
    await expectAgreement(world);
  });

  it('is asked again when a coordinator wants it', async () => {
    const { parked } = await twoHolders();
    const tries = () => stripeOf(world).dump().objects['payment_intent']?.length ?? 0;
    const before = tries();
    const rhian = await fresh(world, 'rhian');
    const params = { settlementId: parked.settlementId };
    expect(await rhian.call(settlements.advanceSettlement, { params })).toMatchObject({ status: 'paying' });
    expect(tries()).toBe(before + 1);
  });
});

describe('a holder without a card', () => {
  it('is parked with that reason, and collected once there is one', async () => {
    const { mair, nia } = await usualPair(world);
    const ieuan = await world.as('ieuan');
    await world.budget(ieuan.memberId, 28_000);
    await world.pair(ieuan.memberId, nia.memberId);
    await workedShift(world, ieuan, nia, { onDay: '2026-11-24' });
    await workedShift(world, mair, nia, { onDay: '2026-11-25' });
    await world.moveTo(collectionDay);
    const parked = await settleWeek(world, '2026-11-23');
    expect(dueOf(parked, ieuan)).toMatchObject({ status: 'parked', reason: 'no-way-to-pay' });
    expect(dueOf(parked, mair)).toMatchObject({ status: 'collected' });
    await saveCard(world, ieuan);
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, parked.settlementId)).toMatchObject({ status: 'closed' });
    await expectAgreement(world);
  });
});

describe('a carer who cannot be paid', () => {
  it('waits with that reason and is paid once the account is ready, without anybody pressing', async () => {
    const { mair, nia } = await usualPair(world);
    const sean = await world.as('sean');
    await world.pair(mair.memberId, sean.memberId);
    await workedShift(world, mair, sean, { onDay: '2026-11-24' });
    await workedShift(world, mair, nia, { onDay: '2026-11-25' });
    await world.moveTo(collectionDay);
    const waiting = await settleWeek(world, '2026-11-23');
    const payOf = (settlement: typeof waiting, of: Person) =>
      settlement.pays.find(({ carer }) => carer.memberId === of.memberId);
    expect(payOf(waiting, sean)).toMatchObject({ status: 'parked', reason: 'not-payable' });
    expect(payOf(waiting, nia)).toMatchObject({ status: 'paid' });
    await becomePayable(world, sean);
    await world.settleDown();
    const done = await shown(world, waiting.settlementId);
    expect(done.status).toBe('closed');
    expect(payOf(done, sean)).toMatchObject({ status: 'paid', reason: null });
    await expectAgreement(world);
  });

  it('because the account was restricted between collection and pay, is paid once it is lifted', async () => {
    const { mair, nia } = await usualPair(world, '4242424242424242');
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    const collected = await settleWeek(world, '2026-11-23');
    // The money takes three working days; meanwhile the account is restricted, and the message gets lost.
    expect(collected).toMatchObject({ status: 'paying', pays: [{ status: 'waiting' }] });
    stripeOf(world).setDelivery({ lose: 2 });
    stripeOf(world).restrict(accountOf(world, nia));
    await stripeOf(world).drain();
    stripeOf(world).setDelivery({ lose: 0 });
    await world.moveTo(at('2026-12-04', '10:00'));
    await world.settleDown();
    await world.settleDown();
    const parked = await shown(world, collected.settlementId);
    expect(parked).toMatchObject({ status: 'paying', pays: [{ status: 'parked', reason: 'not-payable' }] });
    stripeOf(world).lift(accountOf(world, nia));
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, collected.settlementId)).toMatchObject({
      status: 'closed',
      pays: [{ status: 'paid' }],
    });
    await expectAgreement(world);
  });
});
