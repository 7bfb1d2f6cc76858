import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { reconciliationBreaks, reconciliations } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepReconciliation = (tx: Writer, row: typeof reconciliations.$inferInsert) =>
  tx.insert(reconciliations).values(row);

export const keepBreak = (tx: Writer, row: typeof reconciliationBreaks.$inferInsert) =>
  tx.insert(reconciliationBreaks).values(row);

/** Ends what is open; what ended stays as it ended. */
export const endBreak = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  breakId: Id<'break'>,
  how: Pick<typeof reconciliationBreaks.$inferInsert, 'status' | 'endedAt' | 'closedById' | 'words'>,
) =>
  tx
    .update(reconciliationBreaks)
    .set(how)
    .where(
      and(
        eq(reconciliationBreaks.mutualId, mutualId),
        eq(reconciliationBreaks.breakId, breakId),
        eq(reconciliationBreaks.status, 'open'),
      ),
    );
