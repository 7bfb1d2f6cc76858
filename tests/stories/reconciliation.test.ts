/**
 * Protects the promise that the payment service and the books agree to the penny: each movement once, each
 * difference by itself with who closed it and why, and no new pay sent while one stands open.
 */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { balanceTransactions } from '#db/schema/index.ts';
import { pence } from '#shared/language/money.ts';
import { bookkeeping, bookSomethingWrong } from '#tests/support/booked.ts';
import {
  accountOf,
  collectionDay,
  expectAgreement,
  fresh,
  settleWeek,
  shown,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { stripeByHand } from '#tests/support/stripe-by-hand.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { ledger, oversight } = api;

const turn = async (minutes = 1) => {
  await world.pass(minutes);
  await world.settleDown();
  await world.settleDown();
};
const compared = async () => {
  const rhian = await fresh(world, 'rhian');
  await rhian.call(ledger.reconcile, {});
  return rhian.call(ledger.reconciliations, {});
};

/** Mair's week is collected by a card whose money takes three days; Nia waits for it. */
const waitingForMoney = async () => {
  const { mair, nia } = await usualPair(world, '4242424242424242');
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  return { mair, nia, ...(await settleWeek(world, '2026-11-23')) };
};

describe('comparing with the payment service', () => {
  it('happens daily by itself and on demand, and is kept', async () => {
    await waitingForMoney();
    await expectAgreement(world);
    const first = await compared();
    expect(first).toMatchObject({ open: [], frozen: false });
    expect(first.runs[0]).toMatchObject({ agrees: true, movements: 1, movementsPence: 1358 });
    await turn(25 * 60);
    const { runs } = await (await fresh(world, 'rhian')).call(ledger.reconciliations, {});
    expect(runs.length).toBeGreaterThan(first.runs.length);
    expect(runs.every(({ agrees }) => agrees)).toBe(true);
    const inside = first.inside.map(({ debitsPence, creditsPence }) => debitsPence - creditsPence);
    expect(inside.reduce((so, each) => so + each, 0)).toBe(0);
  });

  it('finds an entry that never happened, names it, and sends no new pay until it is closed', async () => {
    const { settlementId } = await waitingForMoney();
    await bookSomethingWrong(world);
    const { open, frozen, runs } = await compared();
    expect(frozen).toBe(true);
    expect(runs[0]).toMatchObject({ agrees: false });
    expect(open).toMatchObject([
      {
        kind: 'entry-without-movement',
        about: 'never-happened',
        expectedPence: 700,
        foundPence: 0,
        differencePence: -700,
      },
    ]);
    const rhian = await fresh(world, 'rhian');
    const work = (await rhian.call(oversight.workList, {})).groups;
    expect(work.find(({ kind }) => kind === 'books-differ')?.items).toMatchObject([
      { amountPence: 700, reason: 'entry-without-movement' },
    ]);
    await world.moveTo(at('2026-12-07', '10:00'));
    await turn();
    expect(await shown(world, settlementId)).toMatchObject({ frozen: true, pays: [{ status: 'waiting' }] });

    const again = await fresh(world, 'rhian');
    const params = { breakId: open[0]?.breakId ?? '' };
    const body = { words: 'Entered by mistake; corrected on paper.' };
    await again.call(ledger.closeBreak, { params, body });
    expect((await again.refused(ledger.closeBreak, { params, body })).code).toBe('break-ended');
    await turn();
    expect(await shown(world, settlementId)).toMatchObject({ frozen: false, status: 'closed' });
    // The same difference stays closed, with who closed it and why.
    const later = await compared();
    expect(later.open).toEqual([]);
    expect(later.ended).toMatchObject([
      { status: 'closed', closedBy: 'Rhian Morgan', words: body.words, differencePence: -700 },
    ]);
  });

  it('finds a movement that we have other than it is, and says so no more once it has mended', async () => {
    await waitingForMoney();
    const [movement] = await world.db.read.select().from(balanceTransactions);
    const spoil = (netPence: number) =>
      world.db.write(async (tx) => {
        await tx
          .update(balanceTransactions)
          .set({ netPence: pence(netPence) })
          .where(eq(balanceTransactions.balanceTransactionId, movement?.balanceTransactionId ?? ''));
      });
    await spoil(1300);
    const { open } = await compared();
    expect(open.map(({ kind, differencePence }) => [kind, differencePence])).toContainEqual([
      'movement-differs',
      58,
    ]);
    await spoil(1358);
    await turn(61);
    const { open: after, ended } = await (await fresh(world, 'rhian')).call(ledger.reconciliations, {});
    expect(after).toEqual([]);
    expect(ended.every(({ status, closedBy }) => status === 'mended' && closedBy === null)).toBe(true);
  });

  it('puts what somebody sent by hand into suspense, and the run goes on', async () => {
    const { nia, settlementId } = await waitingForMoney();
    stripeOf(world).topUp(5000);
    await stripeByHand(world).transfers.create({
      amount: 1000,
      currency: 'gbp',
      destination: accountOf(world, nia),
    });
    expect(await compared()).toMatchObject({ open: [], frozen: false });
    await expectAgreement(world);
    expect((await (await fresh(world, 'rhian')).call(oversight.unexplained, {})).items).toMatchObject([
      { type: 'transfer', netPence: -1000 },
    ]);
    await world.moveTo(at('2026-12-07', '10:00'));
    await turn();
    expect(await shown(world, settlementId)).toMatchObject({ status: 'closed' });
  });
});

describe('the mutual’s own money', () => {
  it('goes to its bank and comes back when the bank would not take it', async () => {
    stripeOf(world).topUp(5000);
    const told = bookkeeping(world, ['float', 'payout', 'available']);
    const payout = await stripeByHand(world).payouts.create({ amount: 2000, currency: 'gbp' });
    await turn();
    expect(await told()).toEqual([
      'float: stripe-available / mutual-float £50.00',
      'payout: mutual-bank / stripe-available £20.00',
    ]);
    stripeOf(world).failPayout(payout.id);
    await turn();
    expect(await told()).toEqual(['payout: stripe-available / mutual-bank £20.00']);
    const work = (await (await fresh(world, 'rhian')).call(oversight.workList, {})).groups;
    expect(work.find(({ kind }) => kind === 'payout-failed')?.items).toMatchObject([{ amountPence: 2000 }]);
    await expectAgreement(world);
  });

  it('that has lain there long is to be paid out: warned of at 60 days, by day 80', async () => {
    stripeOf(world).topUp(5000);
    await turn();
    await world.moveTo(at('2027-01-21', '10:00'));
    await turn();
    const young = await (await fresh(world, 'rhian')).call(ledger.reconciliations, {});
    expect(young.held).toMatchObject({
      heldPence: 5000,
      oldestOn: '2026-11-23',
      oldPence: 0,
      payOutBy: null,
    });
    await world.moveTo(at('2027-01-22', '10:00'));
    const rhian = await fresh(world, 'rhian');
    const { held } = await rhian.call(ledger.reconciliations, {});
    expect(held).toMatchObject({ oldPence: 5000, payOutBy: '2027-02-11' });
    const work = (await rhian.call(oversight.workList, {})).groups;
    expect(work.find(({ kind }) => kind === 'money-held-long')?.items).toMatchObject([
      { amountPence: 5000, byOn: '2027-02-11' },
    ]);
  });
});
