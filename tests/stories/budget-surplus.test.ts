/** Protects holders from a clawback they never saw coming: what is truly left over, said early, with the reason of the day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#shared/language/time.ts';
import { aCarer, aHolder, posted } from '#tests/support/care.ts';
import {
  becomePayable,
  collectionDay,
  fresh,
  saveCard,
  settleWeek,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let mair: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  // Eight weeks of £280 have come by today, and nothing has been spent.
  mair = await aHolder(world, 28_000);
});
afterAll(() => world.close());

const { budgets, councils, notices, oversight } = api;
const page = (person = mair) => person.call(budgets.budget, {});
const rulesOf = async (surplusWeeks: number, counted: 'before-liabilities' | 'after-liabilities') => {
  const rhian = await fresh(world, 'rhian');
  const [{ councilId = '' } = {}] = (await rhian.call(councils.councils, {})).items;
  const body = {
    fromOn: '2026-11-01',
    source: 'Direct payment agreement, page 4',
    checkedOn: '2026-11-20',
    reviewBy: '2027-11-20',
    surplusWeeks,
    counted,
    contingencyWeeks: 2,
    sameHousehold: 'written-exception' as const,
    excludedUses: [],
  };
  await rhian.call(councils.enterCouncilRules, { params: { councilId }, body });
};
const workOn = async () =>
  (await (await fresh(world, 'rhian')).call(oversight.workList, {})).groups.find(
    ({ kind }) => kind === 'surplus-near',
  )?.items ?? [];

describe('what is left over', () => {
  it('is counted against the council’s own limit, with where that was read', async () => {
    await rulesOf(4, 'after-liabilities');
    expect((await page()).surplus).toMatchObject({
      surplusPence: 224_000,
      weeksTenths: 80,
      limitWeeks: 4,
      contingencyWeeks: 2,
      limitPence: 168_000,
      roomPence: -56_000,
      stands: 'over',
      council: 'Cyngor Cwm Tawel',
      source: 'Direct payment agreement, page 4',
      checkedOn: '2026-11-20',
    });
  });

  it('leaves out what is set aside for a purpose, until that is spent or given up', async () => {
    const keep = (kind: 'insurance' | 'purpose', purpose: string, amountPence: number) =>
      mair.call(budgets.keepSaving, { body: { kind, purpose, amountPence } });
    const hoist = await keep('purpose', 'A new hoist sling, agreed with the council', 60_000);
    const insurance = await keep('insurance', 'Employer’s liability insurance', 9_000);
    const kept = await page();
    expect(kept.figures).toMatchObject({ setAsidePence: 69_000, spentPence: 0, leftPence: 155_000 });
    expect(kept.surplus).toMatchObject({ surplusPence: 155_000, weeksTenths: 55, stands: 'near' });
    expect(kept.setAside.savings.map(({ kind, amountPence }) => [kind, amountPence])).toEqual([
      ['purpose', 60_000],
      ['insurance', 9_000],
    ]);
    const end = (savingId: string, as: 'spent' | 'given-up') =>
      mair.call(budgets.endSaving, { params: { savingId }, body: { as } });
    await end(insurance.savingId, 'spent');
    expect((await page()).figures).toMatchObject({
      setAsidePence: 60_000,
      spentPence: 9_000,
      leftPence: 155_000,
    });
    await end(hoist.savingId, 'given-up');
    expect((await page()).figures).toMatchObject({ setAsidePence: 0, spentPence: 9_000, leftPence: 215_000 });
    const again = { params: { savingId: hoist.savingId }, body: { as: 'spent' as const } };
    expect((await mair.refused(budgets.endSaving, again)).code).toBe('not-found');
  });

  it('counts all in the account where the council counts before liabilities', async () => {
    await mair.call(budgets.keepSaving, {
      body: { kind: 'purpose', purpose: 'A ramp', amountPence: 100_000 },
    });
    await rulesOf(8, 'after-liabilities');
    expect((await page()).surplus).toMatchObject({ surplusPence: 115_000, stands: 'within' });
    await rulesOf(5, 'before-liabilities');
    expect((await page()).surplus).toMatchObject({ surplusPence: 215_000, stands: 'over' });
  });
});

describe('the warning', () => {
  it('comes to the holder once, and to the coordinators’ list, before the council asks', async () => {
    await world.settleDown();
    await world.settleDown();
    const told = (await mair.call(notices.notices, { query: {} })).items;
    expect(told.map(({ kind }) => kind)).toEqual(['surplus-near']);
    expect(
      (await workOn()).map(({ person, reason, amountPence }) => [person?.memberId, reason, amountPence]),
    ).toEqual([[mair.memberId, 'over', 215_000]]);
  });

  it('is answered by the reason of the day, kept with who wrote it and what was left then', async () => {
    const written = await mair.call(budgets.writeReason, {
      body: { reason: 'hospital', words: 'Six weeks in Morriston' },
    });
    expect(written).toMatchObject({
      onDay: '2026-11-23',
      reason: 'hospital',
      words: 'Six weeks in Morriston',
      surplusPence: 215_000,
      weeksTenths: 76,
    });
    const rhian = await fresh(world, 'rhian');
    const inOffice = { 'acting-for': mair.memberId, 'said-by': 'phone' };
    await rhian.call(budgets.writeReason, { body: { reason: 'vacancy' } }, inOffice);
    const { reasons } = await page();
    expect(reasons.map(({ reason, by }) => [reason, by])).toEqual([
      ['vacancy', 'Rhian Morgan'],
      ['hospital', expect.stringContaining('Holder')],
    ]);
    expect((await workOn()).map(({ reason }) => reason)).toEqual(['over-explained']);
    const wordless = await mair.refused(budgets.writeReason, { body: { reason: 'other' } });
    expect(wordless.errors?.[0]?.pointer).toBe('/words');
  });

  it('goes away with the surplus', async () => {
    await rulesOf(30, 'after-liabilities');
    await world.moveTo(at('2026-11-24', '09:00'));
    await world.settleDown();
    expect(await workOn()).toEqual([]);
  });

  it('needs a budget to speak of', async () => {
    const nobody = await aHolder(world, 0);
    expect((await page(nobody)).surplus).toBeNull();
    const saving = { body: { kind: 'insurance' as const, purpose: 'Insurance', amountPence: 100 } };
    expect((await nobody.refused(budgets.keepSaving, saving)).code).toBe('no-budget');
    expect((await nobody.refused(budgets.writeReason, { body: { reason: 'vacancy' } })).code).toBe(
      'no-budget',
    );
  });
});

describe('the forecast', () => {
  it('is reckoned from the rules of needs, pauses and ends among them, to the end of the budget year', async () => {
    const ieuan = await aHolder(world, 20_000);
    const carer = await aCarer(world);
    await world.pair(ieuan.memberId, carer.memberId);
    const none = (await ieuan.call(budgets.budgetForecast, {})).forecast;
    // From 5 October 2026: the year ends on 4 October 2027, with 53 payments in all.
    expect(none).toMatchObject({ endsOn: '2027-10-04', endLeftPence: 53 * 20_000 });
    expect(none?.weeks).toHaveLength(46);
    const need = await posted(ieuan, {
      days: ['WE'],
      fromOn: '2026-11-25',
      untilOn: '2027-01-31',
      startsTime: '08:00',
      wallMinutes: 60,
    });
    const planned = async () => (await ieuan.call(budgets.budgetForecast, {})).forecast?.weeks ?? [];
    const weeks = await planned();
    const [first] = weeks;
    expect(first?.plannedPence).toBeGreaterThan(1_000);
    expect(weeks.filter(({ plannedPence }) => plannedPence > 0)).toHaveLength(10);
    await ieuan.call(api.needs.pauseNeed, {
      params: { needId: need.needId },
      body: { from: '2026-12-07', to: '2026-12-20', reason: 'hospital', version: 1 },
    });
    expect((await planned()).filter(({ plannedPence }) => plannedPence > 0)).toHaveLength(8);
    // One taken visit is in the rule already and is not counted twice.
    const before = (await ieuan.call(budgets.budgetForecast, {})).forecast;
    await carer.call(api.shifts.takeShift, { params: { shiftId: need.shifts[0]?.shiftId ?? '' } });
    const after = (await ieuan.call(budgets.budgetForecast, {})).forecast;
    expect(after?.endLeftPence).toBe(before?.endLeftPence);
  });

  it('names the week in which money runs short, and the one in which too much is left', async () => {
    await rulesOf(8, 'after-liabilities');
    const short = await aHolder(world, 0);
    await world.budget(short.memberId, 1_000, day('2026-11-23'));
    await posted(short, {
      days: ['MO', 'TH'],
      fromOn: '2026-11-26',
      mayOverspend: true,
      overspendReason: 'x',
    });
    const poor = (await short.call(budgets.budgetForecast, {})).forecast;
    expect(poor).toMatchObject({ shortFrom: '2026-11-23', overFrom: null });
    const rich = await aHolder(world, 0);
    await world.budget(rich.memberId, 10_000, day('2026-11-23'));
    // The eleventh payment, on 1 February, is the first above eight weeks and two of contingency.
    expect((await rich.call(budgets.budgetForecast, {})).forecast).toMatchObject({
      shortFrom: null,
      overFrom: '2027-02-01',
      limitWeeks: 10,
    });
  });
});

describe('spend', () => {
  it('is told by outcome of the plan; what is tied to none leads to its need', async () => {
    const [holder, carer] = [await aHolder(world), await aCarer(world)];
    await world.pair(holder.memberId, carer.memberId);
    await saveCard(world, holder);
    await becomePayable(world, carer);
    await workedShift(world, holder, carer, { onDay: '2026-11-25', outcome: 'I keep up my garden' });
    await workedShift(world, holder, carer, { onDay: '2026-11-26', title: 'Tea' });
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    const { outcomes, figures, setAside } = await page(holder);
    expect(
      outcomes.map(({ outcome, shifts, needs }) => [outcome, shifts, needs.map(({ title }) => title)]),
    ).toEqual(
      expect.arrayContaining([
        ['I keep up my garden', 1, []],
        [null, 1, ['Tea']],
      ]),
    );
    const inAll = outcomes.reduce((so, { spentPence }) => so + spentPence, 0);
    expect(inAll).toBe(figures.spentPence + figures.owedPence + figures.setAsidePence);
    expect(setAside).toMatchObject({ wagesPence: 0, dutiesPence: figures.setAsidePence });
  });
});
