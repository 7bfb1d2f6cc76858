import type { Writer } from '#db/database.ts';
import { termsVersions } from '#db/schema/index.ts';

export const keepTerms = (tx: Writer, row: typeof termsVersions.$inferInsert) =>
  tx.insert(termsVersions).values(row);
