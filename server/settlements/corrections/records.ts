import { and, eq, isNull } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { corrections } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepCorrection = (tx: Writer, row: typeof corrections.$inferInsert) =>
  tx.insert(corrections).values(row);

/** An answer is given once. */
export const answerRow = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  correctionId: Id<'correction'>,
  answer: Pick<typeof corrections.$inferInsert, 'answer' | 'answerReason' | 'answeredById' | 'answeredAt'>,
): Promise<boolean> =>
  (
    await tx
      .update(corrections)
      .set(answer)
      .where(
        and(
          eq(corrections.mutualId, mutualId),
          eq(corrections.correctionId, correctionId),
          isNull(corrections.answer),
        ),
      )
      .returning({ correctionId: corrections.correctionId })
  ).length > 0;
