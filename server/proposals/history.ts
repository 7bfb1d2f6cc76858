/** How a proposal came to where it is: each stage with its moment and by whom, and every version. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import type { History, Stage } from '#shared/proposals/talk-schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { findProposal, type ProposalRow } from './reads.ts';
import { versionsOf } from './talk-reads.ts';

type Reached = History['stages'][number];

/** Ballots that were cast stood while voting went on once more from its first end. */
const adjournedAt = ({ proposal }: ProposalRow, zone: string): Instant | null => {
  const { adjourned, closesAt, voting } = proposal;
  return adjourned && closesAt && voting
    ? startOfDay(addDays(dayAt(closesAt, zone), -voting.adjournDays), zone)
    : null;
};

const inTime = (one: Reached, other: Reached): number => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

export const showHistory = async (call: Call, proposalId: Id<'proposal'>): Promise<History> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const row = await findProposal(read, mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  const { proposal, proposedBy } = row;
  const { zone } = await mutualOf(read, mutualId);
  const versions = await versionsOf(read, mutualId, proposalId);
  const hasOpened = proposal.onRoll !== null;
  const came = (stage: Stage, at: Instant | null, by: string | null = null): Reached[] =>
    at ? [{ stage, at, by }] : [];
  const stages = [
    ...versions.toReversed().map(({ version, by }) => ({
      stage: version.version === 1 ? ('drafted' as const) : ('changed' as const),
      at: version.at,
      by,
    })),
    ...came('noticed', proposal.noticedAt, proposedBy),
    ...came('opened', hasOpened ? proposal.opensAt : null),
    ...came('adjourned', adjournedAt(row, zone)),
    ...came('closed', proposal.decidedAt),
    ...came('waiting', proposal.waitingSince),
    ...came('enacted', proposal.enactedAt),
    ...came('withdrawn', proposal.withdrawnAt, proposedBy),
  ];
  return {
    stages: stages.toSorted(inTime),
    versions: versions.map(({ version: { version, title, why, change, at }, by }) => ({
      version,
      title,
      why,
      change,
      by,
      at,
    })),
  };
};
