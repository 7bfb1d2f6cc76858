import { coverEndpoints as contract } from '#shared/cover/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { answerCover } from './answer.ts';
import { startCover, stopCover } from './begin.ts';
import { cannotCome } from './cannot-come.ts';
import { askForCover, assignCarer } from './choose.ts';
import { agreeCover, showPlan } from './plan.ts';
import { listAsks, listCovers, listSearches, listToldToMe } from './show.ts';

export const coverRoutes = (building: Building): void => {
  serve(building, contract.coverPlan, (call) => showPlan(call));
  serve(building, contract.agreeCover, (call) => agreeCover(call, call.body));
  serve(building, contract.covers, async (call) => ({ items: await listCovers(call) }));
  serve(building, contract.coverAsks, async (call) => ({ items: await listAsks(call) }));
  serve(building, contract.coverAtRisk, async (call) => ({ items: await listToldToMe(call) }));
  serve(building, contract.coverSearches, async (call) => ({ items: await listSearches(call) }));
  serve(building, contract.cannotCome, (call) => cannotCome(call, call.body));
  serve(building, contract.startCover, (call) => startCover(call, call.params.shiftId));
  serve(building, contract.stopCover, (call) => stopCover(call, call.params.coverId));
  serve(building, contract.askForCover, (call) => askForCover(call, call.params.coverId, call.body.carerId));
  serve(building, contract.assignCarer, (call) => assignCarer(call, call.params.shiftId, call.body.carerId));
  serve(building, contract.answerCover, (call) => answerCover(call, call.params.coverId, call.body));
};
