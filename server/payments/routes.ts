import { paymentsEndpoints as contract } from '#shared/payments/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { checkPayee, showPayee, startOnboarding } from './payees.ts';
import { checkSetUp, showWayToPay, startSetUp } from './ways.ts';

export const paymentsRoutes = (building: Building): void => {
  serve(building, contract.wayToPay, (call) => showWayToPay(call));
  serve(building, contract.startSetUp, (call) => startSetUp(call, call.body.kind));
  serve(building, contract.checkSetUp, (call) => checkSetUp(call));
  serve(building, contract.payee, (call) => showPayee(call));
  serve(building, contract.startOnboarding, (call) => startOnboarding(call));
  serve(building, contract.checkPayee, (call) => checkPayee(call));
};
