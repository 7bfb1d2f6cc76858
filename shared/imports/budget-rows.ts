import { noPence } from '../language/money.ts';
import { Cells } from './cells.ts';
import type { Faults } from './fault.ts';
import type { Sheet } from './sheet.ts';

const readBudget = (cells: Cells) => {
  const holderRef = cells.ref('holder_ref');
  const council = cells.needed('council', (column) => cells.text(column, 120));
  const weeklyPence = cells.needed('weekly_amount', (column) => cells.amount(column));
  const startsOn = cells.needed('starts_on', (column) => cells.day(column));
  const reviewOn = cells.day('review_on');
  if (startsOn && reviewOn && reviewOn < startsOn)
    cells.wrong('review_on', 'ends-before-it-begins', { text: reviewOn, from: startsOn });
  return {
    row: cells.row,
    holderRef: holderRef ?? '',
    council: council ?? '',
    planReference: cells.text('plan_reference', 120),
    weeklyPence: weeklyPence ?? noPence,
    contributionWeeklyPence: cells.amount('contribution_weekly') ?? noPence,
    topUpWeeklyPence: cells.amount('top_up_weekly') ?? noPence,
    startsOn,
    reviewOn,
    outcomes: cells.list('outcomes', 300),
  };
};
export type BudgetRow = Omit<ReturnType<typeof readBudget>, 'startsOn'> & {
  startsOn: NonNullable<ReturnType<typeof readBudget>['startsOn']>;
};

/** @returns the rows without a fault of their own. */
export const readBudgets = (sheet: Sheet, faults: Faults): BudgetRow[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const { startsOn, ...budget } = readBudget(cells);
    return cells.sound && startsOn ? [{ ...budget, startsOn }] : [];
  });
