import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import {
  advances,
  corrections,
  dues,
  netPays,
  pays,
  settledShifts,
  settlementDrafts,
  settlements,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';

const chunk = 200;

export const keepSettlement = (tx: Writer, row: typeof settlements.$inferInsert) =>
  tx.insert(settlements).values(row);

export const keepDues = async (tx: Writer, rows: readonly (typeof dues.$inferInsert)[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += chunk)
    await tx.insert(dues).values(rows.slice(start, start + chunk));
};

export const keepSettledShifts = async (
  tx: Writer,
  rows: readonly (typeof settledShifts.$inferInsert)[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += chunk)
    await tx.insert(settledShifts).values(rows.slice(start, start + chunk));
};

export const keepNetPay = (tx: Writer, row: typeof netPays.$inferInsert) =>
  tx
    .insert(netPays)
    .values(row)
    .onConflictDoUpdate({
      target: [netPays.mutualId, netPays.weekOn, netPays.holderId, netPays.carerId],
      set: row,
    });

export const changeDue = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  dueId: Id<'due'>,
  change: Partial<typeof dues.$inferInsert>,
) =>
  tx
    .update(dues)
    .set(change)
    .where(and(eq(dues.mutualId, mutualId), eq(dues.dueId, dueId)));

export const keepPays = async (tx: Writer, rows: readonly (typeof pays.$inferInsert)[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += chunk)
    await tx.insert(pays).values(rows.slice(start, start + chunk));
};

export const changePay = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  payId: Id<'pay'>,
  change: Partial<typeof pays.$inferInsert>,
) =>
  tx
    .update(pays)
    .set(change)
    .where(and(eq(pays.mutualId, mutualId), eq(pays.payId, payId), ne(pays.status, 'paid')))
    .returning({ payId: pays.payId });

export const putInPay = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  shiftIds: readonly Id<'shift'>[],
  payId: Id<'pay'>,
) =>
  tx
    .update(settledShifts)
    .set({ payId })
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        eq(settledShifts.settlementId, settlementId),
        inArray(settledShifts.shiftId, [...shiftIds]),
      ),
    );

export const changeSettlement = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  change: Partial<typeof settlements.$inferInsert>,
) =>
  tx
    .update(settlements)
    .set(change)
    .where(and(eq(settlements.mutualId, mutualId), eq(settlements.settlementId, settlementId)));

/** What both agreed to has moved its money; what they agree to later waits for a later settlement. */
export const correctionsSettled = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  shiftIds: readonly Id<'shift'>[],
  settlementId: Id<'settlement'>,
): Promise<void> => {
  for (let start = 0; start < shiftIds.length; start += chunk)
    await tx
      .update(corrections)
      .set({ settlementId })
      .where(
        and(
          eq(corrections.mutualId, mutualId),
          inArray(corrections.shiftId, shiftIds.slice(start, start + chunk)),
          eq(corrections.answer, 'agreed'),
          isNull(corrections.settlementId),
        ),
      );
};

/** Less of what a carer had too much is still out. */
export const recover = (
  tx: Writer,
  line: { mutualId: Id<'mutual'>; settlementId: Id<'settlement'>; shiftId: Id<'shift'> },
  recoveredPence: Pence,
) =>
  tx
    .update(settledShifts)
    .set({ recoveredPence })
    .where(
      and(
        eq(settledShifts.mutualId, line.mutualId),
        eq(settledShifts.settlementId, line.settlementId),
        eq(settledShifts.shiftId, line.shiftId),
      ),
    );

/** Put forward again, only the newest counts. */
export const keepDraft = (tx: Writer, row: typeof settlementDrafts.$inferInsert) =>
  tx
    .insert(settlementDrafts)
    .values(row)
    .onConflictDoUpdate({ target: [settlementDrafts.mutualId, settlementDrafts.weekOn], set: row });

export const keepAdvance = (tx: Writer, row: typeof advances.$inferInsert) => tx.insert(advances).values(row);

export const repaid = (tx: Writer, mutualId: Id<'mutual'>, dueId: Id<'due'>, repaidAt: Instant) =>
  tx
    .update(advances)
    .set({ repaidAt })
    .where(and(eq(advances.mutualId, mutualId), eq(advances.dueId, dueId)));
