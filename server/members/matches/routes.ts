import { matchesEndpoints as contract } from '#shared/members/matches/endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { answerMatch } from './answer.ts';
import { endMatch } from './end.ts';
import { listMatches } from './show.ts';

export const matchesRoutes = (building: Building): void => {
  serve(building, contract.matches, async (call) => ({ items: await listMatches(call) }));
  serve(building, contract.answerMatch, (call) => answerMatch(call, call.params.shiftId, call.body.answer));
  serve(building, contract.endMatch, (call) => endMatch(call, call.params.matchId));
};
