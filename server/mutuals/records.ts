import type { Writer } from '#db/database.ts';
import { installation, mutuals, termsVersions } from '#db/schema/index.ts';

export const keepMutual = (tx: Writer, row: typeof mutuals.$inferInsert) => tx.insert(mutuals).values(row);
export const keepTerms = (tx: Writer, row: typeof termsVersions.$inferInsert) =>
  tx.insert(termsVersions).values(row);
export const keepInstallation = (tx: Writer, row: typeof installation.$inferInsert) =>
  tx
    .insert(installation)
    .values(row)
    .onConflictDoUpdate({ target: [installation.one], set: row });
