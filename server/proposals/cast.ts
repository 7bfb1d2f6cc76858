/** One ballot: the roll says that somebody voted, the box what was voted, and nothing says both. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Ballot, WayToVote } from '#shared/proposals/schema.ts';
import type { Actor } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { entitledAs } from './policy.ts';
import { boxToFill, findProposal, onRollToVote } from './reads.ts';
import { markVoted, refillBox } from './records.ts';
import { openBox, sealBox } from './sealed-box.ts';
import { tellProposal } from './show.ts';

const wayOf = ({ via, rights }: Actor): WayToVote => {
  if (via === 'phone' || via === 'paper') return via;
  return rights ? 'representative' : 'self';
};

/**
 * Not remembered under the caller's key: what was answered before would say what was asked. A retry is known by its
 * receipt, which is in the box or not.
 */
export const castBallot = async (
  call: Call,
  proposalId: Id<'proposal'>,
  { votesAs, choice, receipt }: Ballot,
): Promise<null> => {
  const { db, settings } = call.deps;
  const { actor } = call;
  const { mutualId, memberId } = actor;
  await db.write(
    async (tx) => {
      const before = await findProposal(tx, mutualId, proposalId);
      if (!before) throw new Refusal('not-found');
      const box = await boxToFill(tx, mutualId, proposalId, votesAs);
      // Read again, now that nobody counts while the box is held.
      const row = await findProposal(tx, mutualId, proposalId);
      const { status, closesAt } = row?.proposal ?? before.proposal;
      const mine = await onRollToVote(tx, mutualId, proposalId, memberId);
      const papers = box ? openBox(settings.secret, box, box.sealed) : [];
      const sent = papers.find((paper) => paper.receipt === receipt);
      if (mine?.votedAs && sent?.choice === choice) return;
      if (!box || status !== 'voting' || !closesAt || call.now >= closesAt)
        throw new Refusal('voting-not-open');
      if (!mine || !entitledAs(mine).includes(votesAs)) throw new Refusal('not-on-roll');
      // Whoever acts for a holder votes as that holder, whatever else the holder is.
      if (actor.rights && votesAs !== 'holder') throw new Refusal('not-on-roll');
      if (mine.votedAs) throw new Refusal('already-voted');
      if (sent) throw new Refusal('receipt-used');
      const how = wayOf(actor);
      await markVoted(tx, mine, {
        votedAs: votesAs,
        how,
        byId: how === 'self' ? null : actor.by.memberId,
      });
      await refillBox(tx, box, sealBox(settings.secret, box, [...papers, { receipt, choice }]));
      await note(tx, call, 'VOTED', proposalId);
      tellProposal(tx, call, proposalId);
    },
    { isolation: 'constraints-decide' },
  );
  return null;
};
