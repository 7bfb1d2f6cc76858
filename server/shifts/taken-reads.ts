import { and, asc, eq, gt, or } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { promises, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { findShift, type ShiftRow } from './reads.ts';

/** What carers hold and have not worked yet, soonest first. */
export const takenFrom = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  after: { startsAt: Instant; shiftId: string },
  limit: number,
) =>
  handle
    .select({ shiftId: shifts.shiftId, startsAt: shifts.startsAt, quote: promises.quote })
    .from(shifts)
    .leftJoin(promises, and(eq(promises.mutualId, shifts.mutualId), eq(promises.promiseId, shifts.promiseId)))
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'taken'),
        or(
          gt(shifts.startsAt, after.startsAt),
          and(eq(shifts.startsAt, after.startsAt), gt(shifts.shiftId, after.shiftId as Id<'shift'>)),
        ),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);

/** Locked until the write ends, if it is still taken. */
export const takenToChange = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  shiftId: Id<'shift'>,
): Promise<ShiftRow | null> => {
  const [held] = await locked(
    tx
      .select({ shiftId: shifts.shiftId })
      .from(shifts)
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId), eq(shifts.status, 'taken'))),
  );
  return held ? findShift(tx, mutualId, shiftId) : null;
};
