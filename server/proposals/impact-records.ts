import type { Writer } from '#db/database.ts';
import { proposalImpacts } from '#db/schema/index.ts';

export const keepImpact = (tx: Writer, row: typeof proposalImpacts.$inferInsert) =>
  tx.insert(proposalImpacts).values(row);
