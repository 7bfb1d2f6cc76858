import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import {
  dues,
  members,
  pledges,
  purchases,
  settledShares,
  supplierPayments,
  suppliers,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { PurchaseStatus } from '#shared/purchases/schema.ts';

const whole = (handle: Reader) =>
  handle
    .select({ purchase: purchases, supplierName: suppliers.name })
    .from(purchases)
    .leftJoin(
      suppliers,
      and(eq(suppliers.mutualId, purchases.mutualId), eq(suppliers.supplierId, purchases.supplierId)),
    );

const listedAtOnce = 100;

/** The newest first. */
export const allPurchases = (handle: Reader, mutualId: Id<'mutual'>) =>
  whole(handle)
    .where(eq(purchases.mutualId, mutualId))
    .orderBy(desc(purchases.purchaseId))
    .limit(listedAtOnce);

export const findPurchase = async (handle: Reader, mutualId: Id<'mutual'>, purchaseId: Id<'purchase'>) =>
  (
    await whole(handle).where(and(eq(purchases.mutualId, mutualId), eq(purchases.purchaseId, purchaseId)))
  )[0] ?? null;
export type PurchaseRow = NonNullable<Awaited<ReturnType<typeof findPurchase>>>;

/** To be changed: its row is locked, so that two who want the last place come one after the other. */
export const purchaseToChange = async (tx: Writer, mutualId: Id<'mutual'>, purchaseId: Id<'purchase'>) => {
  await locked(
    tx
      .select({ purchaseId: purchases.purchaseId })
      .from(purchases)
      .where(and(eq(purchases.mutualId, mutualId), eq(purchases.purchaseId, purchaseId))),
  );
  return findPurchase(tx, mutualId, purchaseId);
};

export const purchasesIn = (handle: Reader, mutualId: Id<'mutual'>, status: PurchaseStatus) =>
  whole(handle)
    .where(and(eq(purchases.mutualId, mutualId), eq(purchases.status, status)))
    .orderBy(asc(purchases.purchaseId));

export const purchaseOfShift = async (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (await whole(handle).where(and(eq(purchases.mutualId, mutualId), eq(purchases.shiftId, shiftId))))[0] ??
  null;

const moments = { offered: purchases.closesAt, delivered: purchases.confirmBy } as const;
/** Offers whose closing has come, or deliveries about which nobody need say anything more; of all mutuals. */
export const purchasesDue = (handle: Reader, status: keyof typeof moments, now: Instant) =>
  handle
    .select({ mutualId: purchases.mutualId, purchaseId: purchases.purchaseId })
    .from(purchases)
    .where(and(eq(purchases.status, status), lte(moments[status], now)))
    .orderBy(asc(purchases.purchaseId));

/** Those in a settlement, of all mutuals, with where each of their dues stands. */
export const settledDues = (handle: Reader) =>
  handle
    .select({
      mutualId: purchases.mutualId,
      purchaseId: purchases.purchaseId,
      dueStatus: dues.status,
    })
    .from(purchases)
    .innerJoin(
      settledShares,
      and(eq(settledShares.mutualId, purchases.mutualId), eq(settledShares.purchaseId, purchases.purchaseId)),
    )
    .innerJoin(dues, and(eq(dues.mutualId, settledShares.mutualId), eq(dues.dueId, settledShares.dueId)))
    .where(eq(purchases.status, 'settled'));

export const pledgesOf = (handle: Reader, mutualId: Id<'mutual'>, purchaseIds: readonly Id<'purchase'>[]) =>
  purchaseIds.length === 0
    ? Promise.resolve([])
    : handle
        .select({ pledge: pledges, name: members.name })
        .from(pledges)
        .innerJoin(
          members,
          and(eq(members.mutualId, pledges.mutualId), eq(members.memberId, pledges.holderId)),
        )
        .where(and(eq(pledges.mutualId, mutualId), inArray(pledges.purchaseId, [...purchaseIds])))
        .orderBy(asc(pledges.pledgedAt), asc(pledges.holderId));
export type PledgeRow = Awaited<ReturnType<typeof pledgesOf>>[number];

export const findSupplier = async (handle: Reader, mutualId: Id<'mutual'>, name: string) =>
  (
    await handle
      .select()
      .from(suppliers)
      .where(and(eq(suppliers.mutualId, mutualId), eq(suppliers.name, name)))
  )[0] ?? null;

const entering = alias(members, 'entering');
const approving = alias(members, 'approving');

export const paymentsOf = (handle: Reader, mutualId: Id<'mutual'>, purchaseId: Id<'purchase'>) =>
  handle
    .select({ payment: supplierPayments, enteredBy: entering.name, approvedBy: approving.name })
    .from(supplierPayments)
    .innerJoin(
      entering,
      and(
        eq(entering.mutualId, supplierPayments.mutualId),
        eq(entering.memberId, supplierPayments.enteredById),
      ),
    )
    .leftJoin(
      approving,
      and(
        eq(approving.mutualId, supplierPayments.mutualId),
        eq(approving.memberId, supplierPayments.approvedById),
      ),
    )
    .where(and(eq(supplierPayments.mutualId, mutualId), eq(supplierPayments.purchaseId, purchaseId)));
export type PaymentRow = Awaited<ReturnType<typeof paymentsOf>>[number];
