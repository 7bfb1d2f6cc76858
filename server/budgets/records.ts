import type { Writer } from '#db/database.ts';
import { budgets } from '#db/schema/index.ts';

export const keepBudget = (tx: Writer, row: typeof budgets.$inferInsert) => tx.insert(budgets).values(row);
