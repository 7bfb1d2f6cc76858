/** Shifts that need somebody: nobody to come, or nobody to say what was worked. Names and times only. */
import { and, asc, eq, gt, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { members, settledShifts, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const columns = {
  shiftId: shifts.shiftId,
  startsAt: shifts.startsAt,
  weekOn: shifts.weekOn,
  holderId: shifts.holderId,
  holderName: holder.name,
  carerId: shifts.carerId,
  carerName: carer.name,
  workedMinutes: shifts.workedMinutes,
  settlementId: shifts.settlementId,
};

const listed = (handle: Reader, mutualId: Id<'mutual'>, limit: number, ...where: (SQL | undefined)[]) =>
  handle
    .select(columns)
    .from(shifts)
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .leftJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .where(and(eq(shifts.mutualId, mutualId), ...where))
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);
export type CareRow = Awaited<ReturnType<typeof listed>>[number];

/** Shifts of the next days that nobody has taken. */
export const careAtRisk = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  span: { now: Instant; until: Instant },
  limit: number,
) =>
  listed(
    handle,
    mutualId,
    limit,
    eq(shifts.status, 'offered'),
    gt(shifts.startsAt, span.now),
    lt(shifts.startsAt, span.until),
  );

/** Taken, past its deadline, and no word of what was worked. */
export const hoursMissing = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  listed(handle, mutualId, limit, eq(shifts.status, 'taken'), lt(shifts.startsAt, before));

export const hoursDisputed = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  listed(handle, mutualId, limit, eq(shifts.status, 'disputed'));

/** Recorded, past the deadline, not answered and not settled yet. */
export const hoursUnanswered = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  listed(
    handle,
    mutualId,
    limit,
    eq(shifts.status, 'worked'),
    lt(shifts.startsAt, before),
    isNull(shifts.settlementId),
  );

/** Settled while the holder was silent, and still not answered. */
export const paidNotConfirmed = (handle: Reader, mutualId: Id<'mutual'>, from: Day, limit: number) =>
  handle
    .select({ ...columns, paidMinutes: settledShifts.paidMinutes })
    .from(settledShifts)
    .innerJoin(
      shifts,
      and(
        eq(shifts.mutualId, settledShifts.mutualId),
        eq(shifts.shiftId, settledShifts.shiftId),
        eq(shifts.hoursId, settledShifts.hoursId),
      ),
    )
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .leftJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        gte(settledShifts.weekOn, from),
        eq(settledShifts.unconfirmed, 'silent'),
        isNull(shifts.confirmedAt),
        isNotNull(shifts.settlementId),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);
