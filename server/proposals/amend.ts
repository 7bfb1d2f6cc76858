/**
 * Other wordings of a draft. Friendly: its proposer takes one up, and it is the next version. Declined: anybody may
 * put it to members as a proposal of its own, decided by those who decide on the draft; until that is over the draft
 * stays as it is, and if it passes, it is the next version.
 */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import { frozenBy, type Wording } from '#shared/proposals/amending.ts';
import type { Draft } from '#shared/proposals/schema.ts';
import type { Amendment } from '#shared/proposals/talk-schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { isTheirs, maySpeak, presentAmendment } from './policy.ts';
import { findProposal, type ProposalRow, proposalToChange } from './reads.ts';
import { changeProposal, keepVersion } from './records.ts';
import { refuseChange } from './refuse-change.ts';
import { tellProposal } from './show.ts';
import { amendmentsOf, amendmentToAnswer, findAmendment, votesAmending } from './talk-reads.ts';
import { changeAmendment, keepAmendment } from './talk-records.ts';

interface Where {
  proposalId: Id<'proposal'>;
  amendmentId: Id<'amendment'>;
}

/** Every wording of a draft, with the vote on it. */
export const wordingsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  proposalId: Id<'proposal'>,
): Promise<Wording[]> => {
  const { zone } = await mutualOf(handle, mutualId);
  const votes = await votesAmending(handle, mutualId, proposalId);
  const rows = await amendmentsOf(handle, mutualId, proposalId);
  return rows.map(({ amendment: { amendmentId, status, answeredAt } }) => ({
    status,
    answeredOn: answeredAt ? dayAt(answeredAt, zone) : null,
    votes: votes.filter((vote) => vote.amendmentId === amendmentId).map((vote) => vote.status),
  }));
};

/** What somebody else worded becomes the next version of a draft. */
const takeUp = async (
  tx: Writer,
  call: Call,
  { proposal }: ProposalRow,
  draft: Draft,
  byId: Id<'member'>,
): Promise<void> => {
  const { mutualId, proposalId } = proposal;
  const decidedBy = await refuseChange(tx, call, draft.change, null);
  const version = proposal.version + 1;
  await keepVersion(tx, { mutualId, proposalId, version, ...draft, byId, at: call.now });
  await changeProposal(tx, mutualId, proposalId, { version, kind: draft.change.kind, decidedBy });
  await note(tx, call, 'AMENDED', proposalId, { version });
  tellProposal(tx, call, proposalId);
};

const present = async (
  handle: Reader,
  call: Call,
  parent: ProposalRow,
): Promise<(amendmentId: Id<'amendment'>) => Promise<Amendment>> => {
  const { mutualId } = call.actor;
  const votes = await votesAmending(handle, mutualId, parent.proposal.proposalId);
  return async (amendmentId) => {
    const row = await findAmendment(handle, mutualId, amendmentId);
    if (!row) throw new Refusal('not-found');
    return presentAmendment(call.actor, row, parent, votes);
  };
};

export const listAmendments = async (call: Call, proposalId: Id<'proposal'>) => {
  const { read } = call.deps.db;
  const parent = await findProposal(read, call.actor.mutualId, proposalId);
  if (!parent) throw new Refusal('not-found');
  const votes = await votesAmending(read, call.actor.mutualId, proposalId);
  const rows = await amendmentsOf(read, call.actor.mutualId, proposalId);
  return { items: rows.map((row) => presentAmendment(call.actor, row, parent, votes)) };
};

/** Locked, and a draft still: an amendment is no wording to amend again. */
const draftToAmend = async (tx: Writer, call: Call, proposalId: Id<'proposal'>): Promise<ProposalRow> => {
  const row = await proposalToChange(tx, call.actor.mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  const { status, kind } = row.proposal;
  if (status !== 'draft' || kind === 'amendment')
    throw new Refusal({ code: 'proposal-not-so-far', facts: { status } });
  return row;
};

export const suggestAmendment = (call: Call, proposalId: Id<'proposal'>, draft: Draft): Promise<Amendment> =>
  call.write(async (tx) => {
    const parent = await draftToAmend(tx, call, proposalId);
    if (!maySpeak(call.actor)) throw new Refusal('not-allowed');
    // Another wording is of the same thing; something else is a proposal of its own.
    if (draft.change.kind !== parent.proposal.kind)
      throw new Refusal('invalid-input', [{ pointer: '/change/kind', detail: 'Choose what is proposed.' }]);
    await refuseChange(tx, call, draft.change, null);
    const { mutualId, memberId } = call.actor;
    const amendmentId = call.deps.newId('amendment');
    await keepAmendment(tx, {
      mutualId,
      amendmentId,
      proposalId,
      memberId,
      draft,
      status: 'open',
      suggestedAt: call.now,
    });
    await note(tx, call, 'AMENDMENT_SUGGESTED', amendmentId);
    tellProposal(tx, call, proposalId);
    return (await present(tx, call, parent))(amendmentId);
  });

const openWording = async (tx: Writer, call: Call, { proposalId, amendmentId }: Where) => {
  const row = await amendmentToAnswer(tx, call.actor.mutualId, amendmentId);
  if (row?.amendment.proposalId !== proposalId) throw new Refusal('not-found');
  if (row.amendment.status !== 'open') throw new Refusal('amendment-over');
  return row.amendment;
};

export const answerAmendment = (call: Call, where: Where, answer: 'accept' | 'decline'): Promise<Amendment> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const parent = await draftToAmend(tx, call, where.proposalId);
    if (!isTheirs(call.actor, parent)) throw new Refusal('not-allowed');
    const wording = await openWording(tx, call, where);
    if (answer === 'accept') {
      refuseIf(frozenBy(await wordingsOf(tx, mutualId, where.proposalId)));
      await takeUp(tx, call, parent, wording.draft, wording.memberId);
    }
    const status = answer === 'accept' ? 'accepted' : 'declined';
    await changeAmendment(tx, mutualId, where.amendmentId, { status, answeredAt: call.now });
    await note(tx, call, 'AMENDMENT_ANSWERED', where.amendmentId, { answer });
    tellProposal(tx, call, where.proposalId);
    return (await present(tx, call, parent))(where.amendmentId);
  });

export const takeBackAmendment = (call: Call, where: Where): Promise<Amendment> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const parent = await proposalToChange(tx, mutualId, where.proposalId);
    const wording = await openWording(tx, call, where);
    if (!parent) throw new Refusal('not-found');
    if (wording.memberId !== memberId) throw new Refusal('not-allowed');
    await changeAmendment(tx, mutualId, where.amendmentId, { status: 'taken-back', answeredAt: call.now });
    await note(tx, call, 'AMENDMENT_TAKEN_BACK', where.amendmentId);
    tellProposal(tx, call, where.proposalId);
    return (await present(tx, call, parent))(where.amendmentId);
  });

/** Members voted for another wording: it is the draft from now on, and its proposer goes on with it. */
export const enactAmendment = async (
  tx: Writer,
  call: Call,
  { proposalId, amendmentId }: Where,
): Promise<void> => {
  const parent = await draftToAmend(tx, call, proposalId);
  const row = await amendmentToAnswer(tx, call.actor.mutualId, amendmentId);
  if (!row) throw new Refusal('not-found');
  await takeUp(tx, call, parent, row.amendment.draft, row.amendment.memberId);
  await changeAmendment(tx, call.actor.mutualId, amendmentId, { status: 'voted-in' });
};
