/** Protects holders who pay from their bank account: told first, debited on that day, and never after they said no. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allowDebits,
  collectionDay,
  emptyAccount,
  expectAgreement,
  journalTable,
  saveCard,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { payments } = api;
const monday = at('2026-11-30', '12:30');

interface StripeThing {
  id: string;
  status?: string;
  customer?: string | null;
  payment_method?: string;
}
const objects = (kind: string) => (stripeOf(world).dump().objects[kind] ?? []) as unknown as StripeThing[];

/** Mair pays by direct debit; Nia worked an hour for her in the week before. */
const oneHour = async (account?: string) => {
  const { mair, nia } = await usualPair(world);
  await allowDebits(world, mair, account);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  return { mair, nia };
};

describe('a debit', () => {
  it('is told with its day, taken on it, and pays the carer once the money is there', async () => {
    const { mair, nia } = await oneHour();
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({
      ready: true,
      kind: 'bacs',
      lastFour: '5678',
      mandate: { mandateStatus: 'active', mandateReference: expect.any(String) },
    });
    await world.moveTo(monday);
    const told = await settleWeek(world, '2026-11-23');
    expect(told).toMatchObject({ payDay: '2026-12-10', dues: [{ status: 'waiting' }] });
    expect(objects('payment_intent')).toEqual([]);
    await world.moveTo(collectionDay);
    await world.settleDown();
    expect(await shown(world, told.settlementId)).toMatchObject({ dues: [{ status: 'processing' }] });
    await expectAgreement(world);
    await world.moveTo(at('2026-12-04', '09:00'));
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, told.settlementId)).toMatchObject({
      status: 'paying',
      dues: [{ status: 'collected' }],
      pays: [{ status: 'waiting' }],
    });
    await expectAgreement(world);
    // Whatever the bank needs, on pay day it is there.
    await world.moveTo(at('2026-12-10', '00:05'));
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, told.settlementId)).toMatchObject({ status: 'closed' });
    expect((await nia.call(api.settlements.statements, { query: {} })).items).toMatchObject([
      { status: 'paid' },
    ]);
    const entries = await journalTable(world, told.settlementId);
    expect(entries).toContainEqual(expect.stringMatching(/^collection +bacs-in-flight +holder-due Mair/));
    await expectAgreement(world);
  });
});
