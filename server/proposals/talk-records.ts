import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { proposalAmendments, proposalComments, proposalCommentVersions } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepComment = (tx: Writer, row: typeof proposalComments.$inferInsert) =>
  tx.insert(proposalComments).values(row);

export const keepCommentVersion = (tx: Writer, row: typeof proposalCommentVersions.$inferInsert) =>
  tx.insert(proposalCommentVersions).values(row);

export const changeCommentRow = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  commentId: Id<'comment'>,
  change: Partial<typeof proposalComments.$inferInsert>,
) =>
  tx
    .update(proposalComments)
    .set(change)
    .where(and(eq(proposalComments.mutualId, mutualId), eq(proposalComments.commentId, commentId)));

export const keepAmendment = (tx: Writer, row: typeof proposalAmendments.$inferInsert) =>
  tx.insert(proposalAmendments).values(row);

export const changeAmendment = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  amendmentId: Id<'amendment'>,
  change: Partial<typeof proposalAmendments.$inferInsert>,
) =>
  tx
    .update(proposalAmendments)
    .set(change)
    .where(and(eq(proposalAmendments.mutualId, mutualId), eq(proposalAmendments.amendmentId, amendmentId)));
