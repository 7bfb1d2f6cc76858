/** Protects the weekly run: who starts it and when, and that one doubtful line never delays the rest. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import {
  becomePayable,
  collectionDay,
  expectAgreement,
  fresh,
  saveCard,
  settleWeek,
  shown,
  straightCard,
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

const { settlements, shifts, budgets } = api;
const week = { body: { weekOn: '2026-11-23' } };

describe('starting a settlement', () => {
  it('waits until the hours of the week are due', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '11:59'));
    expect(await (await fresh(world, 'rhian')).refused(settlements.settle, week)).toMatchObject({
      code: 'settlement-not-due',
      facts: { earliestAt: at('2026-11-30', '12:00') },
    });
    await world.moveTo(at('2026-11-30', '12:00'));
    await (await fresh(world, 'rhian')).call(settlements.settle, week);
  });

  it('collects on the day holders were told, not a day earlier', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '12:00'));
    const early = await settleWeek(world, '2026-11-23');
    expect(early).toMatchObject({ status: 'collecting', dues: [{ status: 'waiting' }] });
    await world.moveTo(at('2026-12-01', '00:01'));
    await world.settleDown();
    await world.settleDown();
    expect(await shown(world, early.settlementId)).toMatchObject({ status: 'closed' });
  });

  it('happens once a week, however often and by whom it is asked', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    const [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
    const asked = await Promise.all([rhian, tomos, rhian].map((one) => one.ask(settlements.settle, week)));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(asked.find(({ status }) => status === 409)?.problem.code).toBe('settlement-already-run');
    const key = { 'idempotency-key': 'the same press twice' };
    const later = { body: { weekOn: '2026-11-16' } };
    const first = await rhian.ask(settlements.settle, later, key);
    const again = await rhian.ask(settlements.settle, later, key);
    expect(again.body).toEqual(first.body);
  });

  it('begins on a Monday', async () => {
    await world.moveTo(collectionDay);
    const problem = await (await fresh(world, 'rhian')).refused(settlements.settle, {
      body: { weekOn: '2026-11-24' },
    });
    expect(problem).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/weekOn' }] });
  });

  it('is not done by whoever is paid by it', async () => {
    const { mair } = await usualPair(world);
    const both = await world.join({ name: 'Delyth Rees', roles: ['coordinator', 'carer'] });
    await world.pair(mair.memberId, both.memberId);
    await becomePayable(world, both);
    await workedShift(world, mair, both, { onDay: '2026-11-24' });
    await world.moveTo(collectionDay);
    const delyth = await world.signIn(both.memberId, true);
    expect(await delyth.refused(settlements.settle, week)).toMatchObject({ code: 'own-payment' });
    await (await fresh(world, 'rhian')).call(settlements.settle, week);
  });
});

describe('hours the holder has not answered', () => {
  it('are paid up to the plan once the deadline has passed, and marked', async () => {
    const { mair, nia } = await usualPair(world);
    const { shiftId } = await workedShift(world, mair, nia, {
      onDay: '2026-11-24',
      longer: 30,
      answer: 'silent',
    });
    await world.moveTo(collectionDay);
    const done = await settleWeek(world, '2026-11-23');
    expect(done).toMatchObject({ status: 'closed', shifts: 1, unconfirmed: 1 });
    const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
    expect(statement?.shifts).toMatchObject([{ shiftId, paidMinutes: 60, unconfirmed: true }]);
    expect(await mair.call(shifts.shift, { params: { shiftId } })).toMatchObject({
      status: 'paid',
      confirmedAt: null,
      hours: { workedMinutes: 90 },
    });
    await expectAgreement(world);
  });

  it('and go beyond the plan wait, and are paid with the next week once the holder agrees', async () => {
    const { mair, nia } = await usualPair(world);
    const { shiftId, hoursId } = await workedShift(world, mair, nia, {
      onDay: '2026-11-24',
      longer: 30,
      answer: 'silent',
    });
    await world.moveTo(collectionDay);
    const rhian = await fresh(world, 'rhian');
    const dry = await rhian.call(settlements.previewSettlement, { query: week.body });
    expect(dry.waiting).toMatchObject([{ reason: 'beyond-plan', minutes: 30, carer: { name: 'Nia Bowen' } }]);
    const first = await settleWeek(world, '2026-11-23');
    expect(first.totals.toCarerPence).toBe(1345);
    // Nobody has answered: the next week has nothing of it.
    await world.moveTo(at('2026-12-08', '10:00'));
    expect(await settleWeek(world, '2026-11-30')).toMatchObject({ shifts: 0 });
    await mair.call(shifts.confirmHours, { params: { shiftId }, body: { hoursId } });
    await world.moveTo(at('2026-12-15', '10:00'));
    const later = await settleWeek(world, '2026-12-07');
    // An hour and a half at £13.45 is £20.18, of which £13.45 was paid.
    expect(later).toMatchObject({ status: 'closed', totals: { toCarerPence: 673 }, unconfirmed: 0 });
    const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
    expect(statement).toMatchObject({ amountPence: 673, shifts: [{ shiftId, paidMinutes: 30 }] });
    const lines = statement?.shifts[0]?.lines ?? [];
    expect(lines.map(({ kind, minutes, amountPence }) => [kind, minutes, amountPence])).toEqual([
      ['basic', 30, 630],
      ['top-up-to-floor', 30, 43],
      ['contribution', null, 27],
    ]);
    const span = { from: '2026-11-23', to: '2026-11-29' };
    const { items } = await mair.call(api.budgets.budgetEntries, { query: span });
    expect(items.map(({ part, toCarerPence }) => [part, toCarerPence])).toEqual([
      ['whole', 1345],
      ['rest', 673],
    ]);
    await world.moveTo(at('2026-12-22', '10:00'));
    expect(await settleWeek(world, '2026-12-14')).toMatchObject({ shifts: 0 });
    await expectAgreement(world);
  });

  it('and are disputed wait for a person, while the rest is paid', async () => {
    const { mair, nia } = await usualPair(world);
    const doubted = await workedShift(world, mair, nia, { onDay: '2026-11-24', answer: 'dispute' });
    const sure = await workedShift(world, mair, nia, { onDay: '2026-11-25' });
    await world.moveTo(collectionDay);
    const done = await settleWeek(world, '2026-11-23');
    expect(done).toMatchObject({ status: 'closed', shifts: 1 });
    const status = async (shiftId: string) => (await mair.call(shifts.shift, { params: { shiftId } })).status;
    expect([await status(doubted.shiftId), await status(sure.shiftId)]).toEqual(['disputed', 'paid']);
    // Agreed after all, it goes with the next week.
    await mair.call(shifts.confirmHours, {
      params: { shiftId: doubted.shiftId },
      body: { hoursId: doubted.hoursId },
    });
    await world.moveTo(at('2026-12-08', '10:00'));
    const next = await settleWeek(world, '2026-11-30');
    expect(next).toMatchObject({ status: 'closed', shifts: 1 });
    expect(await status(doubted.shiftId)).toBe('paid');
    await expectAgreement(world);
  });

  it('recorded late go with the next settlement', async () => {
    const { mair, nia } = await usualPair(world);
    const shift = await takenShift(mair, nia, { onDay: '2026-11-24' });
    await workedShift(world, mair, nia, { onDay: '2026-11-25' });
    await world.moveTo(collectionDay);
    expect(await settleWeek(world, '2026-11-23')).toMatchObject({ shifts: 1 });
    const { shiftId, startsAt } = shift;
    const late = await nia.call(shifts.recordHours, {
      params: { shiftId },
      body: { startedAt: startsAt, endedAt: addMinutes(startsAt, 60) },
    });
    await mair.call(shifts.confirmHours, {
      params: { shiftId },
      body: { hoursId: late.hours?.hoursId ?? '' },
    });
    await world.moveTo(at('2026-12-08', '10:00'));
    const next = await settleWeek(world, '2026-11-30');
    expect(next).toMatchObject({ status: 'closed', shifts: 1, weekOn: '2026-11-30' });
    const figures = (await mair.call(budgets.budget, {})).figures;
    expect(figures).toMatchObject({ owedPence: 0, bookedPence: 0 });
    await expectAgreement(world);
  });
});

describe('what a settlement shows', () => {
  it('promises before it starts exactly what it then does', async () => {
    const { mair, nia } = await usualPair(world);
    const ieuan = await world.as('ieuan');
    await world.budget(ieuan.memberId, 28_000);
    await world.pair(ieuan.memberId, nia.memberId);
    await saveCard(world, ieuan, straightCard);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await workedShift(world, ieuan, nia, { onDay: '2026-11-25', wallMinutes: 90 });
    await world.moveTo(collectionDay);
    const rhian = await fresh(world, 'rhian');
    const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn: '2026-11-23' } });
    const done = await settleWeek(world, '2026-11-23');
    const byName = <T extends { name: string }>(list: readonly T[]) =>
      [...list].sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName(done.dues.map(({ holder, amountPence }) => ({ ...holder, amountPence })))).toEqual(
      byName(dry.holders.map(({ memberId, name, amountPence }) => ({ memberId, name, amountPence }))),
    );
    expect(done.pays.map(({ carer, amountPence }) => [carer.name, amountPence])).toEqual(
      dry.carers.map(({ name, amountPence }) => [name, amountPence]),
    );
    expect(done.totals).toMatchObject({
      toCarerPence: dry.toCarerPence,
      toMutualPence: dry.toMutualPence,
    });
    // Each expected fee is rounded up: a penny too careful for each holder, never too bold.
    expect(dry.expectedFeePence - done.totals.feePence).toBeOneOf([0, 1, 2]);
    const listed = (await rhian.call(settlements.settlements, { query: {} })).items;
    expect(listed).toMatchObject([{ settlementId: done.settlementId, totals: done.totals }]);
    const { dues: _, pays: __, frozen: ___, counts: ____, wageShortfalls, ...summary } = done;
    expect(listed[0]).toEqual(summary);
    expect(wageShortfalls).toEqual(dry.wageShortfalls);
  });
});
