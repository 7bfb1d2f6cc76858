import { and, asc, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { members, needs, pairs } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

const withHolder = (handle: Reader) =>
  handle
    .select({ need: needs, holderName: members.name })
    .from(needs)
    .innerJoin(members, and(eq(members.mutualId, needs.mutualId), eq(members.memberId, needs.holderId)));

const needById = prepared(
  'need-by-id',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; needId: Id<'need'> }>) =>
    withHolder(handle).where(and(eq(needs.mutualId, given.mutualId), eq(needs.needId, given.needId))),
);

export const findNeed = async (handle: Reader, mutualId: Id<'mutual'>, needId: Id<'need'>) =>
  (await needById(handle).execute({ mutualId, needId }))[0] ?? null;
export type NeedRow = NonNullable<Awaited<ReturnType<typeof findNeed>>>;

export const needsOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  withHolder(handle)
    .where(and(eq(needs.mutualId, mutualId), eq(needs.holderId, holderId)))
    .orderBy(desc(needs.needId))
    .limit(200);

export const openNeedsOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  withHolder(handle)
    .where(and(eq(needs.mutualId, mutualId), eq(needs.holderId, holderId), eq(needs.status, 'open')))
    .orderBy(asc(needs.needId));

/** The carers close to a holder: who hears first. */
export const closeCarers = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({
      carerId: pairs.carerId,
      team: pairs.team,
      saidYes: pairs.saidYes,
      holderBlockedAt: pairs.holderBlockedAt,
      carerBlockedAt: pairs.carerBlockedAt,
    })
    .from(pairs)
    .where(and(eq(pairs.mutualId, mutualId), eq(pairs.holderId, holderId)));

/** Weekly needs that go on and whose shifts are not laid out up to a day; page by page, after the last need of one. */
export const needsToLayOut = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  upTo: Day,
  after: Id<'need'> | null,
  limit: number,
) =>
  handle
    .select({ needId: needs.needId })
    .from(needs)
    .where(
      and(
        eq(needs.mutualId, mutualId),
        eq(needs.status, 'open'),
        isNull(needs.onDay),
        after === null ? undefined : gt(needs.needId, after),
        lt(needs.laidOutTo, upTo),
        or(isNull(needs.untilOn), gt(needs.untilOn, needs.laidOutTo)),
      ),
    )
    .orderBy(asc(needs.needId))
    .limit(limit);
