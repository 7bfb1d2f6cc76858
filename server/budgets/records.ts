import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { budgets, savings, surplusMarks, surplusReasons } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepBudget = (tx: Writer, row: typeof budgets.$inferInsert) => tx.insert(budgets).values(row);

export const keepSavingRow = (tx: Writer, row: typeof savings.$inferInsert) => tx.insert(savings).values(row);

export const endSavingRow = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  savingId: Id<'saving'>,
  change: Pick<typeof savings.$inferInsert, 'endedAt' | 'endedById' | 'endedAs'>,
) =>
  tx
    .update(savings)
    .set(change)
    .where(and(eq(savings.mutualId, mutualId), eq(savings.savingId, savingId)));

export const keepReason = (tx: Writer, row: typeof surplusReasons.$inferInsert) =>
  tx.insert(surplusReasons).values(row);

export const keepMark = (tx: Writer, row: typeof surplusMarks.$inferInsert) =>
  tx
    .insert(surplusMarks)
    .values(row)
    .onConflictDoUpdate({ target: [surplusMarks.mutualId, surplusMarks.holderId], set: row });

export const forgetMark = (tx: Writer, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  tx
    .delete(surplusMarks)
    .where(and(eq(surplusMarks.mutualId, mutualId), eq(surplusMarks.holderId, holderId)));
