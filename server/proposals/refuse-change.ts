/** What may not be put to members: judged by the earliest vote there could be, and again when notice says which it is. */
import type { Reader } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { addDays, type Day, dayAt } from '#shared/language/time.ts';
import { wasAsked } from '#shared/proposals/amending.ts';
import { earliestVoting } from '#shared/proposals/clear-days.ts';
import { decidedByOf } from '#shared/proposals/decided-by.ts';
import { changeRefused } from '#shared/proposals/may-be-proposed.ts';
import type { Change } from '#shared/proposals/schema.ts';
import type { DecidedBy } from '#shared/proposals/voting-rules.ts';
import { findCouncil } from '../councils/reads.ts';
import type { Call } from '../http/call.ts';
import { findMember } from '../members/record-reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { findProposal } from './reads.ts';
import { findAmendment, votesAmending } from './talk-reads.ts';

/** Whom or what it is about must be there. */
const refuseNothing = async (handle: Reader, { mutualId }: MutualRow, change: Change): Promise<void> => {
  const isMember = async (memberId: Parameters<typeof findMember>[2], status: string) =>
    (await findMember(handle, mutualId, memberId))?.status === status;
  const isThere: Partial<{ [Kind in Change['kind']]: () => Promise<boolean> }> = {
    purchase: async () =>
      change.kind !== 'purchase' ||
      change.offer.councilId === null ||
      (await findCouncil(handle, mutualId, change.offer.councilId)) !== null,
    fund: async () =>
      change.kind !== 'fund' ||
      change.spend.payeeId === null ||
      (await isMember(change.spend.payeeId, 'member')),
    member: async () =>
      change.kind !== 'member' ||
      (await isMember(change.memberId, change.act === 'admit' ? 'applied' : 'member')),
  };
  if (!((await isThere[change.kind]?.()) ?? true)) throw new Refusal('not-found');
};

const refuseDays = (change: Change): void => {
  if (change.kind === 'purchase' && change.offer.takesPlaceOn < change.offer.closesAt.slice(0, 10))
    throw new Refusal('invalid-input', [
      { pointer: '/change/offer/takesPlaceOn', detail: 'It cannot take place before the offer closes.' },
    ]);
};

/** Who decides on what it amends: a draft still, and another wording that was not taken up. */
const amendedBy = async (handle: Reader, mutual: MutualRow, change: Change): Promise<DecidedBy | null> => {
  if (change.kind !== 'amendment') return null;
  const { mutualId } = mutual;
  const parent = await findProposal(handle, mutualId, change.proposalId);
  const wording = await findAmendment(handle, mutualId, change.amendmentId);
  if (!parent || wording?.amendment.proposalId !== change.proposalId) throw new Refusal('not-found');
  if (parent.proposal.status !== 'draft')
    throw new Refusal({ code: 'proposal-not-so-far', facts: { status: parent.proposal.status } });
  if (wording.amendment.status !== 'declined') throw new Refusal('amendment-not-declined');
  const votes = (await votesAmending(handle, mutualId, change.proposalId))
    .filter(({ amendmentId }) => amendmentId === change.amendmentId)
    .map(({ status }) => status);
  if (wasAsked({ votes })) throw new Refusal('amendment-over');
  return parent.proposal.decidedBy;
};

/** Answers with who decides on it. */
export const refuseChange = async (
  handle: Reader,
  call: Call,
  change: Change,
  opensOn: Day | null,
): Promise<DecidedBy> => {
  const mutual = await mutualOf(handle, call.actor.mutualId);
  const { noticeClearDays, votingDays, adjournDays } = mutual.rules.voting;
  const opens = opensOn ?? earliestVoting(dayAt(call.now, mutual.zone), noticeClearDays);
  // Voting closes as a day begins: the day before it is the last to vote on.
  const last = addDays(opens, votingDays - 1);
  refuseDays(change);
  refuseIf(changeRefused(change, opensOn === null ? last : addDays(last, adjournDays), mutual));
  await refuseNothing(handle, mutual, change);
  return decidedByOf(change, mutual.rules.voting, await amendedBy(handle, mutual, change));
};
