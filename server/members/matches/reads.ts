import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, or, type SQL } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { matches, members, pairs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { meetingKinds } from '#shared/members/matches/schema.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const meetings = (handle: Reader, where: SQL | undefined) =>
  handle
    .select({ meeting: shifts, match: matches, pair: pairs, holderName: holder.name, carerName: carer.name })
    .from(shifts)
    .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
    .innerJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
    .leftJoin(matches, and(eq(matches.mutualId, shifts.mutualId), eq(matches.shiftId, shifts.shiftId)))
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, shifts.mutualId),
        eq(pairs.holderId, shifts.holderId),
        eq(pairs.carerId, shifts.carerId),
      ),
    )
    .where(where);
export type MeetingRow = Awaited<ReturnType<typeof meetings>>[number];

export const findMeeting = async (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (await meetings(handle, and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId))))[0] ?? null;

/** To be changed: its row is locked, then read whole. Null for what nobody has answered. */
export const matchToChange = async (tx: Writer, mutualId: Id<'mutual'>, matchId: Id<'match'>) => {
  const [kept] = await locked(
    tx
      .select({ shiftId: matches.shiftId })
      .from(matches)
      .where(and(eq(matches.mutualId, mutualId), eq(matches.matchId, matchId))),
  );
  return kept ? findMeeting(tx, mutualId, kept.shiftId) : null;
};

/** The row of a meeting that somebody answered, locked. */
export const lockMatchOf = (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  locked(
    tx
      .select({ matchId: matches.matchId })
      .from(matches)
      .where(and(eq(matches.mutualId, mutualId), eq(matches.shiftId, shiftId))),
  );

/** Meetings of somebody that are over, the newest first: lately, or of those they are a match with. */
export const meetingsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  as: { carer: boolean },
  span: { since: Instant; now: Instant },
) =>
  meetings(
    handle,
    and(
      eq(shifts.mutualId, mutualId),
      inArray(shifts.kind, [...meetingKinds]),
      lte(shifts.endsAt, span.now),
      or(gt(shifts.endsAt, span.since), isNotNull(matches.madeAt)),
      or(eq(shifts.holderId, memberId), ...(as.carer ? [eq(shifts.carerId, memberId)] : [])),
    ),
  )
    .orderBy(desc(shifts.endsAt), desc(shifts.shiftId))
    .limit(200);

/** How many visits each of these two sides still has with the other. */
export const comingBetween = (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>, now: Instant) =>
  handle
    .select({ holderId: shifts.holderId, carerId: shifts.carerId, visits: count() })
    .from(shifts)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'taken'),
        gt(shifts.startsAt, now),
        or(eq(shifts.holderId, memberId), eq(shifts.carerId, memberId)),
      ),
    )
    .groupBy(shifts.holderId, shifts.carerId)
    .orderBy(asc(shifts.holderId), asc(shifts.carerId));
