import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import type { Day } from '#shared/language/time.ts';

export const useBudget = (enabled = true) =>
  useQuery({ ...question('budgets', budgetsEndpoints.budget), enabled });

export const useSpending = (from: Day, to: Day) =>
  useQuery(question('budgets', budgetsEndpoints.budgetEntries, { query: { from, to } }));

export const useForecast = () => useQuery(question('budgets', budgetsEndpoints.budgetForecast));
