import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { swaps } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepSwap = (tx: Writer, row: typeof swaps.$inferInsert) => tx.insert(swaps).values(row);

export const changeSwap = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  swapId: Id<'swap'>,
  change: Partial<typeof swaps.$inferInsert>,
) =>
  tx
    .update(swaps)
    .set(change)
    .where(and(eq(swaps.mutualId, mutualId), eq(swaps.swapId, swapId)));
