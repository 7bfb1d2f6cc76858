/** Terms were decided: what was taken for their days before is priced by them. Safe to run twice. */
import type { Id } from '#shared/language/ids.ts';
import { startOfDay } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { repriceTaken } from '../shifts/reprice.ts';
import { termsToPriceBy } from './reads.ts';
import { changeProposal } from './records.ts';

interface Decided {
  mutualId: Id<'mutual'>;
  proposalId: Id<'proposal'>;
  fromOn: Parameters<typeof startOfDay>[0];
}

/** Marked when all of it is done: who dies before begins again, and finds most of it done. */
const reprice = async (deps: Deps, { mutualId, proposalId, fromOn }: Decided): Promise<void> => {
  const call = callOf(deps, systemActor(mutualId));
  const mutual = await mutualOf(deps.db.read, mutualId);
  await repriceTaken(call, mutual, startOfDay(fromOn, mutual.zone));
  await call.write(async (tx) => {
    await changeProposal(tx, mutualId, proposalId, { repricedAt: call.now });
    await note(tx, call, 'TAKEN_REPRICED', proposalId);
  });
};

export const priceTakenByVotedTerms = async (deps: Deps): Promise<void> => {
  for (const decided of await termsToPriceBy(deps.db.read))
    await reprice(deps, decided).catch((error: unknown) =>
      deps.log.error({ err: error, proposalId: decided.proposalId }, 'taken shifts wait for their price'),
    );
};
