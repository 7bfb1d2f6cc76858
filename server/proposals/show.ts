/** Proposals as those who ask may see them. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { dayAt } from '#shared/language/time.ts';
import { earliestVoting } from '#shared/proposals/clear-days.ts';
import { isDecided } from '#shared/proposals/journey.ts';
import type { Choice, Proposal, VotingClass } from '#shared/proposals/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce } from '../oversight/actions.ts';
import { presentProposal } from './policy.ts';
import { boxesOf, countsOf, findProposal, listOf, onRoll, type ProposalRow, rollOf } from './reads.ts';
import { openBox } from './sealed-box.ts';

const presentAll = async (handle: Reader, call: Call, rows: readonly ProposalRow[]): Promise<Proposal[]> => {
  const { actor, now } = call;
  const { mutualId, memberId } = actor;
  const { zone, rules } = await mutualOf(handle, mutualId);
  const ids = rows.map(({ proposal }) => proposal.proposalId);
  const roll = ids.length > 0 ? await rollOf(handle, mutualId, ids) : [];
  const counts = ids.length > 0 ? await countsOf(handle, mutualId, ids) : [];
  const earliestOn = earliestVoting(dayAt(now, zone), rules.voting.noticeClearDays);
  const presented: Proposal[] = [];
  for (const row of rows) {
    const { proposalId } = row.proposal;
    presented.push(
      presentProposal(row, {
        actor,
        earliestOn,
        roll: roll.filter((group) => group.proposalId === proposalId),
        counts: counts.filter((count) => count.proposalId === proposalId),
        mine: await onRoll(handle, mutualId, proposalId, memberId),
      }),
    );
  }
  return presented;
};

export const listProposals = async (call: Call, { after, limit }: PageQuery): Promise<Page<Proposal>> => {
  if (after !== undefined && !isId('proposal', after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  const { read } = call.deps.db;
  const rows = await listOf(read, call.actor.mutualId, { after: after ?? null, limit: limit + 1 });
  const page = cutPage(rows, limit, ({ proposal }) => proposal.proposalId);
  return { items: await presentAll(read, call, page.items), next: page.next };
};

export const showProposal = async (
  call: Call,
  proposalId: Id<'proposal'>,
  handle: Reader = call.deps.db.read,
): Promise<Proposal> => {
  const row = await findProposal(handle, call.actor.mutualId, proposalId);
  const [shown] = row ? await presentAll(handle, call, [row]) : [];
  if (!shown) throw new Refusal('not-found');
  return shown;
};

interface Counted {
  votingClass: VotingClass;
  receipt: string;
  choice: Choice;
}

/** After the count everybody may look into the boxes: who kept their receipt finds their ballot there. */
export const showBallots = async (call: Call, proposalId: Id<'proposal'>): Promise<{ items: Counted[] }> => {
  const { db, settings } = call.deps;
  const { mutualId } = call.actor;
  const row = await findProposal(db.read, mutualId, proposalId);
  if (!row) throw new Refusal('not-found');
  if (!isDecided(row.proposal.status)) throw new Refusal('vote-not-closed');
  const boxes = await boxesOf(db.read, mutualId, proposalId);
  return {
    items: boxes.flatMap((box) =>
      openBox(settings.secret, box, box.sealed).map((paper) => ({ ...paper, votingClass: box.votingClass })),
    ),
  };
};

export const tellProposal = (tx: Writer, call: Call, proposalId: Id<'proposal'>): void =>
  announce(tx, call, 'proposal.changed', { proposalId }, { groups: ['everyone'] });
