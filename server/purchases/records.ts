import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { pledges, purchases, settledShares, supplierPayments, suppliers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const keepSupplier = (tx: Writer, row: typeof suppliers.$inferInsert) =>
  tx.insert(suppliers).values(row);

export const keepPurchase = (tx: Writer, row: typeof purchases.$inferInsert) =>
  tx.insert(purchases).values(row);

export const changePurchase = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  purchaseId: Id<'purchase'>,
  change: Partial<typeof purchases.$inferInsert>,
) =>
  tx
    .update(purchases)
    .set(change)
    .where(and(eq(purchases.mutualId, mutualId), eq(purchases.purchaseId, purchaseId)));

/** Who took their pledge back before closing may pledge again. */
export const keepPledge = (tx: Writer, row: typeof pledges.$inferInsert) =>
  tx
    .insert(pledges)
    .values(row)
    .onConflictDoUpdate({ target: [pledges.mutualId, pledges.purchaseId, pledges.holderId], set: row });

export const changePledge = (
  tx: Writer,
  {
    mutualId,
    purchaseId,
    holderId,
  }: { mutualId: Id<'mutual'>; purchaseId: Id<'purchase'>; holderId: Id<'member'> },
  change: Partial<typeof pledges.$inferInsert>,
) =>
  tx
    .update(pledges)
    .set(change)
    .where(
      and(eq(pledges.mutualId, mutualId), eq(pledges.purchaseId, purchaseId), eq(pledges.holderId, holderId)),
    );

export const keepSettledShare = (tx: Writer, row: typeof settledShares.$inferInsert) =>
  tx.insert(settledShares).values(row);

export const keepPayment = (tx: Writer, row: typeof supplierPayments.$inferInsert) =>
  tx.insert(supplierPayments).values(row);

export const approvePaymentRow = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  paymentId: Id<'payment'>,
  change: Pick<typeof supplierPayments.$inferInsert, 'approvedById' | 'approvedAt'>,
) =>
  tx
    .update(supplierPayments)
    .set(change)
    .where(and(eq(supplierPayments.mutualId, mutualId), eq(supplierPayments.paymentId, paymentId)));
