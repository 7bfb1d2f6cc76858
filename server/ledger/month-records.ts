import type { Writer } from '#db/database.ts';
import { closedMonths } from '#db/schema/index.ts';

export const keepClosedMonth = (tx: Writer, row: typeof closedMonths.$inferInsert) =>
  tx.insert(closedMonths).values(row);
