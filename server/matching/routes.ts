import { matchingEndpoints as contract } from '#shared/matching/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import {
  agreeHours,
  sayAvailability,
  sayException,
  showAvailability,
  takeBackException,
} from './availability.ts';
import { listCandidates } from './candidates.ts';
import { listFittingShifts } from './fitting.ts';

export const matchingRoutes = (building: Building): void => {
  serve(building, contract.availability, (call) => showAvailability(call));
  serve(building, contract.sayAvailability, (call) => sayAvailability(call, call.body));
  serve(building, contract.sayException, (call) => sayException(call, call.body));
  serve(building, contract.takeBackException, (call) => takeBackException(call, call.params.exceptionId));
  serve(building, contract.agreeHours, (call) => agreeHours(call, call.params.carerId, call.body));
  serve(building, contract.candidates, (call) => listCandidates(call, call.params.needId, call.query.words));
  serve(building, contract.fittingShifts, (call) => listFittingShifts(call));
};
