import { councilsEndpoints as contract } from '#shared/councils/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { addCouncil, enterCouncilRules, listCouncils } from './actions.ts';
import { endException, listExceptions, recordException } from './exceptions.ts';

export const councilsRoutes = (building: Building): void => {
  serve(building, contract.councils, (call) => listCouncils(call));
  serve(building, contract.addCouncil, (call) => addCouncil(call, call.body.name));
  serve(building, contract.enterCouncilRules, (call) =>
    enterCouncilRules(call, call.params.councilId, call.body),
  );
  serve(building, contract.councilExceptions, (call) => listExceptions(call, call.params.memberId));
  serve(building, contract.recordCouncilException, (call) =>
    recordException(call, call.params.memberId, call.body),
  );
  serve(building, contract.endCouncilException, (call) =>
    endException(call, call.params.councilExceptionId, call.body.untilOn),
  );
};
