import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { coverAsks, coverPlans, coverSearches, members, riskTold, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const found = alias(members, 'found');

export const planOf = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(coverPlans)
      .where(and(eq(coverPlans.mutualId, mutualId), eq(coverPlans.holderId, holderId)))
  )[0] ?? null;

const named = (handle: Reader) =>
  handle
    .select({
      search: coverSearches,
      endsAt: shifts.endsAt,
      holderName: holder.name,
      foundName: found.name,
    })
    .from(coverSearches)
    .innerJoin(
      shifts,
      and(eq(shifts.mutualId, coverSearches.mutualId), eq(shifts.shiftId, coverSearches.shiftId)),
    )
    .innerJoin(
      holder,
      and(eq(holder.mutualId, coverSearches.mutualId), eq(holder.memberId, coverSearches.holderId)),
    )
    .leftJoin(
      found,
      and(eq(found.mutualId, coverSearches.mutualId), eq(found.memberId, coverSearches.foundCarerId)),
    );

export const findSearch = async (handle: Reader, mutualId: Id<'mutual'>, coverId: Id<'cover'>) =>
  (
    await named(handle).where(and(eq(coverSearches.mutualId, mutualId), eq(coverSearches.coverId, coverId)))
  )[0] ?? null;
export type SearchRow = NonNullable<Awaited<ReturnType<typeof findSearch>>>;

/** To be changed: whoever else goes on with it waits until this write has ended. */
export const searchToChange = async (tx: Writer, mutualId: Id<'mutual'>, coverId: Id<'cover'>) =>
  (
    await locked(
      tx
        .select()
        .from(coverSearches)
        .where(and(eq(coverSearches.mutualId, mutualId), eq(coverSearches.coverId, coverId))),
    )
  )[0] ?? null;
export type Search = NonNullable<Awaited<ReturnType<typeof searchToChange>>>;

/** The one that asks for this shift now. */
export const searchUnderWay = async (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (
    await locked(
      tx
        .select()
        .from(coverSearches)
        .where(
          and(
            eq(coverSearches.mutualId, mutualId),
            eq(coverSearches.shiftId, shiftId),
            eq(coverSearches.status, 'asking'),
          ),
        ),
    )
  )[0] ?? null;

/** Those that have something to do by now, the longest due first; one whose visit is no longer open is over at once. */
export const dueSearches = (handle: Reader, mutualId: Id<'mutual'>, now: Instant, limit: number) =>
  handle
    .select({ coverId: coverSearches.coverId })
    .from(coverSearches)
    .innerJoin(
      shifts,
      and(eq(shifts.mutualId, coverSearches.mutualId), eq(shifts.shiftId, coverSearches.shiftId)),
    )
    .where(
      and(
        eq(coverSearches.mutualId, mutualId),
        eq(coverSearches.status, 'asking'),
        or(
          lte(coverSearches.nextAt, now),
          ne(shifts.status, 'offered'),
          ne(shifts.startsAt, coverSearches.startsAt),
        ),
      ),
    )
    .orderBy(asc(coverSearches.nextAt), asc(coverSearches.coverId))
    .limit(limit);

const listedAtOnce = 100;

/** A holder's searches: those under way, and those that began lately. */
export const searchesOfHolder = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  since: Instant,
) =>
  named(handle)
    .where(
      and(
        eq(coverSearches.mutualId, mutualId),
        eq(coverSearches.holderId, holderId),
        or(eq(coverSearches.status, 'asking'), gte(coverSearches.startedAt, since)),
      ),
    )
    .orderBy(desc(coverSearches.startedAt), desc(coverSearches.coverId))
    .limit(listedAtOnce);

export const searchesUnderWay = (handle: Reader, mutualId: Id<'mutual'>) =>
  named(handle)
    .where(and(eq(coverSearches.mutualId, mutualId), eq(coverSearches.status, 'asking')))
    .orderBy(asc(coverSearches.startsAt), asc(coverSearches.coverId))
    .limit(listedAtOnce);

export const asksOf = (handle: Reader, mutualId: Id<'mutual'>, coverIds: readonly Id<'cover'>[]) =>
  coverIds.length === 0
    ? Promise.resolve([])
    : handle
        .select({ ask: coverAsks, carerName: members.name })
        .from(coverAsks)
        .innerJoin(
          members,
          and(eq(members.mutualId, coverAsks.mutualId), eq(members.memberId, coverAsks.carerId)),
        )
        .where(and(eq(coverAsks.mutualId, mutualId), inArray(coverAsks.coverId, [...coverIds])))
        .orderBy(asc(coverAsks.askedAt), asc(coverAsks.carerId));
export type AskRow = Awaited<ReturnType<typeof asksOf>>[number];

export const askToAnswer = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  coverId: Id<'cover'>,
  carerId: Id<'member'>,
) =>
  (
    await locked(
      tx
        .select()
        .from(coverAsks)
        .where(
          and(
            eq(coverAsks.mutualId, mutualId),
            eq(coverAsks.coverId, coverId),
            eq(coverAsks.carerId, carerId),
          ),
        ),
    )
  )[0] ?? null;

/** What a carer is asked and has not answered, of shifts that are still open. */
export const asksOfCarer = (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>, now: Instant) =>
  handle
    .select({ coverId: coverAsks.coverId, answerBy: coverAsks.answerBy, shiftId: shifts.shiftId })
    .from(coverAsks)
    .innerJoin(
      coverSearches,
      and(eq(coverSearches.mutualId, coverAsks.mutualId), eq(coverSearches.coverId, coverAsks.coverId)),
    )
    .innerJoin(
      shifts,
      and(eq(shifts.mutualId, coverSearches.mutualId), eq(shifts.shiftId, coverSearches.shiftId)),
    )
    .where(
      and(
        eq(coverAsks.mutualId, mutualId),
        eq(coverAsks.carerId, carerId),
        isNull(coverAsks.answer),
        eq(coverSearches.status, 'asking'),
        eq(shifts.status, 'offered'),
        eq(shifts.startsAt, coverSearches.startsAt),
        gt(shifts.startsAt, now),
      ),
    )
    .orderBy(asc(coverAsks.answerBy), asc(coverAsks.coverId))
    .limit(listedAtOnce);

/** What a named person was told of care that is still to come, or was a day ago. */
export const toldTo = (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>, since: Instant) =>
  named(handle)
    .innerJoin(
      riskTold,
      and(
        eq(riskTold.mutualId, coverSearches.mutualId),
        eq(riskTold.coverId, coverSearches.coverId),
        eq(riskTold.memberId, memberId),
      ),
    )
    .where(and(eq(coverSearches.mutualId, mutualId), gte(coverSearches.startsAt, since)))
    .orderBy(asc(coverSearches.startsAt), asc(coverSearches.coverId))
    .limit(listedAtOnce);

export const namesOfTold = (handle: Reader, mutualId: Id<'mutual'>, coverIds: readonly Id<'cover'>[]) =>
  coverIds.length === 0
    ? Promise.resolve([])
    : handle
        .select({ coverId: riskTold.coverId, name: members.name })
        .from(riskTold)
        .innerJoin(
          members,
          and(eq(members.mutualId, riskTold.mutualId), eq(members.memberId, riskTold.memberId)),
        )
        .where(and(eq(riskTold.mutualId, mutualId), inArray(riskTold.coverId, [...coverIds])))
        .orderBy(asc(members.name), asc(riskTold.memberId));
