import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { members, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

/** As many as are judged, twice over for care by two. */
const mostRead = 120;

/** When a need is still open, soonest first. */
export const openTimesOf = prepared(
  'open-times-of-need',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; needId: Id<'need'>; now: Instant }>) =>
    handle
      .select({ startsAt: shifts.startsAt, endsAt: shifts.endsAt })
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, given.mutualId),
          eq(shifts.needId, given.needId),
          eq(shifts.status, 'offered'),
          gt(shifts.startsAt, given.now),
        ),
      )
      .orderBy(asc(shifts.startsAt))
      .limit(mostRead),
);

export const homeOf = prepared(
  'home-to-match',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; memberId: Id<'member'> }>) =>
    handle
      .select({ latitude: members.latitude, longitude: members.longitude })
      .from(members)
      .where(and(eq(members.mutualId, given.mutualId), eq(members.memberId, given.memberId))),
);
