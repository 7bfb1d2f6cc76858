import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const atOnce = 500;

/** The journals that keep money apart for these shifts. */
export const bookingsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  shiftIds: readonly Id<'shift'>[],
): Promise<Id<'journal'>[]> => {
  const found: Id<'journal'>[] = [];
  for (let start = 0; start < shiftIds.length; start += atOnce) {
    const rows = await handle
      .select({ bookingId: shifts.bookingId })
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, mutualId),
          inArray(shifts.shiftId, shiftIds.slice(start, start + atOnce)),
          isNotNull(shifts.bookingId),
        ),
      );
    found.push(...rows.flatMap(({ bookingId }) => bookingId ?? []));
  }
  return found;
};
