import type { Draft } from '#shared/proposals/schema.ts';
import {
  choice,
  count,
  foreignKey,
  id,
  index,
  instant,
  json,
  primaryKey,
  sql,
  table,
  text,
} from '../columns.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';

/** What members say about a proposal; its words are in its versions. */
export const proposalComments = table(
  'proposal_comments',
  {
    mutualId: id('mutual').notNull(),
    commentId: id('comment').notNull(),
    proposalId: id('proposal').notNull(),
    memberId: id('member').notNull(),
    version: count().notNull(),
    writtenAt: instant().notNull(),
    /** Somebody asks the coordinators to look at it. */
    reportedAt: instant(),
    reportedById: id('member'),
    reportedWhy: text(),
    /** A coordinator looked: taken down, or left to stand. */
    lookedAt: instant(),
    lookedById: id('member'),
    takenDownWhy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.commentId] }),
    index('proposal_comments_in_order').on(t.mutualId, t.proposalId, t.commentId),
    index('proposal_comments_reported')
      .on(t.mutualId, t.commentId)
      .where(sql`reported_at is not null and looked_at is null`),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Words as they were at one time. Never edited. */
export const proposalCommentVersions = table(
  'proposal_comment_versions',
  {
    mutualId: id('mutual').notNull(),
    commentId: id('comment').notNull(),
    version: count().notNull(),
    words: text().notNull(),
    byId: id('member').notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.commentId, t.version] }),
    foreignKey({
      columns: [t.mutualId, t.commentId],
      foreignColumns: [proposalComments.mutualId, proposalComments.commentId],
    }),
  ],
);

/** Another wording of a draft, put to its proposer: taken up, or declined and perhaps voted on. */
export const proposalAmendments = table(
  'proposal_amendments',
  {
    mutualId: id('mutual').notNull(),
    amendmentId: id('amendment').notNull(),
    proposalId: id('proposal').notNull(),
    memberId: id('member').notNull(),
    draft: json<Draft>().notNull(),
    status: choice(['open', 'accepted', 'declined', 'taken-back', 'voted-in']).notNull(),
    suggestedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.amendmentId] }),
    index('proposal_amendments_in_order').on(t.mutualId, t.proposalId, t.amendmentId),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
