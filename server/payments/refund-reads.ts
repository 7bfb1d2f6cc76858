import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { refunds } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const findRefund = async (handle: Reader, mutualId: Id<'mutual'>, refundId: Id<'refund'>) =>
  (
    await handle
      .select()
      .from(refunds)
      .where(and(eq(refunds.mutualId, mutualId), eq(refunds.refundId, refundId)))
  )[0] ?? null;
export type RefundRow = NonNullable<Awaited<ReturnType<typeof findRefund>>>;
