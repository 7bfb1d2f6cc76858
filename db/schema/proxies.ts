import { flag, foreignKey, id, index, instant, primaryKey, sql, table } from '../columns.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';

/** A member asked another to vote on one proposal in their place. */
export const proxies = table(
  'proxies',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    memberId: id('member').notNull(),
    proxyId: id('member').notNull(),
    appointedById: id('member').notNull(),
    appointedAt: instant().notNull(),
    ended: flag().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.memberId] }),
    index('proxies_of').on(t.mutualId, t.proposalId, t.proxyId).where(sql`not ended`),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.proxyId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
