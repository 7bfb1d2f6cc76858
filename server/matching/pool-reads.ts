/** Carers who may be shown to a holder at all, with everything the judging needs, some hundreds at a time. */
import { and, asc, eq, exists, gte, inArray, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { carerWishes, checks, memberRoles, members, pairs, shifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';

interface PoolAsked {
  mutualId: Id<'mutual'>;
  holderId: Id<'member'>;
  circle: Circle;
  /** Only these. */
  carerIds?: readonly Id<'member'>[];
  limit: number;
}

const withinCircle = (circle: Circle) => {
  if (circle === 'team') return eq(pairs.team, true);
  return circle === 'yes' ? or(eq(pairs.team, true), eq(pairs.saidYes, true)) : undefined;
};

const columns = {
  carerId: members.memberId,
  name: members.name,
  postcode: members.postcode,
  latitude: members.latitude,
  longitude: members.longitude,
  skills: members.skills,
  languagesSpoken: members.languagesSpoken,
  travelsBy: members.travelsBy,
  bornOn: members.bornOn,
  optedOutFrom: members.optedOutFrom,
  optedOutUntil: members.optedOutUntil,
  joinedAt: members.joinedAt,
  wishes: carerWishes,
  pair: pairs,
};

const isCarer = (handle: Reader) =>
  exists(
    handle
      .select({ one: sql`1` })
      .from(memberRoles)
      .where(
        and(
          eq(memberRoles.mutualId, members.mutualId),
          eq(memberRoles.memberId, members.memberId),
          eq(memberRoles.role, 'carer'),
        ),
      ),
  );

const hasRightToWork = (handle: Reader) =>
  exists(
    handle
      .select({ one: sql`1` })
      .from(checks)
      .where(
        and(
          eq(checks.mutualId, members.mutualId),
          eq(checks.memberId, members.memberId),
          eq(checks.kind, 'right-to-work'),
        ),
      ),
  );

const closestFirst = sql`case when ${pairs.team} then 0 when ${pairs.saidYes} then 1 else 2 end`;

/** Present carers whose right to work has been seen, those close to the holder first. */
export const poolOf = (handle: Reader, asked: PoolAsked) =>
  handle
    .select(columns)
    .from(members)
    .leftJoin(
      carerWishes,
      and(eq(carerWishes.mutualId, members.mutualId), eq(carerWishes.carerId, members.memberId)),
    )
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, members.mutualId),
        eq(pairs.carerId, members.memberId),
        eq(pairs.holderId, asked.holderId),
      ),
    )
    .where(
      and(
        eq(members.mutualId, asked.mutualId),
        eq(members.status, 'member'),
        // Nobody is their own carer; who is named is asked about for themselves.
        asked.carerIds
          ? inArray(members.memberId, [...asked.carerIds])
          : ne(members.memberId, asked.holderId),
        withinCircle(asked.circle),
        isCarer(handle),
        hasRightToWork(handle),
      ),
    )
    .orderBy(closestFirst, asc(members.memberId))
    .limit(asked.limit);
export type PoolRow = Awaited<ReturnType<typeof poolOf>>[number];

/** What somebody holds, or held to its end, that starts in a span. */
export const heldIn = (mutualId: Id<'mutual'>, span: { from: Instant; to: Instant }) =>
  and(
    eq(shifts.mutualId, mutualId),
    isNotNull(shifts.carerId),
    gte(shifts.startsAt, span.from),
    lt(shifts.startsAt, span.to),
    ne(shifts.status, 'cancelled'),
  );

/** Shifts several carers hold that start in a span, with where they are. */
export const heldBy = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  span: { from: Instant; to: Instant },
) =>
  handle
    .select({
      carerId: shifts.carerId,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      restStartsAt: shifts.restStartsAt,
      restEndsAt: shifts.restEndsAt,
      latitude: members.latitude,
      longitude: members.longitude,
    })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.holderId)))
    .where(and(heldIn(mutualId, span), inArray(shifts.carerId, [...carerIds])))
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));

/** Minutes several carers hold, by the Monday of each week. */
export const weeksHeldBy = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  span: { from: Day; to: Day },
) =>
  handle
    .select({ carerId: shifts.carerId, weekOn: shifts.weekOn, minutes: total(shifts.plannedMinutes) })
    .from(shifts)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        isNotNull(shifts.carerId),
        inArray(shifts.carerId, [...carerIds]),
        gte(shifts.weekOn, span.from),
        lt(shifts.weekOn, span.to),
        ne(shifts.status, 'cancelled'),
      ),
    )
    .groupBy(shifts.carerId, shifts.weekOn);

/** How often carers have come to a holder so far, as far back as anybody still remembers it. */
export const timesWith = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  span: { from: Instant; to: Instant },
): Promise<Map<Id<'member'>, number>> => {
  const rows = await handle
    .select({ carerId: shifts.carerId, times: sql<number>`count(*)`.mapWith(Number) })
    .from(shifts)
    .where(and(heldIn(mutualId, span), eq(shifts.holderId, holderId)))
    .groupBy(shifts.carerId);
  return new Map(rows.flatMap(({ carerId, times }) => (carerId ? [[carerId, times]] : [])));
};
