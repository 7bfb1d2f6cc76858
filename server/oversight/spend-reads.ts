/** What settled shifts and shifts paid elsewhere came to, for one span of weeks. Never care text. */
import { and, asc, count, eq, gt, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { members, needs, settledShifts, shifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

/** Whole weeks, as the days of their Mondays and as moments of the mutual's zone. */
export interface Weeks {
  fromWeek: Day;
  toWeek: Day;
  fromAt: Instant;
  beforeAt: Instant;
}

export interface Figure {
  weekOn?: Day | undefined;
  purpose?: string | undefined;
  holderId?: Id<'member'> | undefined;
}

/** Lines are in the order of time; the id tells apart those that begin together. */
export interface LineKey {
  startsAt: Instant;
  /** The hours of a settled line, or the shift of one paid elsewhere. */
  id: string;
  part: 'rest' | 'whole';
}

/** The outcome of the plan it was for; where none was named, the title of the need. */
const purposeOfNeed = sql<string>`coalesce(${needs.outcome}, ${needs.title})`;

const settledIn = (mutualId: Id<'mutual'>, weeks: Weeks, { weekOn, purpose, holderId }: Figure = {}) =>
  and(
    eq(settledShifts.mutualId, mutualId),
    weekOn ? eq(settledShifts.weekOn, weekOn) : gte(settledShifts.weekOn, weeks.fromWeek),
    lte(settledShifts.weekOn, weeks.toWeek),
    purpose === undefined ? undefined : eq(settledShifts.purpose, purpose),
    holderId ? eq(settledShifts.holderId, holderId) : undefined,
  );

const elsewhereIn = (mutualId: Id<'mutual'>, weeks: Weeks, { weekOn, purpose, holderId }: Figure = {}) =>
  and(
    eq(shifts.mutualId, mutualId),
    eq(shifts.status, 'paid-elsewhere'),
    gte(shifts.startsAt, weeks.fromAt),
    lt(shifts.startsAt, weeks.beforeAt),
    weekOn ? eq(shifts.weekOn, weekOn) : undefined,
    purpose === undefined ? undefined : eq(purposeOfNeed, purpose),
    holderId ? eq(shifts.holderId, holderId) : undefined,
  );

/** What was left of a shift is no shift of its own. */
const wholeShifts = sql<number>`sum(case when ${settledShifts.part} = 'whole' then 1 else 0 end)`.mapWith(
  Number,
);

const settledSums = {
  shifts: wholeShifts,
  minutes: total(settledShifts.paidMinutes),
  toCarerPence: total(settledShifts.toCarerPence),
  setAsidePence: total(settledShifts.setAsidePence),
  toMutualPence: total(settledShifts.toMutualPence),
};

const elsewhereSums = {
  shifts: count(),
  minutes: total(shifts.workedMinutes),
  elsewherePence: total(shifts.quotedPence),
};

export const settledByWeek = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: settledShifts.weekOn, ...settledSums })
    .from(settledShifts)
    .where(settledIn(mutualId, weeks))
    .groupBy(settledShifts.weekOn);

export const settledByPurpose = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: settledShifts.purpose, ...settledSums })
    .from(settledShifts)
    .where(settledIn(mutualId, weeks))
    .groupBy(settledShifts.purpose);

export const settledByHolder = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: settledShifts.holderId, name: members.name, ...settledSums })
    .from(settledShifts)
    .innerJoin(
      members,
      and(eq(members.mutualId, settledShifts.mutualId), eq(members.memberId, settledShifts.holderId)),
    )
    .where(settledIn(mutualId, weeks))
    .groupBy(settledShifts.holderId, members.name);

const needOf = and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId));

export const elsewhereByWeek = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: shifts.weekOn, ...elsewhereSums })
    .from(shifts)
    .where(elsewhereIn(mutualId, weeks))
    .groupBy(shifts.weekOn);

export const elsewhereByPurpose = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: purposeOfNeed, ...elsewhereSums })
    .from(shifts)
    .innerJoin(needs, needOf)
    .where(elsewhereIn(mutualId, weeks))
    .groupBy(purposeOfNeed);

export const elsewhereByHolder = (handle: Reader, mutualId: Id<'mutual'>, weeks: Weeks) =>
  handle
    .select({ key: shifts.holderId, name: members.name, ...elsewhereSums })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.holderId)))
    .where(elsewhereIn(mutualId, weeks))
    .groupBy(shifts.holderId, members.name);

const lineColumns = {
  shiftId: shifts.shiftId,
  startsAt: shifts.startsAt,
  weekOn: shifts.weekOn,
  holderId: shifts.holderId,
  holderName: holder.name,
  carerId: carer.memberId,
  carerName: carer.name,
};

const holderOf = and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId));

const settledAfter = ({ id, part }: LineKey) =>
  or(
    gt(settledShifts.hoursId, id as Id<'hours'>),
    and(eq(settledShifts.hoursId, id as Id<'hours'>), gt(settledShifts.part, part)),
  );

const later = (after: LineKey, byId: SQL | undefined) =>
  or(gt(shifts.startsAt, after.startsAt), and(eq(shifts.startsAt, after.startsAt), byId));

export const settledLines = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weeks: Weeks,
  figure: Figure,
  after: LineKey | null,
  limit: number,
) =>
  handle
    .select({
      ...lineColumns,
      hoursId: settledShifts.hoursId,
      part: settledShifts.part,
      weekOn: settledShifts.weekOn,
      purpose: settledShifts.purpose,
      unconfirmed: settledShifts.unconfirmed,
      confirmedAt: shifts.confirmedAt,
      settlementId: settledShifts.settlementId,
      minutes: settledShifts.paidMinutes,
      toCarerPence: settledShifts.toCarerPence,
      setAsidePence: settledShifts.setAsidePence,
      toMutualPence: settledShifts.toMutualPence,
    })
    .from(settledShifts)
    .innerJoin(
      shifts,
      and(eq(shifts.mutualId, settledShifts.mutualId), eq(shifts.shiftId, settledShifts.shiftId)),
    )
    .innerJoin(holder, holderOf)
    .innerJoin(
      carer,
      and(eq(carer.mutualId, settledShifts.mutualId), eq(carer.memberId, settledShifts.carerId)),
    )
    .where(and(settledIn(mutualId, weeks, figure), after ? later(after, settledAfter(after)) : undefined))
    .orderBy(asc(shifts.startsAt), asc(settledShifts.hoursId), asc(settledShifts.part))
    .limit(limit);

export const elsewhereLines = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weeks: Weeks,
  figure: Figure,
  after: LineKey | null,
  limit: number,
) =>
  handle
    .select({
      ...lineColumns,
      purpose: purposeOfNeed,
      minutes: shifts.workedMinutes,
      elsewherePence: shifts.quotedPence,
    })
    .from(shifts)
    .innerJoin(needs, needOf)
    .innerJoin(holder, holderOf)
    .innerJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .where(
      and(
        elsewhereIn(mutualId, weeks, figure),
        after ? later(after, gt(shifts.shiftId, after.id as Id<'shift'>)) : undefined,
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);
