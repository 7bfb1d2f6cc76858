/** Protects the promise that a coordinator sees where every penny went, and no word about care. */

import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shifts as shiftsTable } from '#db/schema/index.ts';
import { pence } from '#shared/language/money.ts';
import {
  collectionDay,
  fresh,
  saveCard,
  settleWeek,
  stripeOf,
  takenShift,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { oversight, ledger } = api;
const november = { from: '2026-11-23', to: '2026-11-29' };

/** Two holders, two purposes, one shift paid elsewhere. */
const aWeek = async () => {
  const { mair, nia } = await usualPair(world);
  const ieuan = await world.as('ieuan');
  await world.budget(ieuan.memberId, 28_000);
  await world.pair(ieuan.memberId, nia.memberId);
  await saveCard(world, ieuan);
  const first = await workedShift(world, mair, nia, { onDay: '2026-11-24', outcome: 'Out and about' });
  await workedShift(world, mair, nia, { onDay: '2026-11-25', outcome: 'Out and about', answer: 'silent' });
  await workedShift(world, ieuan, nia, { onDay: '2026-11-26', wallMinutes: 120, title: 'Cooking' });
  const { shiftId } = await takenShift(ieuan, nia, { onDay: '2026-11-27', title: 'Cooking' });
  // Paid before or beside the mutual: it counts in hours and spend and never settles.
  await world.db.write(async (tx) => {
    await tx
      .update(shiftsTable)
      .set({ status: 'paid-elsewhere', workedMinutes: 60, quotedPence: pence(1500), bookingId: null })
      .where(and(eq(shiftsTable.mutualId, world.mutualId), eq(shiftsTable.shiftId, shiftId)));
  });
  await world.moveTo(collectionDay);
  const settlement = await settleWeek(world, '2026-11-23');
  return { mair, nia, ieuan, settlement, first, elsewhereId: shiftId, rhian: await fresh(world, 'rhian') };
};

describe('pooled spend', () => {
  it('is the same sum by week, by purpose and by holder, and what the settlement moved', async () => {
    const { rhian, settlement } = await aWeek();
    const spend = await rhian.call(oversight.spend, { query: { from: '2026-11-18', to: '2026-11-25' } });
    expect(spend).toMatchObject({ from: '2026-11-16', to: '2026-11-29' });
    const { toCarerPence, toMutualPence, setAsidePence } = settlement.totals;
    expect(spend.totals).toEqual({
      shifts: 4,
      minutes: 300,
      toCarerPence,
      toMutualPence,
      setAsidePence,
      elsewherePence: 1500,
    });
    expect(spend.weeks.map(({ weekOn, shifts }) => [weekOn, shifts])).toEqual([
      ['2026-11-16', 0],
      ['2026-11-23', 4],
    ]);
    expect(spend.purposes.map(({ purpose, shifts, minutes }) => [purpose, shifts, minutes])).toEqual([
      ['Cooking', 2, 180],
      ['Out and about', 2, 120],
    ]);
    expect(spend.holders.map(({ holder, shifts }) => [holder.name, shifts])).toEqual([
      ['Ieuan ap Rhys', 2],
      ['Mair Pugh', 2],
    ]);
    const { totals } = spend;
    for (const parts of [spend.weeks, spend.purposes, spend.holders])
      for (const name of Object.keys(totals) as (keyof typeof totals)[])
        expect(parts.reduce((so: number, part) => so + part[name], 0)).toBe(totals[name]);
  });

  it('leads from each figure to its shifts, page by page, in the order they happened', async () => {
    const { rhian, mair } = await aWeek();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query: { from: string; to: string; limit: number; after?: string } = { ...november, limit: 1 };
      if (after) query.after = after;
      const page: {
        items: { startsAt: string; purpose: string; unconfirmed: boolean }[];
        next: string | null;
      } = await rhian.call(oversight.spendLines, { query });
      seen.push(...page.items.map((line) => `${line.startsAt} ${line.purpose} ${line.unconfirmed}`));
      after = page.next;
    } while (after);
    expect(seen).toEqual([
      '2026-11-24T08:00:00.000Z Out and about false',
      '2026-11-25T08:00:00.000Z Out and about true',
      '2026-11-26T08:00:00.000Z Cooking false',
      '2026-11-27T08:00:00.000Z Cooking false',
    ]);
    const only = async (query: object) =>
      (await rhian.call(oversight.spendLines, { query: { ...november, ...query } })).items.length;
    expect(await only({ purpose: 'Cooking' })).toBe(2);
    expect(await only({ holderId: mair.memberId })).toBe(2);
    expect(await only({ weekOn: '2026-11-23', purpose: 'Out and about' })).toBe(2);
    expect(await only({ purpose: 'Nothing of the kind' })).toBe(0);
  });

  it('goes out as a spreadsheet whose sums are the same', async () => {
    const { rhian, settlement } = await aWeek();
    const { fileName, csv } = await rhian.call(oversight.spendExport, { query: november });
    expect(fileName).toBe('pooled-spend-2026-11-23-2026-11-29.csv');
    const [heads = '', ...rows] = csv.trim().split(/\r?\n/);
    const place = heads.split(',').indexOf('to_carer');
    expect(rows).toHaveLength(4);
    const toCarer = rows.map((row) => Math.round(Number(row.split(',')[place]) * 100));
    expect(toCarer.reduce((a, b) => a + b)).toBe(settlement.totals.toCarerPence);
  });

  it('asks for days in their order and not too many', async () => {
    const rhian = await fresh(world, 'rhian');
    expect(
      await rhian.refused(oversight.spend, { query: { from: '2026-11-29', to: '2026-11-23' } }),
    ).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/to' }] });
    expect(
      await rhian.refused(oversight.spend, { query: { from: '2020-01-01', to: '2026-11-23' } }),
    ).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/to' }] });
    expect(
      await rhian.refused(oversight.spendLines, { query: { ...november, after: 'nonsense' } }),
    ).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/after' }] });
  });

  it('is nobody else’s business', async () => {
    const { mair, nia } = await aWeek();
    for (const person of [mair, nia])
      expect(await person.refused(oversight.spend, { query: november })).toMatchObject({
        code: 'not-allowed',
      });
  });
});

describe('the money of one shift', () => {
  it('leads to its own entries and to those it shared: collection, fee, pay', async () => {
    const { rhian, first, settlement } = await aWeek();
    const { shiftId } = first;
    const money = await rhian.call(oversight.entriesOfShift, { params: { shiftId } });
    const about = (entries: typeof money.entries) => entries.map(({ kind, state }) => `${kind} ${state}`);
    expect(about(money.entries)).toEqual([
      'booked voided',
      'worked voided',
      'care posted',
      'contribution posted',
    ]);
    expect(about(money.together)).toEqual(['collection posted', 'stripe-fee posted', 'pay posted']);
    expect(money.settled).toMatchObject([
      { settlementId: settlement.settlementId, purpose: 'Out and about', minutes: 60, unconfirmed: false },
    ]);
    const [line] = money.settled;
    const own = money.entries.filter(({ state }) => state === 'posted');
    expect(own.reduce((so, entry) => so + entry.amountPence, 0)).toBe(
      (line?.toCarerPence ?? 0) + (line?.toMutualPence ?? 0),
    );
  });

  it('of another mutual is not there', async () => {
    const { rhian } = await aWeek();
    const shiftId = world.house.deps.newId('shift');
    expect(await rhian.refused(oversight.entriesOfShift, { params: { shiftId } })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the books', () => {
  it('balance, and each account leads to its entries', async () => {
    const { rhian, mair } = await aWeek();
    const trial = await rhian.call(ledger.trialBalance, {});
    expect(trial).toMatchObject({ balances: true });
    expect(trial.debitsPence).toBe(trial.creditsPence);
    const { items } = await rhian.call(ledger.accounts, { query: { kind: 'holder-due' } });
    expect(items.map(({ owner }) => owner).sort()).toEqual(['Ieuan ap Rhys', 'Mair Pugh']);
    const accountId = `holder-due:${mair.memberId}`;
    const entries = await rhian.call(ledger.accountEntries, { params: { accountId }, query: {} });
    expect(entries.items.length).toBeGreaterThan(2);
    expect(
      await rhian.refused(ledger.accountEntries, {
        params: { accountId: 'holder-due:nobody' },
        query: {},
      }),
    ).toMatchObject({ code: 'not-found' });
  });

  it('say the difference when Stripe has moved something they do not know yet', async () => {
    const { rhian } = await aWeek();
    expect(await rhian.call(ledger.reconciliation, {})).toMatchObject({ agrees: true });
    const [charge] = stripeOf(world).dump().objects['charge'] as { id: string }[];
    stripeOf(world).setDelivery({ lose: 50 });
    stripeOf(world).fileDispute(charge?.id ?? '');
    await stripeOf(world).drain();
    const apart = await rhian.call(ledger.reconciliation, {});
    expect(apart.agrees).toBe(false);
    expect(apart.difference.availablePence + apart.difference.pendingPence).toBeLessThan(0);
    expect(await rhian.call(ledger.reconcile, {})).toMatchObject({ agrees: true });
    expect(at('2026-12-01', '10:00')).toBe(world.now());
  });
});
