/** Protects what was settled and was wrong: both agree, new entries put it right, and nobody else's money pays for it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import {
  expectAgreement,
  fresh,
  journalTable,
  movedAtStripe,
  settleWeek,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await expectAgreement(world);
  await world.close();
});

const { settlements, shifts, budgets } = api;

const until = (time: string) => ({
  startedAt: at('2026-11-24', '08:00'),
  endedAt: at('2026-11-24', time),
  reason: 'I looked at my diary again.',
});

const ask = (who: Person, shiftId: string, body: object) =>
  who.call(settlements.askCorrection, { params: { shiftId }, body: body as never });
const answer = async (who: Person, shiftId: string, given: 'agreed' | 'declined' | 'withdrawn') => {
  const { corrections } = await who.call(settlements.corrections, { params: { shiftId } });
  const correctionId = corrections.at(-1)?.correctionId ?? '';
  return who.call(settlements.answerCorrection, {
    params: { shiftId, correctionId },
    body: { answer: given },
  });
};
/** One says how it was, the other agrees. */
const putRight = async (one: Person, other: Person, shiftId: string, body: object) => {
  await ask(one, shiftId, body);
  await answer(other, shiftId, 'agreed');
};

/** A visit of 24 November, settled with its week: an hour is £13.45, and 54p to the mutual. */
const settled = async (wallMinutes = 60) => {
  const { mair, nia } = await usualPair(world);
  const { shiftId } = await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes });
  await world.moveTo(at('2026-12-01', '10:00'));
  await settleWeek(world, '2026-11-23');
  return { mair, nia, shiftId };
};

const nextWeek = async (monday: string, tuesday: string) => {
  await world.moveTo(at(tuesday, '10:00'));
  return settleWeek(world, monday);
};

describe('hours that were too many', () => {
  it('are owed back by the carer a quarter of a pay at a time, and come off the holder’s next dues', async () => {
    const { mair, nia, shiftId } = await settled(180);
    await putRight(mair, nia, shiftId, until('10:00'));
    const week = async (monday: string, wednesday: string, tuesday: string) => {
      await workedShift(world, mair, nia, { onDay: wednesday, wallMinutes: 120 });
      return nextWeek(monday, tuesday);
    };
    const second = await week('2026-11-30', '2026-12-02', '2026-12-08');
    // Of £26.90 a quarter is kept, £6.72. It comes off the holder's next due, with the mutual's own 54p.
    expect(second).toMatchObject({
      status: 'closed',
      shifts: 2,
      totals: { chargePence: 2798, takenBackPence: 1399, creditPence: 0, setOffPence: 672, paidPence: 2018 },
    });
    expect(await journalTable(world, second.settlementId)).toMatchInlineSnapshot(`
      [
        "correction   carer-owed-back Nia    holder-credit Mair     £13.45",
        "correction   contribution           holder-credit Mair     £0.54",
        "care         holder-due Mair        carer-payable Nia      £26.90",
        "contribution holder-due Mair        contribution           £1.08",
        "collection   stripe-pending         holder-due Mair        £27.98",
        "set-off      carer-payable Nia      carer-owed-back Nia    £6.72",
        "pay          carer-payable Nia      stripe-available       £20.18",
      ]
    `);
    const third = await week('2026-12-07', '2026-12-09', '2026-12-15');
    expect(third.totals).toMatchObject({ creditPence: 726, setOffPence: 672, paidPence: 2018 });
    const fourth = await week('2026-12-14', '2026-12-16', '2026-12-22');
    expect(fourth.totals).toMatchObject({ creditPence: 672, setOffPence: 1, paidPence: 2689 });
    const fifth = await week('2026-12-21', '2026-12-23', '2026-12-29');
    // Nothing is still out: what was two hours was paid and collected as two hours, like the others.
    expect(fifth.totals).toMatchObject({ creditPence: 1, setOffPence: 0, paidPence: 2690 });
    const moved = movedAtStripe(world);
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
    expect([sum(moved.transfers), sum(moved.charges)]).toEqual([5 * 2690, 5 * 2798]);
    const { figures } = await mair.call(budgets.budget, {});
    expect(figures).toMatchObject({ spentPence: 5 * 2798, owedPence: 0 });
  });

  it('are shown with both versions to both, and on the statement', async () => {
    const { mair, nia, shiftId } = await settled();
    await putRight(nia, mair, shiftId, { ...until('08:30'), didNotHappen: true });
    await workedShift(world, mair, nia, { onDay: '2026-12-02', wallMinutes: 180 });
    await nextWeek('2026-11-30', '2026-12-08');
    const seen = await mair.call(settlements.corrections, { params: { shiftId } });
    expect(seen).toMatchObject({
      mayAsk: true,
      corrections: [{ askedBy: 'carer', fromMinutes: 60, hours: { workedMinutes: 0 }, answer: 'agreed' }],
      settled: [
        { part: 'whole', paidMinutes: 60, toCarerPence: 1345, costPence: 1399 },
        { part: 'correction', paidMinutes: -60, toCarerPence: -1345, costPence: -1399, outPence: 337 },
      ],
    });
    const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
    expect(statement).toMatchObject({ amountPence: 3027, setOffPence: 1008 });
    expect(statement?.shifts.map(({ part, toCarerPence }) => [part, toCarerPence])).toEqual([
      ['correction', -1345],
      ['whole', 4035],
    ]);
    const span = { from: '2026-11-23', to: '2026-11-29' };
    const { items } = await mair.call(budgets.budgetEntries, { query: span });
    expect(items.map(({ part, toCarerPence }) => [part, toCarerPence])).toEqual([
      ['whole', 1345],
      ['correction', -1345],
    ]);
    expect(await mair.call(shifts.shift, { params: { shiftId } })).toMatchObject({
      status: 'paid',
      costPence: 0,
    });
  });
});

describe('hours that were too few', () => {
  it('are collected and paid with the next settlement, and point at what they put right', async () => {
    const { mair, nia, shiftId } = await settled();
    await putRight(nia, mair, shiftId, until('09:30'));
    const second = await nextWeek('2026-11-30', '2026-12-08');
    expect(second).toMatchObject({
      status: 'closed',
      totals: { chargePence: 700, paidPence: 673, takenBackPence: 0 },
      pays: [{ carer: { name: 'Nia Bowen' }, amountPence: 673 }],
    });
    // And back again: however often, what was moved comes to the newest word.
    await putRight(mair, nia, shiftId, until('09:00'));
    await workedShift(world, mair, nia, { onDay: '2026-12-09', wallMinutes: 240 });
    const third = await nextWeek('2026-12-07', '2026-12-15');
    expect(third.totals).toMatchObject({ takenBackPence: 700, setOffPence: 673 });
    expect(await nextWeek('2026-12-14', '2026-12-22')).toMatchObject({ shifts: 0 });
  });

  it('of an employed carer wait for payroll’s net of all of them together', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    const { shiftId } = await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 120 });
    await world.moveTo(at('2026-12-01', '10:00'));
    const net = async (weekOn: string, netPence: number) =>
      (await fresh(world, 'rhian')).call(settlements.enterNetPay, {
        body: { weekOn: weekOn as never, holderId: mair.memberId, carerId: nia.memberId, netPence },
      });
    await net('2026-11-23', 2421);
    await settleWeek(world, '2026-11-23');
    await putRight(mair, nia, shiftId, until('09:00'));
    await workedShift(world, mair, nia, { onDay: '2026-12-02', wallMinutes: 120 });
    await world.moveTo(at('2026-12-08', '10:00'));
    // £26.90 of work less £13.45 that was too much: £13.45 gross, £12.10 net; £12.11 come back of the old.
    await net('2026-11-30', 1210);
    const second = await settleWeek(world, '2026-11-30');
    expect(second.totals).toMatchObject({ toCarerPence: 2420, setOffPence: 605, paidPence: 1815 });
  });
});

describe('putting settled hours right', () => {
  it('needs the other’s yes; until then, and after a no, what counted goes on counting', async () => {
    const { mair, nia, shiftId } = await settled();
    const params = { shiftId };
    await ask(mair, shiftId, until('08:30'));
    expect((await nia.refused(settlements.askCorrection, { params, body: until('08:40') })).code).toBe(
      'correction-waits',
    );
    const { corrections } = await mair.call(settlements.corrections, { params });
    expect(corrections[0]).toMatchObject({ answer: null, mayAnswer: ['withdrawn'] });
    const own = { params: { shiftId, correctionId: corrections[0]?.correctionId ?? '' } };
    expect(
      (await mair.refused(settlements.answerCorrection, { ...own, body: { answer: 'agreed' } })).code,
    ).toBe('not-allowed');
    await answer(nia, shiftId, 'declined');
    expect(
      (await nia.refused(settlements.answerCorrection, { ...own, body: { answer: 'agreed' } })).code,
    ).toBe('correction-over');
    await ask(nia, shiftId, until('09:10'));
    await answer(nia, shiftId, 'withdrawn');
    expect(await nextWeek('2026-11-30', '2026-12-08')).toMatchObject({ shifts: 0 });
    expect((await mair.refused(settlements.askCorrection, { params, body: until('09:00') })).code).toBe(
      'hours-as-they-are',
    );
    const open = await workedShift(world, mair, nia, { onDay: '2026-12-09' });
    expect(
      (
        await mair.refused(settlements.askCorrection, {
          params: { shiftId: open.shiftId },
          body: until('08:30'),
        })
      ).code,
    ).toBe('hours-not-settled');
  });
});
