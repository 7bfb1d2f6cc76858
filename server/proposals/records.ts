import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { ballotBoxes, proposalCounts, proposalRolls, proposals, proposalVersions } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { BoxOf } from './sealed-box.ts';

export const keepProposal = (tx: Writer, row: typeof proposals.$inferInsert) =>
  tx.insert(proposals).values(row);

export const keepVersion = (tx: Writer, row: typeof proposalVersions.$inferInsert) =>
  tx.insert(proposalVersions).values(row);

export const changeProposal = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  proposalId: Id<'proposal'>,
  change: Partial<typeof proposals.$inferInsert>,
) =>
  tx
    .update(proposals)
    .set(change)
    .where(and(eq(proposals.mutualId, mutualId), eq(proposals.proposalId, proposalId)));

const rowsAtOnce = 500;

export const keepRoll = async (
  tx: Writer,
  rows: readonly (typeof proposalRolls.$inferInsert)[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(proposalRolls).values(rows.slice(from, from + rowsAtOnce));
};

export const markVoted = (
  tx: Writer,
  {
    mutualId,
    proposalId,
    memberId,
  }: Pick<typeof proposalRolls.$inferSelect, 'mutualId' | 'proposalId' | 'memberId'>,
  voted: Pick<typeof proposalRolls.$inferInsert, 'votedAs' | 'how' | 'byId'>,
) =>
  tx
    .update(proposalRolls)
    .set(voted)
    .where(
      and(
        eq(proposalRolls.mutualId, mutualId),
        eq(proposalRolls.proposalId, proposalId),
        eq(proposalRolls.memberId, memberId),
      ),
    );

export const keepBox = (tx: Writer, box: BoxOf, sealed: string) =>
  tx.insert(ballotBoxes).values({ ...box, sealed });

export const refillBox = (tx: Writer, { mutualId, proposalId, votingClass }: BoxOf, sealed: string) =>
  tx
    .update(ballotBoxes)
    .set({ sealed })
    .where(
      and(
        eq(ballotBoxes.mutualId, mutualId),
        eq(ballotBoxes.proposalId, proposalId),
        eq(ballotBoxes.votingClass, votingClass),
      ),
    );

export const keepCounts = (tx: Writer, rows: readonly (typeof proposalCounts.$inferInsert)[]) =>
  tx.insert(proposalCounts).values([...rows]);
