import { and, asc, type Column, eq, gt, inArray, isNull } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { advances, dues, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

/** Those that wait for a person first, then those on their way, then what is done. */
export const urgency = (status: Column) =>
  sql`case ${status} when 'parked' then 0 when 'processing' then 1 when 'waiting' then 2 else 3 end`;

export const duesOfSettlement = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  limit: number,
) =>
  handle
    .select({
      due: dues,
      holderName: members.name,
      advancedPence: advances.amountPence,
      repaidAt: advances.repaidAt,
    })
    .from(dues)
    .innerJoin(members, and(eq(members.mutualId, dues.mutualId), eq(members.memberId, dues.holderId)))
    .leftJoin(advances, and(eq(advances.mutualId, dues.mutualId), eq(advances.dueId, dues.dueId)))
    .where(and(eq(dues.mutualId, mutualId), eq(dues.settlementId, settlementId)))
    .orderBy(urgency(dues.status), asc(dues.dueId))
    .limit(limit);

/** So many dues are looked at in one go, however large the week. */
const pageSize = 500;

type Statuses = readonly (typeof dues.$inferSelect)['status'][];

/** Dues of a settlement that stand where asked, page by page; what changes meanwhile is met once at most. */
export async function* duesStanding(
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
  statuses: Statuses,
): AsyncGenerator<DueRow[]> {
  let after: Id<'due'> | undefined;
  do {
    const page = await handle
      .select()
      .from(dues)
      .where(
        and(
          eq(dues.mutualId, mutualId),
          eq(dues.settlementId, settlementId),
          inArray(dues.status, [...statuses]),
          after ? gt(dues.dueId, after) : undefined,
        ),
      )
      .orderBy(asc(dues.dueId))
      .limit(pageSize);
    yield page;
    after = page.length === pageSize ? page.at(-1)?.dueId : undefined;
  } while (after);
}

const dueById = prepared(
  'due-by-id',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; dueId: Id<'due'> }>) =>
    handle
      .select()
      .from(dues)
      .where(and(eq(dues.mutualId, given.mutualId), eq(dues.dueId, given.dueId))),
);
export const findDue = async (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  (await dueById(handle).execute({ mutualId, dueId }))[0] ?? null;
export type DueRow = NonNullable<Awaited<ReturnType<typeof findDue>>>;

/** Dues under the smallest sum that go along with no later due yet. */
export const carriedDues = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select()
    .from(dues)
    .where(and(eq(dues.mutualId, mutualId), eq(dues.status, 'carried'), isNull(dues.carriedIntoId)));

/** The carried dues that go along with this one. */
export const duesCarriedInto = (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  handle
    .select({ dueId: dues.dueId, settlementId: dues.settlementId })
    .from(dues)
    .where(and(eq(dues.mutualId, mutualId), eq(dues.status, 'carried'), eq(dues.carriedIntoId, dueId)));
