/** Protects holders who pay from their bank account: told first, debited on that day, and never after they said no. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeMember } from '#server/members/records.ts';
import {
  allowDebits,
  collectionDay,
  emptyAccount,
  expectAgreement,
  fresh,
  journalTable,
  saveCard,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { payments, settlements } = api;
const monday = at('2026-11-30', '12:30');

interface StripeThing {
  id: string;
  created?: number;
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
    const email = 'mair.pugh@care.example.org';
    await world.db.write((tx) => changeMember(tx, world.mutualId, mair.memberId, { email }));
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
    expect(await only(mair)).toMatchObject({ status: 'waiting', leavesOn: '2026-12-04' });
    await world.settleDown();
    const notice = await world.mailTo(email);
    expect(notice).toMatchObject({
      subject: 'Rhywbeth i’w wybod cyn iddo ddigwydd',
      text: expect.stringContaining(
        'Bydd £13.99 yn gadael y cyfrif banc sy’n gorffen â 5678 ddydd Gwener 4 Rhagfyr, drwy ddebyd uniongyrchol',
      ),
    });
    // Which care it is for stands on its page only.
    expect(notice?.text).not.toMatch(/Nia|getting up/);
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

const only = async (holder: Person) => {
  const [collection] = (await holder.call(settlements.collections, { query: {} })).items;
  if (!collection) throw new Error('Nothing is collected from this holder');
  return collection;
};
const kindsTold = async (member: Person): Promise<string[]> =>
  (await member.call(api.notices.notices, { query: {} })).items.map(({ kind }) => kind);

describe('a debit the bank refuses', () => {
  it('says why and when it is tried again, and comes then if the money is there', async () => {
    const { mair } = await oneHour(emptyAccount);
    await world.moveTo(collectionDay);
    const { settlementId } = await settleWeek(world, '2026-11-23');
    await world.moveTo(at('2026-12-04', '09:00'));
    await world.settleDown();
    expect(await only(mair)).toMatchObject({
      status: 'parked',
      reason: 'insufficient_funds',
      next: 'tried-again',
      nextTryOn: '2026-12-07',
      // Asked for on that Monday, it leaves the account three days later.
      leavesOn: '2026-12-10',
    });
    await expectAgreement(world);
    await world.moveTo(at('2026-12-07', '09:00'));
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'processing', leavesOn: '2026-12-10' });
    // Mair has had enough of that account: she pays by card, and the debit under way is not asked twice.
    await saveCard(world, mair);
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'processing', from: { kind: 'bacs' } });
    const debited = objects('payment_method').find(
      ({ id }) => id === objects('payment_intent').at(-1)?.payment_method,
    );
    expect(debited?.customer).toEqual(expect.any(String));
    await world.moveTo(at('2026-12-10', '09:00'));
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, settlementId)).toMatchObject({ status: 'closed' });
    expect(await only(mair)).toMatchObject({ status: 'collected', from: { kind: 'card', lastFour: '0077' } });
    // What she left is taken off once nothing is under way.
    await world.settleDown();
    expect(objects('payment_method').filter(({ customer }) => customer)).toHaveLength(1);
    expect(await kindsTold(mair)).toEqual(
      expect.arrayContaining(['collection-coming', 'collection-failed', 'collection-made']),
    );
    await expectAgreement(world);
  });
});

/** The SDK itself tries three times. */
const everyTry = 3;

describe('a change of the way to pay while nobody knows whether the debit was asked for', () => {
  it.each(['drop-after-commit', 'drop-before-commit'] as const)(
    '%s: one payment, and the old way is never asked again',
    async (kind) => {
      const { mair } = await oneHour();
      await world.moveTo(collectionDay);
      stripeOf(world).injectFault({ kind, method: 'POST', path: '/v1/payment_intents', times: everyTry });
      await (await fresh(world, 'rhian')).call(settlements.settle, { body: { weekOn: '2026-11-23' } });
      await world.house.schedule.runAll();
      expect(await only(mair)).toMatchObject({ status: 'processing', from: { kind: 'bacs' } });
      await saveCard(world, mair);
      await world.pass(15);
      await world.settleDown();
      await world.moveTo(at('2026-12-04', '09:00'));
      await world.settleDown();
      expect(await only(mair)).toMatchObject({
        status: 'collected',
        from: { kind: kind === 'drop-after-commit' ? 'bacs' : 'card' },
      });
      expect(
        objects('payment_intent').filter(({ status }) => status !== 'requires_payment_method'),
      ).toHaveLength(1);
      await expectAgreement(world);
    },
  );
});

describe('a mandate', () => {
  it('that the bank refuses at once is told, and is no way to pay', async () => {
    const mair = await world.as('mair');
    await allowDebits(world, mair, '00033333');
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({
      ready: false,
      kind: 'bacs',
      mandate: { mandateStatus: 'inactive' },
    });
  });
});

describe('a mandate that the bank ends between two debits', () => {
  it('is told at once, nothing is asked of it, and setting up anew collects what waits', async () => {
    const { mair, nia } = await oneHour();
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    await world.moveTo(at('2026-12-04', '09:00'));
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'collected' });
    stripeOf(world).revokeMandate(objects('mandate')[0]?.id ?? '', 'account_closed');
    await world.settleDown();
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({
      ready: false,
      kind: 'bacs',
      mandate: { mandateStatus: 'inactive', revokedBecause: 'account_closed' },
    });
    expect(await kindsTold(mair)).toContain('way-to-pay-ended');
    await workedShift(world, mair, nia, { onDay: '2026-12-05' });
    await world.moveTo(at('2026-12-08', '10:00'));
    await settleWeek(world, '2026-11-30');
    const intents = objects('payment_intent').length;
    expect(await only(mair)).toMatchObject({
      status: 'parked',
      reason: 'mandate-inactive',
      next: 'set-up-again',
      nextTryOn: null,
    });
    await allowDebits(world, mair);
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'processing', leavesOn: '2026-12-11' });
    expect(objects('payment_intent')).toHaveLength(intents + 1);
    await world.moveTo(at('2026-12-11', '09:00'));
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'collected' });
    await expectAgreement(world);
  });
});
