import { mutualsEndpoints as contract } from '#shared/mutuals/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { listTerms, showMutual } from './actions.ts';
import { found } from './founding-actions.ts';

export const mutualsRoutes = (building: Building): void => {
  serve(building, contract.found, (call) => found(call));
  serve(building, contract.mutual, (call) => showMutual(call));
  serve(building, contract.terms, (call) => listTerms(call));
};
