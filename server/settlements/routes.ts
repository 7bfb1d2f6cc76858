import { settlementsEndpoints as contract } from '#shared/settlements/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import {
  advanceSettlement,
  enterNetPay,
  listSettlements,
  settlementEntries,
  settleWeek,
  showSettlement,
} from './actions.ts';
import { payCollection } from './collection-page.ts';
import {
  listCollections,
  lookAtCollection,
  showCollection,
  showComing,
  tryCollectionAgain,
} from './collections.ts';
import { showPayslip } from './payslips.ts';
import { previewSettlement } from './preview.ts';
import { putForward } from './put-forward.ts';
import { listStatements } from './statements.ts';

const collectionRoutes = (building: Building): void => {
  serve(building, contract.collections, (call) => listCollections(call, call.query));
  serve(building, contract.comingCollection, (call) => showComing(call));
  serve(building, contract.collection, (call) => showCollection(call, call.params.dueId));
  serve(building, contract.tryCollectionAgain, (call) => tryCollectionAgain(call, call.params.dueId));
  serve(building, contract.payCollection, (call) => payCollection(call, call.params.dueId));
  serve(building, contract.lookAtCollection, (call) => lookAtCollection(call, call.params.dueId));
};

export const settlementsRoutes = (building: Building): void => {
  collectionRoutes(building);
  serve(building, contract.previewSettlement, (call) => previewSettlement(call, call.query.weekOn));
  serve(building, contract.enterNetPay, (call) => enterNetPay(call, call.body));
  serve(building, contract.putForwardSettlement, (call) =>
    putForward(call, call.body.weekOn, call.body.chargePence),
  );
  serve(building, contract.settle, (call) => settleWeek(call, call.body.weekOn));
  serve(building, contract.settlements, (call) => listSettlements(call, call.query));
  serve(building, contract.statements, (call) => listStatements(call, call.query));
  serve(building, contract.payslip, (call) => showPayslip(call, call.params.payId));
  serve(building, contract.settlement, (call) => showSettlement(call, call.params.settlementId));
  serve(building, contract.settlementEntries, (call) =>
    settlementEntries(call, call.params.settlementId, call.query),
  );
  serve(building, contract.advanceSettlement, (call) => advanceSettlement(call, call.params.settlementId));
};
