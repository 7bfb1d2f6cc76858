/** Protects holders whose card says no, the council's own above all: each learns why and what would work. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripeEvents } from '#db/schema/index.ts';
import {
  allowDebits,
  collectionDay,
  expectAgreement,
  movedAtStripe,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { setRules } from '#tests/support/mutual-rules.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { payments, settlements } = api;
const councilCard = '5105105105105100';
/** Its bank wants to see the holder each time. */
const askingCard = '4000002760003184';

const only = async (holder: Person) => {
  const [collection] = (await holder.call(settlements.collections, { query: {} })).items;
  if (!collection) throw new Error('Nothing is collected from this holder');
  return collection;
};
const methods = () => (stripeOf(world).dump().objects['payment_method'] ?? []) as unknown as { id: string }[];
const pageIn = (url: string): string => /cs_test_\w+/.exec(url)?.[0] ?? '';

describe('a direct-payment card', () => {
  it('is known as prepaid, and each of its refusals says who has to do what', async () => {
    const { mair, nia } = await usualPair(world, councilCard);
    expect(await mair.call(payments.wayToPay, {})).toMatchObject({ kind: 'card', funding: 'prepaid' });
    // The bank sends a new one by itself: it is the same way to pay.
    stripeOf(world).renewCard(methods()[0]?.id ?? '');
    await world.settleDown();
    const events = await world.db.read.select().from(stripeEvents);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'payment_method.automatically_updated',
        handledAt: expect.any(String),
        failure: null,
      }),
    );
    const elin = await world.join({ name: 'Elin Sees', roles: ['representative'] });
    await world.represents(elin.memberId, mair.memberId, ['book', 'money']);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    stripeOf(world).declineNext(methods()[0]?.id ?? '', 'transaction_not_allowed');
    const { settlementId } = await settleWeek(world, '2026-11-23');
    const heard = (await elin.call(api.notices.notices, { query: {} })).items;
    expect(heard).toContainEqual(
      expect.objectContaining({ kind: 'collection-failed', forId: mair.memberId, dueId: expect.any(String) }),
    );
    const refused = await only(mair);
    expect(refused).toMatchObject({
      status: 'parked',
      reason: 'transaction_not_allowed',
      next: 'another-way',
      nextTryOn: null,
    });
    const params = { dueId: refused.dueId };
    stripeOf(world).declineNext(methods()[0]?.id ?? '', 'restricted_card');
    expect(await mair.call(settlements.tryCollectionAgain, { params })).toMatchObject({
      status: 'parked',
      reason: 'restricted_card',
      next: 'another-way',
    });
    stripeOf(world).declineNext(methods()[0]?.id ?? '', 'insufficient_funds');
    expect(await mair.call(settlements.tryCollectionAgain, { params })).toMatchObject({
      reason: 'insufficient_funds',
      next: 'tried-again',
      nextTryOn: '2026-12-04',
    });
    // The council has opened it: she need not wait until Friday.
    expect(await mair.call(settlements.tryCollectionAgain, { params })).toMatchObject({
      status: 'collected',
      visits: [{ carerName: 'Nia Bowen', paidMinutes: 60 }],
    });
    expect(await mair.refused(settlements.tryCollectionAgain, { params })).toMatchObject({
      code: 'nothing-to-collect',
    });
    expect(await shown(world, settlementId)).toMatchObject({ dues: [{ status: 'collected' }] });
    expect(await nia.refused(settlements.collection, { params })).toMatchObject({ status: 403 });
    await world.settleDown();
    await expectAgreement(world);
  });
});

describe('a bank that wants to see the holder', () => {
  it('is answered on the payment service’s page, once; a page left behind changes nothing', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pass(1);
    const { url } = await mair.call(payments.startSetUp, { body: { kind: 'card' } });
    stripeOf(world).submitCheckout(pageIn(url), askingCard);
    const setup = (stripeOf(world).dump().objects['setup_intent'] ?? []) as unknown as { id: string }[];
    stripeOf(world).answerBank(setup.at(-1)?.id ?? '', true);
    await mair.call(payments.checkSetUp, {});
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    const asked = await only(mair);
    expect(asked).toMatchObject({
      reason: 'authentication_required',
      next: 'agree-at-bank',
      nextTryOn: null,
    });
    const params = { dueId: asked.dueId };
    const left = pageIn((await mair.call(settlements.payCollection, { params })).url);
    expect(await only(mair)).toMatchObject({ status: 'processing' });
    // A card that says no on the page leaves the page open, and nothing else begins beside it.
    stripeOf(world).submitCheckout(left, '4000000000000002');
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'processing' });
    await world.pass(1);
    const page = pageIn((await mair.call(settlements.payCollection, { params })).url);
    expect(page).not.toBe(left);
    expect(stripeOf(world).submitCheckout(left, '4242424242424242')).toHaveProperty('refusal');
    expect(stripeOf(world).submitCheckout(page, '4242424242424242')).toHaveProperty('goTo');
    expect(await mair.call(settlements.lookAtCollection, { params })).toMatchObject({ status: 'collected' });
    await world.settleDown();
    expect(movedAtStripe(world).charges).toEqual([asked.askedPence]);
    await world.moveTo(at('2026-12-08', '10:00'));
    await expectAgreement(world);
  });

  it('and of two pages asked for at once only one can be paid on', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    stripeOf(world).declineNext(methods()[0]?.id ?? '', 'lost_card');
    await settleWeek(world, '2026-11-23');
    const { dueId, askedPence } = await only(mair);
    const params = { dueId };
    const asked = await Promise.all([1, 2, 3].map(() => mair.ask(settlements.payCollection, { params })));
    expect(asked.map(({ status }) => status)).toContain(201);
    const sessions = (stripeOf(world).dump().objects['checkout_session'] ?? []) as unknown as {
      id: string;
      mode: string;
    }[];
    const pages = sessions.filter(({ mode }) => mode === 'payment');
    const paidOn = pages.map(({ id }) => stripeOf(world).submitCheckout(id, '4242424242424242'));
    expect(paidOn.filter((answer) => 'goTo' in answer)).toHaveLength(1);
    await world.settleDown();
    expect(await only(mair)).toMatchObject({ status: 'collected' });
    expect(movedAtStripe(world).charges).toEqual([askedPence]);
  });

  it('and a page that runs out puts it back where it was', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    stripeOf(world).declineNext(methods()[0]?.id ?? '', 'lost_card');
    await settleWeek(world, '2026-11-23');
    const { dueId } = await only(mair);
    const params = { dueId };
    await mair.call(settlements.payCollection, { params });
    await world.pass(61);
    expect(await mair.call(settlements.lookAtCollection, { params })).toMatchObject({
      status: 'parked',
      reason: 'lost_card',
      next: 'another-way',
    });
    await allowDebits(world, mair);
    expect(await only(mair)).toMatchObject({ status: 'processing', from: { kind: 'bacs' } });
  });
});

it('a mutual that agreed to cards only offers no debits, and pays its carers three working days later', async () => {
  await setRules(world, { collectsBy: ['card'] });
  const { mair, nia } = await usualPair(world);
  expect(await mair.call(payments.wayToPay, {})).toMatchObject({ kinds: ['card'] });
  expect(await mair.refused(payments.startSetUp, { body: { kind: 'bacs' } })).toMatchObject({
    code: 'way-not-agreed',
  });
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  expect(await settleWeek(world, '2026-11-23')).toMatchObject({ payDay: '2026-12-04' });
});

describe('what will be collected', () => {
  it('is seen while it grows, by whoever pays', async () => {
    const { mair, nia } = await usualPair(world);
    expect(await mair.call(settlements.comingCollection, {})).toMatchObject({ workedPence: 0 });
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    expect(await mair.call(settlements.comingCollection, {})).toMatchObject({
      workedPence: 1399,
      collectOn: '2026-12-01',
      leavesOn: '2026-12-01',
      from: { kind: 'card', lastFour: '0077' },
    });
  });
});
