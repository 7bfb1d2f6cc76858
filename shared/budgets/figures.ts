/** What a budget's page says, from its terms and the ledger's balances. Pure; pence and days. */
import { add, noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import { type Day, daysBetween } from '../language/time.ts';
import type { BudgetFigures } from './schema.ts';

export interface BudgetTerms {
  weeklyPence: Pence;
  contributionWeeklyPence: Pence;
  topUpWeeklyPence: Pence;
  startsOn: Day;
  /** The last day it runs, or null while it goes on. */
  endsOn: Day | null;
}

/** Weeks for which money has come by a day: one on the first day, two from the eighth. */
const weeksPaidBy = (budget: BudgetTerms, onDay: Day): number => {
  const last = budget.endsOn && budget.endsOn < onDay ? budget.endsOn : onDay;
  if (last < budget.startsOn) return 0;
  return Math.floor(daysBetween(budget.startsOn, last) / 7) + 1;
};

export interface PaidIn {
  councilPence: Pence;
  contributionPence: Pence;
  topUpPence: Pence;
}

/** £280 a week from 5 October 2026 is £2,240 by 23 November: eight weeks have begun. */
export const paidInBy = (budgets: readonly BudgetTerms[], onDay: Day): PaidIn => {
  const times = (of: (budget: BudgetTerms) => Pence) =>
    sum(budgets.map((budget) => pence(of(budget) * weeksPaidBy(budget, onDay))));
  return {
    councilPence: times((budget) => budget.weeklyPence),
    contributionPence: times((budget) => budget.contributionWeeklyPence),
    topUpPence: times((budget) => budget.topUpWeeklyPence),
  };
};

/** A week’s payment from all three sources. */
export const weeklyOf = (budget: BudgetTerms): Pence =>
  add(add(budget.weeklyPence, budget.contributionWeeklyPence), budget.topUpWeeklyPence);

export interface Standing {
  spentPence: Pence;
  owedPence: Pence;
  setAsidePence: Pence;
  bookedPence: Pence;
  bookedThisWeekPence: Pence;
}

/** The budget that runs on a day, the first of several; null before, after and between. */
export const runningOn = <B extends BudgetTerms>(budgets: readonly B[], onDay: Day): B | null =>
  budgets.find((budget) => budget.startsOn <= onDay && (!budget.endsOn || budget.endsOn >= onDay)) ?? null;

/**
 * left = paid in − spent − owed − set aside − booked this week. Later weeks are booked against later money.
 * £2,240 in, £1,600 spent, £90 owed, £210 set aside, £128 booked this week: £212 left, 0.7 weeks of £280.
 */
export const figuresOf = (budgets: readonly BudgetTerms[], standing: Standing, asOf: Day): BudgetFigures => {
  const paidIn = paidInBy(budgets, asOf);
  const paidInPence = sum([paidIn.councilPence, paidIn.contributionPence, paidIn.topUpPence]);
  const gone = sum([
    standing.spentPence,
    standing.owedPence,
    standing.setAsidePence,
    standing.bookedThisWeekPence,
  ]);
  const leftPence = subtract(paidInPence, gone);
  const running = runningOn(budgets, asOf);
  const weekly = running ? weeklyOf(running) : noPence;
  return {
    asOf,
    paidInCouncilPence: paidIn.councilPence,
    paidInContributionPence: paidIn.contributionPence,
    paidInTopUpPence: paidIn.topUpPence,
    paidInPence,
    ...standing,
    leftPence,
    leftWeeksTenths: weekly > 0 ? Math.trunc((leftPence * 10) / weekly) : null,
  };
};

/**
 * What would be missing if one more shift were booked in a week: zero or less means it fits. All that is
 * booked up to the end of that week is held against all that is paid in by then.
 */
export const missingFor = (
  budgets: readonly BudgetTerms[],
  taken: { spentPence: Pence; owedPence: Pence; setAsidePence: Pence; bookedByThenPence: Pence },
  costPence: Pence,
  weekEndsOn: Day,
): Pence => {
  const paidIn = paidInBy(budgets, weekEndsOn);
  const inAll = sum([paidIn.councilPence, paidIn.contributionPence, paidIn.topUpPence]);
  const out = sum([
    taken.spentPence,
    taken.owedPence,
    taken.setAsidePence,
    taken.bookedByThenPence,
    costPence,
  ]);
  return subtract(out, inAll);
};
