import { and, asc, eq, gte, isNull, max, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { balanceTransactions, members, payees, stripeEvents, waysToPay } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

export const findWayToPay = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(waysToPay)
      .where(and(eq(waysToPay.mutualId, mutualId), eq(waysToPay.memberId, memberId)))
  )[0] ?? null;

export const findWayBySession = async (handle: Reader, mutualId: Id<'mutual'>, checkoutSessionId: string) =>
  (
    await handle
      .select()
      .from(waysToPay)
      .where(and(eq(waysToPay.mutualId, mutualId), eq(waysToPay.checkoutSessionId, checkoutSessionId)))
  )[0] ?? null;

export const findPayee = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(payees)
      .where(and(eq(payees.mutualId, mutualId), eq(payees.memberId, memberId)))
  )[0] ?? null;

export const findPayeeByAccount = async (handle: Reader, mutualId: Id<'mutual'>, stripeAccountId: string) =>
  (
    await handle
      .select()
      .from(payees)
      .where(and(eq(payees.mutualId, mutualId), eq(payees.stripeAccountId, stripeAccountId)))
  )[0] ?? null;

export const contactOf = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({ name: members.name, email: members.email })
      .from(members)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)))
  )[0] ?? null;

/**
 * Messages nobody has dealt with: new ones first, so that none waits behind those that fail again and again;
 * then failed ones, as long as they came since a moment.
 */
export const waitingEvents = (handle: Reader, triedAgainSince: Instant, limit: number) =>
  handle
    .select()
    .from(stripeEvents)
    .where(
      and(
        isNull(stripeEvents.handledAt),
        or(isNull(stripeEvents.failure), gte(stripeEvents.receivedAt, triedAgainSince)),
      ),
    )
    .orderBy(
      sql`case when ${stripeEvents.failure} is null then 0 else 1 end`,
      asc(stripeEvents.receivedAt),
      asc(stripeEvents.eventId),
    )
    .limit(limit);

export const findMovement = async (handle: Reader, mutualId: Id<'mutual'>, balanceTransactionId: string) =>
  (
    await handle
      .select()
      .from(balanceTransactions)
      .where(
        and(
          eq(balanceTransactions.mutualId, mutualId),
          eq(balanceTransactions.balanceTransactionId, balanceTransactionId),
        ),
      )
  )[0] ?? null;

/** How far each movement made since a moment has been followed. */
export const movementsSince = async (handle: Reader, mutualId: Id<'mutual'>, since: Instant) =>
  new Map(
    (
      await handle
        .select({ id: balanceTransactions.balanceTransactionId, status: balanceTransactions.status })
        .from(balanceTransactions)
        .where(and(eq(balanceTransactions.mutualId, mutualId), gte(balanceTransactions.madeAt, since)))
    ).map(({ id, status }) => [id, status] as const),
  );

export const oldestPendingMovement = async (handle: Reader, mutualId: Id<'mutual'>) =>
  (
    await handle
      .select({ madeAt: balanceTransactions.madeAt })
      .from(balanceTransactions)
      .where(and(eq(balanceTransactions.mutualId, mutualId), eq(balanceTransactions.status, 'pending')))
      .orderBy(asc(balanceTransactions.madeAt), asc(balanceTransactions.balanceTransactionId))
      .limit(1)
  )[0]?.madeAt ?? null;

export const newestMovement = async (handle: Reader, mutualId: Id<'mutual'>) =>
  (
    await handle
      .select({ madeAt: max(balanceTransactions.madeAt) })
      .from(balanceTransactions)
      .where(eq(balanceTransactions.mutualId, mutualId))
  )[0]?.madeAt ?? null;

/** Carers whose account can be paid now. */
export const payableCarers = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Set<Id<'member'>>> =>
  new Set(
    (
      await handle
        .select({ memberId: payees.memberId })
        .from(payees)
        .where(and(eq(payees.mutualId, mutualId), eq(payees.transfers, 'active')))
    ).map((row) => row.memberId),
  );
