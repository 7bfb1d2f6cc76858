import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { dues, netPays, pays, settledShifts, settlements } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

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

export const keepPay = (tx: Writer, row: typeof pays.$inferInsert) => tx.insert(pays).values(row);

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
