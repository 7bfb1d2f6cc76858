import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { coverAsks, coverPlans, coverSearches, riskTold } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

export const keepPlan = (tx: Writer, row: typeof coverPlans.$inferInsert) =>
  tx
    .insert(coverPlans)
    .values(row)
    .onConflictDoUpdate({ target: [coverPlans.mutualId, coverPlans.holderId], set: row });

export const keepSearch = (tx: Writer, row: typeof coverSearches.$inferInsert) =>
  tx.insert(coverSearches).values(row);

export const changeSearch = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  coverId: Id<'cover'>,
  change: Partial<typeof coverSearches.$inferInsert>,
) =>
  tx
    .update(coverSearches)
    .set(change)
    .where(and(eq(coverSearches.mutualId, mutualId), eq(coverSearches.coverId, coverId)));

export const keepAsk = (tx: Writer, row: typeof coverAsks.$inferInsert) => tx.insert(coverAsks).values(row);

export interface AskKey {
  mutualId: Id<'mutual'>;
  coverId: Id<'cover'>;
  carerId: Id<'member'>;
}

/** Writes an answer down if there is none yet. */
export const answerAsk = (
  tx: Writer,
  { mutualId, coverId, carerId }: AskKey,
  said: { answer: 'yes' | 'no' | 'offered'; answeredAt: Instant; enteredById: Id<'member'> | null },
) =>
  tx
    .update(coverAsks)
    .set(said)
    .where(
      and(
        eq(coverAsks.mutualId, mutualId),
        eq(coverAsks.coverId, coverId),
        eq(coverAsks.carerId, carerId),
        isNull(coverAsks.answer),
      ),
    );

/** Who had still time to answer need not any more; whose time had passed stays silent. */
export const endAsks = (tx: Writer, mutualId: Id<'mutual'>, coverId: Id<'cover'>, at: Instant) =>
  tx
    .update(coverAsks)
    .set({ answer: 'over', answeredAt: at })
    .where(
      and(
        eq(coverAsks.mutualId, mutualId),
        eq(coverAsks.coverId, coverId),
        isNull(coverAsks.answer),
        gt(coverAsks.answerBy, at),
      ),
    );

export const keepTold = (tx: Writer, row: typeof riskTold.$inferInsert) =>
  tx.insert(riskTold).values(row).onConflictDoNothing();
