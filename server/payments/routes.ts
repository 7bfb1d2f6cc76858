import { claimEndpoints as claims } from '#shared/payments/claim-endpoints.ts';
import { paymentsEndpoints as contract } from '#shared/payments/endpoints.ts';
import { refundEndpoints as refunds } from '#shared/payments/refund-endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { askRefund } from './ask-refund.ts';
import { decideClaim, listClaims } from './claims.ts';
import { checkPayee, showPayee, startOnboarding } from './payees.ts';
import { showRefundable } from './refundable.ts';
import { decideRefund, listRefunds } from './refunds.ts';
import { checkSetUp, showWayToPay, startSetUp } from './ways.ts';

export const paymentsRoutes = (building: Building): void => {
  serve(building, contract.wayToPay, (call) => showWayToPay(call));
  serve(building, contract.startSetUp, (call) => startSetUp(call, call.body.kind));
  serve(building, contract.checkSetUp, (call) => checkSetUp(call));
  serve(building, claims.claims, (call) => listClaims(call));
  serve(building, claims.decideClaim, (call) => decideClaim(call, call.params.claimId, call.body));
  serve(building, refunds.refunds, (call) => listRefunds(call));
  serve(building, refunds.refundable, (call) => showRefundable(call, call.params.dueId));
  serve(building, refunds.askRefund, (call) => askRefund(call, call.body));
  serve(building, refunds.decideRefund, (call) => decideRefund(call, call.params.refundId, call.body.as));
  serve(building, contract.payee, (call) => showPayee(call));
  serve(building, contract.startOnboarding, (call) => startOnboarding(call));
  serve(building, contract.checkPayee, (call) => checkPayee(call));
};
