import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { refunds } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepRefund = (tx: Writer, row: typeof refunds.$inferInsert) => tx.insert(refunds).values(row);

export const changeRefund = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  refundId: Id<'refund'>,
  change: Partial<typeof refunds.$inferInsert>,
) =>
  tx
    .update(refunds)
    .set(change)
    .where(and(eq(refunds.mutualId, mutualId), eq(refunds.refundId, refundId)));
