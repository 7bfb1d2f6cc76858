import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { claims } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepClaim = (tx: Writer, row: typeof claims.$inferInsert) => tx.insert(claims).values(row);

export const changeClaim = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  claimId: Id<'claim'>,
  change: Partial<typeof claims.$inferInsert>,
) =>
  tx
    .update(claims)
    .set(change)
    .where(and(eq(claims.mutualId, mutualId), eq(claims.claimId, claimId)));
