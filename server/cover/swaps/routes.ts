import { swapsEndpoints as contract } from '#shared/cover/swaps/endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { answerSwap, proposeSwap, withdrawSwap } from './actions.ts';
import { choicesFor, listSwaps } from './show.ts';

export const swapsRoutes = (building: Building): void => {
  serve(building, contract.swapChoices, async (call) => ({
    items: await choicesFor(call.deps.db.read, call, call.params.shiftId),
  }));
  serve(building, contract.swaps, async (call) => ({ items: await listSwaps(call) }));
  serve(building, contract.proposeSwap, (call) => proposeSwap(call, call.body));
  serve(building, contract.answerSwap, (call) => answerSwap(call, call.params.swapId, call.body.answer));
  serve(building, contract.withdrawSwap, (call) => withdrawSwap(call, call.params.swapId));
};
