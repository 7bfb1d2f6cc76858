import type { EvidenceFile } from '#shared/common-fund/schema.ts';
import { choice, foreignKey, id, index, instant, json, pence, primaryKey, table, text } from '../columns.ts';
import { members } from './members.ts';
import { mutuals } from './mutuals.ts';
import { settlements } from './settlements.ts';

/** What a settlement gave to the common fund: its contribution, less its fees and what was short before. */
export const fundFeeds = table(
  'fund_feeds',
  {
    mutualId: id('mutual').notNull(),
    settlementId: id('settlement').notNull(),
    contributionPence: pence().notNull(),
    feesPence: pence().notNull(),
    /** What earlier contributions did not cover, made up for first. */
    shortBeforePence: pence().notNull(),
    fedPence: pence().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.settlementId] }),
    index('fund_feeds_by_time').on(t.mutualId, t.at),
    foreignKey({
      columns: [t.mutualId, t.settlementId],
      foreignColumns: [settlements.mutualId, settlements.settlementId],
    }),
  ],
);

/** Money of the common fund kept apart for something decided, until two people release it or it is put back. */
export const fundReserves = table(
  'fund_reserves',
  {
    mutualId: id('mutual').notNull(),
    reserveId: id('reserve').notNull(),
    purpose: choice(['cover', 'training', 'running-costs', 'equipment', 'other']).notNull(),
    what: text().notNull(),
    /** Where the decision is written down. */
    decision: text().notNull(),
    proposalId: id('proposal'),
    amountPence: pence().notNull(),
    /** Who is to get it, in words; a member where it is one of us. */
    payee: text().notNull(),
    payeeId: id('member'),
    status: choice(['reserved', 'asked', 'released', 'put-back']).notNull(),
    /** The pending journal that keeps it apart. */
    holdId: id('journal').notNull(),
    reservedById: id('member').notNull(),
    reservedAt: instant().notNull(),
    /** What was spent, and the evidence of it; said by the first of two people. */
    spentPence: pence(),
    evidence: text(),
    evidenceFile: json<EvidenceFile>(),
    askedById: id('member'),
    askedAt: instant(),
    /** The second of them, or whoever put it back. */
    endedById: id('member'),
    endedAt: instant(),
    endReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.reserveId] }),
    index('fund_reserves_by_time').on(t.mutualId, t.reservedAt),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
    foreignKey({ columns: [t.mutualId, t.payeeId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
