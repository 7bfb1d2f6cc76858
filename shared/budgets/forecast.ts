/**
 * How a budget goes on, week by week to the end of its year, if everything comes as it is asked for. It is
 * reckoned from the rules of needs and the terms of their days, never from rows laid out. Pure; pence.
 */
import { add, noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import { addDays, type Day, mondayOf } from '../language/time.ts';
import { type BudgetTerms, paidInBy, runningOn, weeklyOf } from './figures.ts';

/** Care that is still to come, or an agreed saving that is to be spent on a day. */
export interface PlannedCost {
  onDay: Day;
  costPence: Pence;
}

export interface ForecastWeek {
  /** The Monday of the week. */
  weekOn: Day;
  paidInPence: Pence;
  plannedPence: Pence;
  /** At the end of the week, or of the year in it; below nothing where money runs short. */
  leftPence: Pence;
  /** In weeks of the budget that runs then; null where none does. */
  weeksTenths: number | null;
}

export interface Forecast {
  endsOn: Day;
  weeks: ForecastWeek[];
  endLeftPence: Pence;
  endWeeksTenths: number | null;
  /** The first week at whose end money is short. */
  shortFrom: Day | null;
  /** The first week at whose end more is left than the council’s limit. */
  overFrom: Day | null;
}

const inAll = (budgets: readonly BudgetTerms[], onDay: Day): Pence => {
  const { councilPence, contributionPence, topUpPence } = paidInBy(budgets, onDay);
  return sum([councilPence, contributionPence, topUpPence]);
};

const byWeek = (costs: readonly PlannedCost[], endsOn: Day): Map<Day, Pence> => {
  const weeks = new Map<Day, Pence>();
  for (const { onDay, costPence } of costs) {
    if (onDay > endsOn) continue;
    const weekOn = mondayOf(onDay);
    weeks.set(weekOn, add(weeks.get(weekOn) ?? noPence, costPence));
  }
  return weeks;
};

/**
 * £340 left on Monday 23 November 2026, £280 paid in each Monday and £300 of care each week: £40 at the end of
 * this week (this Monday’s money is in the £340), £20 after the next, nothing after the third, and the week of
 * 21 December is the first that is short.
 * @param leftPence what is left today after everything that has happened until now, today’s payment in it.
 * @param limitWeeks limit and contingency of the council together, or null where nobody knows them.
 */
export const forecastOf = (
  budgets: readonly BudgetTerms[],
  leftPence: Pence,
  costs: readonly PlannedCost[],
  { today, endsOn, limitWeeks }: { today: Day; endsOn: Day; limitWeeks: number | null },
): Forecast => {
  const planned = byWeek(costs, endsOn);
  const weeks: ForecastWeek[] = [];
  let left = leftPence;
  let knownIn = inAll(budgets, today);
  let shortFrom: Day | null = null;
  let overFrom: Day | null = null;
  for (let weekOn = mondayOf(today); weekOn <= endsOn; weekOn = addDays(weekOn, 7)) {
    const sunday = addDays(weekOn, 6);
    const lastDay = sunday < endsOn ? sunday : endsOn;
    const cameBy = inAll(budgets, lastDay);
    const paidInPence = subtract(cameBy, knownIn);
    knownIn = cameBy;
    const plannedPence = planned.get(weekOn) ?? noPence;
    left = pence(left + paidInPence - plannedPence);
    const running = runningOn(budgets, lastDay);
    const weekly = running ? weeklyOf(running) : noPence;
    const weeksTenths = weekly > 0 ? Math.trunc((left * 10) / weekly) : null;
    if (left < 0) shortFrom ??= weekOn;
    if (limitWeeks !== null && weekly > 0 && left > weekly * limitWeeks) overFrom ??= weekOn;
    weeks.push({ weekOn, paidInPence, plannedPence, leftPence: left, weeksTenths });
  }
  const last = weeks.at(-1);
  return {
    endsOn,
    weeks,
    endLeftPence: last?.leftPence ?? leftPence,
    endWeeksTenths: last?.weeksTenths ?? null,
    shortFrom,
    overFrom,
  };
};
