import { budgetsEndpoints as contract } from '#shared/budgets/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { listSpending, showBudget } from './actions.ts';

export const budgetsRoutes = (building: Building): void => {
  serve(building, contract.budget, (call) => showBudget(call));
  serve(building, contract.budgetEntries, (call) => listSpending(call, call.query.from, call.query.to));
};
