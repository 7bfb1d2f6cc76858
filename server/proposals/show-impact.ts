import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { MyImpact, ShownImpactForAll } from '#shared/proposals/impact-schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { impactOf, twoTermsOf } from './impact.ts';
import { findImpact } from './impact-reads.ts';
import { findProposal } from './reads.ts';

const found = async ({ deps, actor }: Call, proposalId: Id<'proposal'>) => {
  const row = await findProposal(deps.db.read, actor.mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  return row;
};

export const showMyImpact = async (
  call: Call,
  proposalId: Id<'proposal'>,
): Promise<{ impact: MyImpact | null }> => {
  const { read } = call.deps.db;
  const terms = await twoTermsOf(read, call.actor.mutualId, await found(call, proposalId));
  return { impact: terms && (await impactOf(read, call.actor, terms, call.now)) };
};

export const showImpactForAll = async (
  call: Call,
  proposalId: Id<'proposal'>,
): Promise<{ impact: ShownImpactForAll | null }> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const { version } = await found(call, proposalId);
  const row = await findImpact(read, mutualId, proposalId, version.version);
  if (!row) return { impact: null };
  const { zone } = await mutualOf(read, mutualId);
  return { impact: { ...row.impact, countedOn: dayAt(row.countedAt, zone) } };
};
