import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import {
  members,
  proposalAmendments,
  proposalComments,
  proposalCommentVersions,
  proposals,
  proposalVersions,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type Mutual = Id<'mutual'>;
type Proposal = Id<'proposal'>;

/** With the words that count and whoever said them. */
const comments = (handle: Reader) =>
  handle
    .select({ comment: proposalComments, said: proposalCommentVersions, by: members.name })
    .from(proposalComments)
    .innerJoin(
      proposalCommentVersions,
      and(
        eq(proposalCommentVersions.mutualId, proposalComments.mutualId),
        eq(proposalCommentVersions.commentId, proposalComments.commentId),
        eq(proposalCommentVersions.version, proposalComments.version),
      ),
    )
    .innerJoin(
      members,
      and(eq(members.mutualId, proposalComments.mutualId), eq(members.memberId, proposalComments.memberId)),
    );

export const commentsOf = (
  handle: Reader,
  mutualId: Mutual,
  proposalId: Proposal,
  asked: { after: Id<'comment'> | null; limit: number },
) =>
  comments(handle)
    .where(
      and(
        eq(proposalComments.mutualId, mutualId),
        eq(proposalComments.proposalId, proposalId),
        asked.after ? gt(proposalComments.commentId, asked.after) : undefined,
      ),
    )
    .orderBy(asc(proposalComments.commentId))
    .limit(asked.limit);
export type CommentRow = Awaited<ReturnType<typeof commentsOf>>[number];

export const findComment = async (
  handle: Reader,
  mutualId: Mutual,
  proposalId: Proposal,
  commentId: Id<'comment'>,
): Promise<CommentRow | null> =>
  (
    await comments(handle).where(
      and(
        eq(proposalComments.mutualId, mutualId),
        eq(proposalComments.proposalId, proposalId),
        eq(proposalComments.commentId, commentId),
      ),
    )
  )[0] ?? null;

const wordings = (handle: Reader) =>
  handle
    .select({ amendment: proposalAmendments, by: members.name })
    .from(proposalAmendments)
    .innerJoin(
      members,
      and(
        eq(members.mutualId, proposalAmendments.mutualId),
        eq(members.memberId, proposalAmendments.memberId),
      ),
    );

export const amendmentsOf = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  wordings(handle)
    .where(and(eq(proposalAmendments.mutualId, mutualId), eq(proposalAmendments.proposalId, proposalId)))
    .orderBy(asc(proposalAmendments.amendmentId));
export type AmendmentRow = Awaited<ReturnType<typeof amendmentsOf>>[number];

export const findAmendment = async (
  handle: Reader,
  mutualId: Mutual,
  amendmentId: Id<'amendment'>,
): Promise<AmendmentRow | null> =>
  (
    await wordings(handle).where(
      and(eq(proposalAmendments.mutualId, mutualId), eq(proposalAmendments.amendmentId, amendmentId)),
    )
  )[0] ?? null;

/** Its row is locked until the write ends. */
export const amendmentToAnswer = async (tx: Writer, mutualId: Mutual, amendmentId: Id<'amendment'>) => {
  await locked(
    tx
      .select({ amendmentId: proposalAmendments.amendmentId })
      .from(proposalAmendments)
      .where(and(eq(proposalAmendments.mutualId, mutualId), eq(proposalAmendments.amendmentId, amendmentId))),
  );
  return findAmendment(tx, mutualId, amendmentId);
};

/** Votes on wordings of a proposal, the newest first. */
export const votesAmending = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  handle
    .select({
      proposalId: proposals.proposalId,
      amendmentId: proposals.amendmentId,
      status: proposals.status,
    })
    .from(proposals)
    .where(
      and(
        eq(proposals.mutualId, mutualId),
        eq(proposals.amendsId, proposalId),
        isNotNull(proposals.amendmentId),
      ),
    )
    .orderBy(desc(proposals.proposalId));

export const versionsOf = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  handle
    .select({ version: proposalVersions, by: members.name })
    .from(proposalVersions)
    .innerJoin(
      members,
      and(eq(members.mutualId, proposalVersions.mutualId), eq(members.memberId, proposalVersions.byId)),
    )
    .where(and(eq(proposalVersions.mutualId, mutualId), eq(proposalVersions.proposalId, proposalId)))
    .orderBy(desc(proposalVersions.version));
