import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { matches } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type MatchInsert = typeof matches.$inferInsert;

/** One for each meeting; whoever answers first begins it. */
export const beginMatch = (tx: Writer, row: MatchInsert) =>
  tx
    .insert(matches)
    .values(row)
    .onConflictDoNothing({ target: [matches.mutualId, matches.shiftId] });

export const changeMatch = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  shiftId: Id<'shift'>,
  change: Partial<Omit<MatchInsert, 'mutualId' | 'matchId' | 'shiftId' | 'holderId' | 'carerId'>>,
) =>
  tx
    .update(matches)
    .set(change)
    .where(and(eq(matches.mutualId, mutualId), eq(matches.shiftId, shiftId)));
