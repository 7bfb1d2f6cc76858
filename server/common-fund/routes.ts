import { commonFundEndpoints as contract } from '#shared/common-fund/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { askRelease, putBack, releaseFund, reserveFund } from './actions.ts';
import { listFundEntries, showEvidence, showFund } from './show.ts';

export const commonFundRoutes = (building: Building): void => {
  serve(building, contract.fund, (call) => showFund(call));
  serve(building, contract.fundEntries, (call) => listFundEntries(call, call.query));
  serve(building, contract.evidence, (call) => showEvidence(call, call.params.reserveId));
  serve(building, contract.reserve, (call) => reserveFund(call, call.body));
  serve(building, contract.askRelease, (call) => askRelease(call, call.params.reserveId, call.body));
  serve(building, contract.release, (call) => releaseFund(call, call.params.reserveId));
  serve(building, contract.putBack, (call) => putBack(call, call.params.reserveId, call.body.reason));
};
