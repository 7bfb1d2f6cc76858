import { and, eq, isNull } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { bankAnswers, bankLines } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const together = 100;

export const keepBankLines = async (
  tx: Writer,
  rows: readonly (typeof bankLines.$inferInsert)[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += together)
    await tx.insert(bankLines).values(rows.slice(from, from + together));
};

export const keepBankAnswer = (tx: Writer, row: typeof bankAnswers.$inferInsert) =>
  tx.insert(bankAnswers).values(row);

export const takeBackAnswer = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  lineId: Id<'line'>,
  takenBackById: Id<'member'>,
  takenBackAt: Instant,
) =>
  tx
    .update(bankAnswers)
    .set({ takenBackById, takenBackAt })
    .where(
      and(
        eq(bankAnswers.mutualId, mutualId),
        eq(bankAnswers.lineId, lineId),
        isNull(bankAnswers.takenBackAt),
      ),
    );
