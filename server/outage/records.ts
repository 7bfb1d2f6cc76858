import { and, eq, isNull } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { outagePlans, outsidePayments } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

export const keepPlan = (tx: Writer, row: typeof outagePlans.$inferInsert) =>
  tx.insert(outagePlans).values(row);

export const endPlans = (tx: Writer, mutualId: Id<'mutual'>, endedById: Id<'member'>, endedAt: Instant) =>
  tx
    .update(outagePlans)
    .set({ endedById, endedAt })
    .where(and(eq(outagePlans.mutualId, mutualId), isNull(outagePlans.endedAt)));

export const keepPayment = (tx: Writer, row: typeof outsidePayments.$inferInsert) =>
  tx.insert(outsidePayments).values(row);

/** Forward only: what was decided stays so, whoever presses at the same moment. */
export const decidePayment = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  paymentId: Id<'payment'>,
  decided: { state: 'recorded' | 'withdrawn'; decidedById: Id<'member'>; decidedAt: Instant },
) =>
  tx
    .update(outsidePayments)
    .set(decided)
    .where(
      and(
        eq(outsidePayments.mutualId, mutualId),
        eq(outsidePayments.paymentId, paymentId),
        eq(outsidePayments.state, 'entered'),
      ),
    )
    .returning({ paymentId: outsidePayments.paymentId });
