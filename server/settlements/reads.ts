import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  dues,
  hours,
  members,
  needs,
  netPays,
  pairs,
  pays,
  settledShifts,
  settlements,
  shifts,
  waysToPay,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const carer = alias(members, 'carer');
const holder = alias(members, 'holder');

export interface PairOf {
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

/** Worked shifts that began before a moment and are in no settlement yet, of one pair or all; disputed ones wait. */
export const shiftsToSettle = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, of: PairOf | null) =>
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
      status: shifts.status,
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
    )
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        inArray(shifts.status, ['worked', 'confirmed']),
        lt(shifts.startsAt, before),
        isNull(shifts.settlementId),
        of ? and(eq(shifts.holderId, of.holderId), eq(shifts.carerId, of.carerId)) : undefined,
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));
export type ToSettle = Awaited<ReturnType<typeof shiftsToSettle>>[number];

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

export const findSettlement = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
) =>
  (
    await handle
      .select()
      .from(settlements)
      .where(and(eq(settlements.mutualId, mutualId), eq(settlements.settlementId, settlementId)))
  )[0] ?? null;
export type SettlementRow = NonNullable<Awaited<ReturnType<typeof findSettlement>>>;

export const settlementOfWeek = async (handle: Reader, mutualId: Id<'mutual'>, weekOn: Day) =>
  (
    await handle
      .select()
      .from(settlements)
      .where(and(eq(settlements.mutualId, mutualId), eq(settlements.weekOn, weekOn)))
  )[0] ?? null;

export const settlementsBefore = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  before: string | undefined,
  limit: number,
) =>
  handle
    .select()
    .from(settlements)
    .where(
      and(eq(settlements.mutualId, mutualId), before ? lt(settlements.weekOn, before as Day) : undefined),
    )
    .orderBy(desc(settlements.weekOn))
    .limit(limit);

/** Settlements in which something is still to be done, of every mutual. */
export const openSettlements = (handle: Reader) =>
  handle
    .select()
    .from(settlements)
    .where(ne(settlements.status, 'closed'))
    .orderBy(asc(settlements.settlementId));

export const duesOfSettlement = (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  handle
    .select({ due: dues, holderName: members.name })
    .from(dues)
    .innerJoin(members, and(eq(members.mutualId, dues.mutualId), eq(members.memberId, dues.holderId)))
    .where(and(eq(dues.mutualId, mutualId), eq(dues.settlementId, settlementId)))
    .orderBy(asc(dues.dueId));

export const findDue = async (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  (
    await handle
      .select()
      .from(dues)
      .where(and(eq(dues.mutualId, mutualId), eq(dues.dueId, dueId)))
  )[0] ?? null;
export type DueRow = NonNullable<Awaited<ReturnType<typeof findDue>>>;

export const dueOfIntent = async (handle: Reader, mutualId: Id<'mutual'>, paymentIntentId: string) =>
  (
    await handle
      .select()
      .from(dues)
      .where(and(eq(dues.mutualId, mutualId), eq(dues.paymentIntentId, paymentIntentId)))
  )[0] ?? null;

export const carriedDues = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select()
    .from(dues)
    .where(and(eq(dues.mutualId, mutualId), eq(dues.status, 'carried')));

export const paysOfSettlement = (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  handle
    .select({ pay: pays, carerName: members.name })
    .from(pays)
    .innerJoin(members, and(eq(members.mutualId, pays.mutualId), eq(members.memberId, pays.carerId)))
    .where(and(eq(pays.mutualId, mutualId), eq(pays.settlementId, settlementId)))
    .orderBy(asc(pays.payId));

/** Lines whose money has come in and that are in no carer's pay yet. */
export const linesToPay = (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  handle
    .select({
      shiftId: settledShifts.shiftId,
      carerId: settledShifts.carerId,
      toCarerPence: settledShifts.toCarerPence,
    })
    .from(settledShifts)
    .innerJoin(dues, and(eq(dues.mutualId, settledShifts.mutualId), eq(dues.dueId, settledShifts.dueId)))
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        eq(settledShifts.settlementId, settlementId),
        isNull(settledShifts.payId),
        eq(dues.status, 'collected'),
      ),
    )
    .orderBy(asc(settledShifts.shiftId));

export const linesOfSettlement = (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  handle
    .select()
    .from(settledShifts)
    .where(and(eq(settledShifts.mutualId, mutualId), eq(settledShifts.settlementId, settlementId)));

export const paysOfCarer = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  before: string | undefined,
  limit: number,
) =>
  handle
    .select({ pay: pays, weekOn: settlements.weekOn, payDay: settlements.payDay })
    .from(pays)
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, pays.mutualId), eq(settlements.settlementId, pays.settlementId)),
    )
    .where(
      and(
        eq(pays.mutualId, mutualId),
        eq(pays.carerId, carerId),
        before ? lt(pays.payId, before as Id<'pay'>) : undefined,
      ),
    )
    .orderBy(desc(pays.payId))
    .limit(limit);

export const linesOfPays = async (handle: Reader, mutualId: Id<'mutual'>, payIds: readonly Id<'pay'>[]) =>
  payIds.length === 0
    ? []
    : handle
        .select({ line: settledShifts, startsAt: shifts.startsAt, holderName: members.name })
        .from(settledShifts)
        .innerJoin(
          shifts,
          and(eq(shifts.mutualId, settledShifts.mutualId), eq(shifts.shiftId, settledShifts.shiftId)),
        )
        .innerJoin(
          members,
          and(eq(members.mutualId, settledShifts.mutualId), eq(members.memberId, settledShifts.holderId)),
        )
        .where(and(eq(settledShifts.mutualId, mutualId), inArray(settledShifts.payId, [...payIds])))
        .orderBy(asc(shifts.startsAt), asc(settledShifts.shiftId));

/** Members with a card on file. */
export const holdersReady = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Set<Id<'member'>>> =>
  new Set(
    (
      await handle
        .select({ memberId: waysToPay.memberId })
        .from(waysToPay)
        .where(and(eq(waysToPay.mutualId, mutualId), isNotNull(waysToPay.paymentMethodId)))
    ).map((row) => row.memberId),
  );
