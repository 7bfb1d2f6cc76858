import { and, asc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { calendarFeeds, members, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

/** The feed a member has now, with the language they read. */
export const findFeed = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({
        feedId: calendarFeeds.feedId,
        names: calendarFeeds.names,
        openedAt: calendarFeeds.openedAt,
        language: members.language,
        leftAt: members.leftAt,
      })
      .from(calendarFeeds)
      .innerJoin(
        members,
        and(eq(members.mutualId, calendarFeeds.mutualId), eq(members.memberId, calendarFeeds.memberId)),
      )
      .where(and(eq(calendarFeeds.mutualId, mutualId), eq(calendarFeeds.memberId, memberId)))
  )[0] ?? null;

/** More than anybody receives or works in a year. */
const mostVisits = 5_000;

const visits = (handle: Reader, where: SQL | undefined) =>
  handle
    .select({
      shiftId: shifts.shiftId,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      status: shifts.status,
      holderId: shifts.holderId,
      holderName: holder.name,
      carerName: carer.name,
    })
    .from(shifts)
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .leftJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .where(where)
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(mostVisits);

/** A member's visits that start in a span: those they receive, then those they work. */
export const visitsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  span: { from: Instant; to: Instant },
) => {
  const inSpan = [gte(shifts.startsAt, span.from), lt(shifts.startsAt, span.to)];
  const ofMutual = eq(shifts.mutualId, mutualId);
  return [
    ...(await visits(handle, and(ofMutual, eq(shifts.holderId, memberId), ...inSpan))),
    ...(await visits(handle, and(ofMutual, eq(shifts.carerId, memberId), ...inSpan))),
  ];
};
export type Visit = Awaited<ReturnType<typeof visitsOf>>[number];
