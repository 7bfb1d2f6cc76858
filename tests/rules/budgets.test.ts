/** Protects what a holder is told they have left: never more than has come, less than has gone, or another plan's money. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetTerms, figuresOf, missingFor, runningOn } from '#shared/budgets/figures.ts';
import { noPence, pence } from '#shared/language/money.ts';
import { addDays, day } from '#shared/language/time.ts';

const budget = (startsOn: string, endsOn: string | null = null, weekly = 28_000): BudgetTerms => ({
  weeklyPence: pence(weekly),
  contributionWeeklyPence: noPence,
  topUpWeeklyPence: noPence,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const nothing = {
  spentPence: noPence,
  owedPence: noPence,
  setAsidePence: noPence,
  bookedPence: noPence,
  bookedThisWeekPence: noPence,
};

describe('what is left', () => {
  it('is paid in − spent − owed − set aside − booked this week, in pounds and weeks', () => {
    const standing = {
      spentPence: pence(160_000),
      owedPence: pence(9_000),
      setAsidePence: pence(21_000),
      bookedPence: pence(40_000),
      bookedThisWeekPence: pence(12_800),
    };
    expect(figuresOf([budget('2026-10-05')], standing, day('2026-11-23'))).toMatchObject({
      paidInPence: 224_000,
      leftPence: 21_200,
      leftWeeksTenths: 7,
    });
  });

  it('counts council money, contribution and top-up apart, and in weeks together', () => {
    const mixed = {
      ...budget('2026-11-16'),
      contributionWeeklyPence: pence(2_000),
      topUpWeeklyPence: pence(1_000),
    };
    expect(figuresOf([mixed], nothing, day('2026-11-23'))).toMatchObject({
      paidInCouncilPence: 56_000,
      paidInContributionPence: 4_000,
      paidInTopUpPence: 2_000,
      leftPence: 62_000,
      leftWeeksTenths: 20,
    });
  });

  it('grows by one week on each seventh day, not before the first and not after the last', () => {
    const paidInOn = (onDay: string) =>
      figuresOf([budget('2026-11-02', '2026-11-15')], nothing, day(onDay)).paidInPence;
    expect(
      ['2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09', '2026-11-15', '2026-12-24'].map(paidInOn),
    ).toEqual([0, 28_000, 28_000, 56_000, 56_000, 56_000]);
  });

  it('is in weeks of the plan that runs, and of none between two plans', () => {
    const plans = [budget('2026-10-05', '2026-11-01', 10_000), budget('2026-11-09')];
    expect(runningOn(plans, day('2026-11-01'))).toBe(plans[0]);
    expect(runningOn(plans, day('2026-11-05'))).toBeNull();
    expect(runningOn(plans, day('2026-11-23'))).toBe(plans[1]);
    expect(figuresOf(plans, nothing, day('2026-11-05')).leftWeeksTenths).toBeNull();
  });
});

describe('one more shift', () => {
  it('fits exactly when it costs no more than is left at the end of its week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (days, gone, cost) => {
          const plans = [budget('2026-10-05', '2026-11-08'), budget('2026-11-09', null, 31_000)];
          const onDay = addDays(day('2026-10-05'), days);
          const standing = { ...nothing, spentPence: pence(gone) };
          const { leftPence } = figuresOf(plans, standing, onDay);
          const taken = { ...standing, bookedByThenPence: noPence };
          expect(missingFor(plans, taken, pence(cost), onDay)).toBe(cost - leftPence);
        },
      ),
    );
  });
});
