import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  or,
} from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import {
  advances,
  dues,
  members,
  pays,
  settledShares,
  settledShifts,
  settlements,
  shifts,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { urgency } from './due-reads.ts';

export const paysOfSettlement = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  limit: number,
) =>
  handle
    .select({ pay: pays, carerName: members.name })
    .from(pays)
    .innerJoin(members, and(eq(members.mutualId, pays.mutualId), eq(members.memberId, pays.carerId)))
    .where(and(eq(pays.mutualId, mutualId), eq(pays.settlementId, settlementId)))
    .orderBy(urgency(pays.status), asc(pays.payId))
    .limit(limit);

/** So many pays are looked at in one go, however large the week. */
const pageSize = 500;

/** Pays of a settlement that are not made yet, page by page. */
export async function* paysToMake(
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
): AsyncGenerator<PayRow[]> {
  let after: Id<'pay'> | undefined;
  do {
    const page = await handle
      .select()
      .from(pays)
      .where(
        and(
          eq(pays.mutualId, mutualId),
          eq(pays.settlementId, settlementId),
          ne(pays.status, 'paid'),
          after ? gt(pays.payId, after) : undefined,
        ),
      )
      .orderBy(asc(pays.payId))
      .limit(pageSize);
    yield page;
    after = page.length === pageSize ? page.at(-1)?.payId : undefined;
  } while (after);
}

const payById = prepared(
  'pay-by-id',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; payId: Id<'pay'> }>) =>
    handle
      .select()
      .from(pays)
      .where(and(eq(pays.mutualId, given.mutualId), eq(pays.payId, given.payId))),
);
export const findPay = async (handle: Reader, mutualId: Id<'mutual'>, payId: Id<'pay'>) =>
  (await payById(handle).execute({ mutualId, payId }))[0] ?? null;
export type PayRow = NonNullable<Awaited<ReturnType<typeof findPay>>>;

/** How many pays each carer has in a settlement already. */
export const runsOfCarers = async (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  new Map(
    (
      await handle
        .select({ carerId: pays.carerId, runs: count() })
        .from(pays)
        .where(and(eq(pays.mutualId, mutualId), eq(pays.settlementId, settlementId)))
        .groupBy(pays.carerId)
    ).map(({ carerId, runs }) => [carerId, runs] as const),
  );

const dueOfShare = alias(dues, 'due_of_share');

/** A group shift is paid once every share of it has come in: nobody's pay is taken from another holder's money. */
const shareMissing = (handle: Reader) =>
  handle
    .select({ one: settledShares.shiftId })
    .from(settledShares)
    .innerJoin(
      dueOfShare,
      and(eq(dueOfShare.mutualId, settledShares.mutualId), eq(dueOfShare.dueId, settledShares.dueId)),
    )
    .where(
      and(
        eq(settledShares.mutualId, settledShifts.mutualId),
        eq(settledShares.settlementId, settledShifts.settlementId),
        eq(settledShares.shiftId, settledShifts.shiftId),
        ne(dueOfShare.status, 'collected'),
      ),
    );

/** Lines whose money has come in, or was advanced, and that are in no carer's pay yet, carer by carer. */
export const linesToPay = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  limit: number,
) =>
  handle
    .select({
      shiftId: settledShifts.shiftId,
      carerId: settledShifts.carerId,
      toCarerPence: settledShifts.toCarerPence,
    })
    .from(settledShifts)
    .innerJoin(dues, and(eq(dues.mutualId, settledShifts.mutualId), eq(dues.dueId, settledShifts.dueId)))
    .leftJoin(advances, and(eq(advances.mutualId, dues.mutualId), eq(advances.dueId, dues.dueId)))
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        eq(settledShifts.settlementId, settlementId),
        isNull(settledShifts.payId),
        or(eq(dues.status, 'collected'), isNotNull(advances.dueId)),
        notExists(shareMissing(handle)),
      ),
    )
    .orderBy(asc(settledShifts.carerId), asc(settledShifts.shiftId))
    .limit(limit);

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
        .select({
          line: settledShifts,
          startsAt: shifts.startsAt,
          holderName: members.name,
          holderRef: members.ref,
        })
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
