import type { Change } from '#shared/proposals/schema.ts';
import type { DecidedBy, VotingRules } from '#shared/proposals/voting-rules.ts';
import {
  choice,
  count,
  day,
  flag,
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
import { mutuals } from './mutuals.ts';

/** Something members decide together. Its words and its change are in its versions. */
export const proposals = table(
  'proposals',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    kind: choice(['terms', 'rule', 'purchase', 'fund', 'member', 'question', 'amendment']).notNull(),
    status: choice([
      'draft',
      'notice',
      'voting',
      'passed',
      'not-passed',
      'no-quorum',
      'withdrawn',
      'enacted',
    ]).notNull(),
    /** The version that counts: the newest until notice is given, then the one that was given notice of. */
    version: count().notNull(),
    proposedById: id('member').notNull(),
    draftedAt: instant().notNull(),
    /** The draft that an amendment is about. */
    amendsId: id('proposal'),
    amendmentId: id('amendment'),
    /** Who must agree, and how many of them. */
    decidedBy: json<DecidedBy>().notNull(),
    noticeOn: day(),
    noticedAt: instant(),
    /** The rules of voting as they stood when notice was given: a vote is not moved by another. */
    voting: json<VotingRules>(),
    opensAt: instant(),
    closesAt: instant(),
    adjourned: flag().notNull(),
    /** Members on the roll when voting opened. */
    onRoll: count(),
    remindedAt: instant(),
    decidedAt: instant(),
    withdrawnAt: instant(),
    /** When what was decided begins. */
    enactsAt: instant(),
    enactedAt: instant(),
    /** Why what was decided cannot begin yet, and since when. */
    waitsFor: text(),
    waitingSince: instant(),
    /** Shifts taken before the decision are priced by it from here on. */
    repricedAt: instant(),
    termsId: id('terms'),
    purchaseId: id('purchase'),
    reserveId: id('reserve'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId] }),
    index('proposals_by_status').on(t.mutualId, t.status, t.proposalId),
    index('proposals_by_amended').on(t.mutualId, t.amendsId).where(sql`amends_id is not null`),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
    foreignKey({
      columns: [t.mutualId, t.proposedById],
      foreignColumns: [members.mutualId, members.memberId],
    }),
  ],
);

/** Words and change as they were at one time. Never edited. */
export const proposalVersions = table(
  'proposal_versions',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    version: count().notNull(),
    title: text().notNull(),
    why: text().notNull(),
    change: json<Change>().notNull(),
    byId: id('member').notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.version] }),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
  ],
);

/**
 * The roll: who may vote, as what, and whether they have, fixed when voting opens. It says neither what anybody
 * voted nor when.
 */
export const proposalRolls = table(
  'proposal_rolls',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    memberId: id('member').notNull(),
    asHolder: flag().notNull(),
    asCarer: flag().notNull(),
    asSupporter: flag().notNull(),
    votedAs: choice(['holder', 'carer', 'supporter']),
    how: choice(['self', 'assisted', 'representative', 'proxy', 'phone', 'paper']),
    /** Who gave it in or helped, where that was somebody else. */
    byId: id('member'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.memberId] }),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/**
 * One box for each proposal and class: all its papers, sorted and sealed, rewritten whole with every ballot. A
 * paper has no row, no time and no name.
 */
export const ballotBoxes = table(
  'ballot_boxes',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    votingClass: choice(['holder', 'carer', 'supporter']).notNull(),
    sealed: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.votingClass] }),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
  ],
);

/** What each class voted, written when voting closes. Never edited. */
export const proposalCounts = table(
  'proposal_counts',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    votingClass: choice(['holder', 'carer', 'supporter']).notNull(),
    entitled: count().notNull(),
    for: count().notNull(),
    against: count().notNull(),
    abstain: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.votingClass] }),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
  ],
);
