import { needsEndpoints as contract } from '#shared/needs/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { listNeeds, postNeed, showNeed } from './actions.ts';
import { changeNeed, closeNeed } from './series.ts';

export const needsRoutes = (building: Building): void => {
  serve(building, contract.postNeed, (call) => postNeed(call, call.body));
  serve(building, contract.needs, async (call) => ({ items: await listNeeds(call) }));
  serve(building, contract.need, (call) => showNeed(call, call.params.needId));
  serve(building, contract.changeNeed, (call) => changeNeed(call, call.params.needId, call.body));
  serve(building, contract.closeNeed, (call) => closeNeed(call, call.params.needId));
};
