import { payrollEndpoints as contract } from '#shared/settlements/payroll/endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { enterNetPays, lookAtNetPays, payrollSheet } from './actions.ts';

export const payrollRoutes = (building: Building): void => {
  serve(building, contract.payrollSheet, (call) => payrollSheet(call, call.query.weekOn, call.query.shape));
  serve(building, contract.lookAtNetPays, (call) => lookAtNetPays(call, call.body));
  serve(building, contract.enterNetPays, (call) => enterNetPays(call, call.body));
};
