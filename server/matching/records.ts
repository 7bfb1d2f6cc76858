import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { availabilityBlocks, availabilityExceptions, carerWishes } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Block } from '#shared/matching/schema.ts';

type WishesInsert = typeof carerWishes.$inferInsert;
type WishesChange = Partial<Omit<WishesInsert, 'mutualId' | 'carerId'>>;

const nothingSaid = {
  likes: [],
  willNotDo: [],
  kindsNotDone: [],
  interests: [],
  guaranteedMinutes: 0,
} satisfies WishesChange;

/** Keeps what is new and leaves the rest as it was said before. */
export const keepWishes = (tx: Writer, mutualId: Id<'mutual'>, carerId: Id<'member'>, change: WishesChange) =>
  tx
    .insert(carerWishes)
    .values({ mutualId, carerId, ...nothingSaid, ...change })
    .onConflictDoUpdate({ target: [carerWishes.mutualId, carerWishes.carerId], set: change });

/** The whole week anew. */
export const keepWeek = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  week: readonly Block[],
): Promise<void> => {
  await tx
    .delete(availabilityBlocks)
    .where(and(eq(availabilityBlocks.mutualId, mutualId), eq(availabilityBlocks.carerId, carerId)));
  if (week.length > 0)
    await tx.insert(availabilityBlocks).values(week.map((block) => ({ mutualId, carerId, ...block })));
};

export const keepException = (tx: Writer, row: typeof availabilityExceptions.$inferInsert) =>
  tx.insert(availabilityExceptions).values(row);

/** Takes one of this carer's own back; says whether it was there. */
export const takeExceptionBack = async (
  tx: Writer,
  {
    mutualId,
    carerId,
    exceptionId,
  }: Pick<typeof availabilityExceptions.$inferInsert, 'mutualId' | 'carerId' | 'exceptionId'>,
): Promise<boolean> =>
  (
    await tx
      .delete(availabilityExceptions)
      .where(
        and(
          eq(availabilityExceptions.mutualId, mutualId),
          eq(availabilityExceptions.exceptionId, exceptionId),
          eq(availabilityExceptions.carerId, carerId),
        ),
      )
      .returning({ exceptionId: availabilityExceptions.exceptionId })
  ).length === 1;
