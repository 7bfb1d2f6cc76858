import type { RulesChange } from '#shared/mutuals/rules-change.ts';
import { day, foreignKey, id, index, instant, json, primaryKey, table } from '../columns.ts';
import { proposals } from './proposals.ts';

/** Which rules of the mutual members voted, from which day on. Never edited. */
export const ruleChanges = table(
  'rule_changes',
  {
    mutualId: id('mutual').notNull(),
    proposalId: id('proposal').notNull(),
    rules: json<RulesChange>().notNull(),
    fromOn: day().notNull(),
    decidedAt: instant().notNull(),
    begunAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.proposalId] }),
    index('rule_changes_in_order').on(t.mutualId, t.begunAt),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
  ],
);
