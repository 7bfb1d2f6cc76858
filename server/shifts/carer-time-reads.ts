/** A carer’s time: what they hold around a moment, by week, and what they recorded. */
import { and, asc, eq, gt, gte, lt, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { hours, members, pairs, shifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const neighbours = prepared(
  'carer-shifts-around',
  (
    handle: Reader,
    given: Given<{ mutualId: Id<'mutual'>; carerId: Id<'member'>; from: Instant; to: Instant }>,
  ) =>
    handle
      .select({
        shiftId: shifts.shiftId,
        holderId: shifts.holderId,
        kind: shifts.kind,
        startsAt: shifts.startsAt,
        endsAt: shifts.endsAt,
        plannedMinutes: shifts.plannedMinutes,
        status: shifts.status,
        restStartsAt: shifts.restStartsAt,
        restEndsAt: shifts.restEndsAt,
        quotedGrossPence: shifts.quotedGrossPence,
        latitude: members.latitude,
        longitude: members.longitude,
        engagement: pairs.engagement,
      })
      .from(shifts)
      .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.holderId)))
      .leftJoin(
        pairs,
        and(
          eq(pairs.mutualId, shifts.mutualId),
          eq(pairs.holderId, shifts.holderId),
          eq(pairs.carerId, shifts.carerId),
        ),
      )
      .where(
        and(
          eq(shifts.mutualId, given.mutualId),
          eq(shifts.carerId, given.carerId),
          gt(shifts.endsAt, given.from),
          gte(shifts.startsAt, given.from),
          lt(shifts.startsAt, given.to),
        ),
      )
      .orderBy(asc(shifts.startsAt), asc(shifts.shiftId)),
);

/** A carer's shifts that start in a span, with where they are. */
export const shiftsAround = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  span: { from: Instant; to: Instant },
) =>
  (await neighbours(handle).execute({ mutualId, carerId, ...span })).filter(
    (row) => row.status !== 'cancelled',
  );
export type Neighbour = Awaited<ReturnType<typeof shiftsAround>>[number];

const carerWeeks = prepared(
  'carer-minutes-by-week',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; carerId: Id<'member'>; from: Day; to: Day }>) =>
    handle
      .select({ weekOn: shifts.weekOn, minutes: total(shifts.plannedMinutes) })
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, given.mutualId),
          eq(shifts.carerId, given.carerId),
          gte(shifts.weekOn, given.from),
          lt(shifts.weekOn, given.to),
          ne(shifts.status, 'cancelled'),
        ),
      )
      .groupBy(shifts.weekOn),
);

/** Minutes a carer has worked or taken on, by the Monday of each week, across all holders of the mutual. */
export const minutesByWeekOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  span: { from: Day; to: Day },
): Promise<Map<Day, number>> =>
  new Map(
    (await carerWeeks(handle).execute({ mutualId, carerId, ...span })).map((row) => [
      row.weekOn,
      row.minutes,
    ]),
  );

/** Hours this carer recorded for other shifts that meet a span. */
export const hoursMeeting = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  exceptShiftId: Id<'shift'>,
  span: { from: Instant; to: Instant },
) =>
  handle
    .select({ startedAt: hours.startedAt, endedAt: hours.endedAt })
    .from(shifts)
    .innerJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.carerId, carerId),
        ne(shifts.shiftId, exceptShiftId),
        lt(hours.startedAt, span.to),
        gt(hours.endedAt, span.from),
      ),
    )
    .limit(1);
