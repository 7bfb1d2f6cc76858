/** Protects a holder from a surprise: the cost shown before posting, and the warning that it would overspend. */
import { describe, expect, it } from 'vitest';
import { emptySheet, ruleOf } from '#client/features/needs/need-sheet.ts';
import { costOf, missingIn, priceOf } from '#client/features/needs/priced.ts';
import type { Means } from '#client/lib/use-means.ts';
import type { Budget, BudgetFigures } from '#shared/budgets/schema.ts';
import { pence } from '#shared/language/money.ts';
import { day, instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';

const calendar = { nation: 'wales', zone: 'Europe/London' } as const;
const terms = floorTerms('wales', day('2026-11-23'));
// A Wednesday: Monday and Tuesday of this week have passed.
const now = instant('2026-11-25T09:30:00.000Z');
const weekly = {
  ...emptySheet,
  repeats: 'weekly',
  days: ['MO', 'WE', 'FR'],
  fromOn: '2026-11-01',
  startsTime: '09:00',
} as const;

const priced = (sheet: typeof emptySheet) => {
  const rule = ruleOf(sheet);
  return (
    rule &&
    priceOf(rule, { kind: sheet.kind, carersNeeded: Number(sheet.carersNeeded) }, terms, calendar, now)
  );
};

it('prices nothing until a visit can be laid out', () => {
  expect(ruleOf(emptySheet)).toBeNull();
  expect(ruleOf({ ...weekly, days: [] })).toBeNull();
  expect(priced({ ...emptySheet, onDay: '2026-11-24', startsTime: '09:00' })).toBeNull();
});

it('counts only visits that have not begun, in the week of the first', () => {
  const need = priced(weekly);
  expect(need).toMatchObject({ visitsInWeek: 1, weekOn: '2026-11-23' });
  expect(need?.first.originalDay).toBe('2026-11-27');
  expect(need?.weekPence).toBe(need?.visitPence);
});

it('costs twice as much with two carers', () => {
  const one = priced(weekly);
  const two = priced({ ...weekly, carersNeeded: '2' });
  expect(two?.visitPence).toBe((one?.visitPence ?? 0) * 2);
});

it('warns by as much as the server would: paid in by the end of that week, less what is gone and booked', () => {
  const need = priced(weekly);
  if (!need) throw new Error('there is a price');
  const budget = {
    weeklyPence: pence(5_000),
    contributionWeeklyPence: pence(0),
    topUpWeeklyPence: pence(0),
    startsOn: day('2026-11-23'),
    endsOn: null,
  } as Budget;
  const figures = {
    spentPence: pence(1_000),
    owedPence: pence(500),
    setAsidePence: pence(0),
  } as BudgetFigures;
  const taken = (startsAt: string) =>
    ({ status: 'taken', startsAt: instant(startsAt), costPence: pence(2_500) }) as Shift;
  const shifts = [taken('2026-11-28T10:00:00.000Z'), taken('2026-11-30T10:00:00.000Z')];
  const missing = missingIn(need, { budgets: [budget], figures }, shifts, calendar.zone);
  expect(missing).toBe(1_000 + 500 + 2_500 + need.weekPence - 5_000);
  // A budget that has ended pays nothing for the weeks after its last day.
  const ended = { ...budget, startsOn: day('2026-11-02'), endsOn: day('2026-11-08') };
  const after = missingIn(need, { budgets: [ended], figures }, shifts, calendar.zone);
  expect(after).toBe(missing);
});

it('counts every visit of the day, and on alternate weeks prices the first week it comes in', () => {
  const once = priced({ ...weekly, days: ['MO'] });
  const noon = { startsTime: '12:00', wallMinutes: 60, days: null };
  const twice = priced({ ...weekly, days: ['MO'], moreTimes: [noon, { ...noon, startsTime: '' }] });
  expect(twice).toMatchObject({ visitsInWeek: 2, weekOn: '2026-11-30' });
  expect(twice?.weekPence).toBe((once?.weekPence ?? 0) * 2);
  const other = { ...weekly, days: ['MO'] as const, everyWeeks: '2', inWeekOf: '2026-12-07' };
  expect(priced(other)?.weekOn).toBe('2026-12-07');
});

it('prices a live-in day without its breaks, and a stretch that begins in spring in its first week', () => {
  const day = { ...emptySheet, onDay: '2026-11-26', startsTime: '08:00', kind: 'live-in' } as const;
  const hours = (wallMinutes: number, breakMinutes: number) => {
    const rule = ruleOf({ ...day, wallMinutes });
    const need = { kind: day.kind, carersNeeded: 1, breakMinutes };
    return rule && priceOf(rule, need, terms, calendar, now)?.visitPence;
  };
  expect(hours(720, 120)).toBe(hours(600, 0));
  const spring = priced({ ...weekly, spans: [{ from: '2027-04-12', to: '2027-07-20' }] });
  expect(spring?.first.originalDay).toBe('2027-04-12');
});

describe('before something is changed', () => {
  const rule = ruleOf(weekly);
  const need = { kind: 'day', carersNeeded: 1 } as const;
  const budget = {
    budgets: [
      {
        weeklyPence: pence(5_000),
        contributionWeeklyPence: pence(0),
        topUpWeeklyPence: pence(0),
        startsOn: day('2026-11-23'),
        endsOn: null,
      },
    ],
    figures: { spentPence: pence(0), owedPence: pence(0), setAsidePence: pence(0) },
  };
  const taken = { status: 'taken', startsAt: instant('2026-11-27T09:00:00.000Z'), costPence: pence(4_000) };
  const means = {
    mutual: calendar,
    versions: [{ fromOn: day('2026-11-23'), terms }],
    budget,
    shifts: [{ ...taken, needId: 'need_this' }],
  } as unknown as Means;

  it('its own visits are not booked beside what takes their place', () => {
    const beside = costOf(rule, need, means, now);
    const instead = costOf(rule, need, means, now, ({ needId }) => String(needId) === 'need_this');
    const week = beside.priced?.weekPence ?? 0;
    expect(beside.missingPence).toBe(4_000 + week - 5_000);
    expect(instead.missingPence).toBe(week - 5_000);
  });

  it('says what it costs to whoever may not see the budget, and nothing while it cannot be laid out', () => {
    const unseen = costOf(rule, need, { ...means, budget: undefined }, now);
    expect(unseen).toMatchObject({ priced: { visitsInWeek: 1 }, missingPence: null });
    expect(costOf(null, need, means, now)).toEqual({ priced: null, missingPence: null });
  });
});
