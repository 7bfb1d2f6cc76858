import { outageEndpoints as contract } from '#shared/outage/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { enterPayment, recordPayment, withdrawPayment } from './payments.ts';
import { endOutage, makePlan, showOutage } from './plan.ts';
import { importSheet, previewSheet } from './sheet.ts';

export const outageRoutes = (building: Building): void => {
  serve(building, contract.outage, (call) => showOutage(call));
  serve(building, contract.makeOutagePlan, (call) => makePlan(call, call.body.passphrase));
  serve(building, contract.endOutage, (call) => endOutage(call));
  serve(building, contract.previewOutsidePayments, (call) => previewSheet(call, call.body.csv));
  serve(building, contract.importOutsidePayments, (call) => importSheet(call, call.body.csv));
  serve(building, contract.enterOutsidePayment, (call) => enterPayment(call, call.body));
  serve(building, contract.recordOutsidePayment, (call) => recordPayment(call, call.params.paymentId));
  serve(building, contract.withdrawOutsidePayment, (call) => withdrawPayment(call, call.params.paymentId));
};
