import { correctionsEndpoints as contract } from '#shared/settlements/corrections/endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { answerCorrection, askCorrection } from './actions.ts';
import { showCorrections } from './show.ts';

export const correctionsRoutes = (building: Building): void => {
  serve(building, contract.corrections, (call) => showCorrections(call, call.params.shiftId));
  serve(building, contract.askCorrection, (call) => askCorrection(call, call.params.shiftId, call.body));
  serve(building, contract.answerCorrection, (call) =>
    answerCorrection(call, call.params.shiftId, call.params.correctionId, call.body),
  );
};
