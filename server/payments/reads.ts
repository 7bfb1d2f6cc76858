import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, max, notExists, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import {
  balanceTransactions,
  bankPayouts,
  dues,
  formerWaysToPay,
  members,
  payees,
  stripeEvents,
  waysToPay,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { WayKind } from '#shared/payments/schema.ts';

export const findWayToPay = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(waysToPay)
      .where(and(eq(waysToPay.mutualId, mutualId), eq(waysToPay.memberId, memberId)))
  )[0] ?? null;

export type WayRow = NonNullable<Awaited<ReturnType<typeof findWayToPay>>>;

const wayWhere = async (handle: Reader, mutualId: Id<'mutual'>, isIt: ReturnType<typeof eq>) =>
  (
    await handle
      .select()
      .from(waysToPay)
      .where(and(eq(waysToPay.mutualId, mutualId), isIt))
  )[0] ?? null;

export const findWayByMandate = (handle: Reader, mutualId: Id<'mutual'>, mandateId: string) =>
  wayWhere(handle, mutualId, eq(waysToPay.mandateId, mandateId));

export const findWayByMethod = (handle: Reader, mutualId: Id<'mutual'>, paymentMethodId: string) =>
  wayWhere(handle, mutualId, eq(waysToPay.paymentMethodId, paymentMethodId));

/** How each holder pays now; who has nothing set up is left out. */
export const kindsOfHolders = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
): Promise<Map<Id<'member'>, WayKind>> =>
  new Map(
    (
      await handle
        .select({ memberId: waysToPay.memberId, kind: waysToPay.kind })
        .from(waysToPay)
        .where(and(eq(waysToPay.mutualId, mutualId), isNotNull(waysToPay.kind)))
    ).flatMap(({ memberId, kind }) => (kind ? [[memberId, kind] as const] : [])),
  );

/** Mutuals in which somebody changed how they pay, and the payment service keeps the old way still. */
export const mutualsWithFormerWays = async (handle: Reader): Promise<Id<'mutual'>[]> =>
  (
    await handle
      .selectDistinct({ mutualId: formerWaysToPay.mutualId })
      .from(formerWaysToPay)
      .where(isNull(formerWaysToPay.detachedAt))
  ).map(({ mutualId }) => mutualId);

/** Former ways to pay still kept at the payment service, of which nothing is under way. */
export const formerWaysToLeave = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ paymentMethodId: formerWaysToPay.paymentMethodId })
    .from(formerWaysToPay)
    .where(
      and(
        eq(formerWaysToPay.mutualId, mutualId),
        isNull(formerWaysToPay.detachedAt),
        notExists(
          handle
            .select({ one: dues.dueId })
            .from(dues)
            .where(
              and(
                eq(dues.mutualId, formerWaysToPay.mutualId),
                eq(dues.holderId, formerWaysToPay.memberId),
                eq(dues.status, 'processing'),
                eq(dues.paymentMethodId, formerWaysToPay.paymentMethodId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(formerWaysToPay.paymentMethodId))
    .limit(50);

export const findWayBySession = (handle: Reader, mutualId: Id<'mutual'>, checkoutSessionId: string) =>
  wayWhere(handle, mutualId, eq(waysToPay.checkoutSessionId, checkoutSessionId));

export const findPayee = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(payees)
      .where(and(eq(payees.mutualId, mutualId), eq(payees.memberId, memberId)))
  )[0] ?? null;

export type PayeeRow = NonNullable<Awaited<ReturnType<typeof findPayee>>>;

export const findPayeeByAccount = async (handle: Reader, mutualId: Id<'mutual'>, stripeAccountId: string) =>
  (
    await handle
      .select()
      .from(payees)
      .where(and(eq(payees.mutualId, mutualId), eq(payees.stripeAccountId, stripeAccountId)))
  )[0] ?? null;

export const findBankPayout = async (handle: Reader, mutualId: Id<'mutual'>, payoutId: string) =>
  (
    await handle
      .select()
      .from(bankPayouts)
      .where(and(eq(bankPayouts.mutualId, mutualId), eq(bankPayouts.payoutId, payoutId)))
  )[0] ?? null;
export type BankPayoutRow = NonNullable<Awaited<ReturnType<typeof findBankPayout>>>;

/** What went from the payment service to a carer's bank, newest first. */
export const bankPayoutsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  limit: number,
): Promise<BankPayoutRow[]> =>
  handle
    .select()
    .from(bankPayouts)
    .where(and(eq(bankPayouts.mutualId, mutualId), eq(bankPayouts.memberId, memberId)))
    .orderBy(desc(bankPayouts.madeAt), desc(bankPayouts.payoutId))
    .limit(limit);

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

const movementById = prepared(
  'movement-by-id',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; balanceTransactionId: string }>) =>
    handle
      .select()
      .from(balanceTransactions)
      .where(
        and(
          eq(balanceTransactions.mutualId, given.mutualId),
          eq(balanceTransactions.balanceTransactionId, given.balanceTransactionId),
        ),
      ),
);
export const findMovement = async (handle: Reader, mutualId: Id<'mutual'>, balanceTransactionId: string) =>
  (await movementById(handle).execute({ mutualId, balanceTransactionId }))[0] ?? null;

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

/** A payout to the mutual's own bank that came back, as long as no other has followed it. */
export const payoutCameBack = async (handle: Reader, mutualId: Id<'mutual'>) => {
  const [newest] = await handle
    .select()
    .from(balanceTransactions)
    .where(
      and(
        eq(balanceTransactions.mutualId, mutualId),
        inArray(balanceTransactions.type, ['payout', 'payout_failure']),
      ),
    )
    .orderBy(desc(balanceTransactions.madeAt), desc(balanceTransactions.balanceTransactionId))
    .limit(1);
  return newest?.type === 'payout_failure' ? newest : null;
};
