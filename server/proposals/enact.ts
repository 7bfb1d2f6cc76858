/** What was decided does itself, once, on its day: in one write with the mark that it did. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Change } from '#shared/proposals/schema.ts';
import { keepApart } from '../common-fund/actions.ts';
import type { Call } from '../http/call.ts';
import { takeIn } from '../members/applications.ts';
import { endFor } from '../members/leaving.ts';
import { beginVotedRules } from '../mutuals/rules.ts';
import { note } from '../oversight/actions.ts';
import { openOffer } from '../purchases/offer.ts';
import { enactAmendment } from './amend.ts';
import type { ProposalRow } from './reads.ts';
import { changeProposal } from './records.ts';

type Became = Partial<Pick<ProposalRow['proposal'], 'purchaseId' | 'reserveId'>>;
type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
type Begin<Kind extends Change['kind']> = (
  tx: Writer,
  call: Call,
  change: Of<Kind>,
  row: ProposalRow,
) => Promise<Became>;

const beginRule: Begin<'rule'> = async (tx, call, { rules, fromOn }, { proposal }) => {
  const { proposalId, decidedAt } = proposal;
  await beginVotedRules(tx, call, { rules, fromOn, proposalId, decidedAt: decidedAt ?? call.now });
  return {};
};

const beginPurchase: Begin<'purchase'> = async (tx, call, { offer }, { proposal }) => {
  const { proposedById, proposalId } = proposal;
  if (offer.closesAt <= call.now) throw new Refusal('purchase-closed');
  return { purchaseId: await openOffer(tx, call, offer, { offeredById: proposedById, proposalId }) };
};

const beginFund: Begin<'fund'> = async (tx, call, { spend }, { proposal, version }) => {
  const { proposedById, proposalId } = proposal;
  const wish = { ...spend, decision: version.title };
  return { reserveId: await keepApart(tx, call, wish, { reservedById: proposedById, proposalId }) };
};

const beginMember: Begin<'member'> = async (tx, call, { act, memberId }) => {
  await (act === 'admit' ? takeIn : endFor)(tx, call, memberId);
  return {};
};

const begin = (tx: Writer, call: Call, row: ProposalRow): Promise<Became> => {
  const { change } = row.version;
  switch (change.kind) {
    case 'rule':
      return beginRule(tx, call, change, row);
    case 'purchase':
      return beginPurchase(tx, call, change, row);
    case 'fund':
      return beginFund(tx, call, change, row);
    case 'member':
      return beginMember(tx, call, change, row);
    case 'amendment':
      return enactAmendment(tx, call, change).then(() => ({}));
    default:
      // Terms were entered when they were decided and hold from now; a question changes nothing by itself.
      return Promise.resolve({});
  }
};

export const enact = async (tx: Writer, call: Call, row: ProposalRow): Promise<void> => {
  const { mutualId, proposalId } = row.proposal;
  const became = await begin(tx, call, row);
  await changeProposal(tx, mutualId, proposalId, {
    ...became,
    status: 'enacted',
    enactedAt: call.now,
    // Once more, for what somebody was just taking while the vote was counted.
    repricedAt: null,
    waitsFor: null,
    waitingSince: null,
  });
  await note(tx, call, 'ENACTED', proposalId);
};

/** It cannot begin now: why is kept, once, and it is tried again. */
export const keepWaiting = async (
  tx: Writer,
  call: Call,
  { proposal }: ProposalRow,
  waitsFor: string,
): Promise<boolean> => {
  const { mutualId, proposalId } = proposal;
  if (proposal.waitsFor === waitsFor) return false;
  const waitingSince = proposal.waitingSince ?? call.now;
  await changeProposal(tx, mutualId, proposalId, { waitsFor, waitingSince });
  await note(tx, call, 'DECISION_WAITS', proposalId, { waitsFor });
  return true;
};
