/** Counts what proposed terms would mean for all, once notice of them was given. Safe to run twice. */
import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { twoTermsOf } from './impact.ts';
import { impactOnAll } from './impact-on-all.ts';
import { findImpact, impactsToCount } from './impact-reads.ts';
import { keepImpact } from './impact-records.ts';
import { findProposal } from './reads.ts';
import { tellProposal } from './show.ts';

const countOne = async (deps: Deps, mutualId: Id<'mutual'>, proposalId: Id<'proposal'>): Promise<void> => {
  const { read } = deps.db;
  const row = await findProposal(read, mutualId, proposalId);
  const terms = row && (await twoTermsOf(read, mutualId, row));
  if (!row || !terms) return;
  const { version } = row.version;
  const call = callOf(deps, systemActor(mutualId));
  const impact = await impactOnAll(read, await mutualOf(read, mutualId), terms, call.now);
  await deps.db.write(async (tx) => {
    // Another process may have been quicker: what was told first stands.
    if (await findImpact(tx, mutualId, proposalId, version)) return;
    await keepImpact(tx, { mutualId, proposalId, version, impact, countedAt: call.now });
    tellProposal(tx, call, proposalId);
  });
};

export const countImpacts = async (deps: Deps): Promise<void> => {
  for (const { mutualId, proposalId } of await impactsToCount(deps.db.read))
    await countOne(deps, mutualId, proposalId).catch((error: unknown) =>
      deps.log.error({ err: error, proposalId }, 'an impact waits to be counted'),
    );
};
