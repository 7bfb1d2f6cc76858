import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { wageShortfalls } from '#db/schema/index.ts';
import type { Instant } from '#shared/language/time.ts';

type Row = typeof wageShortfalls.$inferInsert;

/** Found again with a later settlement, the newer figures count; the settlement that found it first stays. */
export const keepShortfall = (tx: Writer, row: Row) => {
  const { settlementId: _first, foundAt: _when, ...newer } = row;
  return tx
    .insert(wageShortfalls)
    .values(row)
    .onConflictDoUpdate({
      target: [
        wageShortfalls.mutualId,
        wageShortfalls.weekOn,
        wageShortfalls.carerId,
        wageShortfalls.employer,
      ],
      set: { ...newer, madeGoodAt: null },
    });
};

export const madeGood = (
  tx: Writer,
  row: Pick<Row, 'mutualId' | 'weekOn' | 'carerId' | 'employer'>,
  madeGoodAt: Instant,
) =>
  tx
    .update(wageShortfalls)
    .set({ madeGoodAt })
    .where(
      and(
        eq(wageShortfalls.mutualId, row.mutualId),
        eq(wageShortfalls.weekOn, row.weekOn),
        eq(wageShortfalls.carerId, row.carerId),
        eq(wageShortfalls.employer, row.employer),
      ),
    );
