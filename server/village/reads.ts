/** What the village's story asks of the database, so that its people know what to do next. */
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

const columns = {
  shiftId: shifts.shiftId,
  needId: shifts.needId,
  holderId: shifts.holderId,
  carerId: shifts.carerId,
  hoursId: shifts.hoursId,
  place: shifts.place,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  status: shifts.status,
};

/** Taken shifts that begin by a moment: nobody has said yet what was worked. */
export const takenShifts = (handle: Reader, mutualId: Id<'mutual'>, startsBy: Instant) =>
  handle
    .select(columns)
    .from(shifts)
    .where(and(eq(shifts.mutualId, mutualId), eq(shifts.status, 'taken'), lte(shifts.startsAt, startsBy)))
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));
export type StoryShift = Awaited<ReturnType<typeof takenShifts>>[number];

/** Shifts whose recorded hours wait for an answer. */
export const unansweredShifts = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select(columns)
    .from(shifts)
    .where(and(eq(shifts.mutualId, mutualId), inArray(shifts.status, ['worked', 'disputed'])))
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));

/** Shifts still to come in one of these states, soonest first. */
export const comingShifts = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  status: 'offered' | 'taken',
  span: { from: Instant; to: Instant },
) =>
  handle
    .select(columns)
    .from(shifts)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, status),
        gt(shifts.startsAt, span.from),
        lte(shifts.startsAt, span.to),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));
