import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { claims, dues, members, settlements } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const findClaimOf = async (handle: Reader, mutualId: Id<'mutual'>, disputeId: string) =>
  (
    await handle
      .select()
      .from(claims)
      .where(and(eq(claims.mutualId, mutualId), eq(claims.disputeId, disputeId)))
  )[0] ?? null;
export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaimOf>>>;

export const findClaim = async (handle: Reader, mutualId: Id<'mutual'>, claimId: Id<'claim'>) =>
  (
    await handle
      .select()
      .from(claims)
      .where(and(eq(claims.mutualId, mutualId), eq(claims.claimId, claimId)))
  )[0] ?? null;

/** Whether something a bank took back from this holder waits to be looked at. */
export const hasOpenClaim = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  (
    await handle
      .select({ claimId: claims.claimId })
      .from(claims)
      .where(and(eq(claims.mutualId, mutualId), eq(claims.holderId, holderId), eq(claims.status, 'open')))
      .limit(1)
  ).length > 0;

const named = (handle: Reader) =>
  handle
    .select({
      claim: claims,
      name: members.name,
      settlementId: dues.settlementId,
      weekOn: settlements.weekOn,
    })
    .from(claims)
    .innerJoin(members, and(eq(members.mutualId, claims.mutualId), eq(members.memberId, claims.holderId)))
    .innerJoin(dues, and(eq(dues.mutualId, claims.mutualId), eq(dues.dueId, claims.dueId)))
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, dues.mutualId), eq(settlements.settlementId, dues.settlementId)),
    );

/** Claims nobody has looked at yet, the oldest first. */
export const openClaims = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  named(handle)
    .where(and(eq(claims.mutualId, mutualId), eq(claims.status, 'open')))
    .orderBy(asc(claims.openedAt), asc(claims.claimId))
    .limit(limit);

/** All claims, the newest first. */
export const newestClaims = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  named(handle).where(eq(claims.mutualId, mutualId)).orderBy(desc(claims.claimId)).limit(limit);

export const claimsOfDue = (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  handle
    .select()
    .from(claims)
    .where(and(eq(claims.mutualId, mutualId), eq(claims.dueId, dueId)));
