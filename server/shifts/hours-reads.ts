/** Every version of what was worked, and every answer to it. */
import { and, asc, eq, isNotNull, lt } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { hours, hoursAnswers, members, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const by = alias(members, 'said_by');
const enteredBy = alias(members, 'entered_by');

/** Every entry about one shift, oldest first, with who said it and who typed it. */
export const hoursOfShift = (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  handle
    .select({ hours, saidBy: by.name, enteredBy: enteredBy.name })
    .from(hours)
    .leftJoin(by, and(eq(by.mutualId, hours.mutualId), eq(by.memberId, hours.saidById)))
    .leftJoin(
      enteredBy,
      and(eq(enteredBy.mutualId, hours.mutualId), eq(enteredBy.memberId, hours.enteredById)),
    )
    .where(and(eq(hours.mutualId, mutualId), eq(hours.shiftId, shiftId)))
    .orderBy(asc(hours.enteredAt), asc(hours.hoursId));

/** Every answer to one shift’s entries, oldest first, with who gave it. */
export const answersOfShift = (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  handle
    .select({ answer: hoursAnswers, saidBy: by.name })
    .from(hoursAnswers)
    .leftJoin(by, and(eq(by.mutualId, hoursAnswers.mutualId), eq(by.memberId, hoursAnswers.saidById)))
    .where(and(eq(hoursAnswers.mutualId, mutualId), eq(hoursAnswers.shiftId, shiftId)))
    .orderBy(asc(hoursAnswers.answeredAt), asc(hoursAnswers.answerId));

/** Carers with a visit of this week that has begun and of which nothing is recorded yet. */
export const carersToRecord = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  weekOn: Day,
  now: Instant,
): Promise<Id<'member'>[]> => {
  const rows = await handle
    .selectDistinct({ carerId: shifts.carerId })
    .from(shifts)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'taken'),
        lt(shifts.startsAt, now),
        eq(shifts.weekOn, weekOn),
        isNotNull(shifts.carerId),
      ),
    )
    .orderBy(asc(shifts.carerId));
  return rows.flatMap(({ carerId }) => (carerId ? [carerId] : []));
};

export const findHours = async (handle: Reader, mutualId: Id<'mutual'>, hoursId: Id<'hours'>) =>
  (
    await handle
      .select()
      .from(hours)
      .where(and(eq(hours.mutualId, mutualId), eq(hours.hoursId, hoursId)))
  )[0] ?? null;
