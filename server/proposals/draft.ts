/** From the first words to the notice of the vote. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import { frozenBy, noticeHeldUp } from '#shared/proposals/amending.ts';
import { earliestVoting } from '#shared/proposals/clear-days.ts';
import { mayBecome } from '#shared/proposals/journey.ts';
import type { Draft, Proposal, ProposalStatus } from '#shared/proposals/schema.ts';
import type { Call } from '../http/call.ts';
import { decidedFacts } from '../mutuals/decided-facts.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { refuseUnheard } from '../voices/enough.ts';
import { wordingsOf } from './amend.ts';
import { isTheirs, mayPropose } from './policy.ts';
import { proposalToChange } from './reads.ts';
import { changeProposal, keepProposal, keepVersion } from './records.ts';
import { refuseChange } from './refuse-change.ts';
import { showProposal, tellProposal } from './show.ts';

const amendedIn = ({ change }: Draft) =>
  change.kind === 'amendment'
    ? { amendsId: change.proposalId, amendmentId: change.amendmentId }
    : { amendsId: null, amendmentId: null };

export const propose = (call: Call, draft: Draft): Promise<Proposal> =>
  call.write(async (tx) => {
    if (!mayPropose(call.actor, draft.change.kind)) throw new Refusal('not-allowed');
    const decidedBy = await refuseChange(tx, call, draft.change, null);
    const { mutualId, memberId, by } = call.actor;
    const proposalId = call.deps.newId('proposal');
    await keepProposal(tx, {
      mutualId,
      proposalId,
      kind: draft.change.kind,
      ...amendedIn(draft),
      decidedBy,
      status: 'draft',
      version: 1,
      proposedById: memberId,
      draftedAt: call.now,
      adjourned: false,
    });
    await keepVersion(tx, { mutualId, proposalId, version: 1, ...draft, byId: by.memberId, at: call.now });
    await note(tx, call, 'PROPOSED', proposalId, { kind: draft.change.kind });
    tellProposal(tx, call, proposalId);
    return showProposal(call, proposalId, tx);
  });

/** Locked, theirs, and able to become what is asked. */
const ownProposal = async (tx: Writer, call: Call, proposalId: Id<'proposal'>, to: ProposalStatus) => {
  const row = await proposalToChange(tx, call.actor.mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  if (!isTheirs(call.actor, row)) throw new Refusal('not-allowed');
  if (!mayBecome(row.proposal.status, to))
    throw new Refusal({ code: 'proposal-not-so-far', facts: { status: row.proposal.status } });
  refuseIf(frozenBy(await wordingsOf(tx, call.actor.mutualId, proposalId)));
  return row;
};

export const redraft = (call: Call, proposalId: Id<'proposal'>, draft: Draft): Promise<Proposal> =>
  call.write(async (tx) => {
    const { proposal } = await ownProposal(tx, call, proposalId, 'notice');
    const decidedBy = await refuseChange(tx, call, draft.change, null);
    const { mutualId, by } = call.actor;
    const version = proposal.version + 1;
    await keepVersion(tx, { mutualId, proposalId, version, ...draft, byId: by.memberId, at: call.now });
    await changeProposal(tx, mutualId, proposalId, {
      version,
      kind: draft.change.kind,
      ...amendedIn(draft),
      decidedBy,
    });
    await note(tx, call, 'REDRAFTED', proposalId, { version });
    tellProposal(tx, call, proposalId);
    return showProposal(call, proposalId, tx);
  });

/** One wording after the other: each is voted on against the draft as it then stands. */
const refuseWhileAnother = async (tx: Writer, call: Call, amendsId: Id<'proposal'>): Promise<void> => {
  const { mutualId } = call.actor;
  await proposalToChange(tx, mutualId, amendsId);
  refuseIf(frozenBy(await wordingsOf(tx, mutualId, amendsId)));
};

/** The notice everybody gets: from here nothing is changed, and voting opens by itself. */
export const giveNotice = (call: Call, proposalId: Id<'proposal'>, opensOn: Day): Promise<Proposal> =>
  call.write(async (tx) => {
    const { version } = await ownProposal(tx, call, proposalId, 'notice');
    const { mutualId } = call.actor;
    const { zone, rules } = await mutualOf(tx, mutualId);
    const noticeOn = dayAt(call.now, zone);
    refuseIf(noticeHeldUp(await wordingsOf(tx, mutualId, proposalId), noticeOn));
    if (version.change.kind === 'amendment') await refuseWhileAnother(tx, call, version.change.proposalId);
    const earliestOn = earliestVoting(noticeOn, rules.voting.noticeClearDays);
    if (opensOn < earliestOn)
      throw new Refusal({
        code: 'vote-notice-too-short',
        facts: {
          earliestOn,
          clearDays: rules.voting.noticeClearDays,
          ...(await decidedFacts(tx, mutualId, 'voting.noticeClearDays', zone)),
        },
      });
    // What a draft amended by vote would touch is on the map of the draft.
    if (version.change.kind !== 'amendment') await refuseUnheard(tx, mutualId, proposalId);
    const decidedBy = await refuseChange(tx, call, version.change, opensOn);
    await changeProposal(tx, mutualId, proposalId, {
      status: 'notice',
      decidedBy,
      voting: rules.voting,
      noticeOn,
      noticedAt: call.now,
      opensAt: startOfDay(opensOn, zone),
      closesAt: startOfDay(addDays(opensOn, rules.voting.votingDays), zone),
    });
    await note(tx, call, 'NOTICE_GIVEN', proposalId, { opensOn });
    tellProposal(tx, call, proposalId);
    return showProposal(call, proposalId, tx);
  });

export const withdraw = (call: Call, proposalId: Id<'proposal'>): Promise<Proposal> =>
  call.write(async (tx) => {
    await ownProposal(tx, call, proposalId, 'withdrawn');
    await changeProposal(tx, call.actor.mutualId, proposalId, {
      status: 'withdrawn',
      withdrawnAt: call.now,
    });
    await note(tx, call, 'PROPOSAL_WITHDRAWN', proposalId);
    tellProposal(tx, call, proposalId);
    return showProposal(call, proposalId, tx);
  });
