/** Shifts that need somebody: nobody to come, or nobody to say what was worked. Names and times only. */
import { and, asc, count, eq, gt, gte, isNull, lt, min, type SQL } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { members, settledShifts, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const holderOf = and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId));
const carerOf = and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId));

/** Shifts of the next days that nobody has taken, each by itself. */
export const careAtRisk = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  span: { now: Instant; until: Instant },
  limit: number,
) =>
  handle
    .select({
      shiftId: shifts.shiftId,
      startsAt: shifts.startsAt,
      holderId: shifts.holderId,
      holderName: holder.name,
    })
    .from(shifts)
    .innerJoin(holder, holderOf)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'offered'),
        gt(shifts.startsAt, span.now),
        lt(shifts.startsAt, span.until),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);

/** A person is asked once about all their shifts with the other, however many they are. */
const pair = {
  holderId: shifts.holderId,
  holderName: holder.name,
  carerId: carer.memberId,
  carerName: carer.name,
  shifts: count(),
  startsAt: min(shifts.startsAt),
};
const byPair = [shifts.holderId, holder.name, carer.memberId, carer.name] as const;
const oldestFirst = [asc(min(shifts.startsAt)), asc(shifts.holderId), asc(carer.memberId)] as const;

const pairsWith = (handle: Reader, mutualId: Id<'mutual'>, limit: number, ...where: (SQL | undefined)[]) =>
  handle
    .select(pair)
    .from(shifts)
    .innerJoin(holder, holderOf)
    .innerJoin(carer, carerOf)
    .where(and(eq(shifts.mutualId, mutualId), ...where))
    .groupBy(...byPair)
    .orderBy(...oldestFirst)
    .limit(limit);
export type PairRow = Awaited<ReturnType<typeof pairsWith>>[number];

/** Taken, over, and no word of what was worked. */
export const hoursMissing = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  pairsWith(handle, mutualId, limit, eq(shifts.status, 'taken'), lt(shifts.startsAt, before));

export const hoursDisputed = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  pairsWith(handle, mutualId, limit, eq(shifts.status, 'disputed'), lt(shifts.startsAt, before));

/** Recorded, past the deadline, not answered and not settled yet. */
export const hoursUnanswered = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  pairsWith(
    handle,
    mutualId,
    limit,
    eq(shifts.status, 'worked'),
    lt(shifts.startsAt, before),
    isNull(shifts.settlementId),
  );

/** Settled while the holder was silent, still not answered; and in how many of them time beyond the plan waits. */
export const paidNotConfirmed = (handle: Reader, mutualId: Id<'mutual'>, from: Day, limit: number) =>
  handle
    .select({
      ...pair,
      waiting:
        sql<number>`sum(case when ${shifts.workedMinutes} > ${settledShifts.paidMinutes} then 1 else 0 end)`.mapWith(
          Number,
        ),
    })
    .from(settledShifts)
    .innerJoin(
      shifts,
      and(
        eq(shifts.mutualId, settledShifts.mutualId),
        eq(shifts.shiftId, settledShifts.shiftId),
        eq(shifts.hoursId, settledShifts.hoursId),
      ),
    )
    .innerJoin(holder, holderOf)
    .innerJoin(carer, carerOf)
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        gte(settledShifts.weekOn, from),
        eq(settledShifts.unconfirmed, 'silent'),
        isNull(shifts.confirmedAt),
      ),
    )
    .groupBy(...byPair)
    .orderBy(...oldestFirst)
    .limit(limit);
