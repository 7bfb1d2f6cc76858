import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, notExists, or } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  corrections,
  hours,
  members,
  needs,
  netPays,
  pairs,
  settledShifts,
  shifts,
  waysToPay,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, type Instant } from '#shared/language/time.ts';

const carer = alias(members, 'carer');
const holder = alias(members, 'holder');

export interface PairOf {
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

const toSettle = (handle: Reader) =>
  handle
    .select({
      shiftId: shifts.shiftId,
      holderId: shifts.holderId,
      holderName: holder.name,
      carerId: shifts.carerId,
      carerName: carer.name,
      kind: shifts.kind,
      startsAt: shifts.startsAt,
      plannedMinutes: shifts.plannedMinutes,
      plannedBreakMinutes: shifts.breakMinutes,
      status: shifts.status,
      confirmedAt: shifts.confirmedAt,
      settlementId: shifts.settlementId,
      bookingId: shifts.bookingId,
      purpose: needs.outcome,
      title: needs.title,
      hours,
      engagement: pairs.engagement,
      bornOn: carer.bornOn,
      travelsBy: carer.travelsBy,
    })
    .from(shifts)
    .innerJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
    .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
    .innerJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, shifts.mutualId),
        eq(pairs.holderId, shifts.holderId),
        eq(pairs.carerId, shifts.carerId),
      ),
    );

const ofPair = (of: PairOf | null) =>
  of ? and(eq(shifts.holderId, of.holderId), eq(shifts.carerId, of.carerId)) : undefined;

/** Worked shifts that began before a moment and are in no settlement yet, of one pair or all; disputed ones wait. */
export const shiftsToSettle = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, of: PairOf | null) =>
  toSettle(handle)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        inArray(shifts.status, ['worked', 'confirmed']),
        lt(shifts.startsAt, before),
        isNull(shifts.settlementId),
        ofPair(of),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));
export type ToSettle = Awaited<ReturnType<typeof shiftsToSettle>>[number];

const rest = alias(settledShifts, 'rest');

/** A holder may answer so long after; later it is a matter for a correction. */
const weeksRestsAreFound = 104;

/** Shifts settled up to their plan while the holder was silent, longer than planned and confirmed since. */
export const restsToSettle = (handle: Reader, mutualId: Id<'mutual'>, weekOn: Day, of: PairOf | null) =>
  toSettle(handle)
    .innerJoin(
      settledShifts,
      and(
        eq(settledShifts.mutualId, shifts.mutualId),
        eq(settledShifts.shiftId, shifts.shiftId),
        eq(settledShifts.hoursId, shifts.hoursId),
      ),
    )
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        eq(settledShifts.unconfirmed, 'silent'),
        gte(settledShifts.weekOn, addDays(weekOn, -7 * weeksRestsAreFound)),
        isNotNull(shifts.confirmedAt),
        gt(shifts.workedMinutes, settledShifts.paidMinutes),
        notExists(
          handle
            .select({ one: rest.shiftId })
            .from(rest)
            .where(
              and(
                eq(rest.mutualId, settledShifts.mutualId),
                eq(rest.hoursId, settledShifts.hoursId),
                eq(rest.part, 'rest'),
              ),
            ),
        ),
        ofPair(of),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));

/** Settled shifts whose hours both have put right since, and whose money has not moved for it. */
export const correctedShifts = (handle: Reader, mutualId: Id<'mutual'>, of: PairOf | null) =>
  toSettle(handle)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        isNotNull(shifts.settlementId),
        inArray(
          shifts.shiftId,
          handle
            .select({ shiftId: corrections.shiftId })
            .from(corrections)
            .where(
              and(
                eq(corrections.mutualId, mutualId),
                sql`${corrections.answer} = 'agreed'`,
                isNull(corrections.settlementId),
              ),
            ),
        ),
        ofPair(of),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));

/** Every line of these shifts so far. */
export const linesOfShifts = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  shiftIds: readonly Id<'shift'>[],
) =>
  shiftIds.length === 0
    ? []
    : handle
        .select()
        .from(settledShifts)
        .where(and(eq(settledShifts.mutualId, mutualId), inArray(settledShifts.shiftId, [...shiftIds])))
        .orderBy(asc(settledShifts.settlementId), asc(settledShifts.shiftId));

export const netPaysOf = (handle: Reader, mutualId: Id<'mutual'>, weekOn: Day) =>
  handle
    .select()
    .from(netPays)
    .where(and(eq(netPays.mutualId, mutualId), eq(netPays.weekOn, weekOn)));

/** Gross already settled, by pair, engagement and pay week, for the weeks asked. */
export const earnedInWeeks = (handle: Reader, mutualId: Id<'mutual'>, weeks: readonly Day[]) =>
  handle
    .select({
      holderId: settledShifts.holderId,
      carerId: settledShifts.carerId,
      engagement: settledShifts.engagement,
      weekOn: settledShifts.weekOn,
      grossPence: total(settledShifts.grossPence),
    })
    .from(settledShifts)
    .where(and(eq(settledShifts.mutualId, mutualId), inArray(settledShifts.weekOn, [...weeks])))
    .groupBy(settledShifts.holderId, settledShifts.carerId, settledShifts.engagement, settledShifts.weekOn);

/** Members of whom something can be collected. */
export const holdersReady = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Set<Id<'member'>>> =>
  new Set(
    (
      await handle
        .select({ memberId: waysToPay.memberId })
        .from(waysToPay)
        .where(
          and(
            eq(waysToPay.mutualId, mutualId),
            isNotNull(waysToPay.paymentMethodId),
            or(isNull(waysToPay.mandateStatus), ne(waysToPay.mandateStatus, 'inactive')),
          ),
        )
    ).map((row) => row.memberId),
  );
