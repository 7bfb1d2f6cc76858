import { dayAt } from '#shared/language/time.ts';
import { mutualsEndpoints as contract } from '#shared/mutuals/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { allTerms } from '../terms/reads.ts';
import { found } from './founding-actions.ts';
import { mutualOf } from './reads.ts';

export const mutualsRoutes = (building: Building): void => {
  serve(building, contract.found, (call) => found(call));
  serve(building, contract.mutual, async ({ deps, actor }) => {
    const mutual = await mutualOf(deps.db.read, actor.mutualId);
    const [terms] = await allTerms(deps.db.read, actor.mutualId);
    return { ...mutual, termsVoted: terms?.voted ?? false, foundedOn: dayAt(mutual.foundedAt, mutual.zone) };
  });
  serve(building, contract.terms, async ({ deps, actor }) => ({
    items: (await allTerms(deps.db.read, actor.mutualId)).map((row) => ({ ...row, terms: row.body })),
  }));
};
