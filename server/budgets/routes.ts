import { budgetsEndpoints as contract } from '#shared/budgets/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { listSpending, showBudget } from './actions.ts';
import { showForecast } from './forecast.ts';
import { writeReason } from './reasons.ts';
import { endSaving, keepSaving } from './savings.ts';

export const budgetsRoutes = (building: Building): void => {
  serve(building, contract.budget, (call) => showBudget(call));
  serve(building, contract.budgetEntries, (call) => listSpending(call, call.query.from, call.query.to));
  serve(building, contract.budgetForecast, (call) => showForecast(call));
  serve(building, contract.keepSaving, (call) => keepSaving(call, call.body));
  serve(building, contract.endSaving, (call) => endSaving(call, call.params.savingId, call.body.as));
  serve(building, contract.writeReason, (call) => writeReason(call, call.body));
};
