import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { corrections, hours, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const before = alias(hours, 'before');
const by = alias(members, 'said_by');
const enteredBy = alias(members, 'entered_by');

/** Every correction of one shift, oldest first, with what it would count and what counted before. */
export const correctionsOf = (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  handle
    .select({ correction: corrections, hours, before, saidBy: by.name, enteredBy: enteredBy.name })
    .from(corrections)
    .innerJoin(hours, and(eq(hours.mutualId, corrections.mutualId), eq(hours.hoursId, corrections.hoursId)))
    .innerJoin(
      before,
      and(eq(before.mutualId, corrections.mutualId), eq(before.hoursId, corrections.fromHoursId)),
    )
    .leftJoin(by, and(eq(by.mutualId, hours.mutualId), eq(by.memberId, hours.saidById)))
    .leftJoin(
      enteredBy,
      and(eq(enteredBy.mutualId, hours.mutualId), eq(enteredBy.memberId, hours.enteredById)),
    )
    .where(and(eq(corrections.mutualId, mutualId), eq(corrections.shiftId, shiftId)))
    .orderBy(asc(corrections.askedAt), asc(corrections.correctionId));

/** The correction of a shift that waits for an answer. */
export const waitingCorrection = async (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (
    await handle
      .select()
      .from(corrections)
      .where(
        and(eq(corrections.mutualId, mutualId), eq(corrections.shiftId, shiftId), isNull(corrections.answer)),
      )
  )[0] ?? null;
