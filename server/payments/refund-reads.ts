import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { balanceTransactions, members, refunds } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const findRefund = async (handle: Reader, mutualId: Id<'mutual'>, refundId: Id<'refund'>) =>
  (
    await handle
      .select()
      .from(refunds)
      .where(and(eq(refunds.mutualId, mutualId), eq(refunds.refundId, refundId)))
  )[0] ?? null;
export type RefundRow = NonNullable<Awaited<ReturnType<typeof findRefund>>>;

export const refundsOfDue = (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  handle
    .select()
    .from(refunds)
    .where(and(eq(refunds.mutualId, mutualId), eq(refunds.dueId, dueId)));

const named = (handle: Reader) =>
  handle
    .select({ refund: refunds, name: members.name })
    .from(refunds)
    .innerJoin(members, and(eq(members.mutualId, refunds.mutualId), eq(members.memberId, refunds.holderId)));
export type NamedRefund = Awaited<ReturnType<typeof named>>[number];

export const namedRefund = async (handle: Reader, mutualId: Id<'mutual'>, refundId: Id<'refund'>) =>
  (await named(handle).where(and(eq(refunds.mutualId, mutualId), eq(refunds.refundId, refundId))))[0] ?? null;

export const newestRefunds = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  named(handle).where(eq(refunds.mutualId, mutualId)).orderBy(desc(refunds.refundId)).limit(limit);

export const failedRefunds = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  named(handle)
    .where(and(eq(refunds.mutualId, mutualId), eq(refunds.status, 'failed')))
    .orderBy(asc(refunds.refundId))
    .limit(limit);

/** Promised and not gone yet, of every mutual. */
export const refundsUnderWay = (handle: Reader) =>
  handle
    .select()
    .from(refunds)
    .where(inArray(refunds.status, ['waiting', 'sending']))
    .orderBy(asc(refunds.mutualId), asc(refunds.refundId));

/** The first movement that came of something at Stripe. */
export const movementOfSource = async (handle: Reader, mutualId: Id<'mutual'>, sourceId: string) =>
  (
    await handle
      .select()
      .from(balanceTransactions)
      .where(and(eq(balanceTransactions.mutualId, mutualId), eq(balanceTransactions.sourceId, sourceId)))
      .orderBy(asc(balanceTransactions.madeAt), asc(balanceTransactions.balanceTransactionId))
      .limit(1)
  )[0] ?? null;
