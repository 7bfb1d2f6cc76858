import type { Writer } from '#db/database.ts';
import { outreaches, voices } from '#db/schema/index.ts';

export const keepVoice = (tx: Writer, row: typeof voices.$inferInsert) => tx.insert(voices).values(row);

export const keepOutreach = (tx: Writer, row: typeof outreaches.$inferInsert) =>
  tx.insert(outreaches).values(row);
