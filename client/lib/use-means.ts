/** What a price is reckoned from and measured against: the mutual and its terms, my budget, and what is booked. */
import { useQuery } from '@tanstack/react-query';
import { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import { addDays } from '#shared/language/time.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import { useMutual, useTerms } from './mutual.ts';
import { today } from './now.ts';
import { question } from './question.ts';

/** As far as a taken shift may lie behind without its hours recorded, and as far as shifts are laid out. */
const [daysBehind, daysAhead] = [60, 100];

/** Each is absent until it is here; the budget for good where I may not see it. */
export const useMeans = () => {
  const span = { from: addDays(today(), -daysBehind), to: addDays(today(), daysAhead) };
  return {
    mutual: useMutual().data,
    versions: useTerms().data?.items,
    budget: useQuery(question('budgets', budgetsEndpoints.budget)).data,
    shifts: useQuery(question('shifts', shiftsEndpoints.shifts, { query: span })).data?.items,
  };
};
export type Means = ReturnType<typeof useMeans>;
