/**
 * Protects money that came or went unasked: somebody sees it with whom it is about, says what it was once, and
 * the books go on agreeing with the payment service; nobody decides about their own.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import {
  collectionDay,
  expectAgreement,
  fresh,
  settleWeek,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { refundByHand, stripeByHand } from '#tests/support/stripe-by-hand.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { oversight, ledger } = api;

/** Mair paid for a shift of Nia's, and somebody gave it back to her at the payment service, past us. */
const returned = async () => {
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  await refundByHand(world);
  await world.pass(1);
  await world.settleDown();
  return { mair, nia };
};
const unexplained = (coordinator: Person) => coordinator.call(oversight.unexplained, {});
const waiting = async (coordinator: Person) =>
  (await coordinator.call(oversight.workList, {})).groups.find(({ kind }) => kind === 'movement-unknown');
const balance = async (coordinator: Person, kind: 'suspense' | 'holder-due' | 'stripe-fees') => {
  const { items } = await coordinator.call(ledger.accounts, { query: { kind } });
  return items.map(({ owner, debitsPence, creditsPence }) => [owner, debitsPence - creditsPence]);
};

describe('a payment that somebody gave back past us', () => {
  it('is listed with its holder, and explained once', async () => {
    const { mair } = await returned();
    const rhian = await fresh(world, 'rhian');
    const { items, more } = await unexplained(rhian);
    expect(more).toBe(false);
    expect(items).toMatchObject([
      {
        look: 'returned',
        type: 'refund',
        feePence: 0,
        about: { as: 'holder', memberId: mair.memberId, name: 'Mair Pugh', weekOn: '2026-11-23' },
      },
    ]);
    const [{ movementId, amountPence, netPence }] = items as [(typeof items)[number]];
    expect(netPence).toBe(amountPence);
    expect(await waiting(rhian)).toMatchObject({ items: [{ key: movementId, reason: 'returned' }] });

    const params = { movementId };
    const body = { as: 'holder' as const, memberId: mair.memberId };
    expect(await rhian.call(oversight.explainMovement, { params, body })).toEqual({ movementId });
    expect(await unexplained(rhian)).toMatchObject({
      items: [],
      lately: [{ movementId, netPence, as: 'holder', whose: 'Mair Pugh', by: 'Rhian Morgan' }],
    });
    expect(await waiting(rhian)).toBeUndefined();
    expect(await balance(rhian, 'suspense')).toEqual([[null, 0]]);
    expect(await balance(rhian, 'holder-due')).toEqual([['Mair Pugh', -amountPence]]);
    await expectAgreement(world);

    const again = { params, body: { as: 'own-money' as const } };
    expect((await rhian.refused(oversight.explainMovement, again)).code).toBe('not-found');
    expect(await balance(rhian, 'suspense')).toEqual([[null, 0]]);
  });

  it('is explained by one of two coordinators who press at once', async () => {
    await returned();
    const [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
    const movementId = (await unexplained(rhian)).items[0]?.movementId ?? '';
    const ask = (person: Person, as: 'own-money' | 'service-fee') =>
      person.ask(oversight.explainMovement, { params: { movementId }, body: { as } });
    const answers = await Promise.all([ask(rhian, 'own-money'), ask(tomos, 'service-fee')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(await balance(rhian, 'suspense')).toEqual([[null, 0]]);
    await expectAgreement(world);
  });

  it('is explained by nobody to whom it belongs, and not by naming somebody it cannot be', async () => {
    const { nia } = await returned();
    const rhian = await fresh(world, 'rhian');
    const movementId = (await unexplained(rhian)).items[0]?.movementId ?? '';
    const both = await world.join({
      name: 'Dilys Rees',
      roles: ['holder', 'coordinator'],
      secondStep: true,
    });
    const params = { movementId };
    const own = { params, body: { as: 'holder' as const, memberId: both.memberId } };
    expect((await both.refused(oversight.explainMovement, own)).code).toBe('own-payment');
    const noHolder = { params, body: { as: 'holder' as const, memberId: nia.memberId } };
    expect((await rhian.refused(oversight.explainMovement, noHolder)).code).toBe('not-found');
    const nobody = await rhian.refused(oversight.explainMovement, { params, body: { as: 'holder' } });
    expect(nobody.errors).toEqual([{ pointer: '/memberId', detail: 'Say whose it was.' }]);
    const somebody = { params, body: { as: 'own-bank' as const, memberId: nia.memberId } };
    expect((await rhian.refused(oversight.explainMovement, somebody)).code).toBe('invalid-input');
    expect((await unexplained(rhian)).items).toHaveLength(1);
  });
});

describe('an explanation that was wrong', () => {
  it('is taken back by a further entry, once, and then it is explained anew', async () => {
    const { mair } = await returned();
    const [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
    const before = await balance(rhian, 'suspense');
    const movementId = (await unexplained(rhian)).items[0]?.movementId ?? '';
    const explain = (as: 'own-money' | 'holder') =>
      rhian.call(oversight.explainMovement, {
        params: { movementId },
        body: as === 'holder' ? { as, memberId: mair.memberId } : { as },
      });
    await explain('own-money');
    const [wrong] = (await unexplained(rhian)).lately;
    const params = { journalId: wrong?.journalId ?? '' };
    expect(await tomos.call(oversight.takeBackExplanation, { params })).toEqual({ movementId });
    expect(await balance(rhian, 'suspense')).toEqual(before);
    expect(await waiting(rhian)).toMatchObject({ items: [{ key: movementId }] });
    expect((await rhian.refused(oversight.takeBackExplanation, { params })).code).toBe('not-found');
    await explain('holder');
    expect(await balance(rhian, 'suspense')).toEqual([[null, 0]]);
    expect((await unexplained(rhian)).lately).toMatchObject([{ as: 'holder', whose: 'Mair Pugh' }]);
    expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
    await expectAgreement(world);
  });

  it('is taken back by nobody whose money it was', async () => {
    await returned();
    const rhian = await fresh(world, 'rhian');
    const both = await world.join({
      name: 'Dilys Rees',
      roles: ['holder', 'coordinator'],
      secondStep: true,
    });
    const movementId = (await unexplained(rhian)).items[0]?.movementId ?? '';
    const body = { as: 'holder' as const, memberId: both.memberId };
    await rhian.call(oversight.explainMovement, { params: { movementId }, body });
    const params = { journalId: (await unexplained(rhian)).lately[0]?.journalId ?? '' };
    expect((await both.refused(oversight.takeBackExplanation, { params })).code).toBe('own-payment');
  });
});

describe('a pay that was reversed', () => {
  it('is listed with its carer, who is owed it again', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    const [transfer] = stripeOf(world).dump().objects['transfer'] as { id: string; amount: number }[];
    if (!transfer) throw new Error('Nobody was paid');
    const stripe = stripeByHand(world);
    await stripe.transfers.createReversal(transfer.id, { amount: transfer.amount });
    await world.pass(60);
    const rhian = await fresh(world, 'rhian');
    await rhian.call(ledger.reconcile, {});
    const { items } = await unexplained(rhian);
    expect(items).toMatchObject([
      { look: 'pay-back', netPence: transfer.amount, about: { as: 'carer', name: 'Nia Bowen' } },
    ]);
    const params = { movementId: items[0]?.movementId ?? '' };
    const body = { as: 'carer' as const, memberId: nia.memberId };
    await rhian.call(oversight.explainMovement, { params, body });
    const owed = await rhian.call(ledger.accounts, { query: { kind: 'carer-payable' } });
    expect(
      owed.items.map(({ owner, creditsPence, debitsPence }) => [owner, creditsPence - debitsPence]),
    ).toEqual([['Nia Bowen', transfer.amount]]);
    await expectAgreement(world);
  });
});

describe('the payment service out of reach', () => {
  it('keeps nobody from seeing what is there', async () => {
    await returned();
    const rhian = await fresh(world, 'rhian');
    stripeOf(world).injectFault({ kind: 'drop-before-commit', times: 100 });
    expect((await unexplained(rhian)).items).toMatchObject([{ look: 'returned', about: null }]);
  });
});
