import { paymentsEndpoints as contract } from '#shared/payments/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import {
  checkCardSetup,
  checkPayee,
  showPayee,
  showWayToPay,
  startCardSetup,
  startOnboarding,
} from './actions.ts';

export const paymentsRoutes = (building: Building): void => {
  serve(building, contract.wayToPay, (call) => showWayToPay(call));
  serve(building, contract.startCardSetup, (call) => startCardSetup(call));
  serve(building, contract.checkCardSetup, (call) => checkCardSetup(call));
  serve(building, contract.payee, (call) => showPayee(call));
  serve(building, contract.startOnboarding, (call) => startOnboarding(call));
  serve(building, contract.checkPayee, (call) => checkPayee(call));
};
