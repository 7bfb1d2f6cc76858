/** Open shifts, as the circles of a carer let them be seen. */
import { and, asc, eq, gt, isNull, lte, ne, notExists, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { declines, needs, pairs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { type ShiftRow, wholeShifts } from './reads.ts';

/** What policy says of circles, asked of the engine, so that what others may not see leaves room for what they may. */
const inTheirCircle = (now: Instant): SQL | undefined =>
  and(
    isNull(pairs.holderBlockedAt),
    isNull(pairs.carerBlockedAt),
    or(
      eq(pairs.team, true),
      and(eq(needs.circle, 'all'), lte(needs.allOpensAt, now)),
      and(ne(needs.circle, 'team'), lte(needs.yesOpensAt, now), eq(pairs.saidYes, true)),
    ),
  );

/** The place of a shift in the order of time. */
export interface ShiftKey {
  startsAt: Instant;
  shiftId: Id<'shift'>;
}

const laterThan = ({ startsAt, shiftId }: ShiftKey): SQL | undefined =>
  or(gt(shifts.startsAt, startsAt), and(eq(shifts.startsAt, startsAt), gt(shifts.shiftId, shiftId)));

/** The soonest open shifts of a carer’s circles that they have not declined, from a place in their order on. */
export const offeredShifts = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  now: Instant,
  asked: { after: ShiftKey | null; needId?: Id<'need'> | undefined; limit: number },
): Promise<ShiftRow[]> =>
  wholeShifts(handle)
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, shifts.mutualId),
        eq(pairs.holderId, shifts.holderId),
        eq(pairs.carerId, carerId),
      ),
    )
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'offered'),
        gt(shifts.startsAt, now),
        asked.after ? laterThan(asked.after) : undefined,
        asked.needId ? eq(shifts.needId, asked.needId) : undefined,
        ne(shifts.holderId, carerId),
        inTheirCircle(now),
        or(isNull(shifts.askedCarerId), eq(shifts.askedCarerId, carerId), lte(shifts.askedUntil, now)),
        notExists(
          handle
            .select({ one: declines.shiftId })
            .from(declines)
            .where(
              and(
                eq(declines.mutualId, shifts.mutualId),
                eq(declines.shiftId, shifts.shiftId),
                eq(declines.carerId, carerId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(asked.limit);
