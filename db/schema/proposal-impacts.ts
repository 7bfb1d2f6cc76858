import type { ImpactForAll } from '#shared/proposals/impact-for-all.ts';
import { count, foreignKey, id, instant, json, primaryKey, table } from '../columns.ts';
import { proposalVersions } from './proposals.ts';

/**
 * What proposed terms would mean for everybody together, as it may be told. Counted once for the version notice was
 * given of and never again: two counts a day apart would tell what the one who came between them has. No member’s
 * own figures are kept anywhere.
 */
export const proposalImpacts = table(
  'proposal_impacts',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    version: count().notNull(),
    impact: json<ImpactForAll>().notNull(),
    countedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId, t.version] }),
    foreignKey({
      columns: [t.mutualId, t.proposalId, t.version],
      foreignColumns: [proposalVersions.mutualId, proposalVersions.proposalId, proposalVersions.version],
    }),
  ],
);
