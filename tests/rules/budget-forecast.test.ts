/** Protects what a holder is told of the months to come: nothing lost, nothing counted twice, warned in the right week. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetTerms, figuresOf } from '#shared/budgets/figures.ts';
import { forecastOf, type PlannedCost } from '#shared/budgets/forecast.ts';
import { surplusOf } from '#shared/budgets/surplus.ts';
import { budgetYearEnds } from '#shared/budgets/year.ts';
import { usualProfile } from '#shared/councils/usual.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { addDays, day } from '#shared/language/time.ts';

const today = day('2026-11-23');
const budget = (startsOn = '2026-10-05', endsOn: string | null = null, weekly = 28_000): BudgetTerms => ({
  weeklyPence: pence(weekly),
  contributionWeeklyPence: noPence,
  topUpWeeklyPence: noPence,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const weekly = (costPence: number, weeks: number): PlannedCost[] =>
  Array.from({ length: weeks }, (_, week) => ({
    onDay: addDays(today, week * 7 + 2),
    costPence: pence(costPence),
  }));

describe('true surplus', () => {
  const money = {
    paidInPence: pence(224_000),
    spentPence: pence(160_000),
    owedPence: pence(9_000),
    setAsidePence: pence(21_000),
    weeklyPence: pence(8_000),
  };
  const usual = usualProfile('A council', 'wales', today);
  const rules = (weeks: number, counted: 'before-liabilities' | 'after-liabilities', contingency = 0) => ({
    surplusLimit: { ...usual.surplusLimit, value: { weeks, counted } },
    contingencyWeeks: contingency === 0 ? null : { ...usual.surplusLimit, value: contingency },
  });

  it('is what is in the account, or what is left of it after what is owed, as the council counts', () => {
    expect(surplusOf(money, rules(4, 'before-liabilities', 1))).toMatchObject({
      surplusPence: 64_000,
      weeksTenths: 80,
      limitPence: 40_000,
      roomPence: -24_000,
      stands: 'over',
    });
    expect(surplusOf(money, rules(4, 'after-liabilities', 1))).toMatchObject({
      surplusPence: 34_000,
      weeksTenths: 42,
      stands: 'near',
    });
    expect(surplusOf(money, rules(8, 'after-liabilities'))?.stands).toBe('within');
  });

  it('is at the limit not over it, and one penny more is', () => {
    const at = (surplus: number) =>
      surplusOf(
        { ...money, paidInPence: pence(surplus), spentPence: noPence },
        rules(4, 'before-liabilities'),
      )?.stands;
    expect([at(23_999), at(24_000), at(32_000), at(32_001)]).toEqual(['within', 'near', 'near', 'over']);
  });

  it('is nothing where money is short, and not counted without a weekly amount', () => {
    const short = { ...money, spentPence: pence(300_000) };
    expect(surplusOf(short, rules(4, 'after-liabilities'))).toMatchObject({
      surplusPence: 0,
      weeksTenths: 0,
    });
    expect(surplusOf({ ...money, weeklyPence: noPence }, rules(4, 'after-liabilities'))).toBeNull();
  });
});

describe('the budget year', () => {
  it.each([
    ['2026-10-05', null, '2026-11-23', '2027-10-04'],
    ['2026-10-05', null, '2027-10-04', '2027-10-04'],
    ['2026-10-05', null, '2027-10-05', '2028-10-04'],
    ['2027-01-04', null, '2026-11-23', '2028-01-03'],
    ['2024-02-29', null, '2026-11-23', '2027-02-28'],
    ['2026-10-05', '2027-03-31', '2026-11-23', '2027-03-31'],
  ])('of a budget from %s (to %s) ends, on %s, on %s', (startsOn, endsOn, onDay, ends) =>
    expect(budgetYearEnds({ startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null }, day(onDay))).toBe(
      ends,
    ),
  );
});

describe('the forecast', () => {
  const to = (endsOn: string, limitWeeks: number | null = null) => ({
    today,
    endsOn: day(endsOn),
    limitWeeks,
  });

  it('goes on from what is left, week by week, and names the first week that is short', () => {
    const forecast = forecastOf([budget()], pence(34_000), weekly(30_000, 6), to('2026-12-27'));
    expect(forecast.weeks.map(({ leftPence }) => leftPence)).toEqual([4_000, 2_000, 0, -2_000, -4_000]);
    expect(forecast).toMatchObject({ shortFrom: '2026-12-14', overFrom: null, endLeftPence: -4_000 });
  });

  it('names the first week in which more is left than the council lets be', () => {
    const forecast = forecastOf([budget()], pence(40_000), weekly(14_000, 6), to('2026-12-27', 2));
    expect(forecast.weeks.map(({ leftPence, weeksTenths }) => [leftPence, weeksTenths])).toEqual([
      [26_000, 9],
      [40_000, 14],
      [54_000, 19],
      [68_000, 24],
      [82_000, 29],
    ]);
    expect(forecast.overFrom).toBe('2026-12-14');
  });

  it('knows of a plan that ends and of another that begins', () => {
    const plans = [budget('2026-10-05', '2026-12-06', 10_000), budget('2026-12-14', null, 20_000)];
    const forecast = forecastOf(plans, noPence, [], to('2026-12-20'));
    expect(forecast.weeks.map(({ paidInPence }) => paidInPence)).toEqual([0, 10_000, 0, 20_000]);
    expect(forecast.weeks[2]?.weeksTenths).toBeNull();
  });

  it('ends with exactly what the budget’s page will say if it all comes so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.array(
          fc.record({ after: fc.integer({ min: 0, max: 200 }), cost: fc.integer({ min: 1, max: 90_000 }) }),
        ),
        fc.integer({ min: 0, max: 200 }),
        (spent, more, length) => {
          const plans = [budget('2026-10-07', '2027-02-02'), budget('2027-02-03', null, 31_000)];
          const nothing = { owedPence: noPence, setAsidePence: noPence, bookedPence: noPence };
          const standing = { ...nothing, spentPence: pence(spent), bookedThisWeekPence: noPence };
          const endsOn = addDays(today, length);
          const costs = more.map(({ after, cost }) => ({
            onDay: addDays(today, after),
            costPence: pence(cost),
          }));
          const { leftPence } = figuresOf(plans, standing, today);
          const until = costs.filter(({ onDay }) => onDay <= endsOn);
          const then = {
            ...standing,
            spentPence: pence(until.reduce((so, { costPence }) => so + costPence, spent)),
          };
          const forecast = forecastOf(plans, leftPence, costs, { today, endsOn, limitWeeks: null });
          expect(forecast.endLeftPence).toBe(figuresOf(plans, then, endsOn).leftPence);
        },
      ),
      { numRuns: 60 },
    );
  });
});
