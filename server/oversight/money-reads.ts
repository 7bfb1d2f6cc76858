/** Money that waits for a person: parked, late, or not yet possible to move. */
import { and, asc, eq, inArray, isNull, lt, min, ne, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { dues, members, netPays, pairs, payees, pays, settlements, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

export const parkedDues = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({ due: dues, name: members.name, weekOn: settlements.weekOn })
    .from(dues)
    .innerJoin(members, and(eq(members.mutualId, dues.mutualId), eq(members.memberId, dues.holderId)))
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, dues.mutualId), eq(settlements.settlementId, dues.settlementId)),
    )
    .where(and(eq(dues.mutualId, mutualId), eq(dues.status, 'parked')))
    .orderBy(asc(dues.dueId))
    .limit(limit);

const paysWith = (handle: Reader) =>
  handle
    .select({ pay: pays, name: members.name, weekOn: settlements.weekOn, payDay: settlements.payDay })
    .from(pays)
    .innerJoin(members, and(eq(members.mutualId, pays.mutualId), eq(members.memberId, pays.carerId)))
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, pays.mutualId), eq(settlements.settlementId, pays.settlementId)),
    );

export const parkedPays = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  paysWith(handle)
    .where(and(eq(pays.mutualId, mutualId), eq(pays.status, 'parked')))
    .orderBy(asc(pays.payId))
    .limit(limit);

/** Still waiting for the money after the day carers were to be paid. */
export const latePays = (handle: Reader, mutualId: Id<'mutual'>, today: Day, limit: number) =>
  paysWith(handle)
    .where(and(eq(pays.mutualId, mutualId), eq(pays.status, 'waiting'), lt(settlements.payDay, today)))
    .orderBy(asc(pays.payId))
    .limit(limit);

/** Carers with care before a moment, worked or still to come, who cannot be paid. */
export const carersNotPayable = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  handle
    .select({
      memberId: members.memberId,
      name: members.name,
      transfers: payees.transfers,
      startsAt: min(shifts.startsAt),
    })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.carerId)))
    .leftJoin(payees, and(eq(payees.mutualId, shifts.mutualId), eq(payees.memberId, shifts.carerId)))
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        inArray(shifts.status, ['taken', 'worked', 'confirmed', 'disputed']),
        lt(shifts.startsAt, before),
        or(isNull(payees.transfers), ne(payees.transfers, 'active')),
      ),
    )
    .groupBy(members.memberId, members.name, payees.transfers)
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(limit);

/** Worked and in no settlement yet. */
const unsettled = (mutualId: Id<'mutual'>, before: Instant) =>
  and(
    eq(shifts.mutualId, mutualId),
    inArray(shifts.status, ['worked', 'confirmed']),
    lt(shifts.startsAt, before),
    isNull(shifts.settlementId),
  );

/** Employed pairs with worked shifts for whom payroll has given nothing back for a week. */
export const pairsWithoutNetPay = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weekOn: Day,
  before: Instant,
  limit: number,
) =>
  handle
    .selectDistinct({
      holderId: shifts.holderId,
      holderName: holder.name,
      carerId: carer.memberId,
      carerName: carer.name,
    })
    .from(shifts)
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .innerJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, shifts.mutualId),
        eq(pairs.holderId, shifts.holderId),
        eq(pairs.carerId, shifts.carerId),
      ),
    )
    .leftJoin(
      netPays,
      and(
        eq(netPays.mutualId, shifts.mutualId),
        eq(netPays.weekOn, weekOn),
        eq(netPays.holderId, shifts.holderId),
        eq(netPays.carerId, shifts.carerId),
      ),
    )
    .where(
      and(
        unsettled(mutualId, before),
        or(isNull(pairs.engagement), ne(pairs.engagement, 'self-employed')),
        isNull(netPays.netPence),
      ),
    )
    .orderBy(asc(holder.name), asc(carer.name), asc(shifts.holderId), asc(carer.memberId))
    .limit(limit);

/** Weeks with worked shifts that are in no settlement. */
export const weeksToSettle = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  before: Instant,
): Promise<Day[]> =>
  (
    await handle
      .selectDistinct({ weekOn: shifts.weekOn })
      .from(shifts)
      .where(unsettled(mutualId, before))
      .orderBy(asc(shifts.weekOn))
  ).map((row) => row.weekOn);

/** Which of these weeks have been settled. */
export const settledAmong = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weeks: readonly Day[],
): Promise<Set<Day>> =>
  weeks.length === 0
    ? new Set()
    : new Set(
        (
          await handle
            .select({ weekOn: settlements.weekOn })
            .from(settlements)
            .where(and(eq(settlements.mutualId, mutualId), inArray(settlements.weekOn, [...weeks])))
        ).map((row) => row.weekOn),
      );
