import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { dues, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

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
