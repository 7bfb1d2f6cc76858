import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { dues, members, outagePlans, outsidePayments, pays, settlements } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const openPlan = async (handle: Reader, mutualId: Id<'mutual'>) =>
  (
    await handle
      .select({ plan: outagePlans, madeBy: members.name })
      .from(outagePlans)
      .innerJoin(
        members,
        and(eq(members.mutualId, outagePlans.mutualId), eq(members.memberId, outagePlans.madeById)),
      )
      .where(and(eq(outagePlans.mutualId, mutualId), isNull(outagePlans.endedAt)))
      .orderBy(desc(outagePlans.planId))
      .limit(1)
  )[0] ?? null;

const enteredBy = alias(members, 'entered_by');
const decidedBy = alias(members, 'decided_by');
const mostListed = 500;

const shown = (handle: Reader) =>
  handle
    .select({
      payment: outsidePayments,
      name: members.name,
      weekOn: settlements.weekOn,
      enteredBy: enteredBy.name,
      decidedBy: decidedBy.name,
    })
    .from(outsidePayments)
    .innerJoin(
      members,
      and(eq(members.mutualId, outsidePayments.mutualId), eq(members.memberId, outsidePayments.memberId)),
    )
    .innerJoin(
      enteredBy,
      and(
        eq(enteredBy.mutualId, outsidePayments.mutualId),
        eq(enteredBy.memberId, outsidePayments.enteredById),
      ),
    )
    .leftJoin(
      decidedBy,
      and(
        eq(decidedBy.mutualId, outsidePayments.mutualId),
        eq(decidedBy.memberId, outsidePayments.decidedById),
      ),
    )
    .leftJoin(pays, and(eq(pays.mutualId, outsidePayments.mutualId), eq(pays.payId, outsidePayments.payId)))
    .leftJoin(dues, and(eq(dues.mutualId, outsidePayments.mutualId), eq(dues.dueId, outsidePayments.dueId)))
    .innerJoin(
      settlements,
      and(
        eq(settlements.mutualId, outsidePayments.mutualId),
        sql`${settlements.settlementId} = coalesce(${pays.settlementId}, ${dues.settlementId})`,
      ),
    );

/** Payments made past the payment service, the newest first. */
export const paymentsOf = (handle: Reader, mutualId: Id<'mutual'>) =>
  shown(handle)
    .where(eq(outsidePayments.mutualId, mutualId))
    .orderBy(desc(outsidePayments.paymentId))
    .limit(mostListed);
export type PaymentRow = Awaited<ReturnType<typeof paymentsOf>>[number];

export const findPayment = async (handle: Reader, mutualId: Id<'mutual'>, paymentId: Id<'payment'>) =>
  (
    await shown(handle).where(
      and(eq(outsidePayments.mutualId, mutualId), eq(outsidePayments.paymentId, paymentId)),
    )
  )[0] ?? null;

/** All that was ever entered for one pay or due. */
export const paymentsFor = (handle: Reader, mutualId: Id<'mutual'>, forId: string) =>
  handle
    .select()
    .from(outsidePayments)
    .where(and(eq(outsidePayments.mutualId, mutualId), eq(outsidePayments.forId, forId)))
    .orderBy(asc(outsidePayments.paymentId));

export const everEntered = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Set<string>> =>
  new Set(
    (
      await handle
        .selectDistinct({ forId: outsidePayments.forId })
        .from(outsidePayments)
        .where(eq(outsidePayments.mutualId, mutualId))
    ).map(({ forId }) => forId),
  );
