import { and, asc, type Column, count, desc, eq, inArray, isNotNull, lt, ne } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  balanceTransactions,
  dues,
  pays,
  settledShares,
  settledShifts,
  settlements,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';

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

/** Settlements in which something is still to be done, of every mutual, oldest first. */
export const openSettlements = (handle: Reader) =>
  handle
    .select()
    .from(settlements)
    .where(ne(settlements.status, 'closed'))
    .orderBy(asc(settlements.mutualId), asc(settlements.settlementId));

/** What is asked for and paid: parts below nothing are owed back and stand apart. */
const above = (column: Column) =>
  sql<Pence>`sum(case when ${column} > 0 then ${column} else 0 end)`.mapWith((value) => pence(Number(value)));

type Ids = readonly Id<'settlement'>[];
const byId = <Row extends { settlementId: Id<'settlement'> }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.settlementId, row]));

/** Sums over any number of settlements, added up by the database. */
export const sumsOf = async (handle: Reader, mutualId: Id<'mutual'>, ids: Ids) => {
  const lines = await handle
    .select({
      settlementId: settledShifts.settlementId,
      shifts: count(),
      unconfirmed:
        sql<number>`sum(case when ${settledShifts.unconfirmed} = 'silent' then 1 else 0 end)`.mapWith(Number),
      toCarerPence: above(settledShifts.toCarerPence),
      toMutualPence: above(settledShifts.toMutualPence),
      setAsidePence: above(settledShifts.setAsidePence),
      takenBackPence: sql<Pence>`sum(case when to_carer_pence < 0 then -to_carer_pence else 0 end
        + case when to_mutual_pence < 0 then -to_mutual_pence else 0 end)`.mapWith((value) =>
        pence(Number(value)),
      ),
    })
    .from(settledShifts)
    .where(and(eq(settledShifts.mutualId, mutualId), inArray(settledShifts.settlementId, [...ids])))
    .groupBy(settledShifts.settlementId);
  const collected = await handle
    .select({
      settlementId: dues.settlementId,
      pence: total(dues.amountPence),
      creditPence: total(dues.creditPence),
    })
    .from(dues)
    .where(
      and(eq(dues.mutualId, mutualId), inArray(dues.settlementId, [...ids]), eq(dues.status, 'collected')),
    )
    .groupBy(dues.settlementId);
  const paid = await handle
    .select({
      settlementId: pays.settlementId,
      pence: total(pays.amountPence),
      setOffPence: total(pays.setOffPence),
    })
    .from(pays)
    .where(and(eq(pays.mutualId, mutualId), inArray(pays.settlementId, [...ids]), eq(pays.status, 'paid')))
    .groupBy(pays.settlementId);
  const shares = await handle
    .select({ settlementId: settledShares.settlementId, pence: total(settledShares.sharePence) })
    .from(settledShares)
    .where(
      and(
        eq(settledShares.mutualId, mutualId),
        inArray(settledShares.settlementId, [...ids]),
        isNotNull(settledShares.supplierId),
      ),
    )
    .groupBy(settledShares.settlementId);
  return { lines: byId(lines), shares: byId(shares), collected: byId(collected), paid: byId(paid) };
};

/** Stripe's fees on the charges of settlements, as far as they are known yet. */
export const feesOf = async (handle: Reader, mutualId: Id<'mutual'>, ids: Ids) =>
  byId(
    await handle
      .select({ settlementId: dues.settlementId, pence: total(balanceTransactions.feePence) })
      .from(dues)
      .innerJoin(
        balanceTransactions,
        and(eq(balanceTransactions.mutualId, dues.mutualId), eq(balanceTransactions.sourceId, dues.chargeId)),
      )
      .where(and(eq(dues.mutualId, mutualId), inArray(dues.settlementId, [...ids])))
      .groupBy(dues.settlementId),
  );

/** How many dues and pays of a settlement stand where. */
export const standingsOf = async (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) => {
  const ofDues = await handle
    .select({ status: dues.status, many: count() })
    .from(dues)
    .where(and(eq(dues.mutualId, mutualId), eq(dues.settlementId, settlementId)))
    .groupBy(dues.status);
  const ofPays = await handle
    .select({ status: pays.status, many: count() })
    .from(pays)
    .where(and(eq(pays.mutualId, mutualId), eq(pays.settlementId, settlementId)))
    .groupBy(pays.status);
  return {
    dues: new Map(ofDues.map(({ status, many }) => [status, many])),
    pays: new Map(ofPays.map(({ status, many }) => [status, many])),
  };
};
