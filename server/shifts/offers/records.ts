import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { offers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

export const keepOffer = (tx: Writer, row: typeof offers.$inferInsert) => tx.insert(offers).values(row);

/** How it ended; one that has ended stays as it did. */
export const endOffer = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  offerId: Id<'offer'>,
  ended: {
    status: 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
    endedAt: Instant;
    endedById: Id<'member'>;
  },
) =>
  tx
    .update(offers)
    .set(ended)
    .where(and(eq(offers.mutualId, mutualId), eq(offers.offerId, offerId), eq(offers.status, 'waiting')));
