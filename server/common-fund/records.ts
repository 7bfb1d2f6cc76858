import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { fundFeeds, fundReserves } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepFeed = (tx: Writer, row: typeof fundFeeds.$inferInsert) => tx.insert(fundFeeds).values(row);

export const keepReserve = (tx: Writer, row: typeof fundReserves.$inferInsert) =>
  tx.insert(fundReserves).values(row);

export const changeReserve = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  reserveId: Id<'reserve'>,
  change: Partial<typeof fundReserves.$inferInsert>,
) =>
  tx
    .update(fundReserves)
    .set(change)
    .where(and(eq(fundReserves.mutualId, mutualId), eq(fundReserves.reserveId, reserveId)));
