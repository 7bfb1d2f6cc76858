import { needsEndpoints as contract } from '#shared/needs/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { listNeeds, postNeed, showNeed } from './actions.ts';
import { answerMoved } from './agreements/answer.ts';
import { endAgreement } from './agreements/end.ts';
import { listAgreements } from './agreements/show.ts';
import { pauseNeed, resumeNeed } from './pauses.ts';
import { changeNeed, closeNeed } from './series.ts';

export const needsRoutes = (building: Building): void => {
  serve(building, contract.postNeed, (call) => postNeed(call, call.body));
  serve(building, contract.needs, async (call) => ({ items: await listNeeds(call) }));
  serve(building, contract.need, (call) => showNeed(call, call.params.needId));
  serve(building, contract.changeNeed, (call) => changeNeed(call, call.params.needId, call.body));
  serve(building, contract.closeNeed, (call) => closeNeed(call, call.params.needId));
  serve(building, contract.pauseNeed, (call) => pauseNeed(call, call.params.needId, call.body));
  serve(building, contract.resumeNeed, (call) => resumeNeed(call, call.params.needId, call.body));
  serve(building, contract.agreements, async (call) => ({ items: await listAgreements(call) }));
  serve(building, contract.endAgreement, (call) =>
    endAgreement(call, call.params.agreementId, call.body.lastDay),
  );
  serve(building, contract.answerMoved, (call) => answerMoved(call, call.params.needId, call.body.keep));
};
