import { and, asc, desc, eq, inArray, isNull, lt, min, ne } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  dues,
  formerWaysToPay,
  members,
  purchases,
  settledShares,
  settledShifts,
  settlements,
  shifts,
  waysToPay,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const carer = alias(members, 'carer');

const withWays = (handle: Reader) =>
  handle
    .select({ due: dues, weekOn: settlements.weekOn, way: waysToPay, former: formerWaysToPay })
    .from(dues)
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, dues.mutualId), eq(settlements.settlementId, dues.settlementId)),
    )
    .leftJoin(waysToPay, and(eq(waysToPay.mutualId, dues.mutualId), eq(waysToPay.memberId, dues.holderId)))
    .leftJoin(
      formerWaysToPay,
      and(
        eq(formerWaysToPay.mutualId, dues.mutualId),
        eq(formerWaysToPay.paymentMethodId, dues.paymentMethodId),
      ),
    );

/** What a holder owed settlements, newest first; weeks in which nothing was owed are left out. */
export const duesOfHolder = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  asked: { after: string | undefined; limit: number },
) =>
  withWays(handle)
    .where(
      and(
        eq(dues.mutualId, mutualId),
        eq(dues.holderId, holderId),
        ne(dues.amountPence, dues.creditPence),
        asked.after ? lt(dues.dueId, asked.after as Id<'due'>) : undefined,
      ),
    )
    .orderBy(desc(dues.dueId))
    .limit(asked.limit);
export type HolderDueRow = Awaited<ReturnType<typeof duesOfHolder>>[number];

export const dueOfHolder = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  dueId: Id<'due'>,
): Promise<HolderDueRow | null> =>
  (
    await withWays(handle).where(
      and(eq(dues.mutualId, mutualId), eq(dues.holderId, holderId), eq(dues.dueId, dueId)),
    )
  )[0] ?? null;

/** The newest due of a holder that could not be collected and waits for them. */
export const newestHeld = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(dues)
      .where(and(eq(dues.mutualId, mutualId), eq(dues.holderId, holderId), eq(dues.status, 'parked')))
      .orderBy(desc(dues.dueId))
      .limit(1)
  )[0] ?? null;

/** When the earliest visit began that was worked for a holder and is in no settlement yet. */
export const earliestWorked = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  (
    await handle
      .select({ startsAt: min(shifts.startsAt) })
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, mutualId),
          eq(shifts.holderId, holderId),
          inArray(shifts.status, ['worked', 'confirmed']),
          isNull(shifts.settlementId),
        ),
      )
  )[0]?.startsAt ?? null;

/** The visits a due is for. */
export const visitsOfDue = (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  handle
    .select({
      shiftId: settledShifts.shiftId,
      startsAt: shifts.startsAt,
      carerName: carer.name,
      paidMinutes: settledShifts.paidMinutes,
      toCarerPence: settledShifts.toCarerPence,
      toMutualPence: settledShifts.toMutualPence,
      unconfirmed: settledShifts.unconfirmed,
    })
    .from(settledShifts)
    .innerJoin(
      shifts,
      and(eq(shifts.mutualId, settledShifts.mutualId), eq(shifts.shiftId, settledShifts.shiftId)),
    )
    .innerJoin(
      carer,
      and(eq(carer.mutualId, settledShifts.mutualId), eq(carer.memberId, settledShifts.carerId)),
    )
    .where(and(eq(settledShifts.mutualId, mutualId), eq(settledShifts.dueId, dueId)))
    .orderBy(asc(shifts.startsAt), asc(settledShifts.shiftId));

/** A holder's own shares of what was bought together that a due is for. */
export const sharesOfDue = (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  handle
    .select({
      purchaseId: settledShares.purchaseId,
      title: purchases.title,
      amountPence: settledShares.duePence,
    })
    .from(settledShares)
    .innerJoin(
      purchases,
      and(eq(purchases.mutualId, settledShares.mutualId), eq(purchases.purchaseId, settledShares.purchaseId)),
    )
    .where(and(eq(settledShares.mutualId, mutualId), eq(settledShares.dueId, dueId)))
    .orderBy(asc(settledShares.purchaseId));
