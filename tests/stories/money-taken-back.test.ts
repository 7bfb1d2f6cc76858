/**
 * Protects everybody when a bank takes a collection back: the carer keeps their pay, the holder's due waits for
 * a person, somebody says who bears it, and the books agree with the payment service at every step.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { bookkeeping } from '#tests/support/booked.ts';
import {
  allowDebits,
  collectionDay,
  expectAgreement,
  fresh,
  settleWeek,
  shown,
  straightCard,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { evidenceFor } from '#tests/support/stripe-by-hand.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await world.close();
});

const { payments, needs, oversight } = api;

const kinds = ['collection', 'debit', 'claim', 'dispute-fee', 'loss', 'pay', 'stripe-fee'] as const;
const turn = async (minutes = 1) => {
  await world.pass(minutes);
  await world.settleDown();
  await world.settleDown();
};
const charges = () =>
  ((stripeOf(world).dump().objects['charge'] ?? []) as unknown as { id: string; customer: string | null }[])
    // What arrives on a carer's own account is a charge of another kind.
    .filter(({ customer }) => customer !== null);

/** Nia was paid for an hour of Mair's, and then Mair's bank takes the money back. */
const takenBack = async (card = straightCard) => {
  const { mair, nia } = await usualPair(world, card);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const { settlementId } = await settleWeek(world, '2026-11-23');
  await turn();
  const told = bookkeeping(world, kinds);
  const before = await told();
  stripeOf(world).fileDispute(charges()[0]?.id ?? '');
  await turn();
  await turn();
  const rhian = await fresh(world, 'rhian');
  const { open } = await rhian.call(payments.claims, {});
  return { mair, nia, rhian, settlementId, told, before, claimId: open[0]?.claimId ?? '' };
};

const tea = {
  body: {
    title: 'Tea',
    kind: 'day' as const,
    onDay: '2026-12-10',
    startsTime: '15:00',
    wallMinutes: 60,
    mayOverspend: true,
    overspendReason: 'a story',
  },
};

describe('a card payment that a bank took back', () => {
  it('is owed by its holder again and waits; the carer keeps their pay', async () => {
    const { mair, nia, rhian, settlementId, told, before } = await takenBack();
    expect(before).toEqual([
      'collection: stripe-pending / holder-due Mair £13.99',
      'stripe-fee: stripe-fees / stripe-pending £0.41',
      'pay: carer-payable Nia / stripe-available £13.45',
    ]);
    expect(await told()).toEqual([
      'claim: holder-due Mair / stripe-available £13.99',
      'dispute-fee: dispute-fees / stripe-available £20.00',
    ]);
    await expectAgreement(world);
    expect(await shown(world, settlementId)).toMatchObject({
      status: 'paying',
      // What waits for a person comes first.
      dues: [
        { status: 'parked', isAgain: true, reason: 'payment-disputed', nextTryOn: null },
        { status: 'collected', isAgain: false },
      ],
      pays: [{ status: 'paid' }],
    });
    const { groups } = await rhian.call(oversight.workList, {});
    expect(groups.find(({ kind }) => kind === 'payment-claimed')?.items).toMatchObject([
      { person: { name: 'Mair Pugh' }, amountPence: 1399, reason: 'card' },
    ]);
    expect(groups.find(({ kind }) => kind === 'due-parked')).toBeUndefined();
    expect((await nia.call(api.settlements.statements, { query: {} })).items).toMatchObject([
      { status: 'paid' },
    ]);
    // Nobody asks again by themselves, however often the settlement is gone on with.
    await rhian.call(api.settlements.advanceSettlement, { params: { settlementId } });
    await turn(4 * 24 * 60);
    expect(charges()).toHaveLength(1);
    expect(await mair.refused(needs.postNeed, tea)).toMatchObject({ code: 'holder-under-review' });
  });

  it('is asked for once more when a coordinator says so, and the holder books on', async () => {
    const { mair, rhian, settlementId, told, claimId } = await takenBack();
    await told();
    const body = { as: 'ask-again' as const, words: 'Mair did not know the name on her statement.' };
    const params = { claimId };
    await rhian.call(payments.decideClaim, { params, body });
    await mair.call(needs.postNeed, tea);
    await turn();
    expect(await shown(world, settlementId)).toMatchObject({
      status: 'closed',
      dues: [{ status: 'collected' }, { status: 'collected' }],
    });
    expect(await told()).toEqual([
      'collection: stripe-pending / holder-due Mair £13.99',
      'stripe-fee: stripe-fees / stripe-pending £0.41',
    ]);
    expect((await rhian.refused(payments.decideClaim, { params, body })).code).toBe('claim-decided');
    await expectAgreement(world);
  });

  it('is borne by the mutual when a coordinator says so, and never by whom it is about', async () => {
    const { rhian, settlementId, told, claimId } = await takenBack();
    await told();
    const params = { claimId };
    const body = { as: 'mutual-bears' as const, words: 'The visit was a gift of the members.' };
    await rhian.call(payments.decideClaim, { params, body });
    await turn();
    expect(await told()).toEqual(['loss: dispute-loss / holder-due Mair £13.99']);
    expect(await shown(world, settlementId)).toMatchObject({
      status: 'closed',
      dues: [{ status: 'collected' }, { status: 'dropped', reason: 'mutual-bears' }],
    });
    await expectAgreement(world);
  });

  it('and gave back after the evidence was seen owes nobody anything', async () => {
    const { rhian, settlementId, told } = await takenBack();
    await told();
    await evidenceFor(world, 'winning_evidence');
    await turn();
    await turn();
    expect(await told()).toEqual([
      'claim: stripe-available / holder-due Mair £13.99',
      'dispute-fee: stripe-available / dispute-fees £20.00',
    ]);
    expect(await shown(world, settlementId)).toMatchObject({
      status: 'closed',
      dues: [{ status: 'collected' }, { status: 'dropped', reason: 'given-back' }],
    });
    expect(await rhian.call(payments.claims, {})).toMatchObject({
      open: [],
      ended: [{ status: 'given-back' }],
    });
    await expectAgreement(world);
  });

  it('is not decided about by its own holder', async () => {
    const { claimId } = await takenBack();
    const mair = await fresh(world, 'mair');
    const params = { claimId };
    const body = { as: 'mutual-bears' as const, words: 'I would rather not pay for it.' };
    expect((await mair.refused(payments.decideClaim, { params, body })).code).toBe('not-allowed');
  });
});

describe('a direct debit', () => {
  it('counts as in flight from the first, and as collected only when the bank says yes', async () => {
    const { mair, nia } = await usualPair(world);
    await allowDebits(world, mair);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '12:30'));
    const told = bookkeeping(world, kinds);
    await settleWeek(world, '2026-11-23');
    await world.moveTo(collectionDay);
    await world.settleDown();
    await turn();
    expect(await told()).toEqual([
      'debit: stripe-pending / bacs-in-flight £13.99',
      'stripe-fee: stripe-fees / stripe-pending £0.20',
    ]);
    await expectAgreement(world);
    await world.moveTo(at('2026-12-10', '09:00'));
    await world.settleDown();
    await turn();
    expect(await told()).toEqual([
      'collection: bacs-in-flight / holder-due Mair £13.99',
      'pay: carer-payable Nia / stripe-available £13.45',
    ]);
    // Weeks later Mair's bank claims it back, for good and without a fee.
    await world.moveTo(at('2027-01-20', '09:00'));
    stripeOf(world).fileDispute(charges()[0]?.id ?? '');
    await turn();
    await turn();
    expect(await told()).toEqual(['claim: holder-due Mair / stripe-available £13.99']);
    await expectAgreement(world);
    const rhian = await fresh(world, 'rhian');
    expect((await rhian.call(payments.claims, {})).open).toMatchObject([
      { method: 'bacs', amountPence: 1399, feePence: 0 },
    ]);
  });

  it('that the bank refuses leaves nothing behind but what Stripe kept', async () => {
    const { mair, nia } = await usualPair(world);
    await allowDebits(world, mair, '22222227');
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '12:30'));
    const told = bookkeeping(world, kinds);
    await settleWeek(world, '2026-11-23');
    await world.moveTo(collectionDay);
    await world.settleDown();
    await turn();
    await world.moveTo(at('2026-12-08', '09:00'));
    await world.settleDown();
    expect(await told()).toEqual([
      'debit: stripe-pending / bacs-in-flight £13.99',
      'stripe-fee: stripe-fees / stripe-pending £0.20',
      'debit: bacs-in-flight / stripe-pending £13.99',
      'stripe-fee: stripe-pending / stripe-fees £0.20',
    ]);
    await expectAgreement(world);
  });
});
