import { eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { installation, mutuals, ruleChanges, termsVersions } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { MutualRules } from '#shared/mutuals/schema.ts';

export const keepMutual = (tx: Writer, row: typeof mutuals.$inferInsert) => tx.insert(mutuals).values(row);
export const keepRules = (tx: Writer, mutualId: Id<'mutual'>, rules: MutualRules) =>
  tx.update(mutuals).set({ rules }).where(eq(mutuals.mutualId, mutualId));

export const keepRuleChange = (tx: Writer, row: typeof ruleChanges.$inferInsert) =>
  tx.insert(ruleChanges).values(row);

export const keepTerms = (tx: Writer, row: typeof termsVersions.$inferInsert) =>
  tx.insert(termsVersions).values(row);
export const keepInstallation = (tx: Writer, row: typeof installation.$inferInsert) =>
  tx
    .insert(installation)
    .values(row)
    .onConflictDoUpdate({ target: [installation.one], set: row });
