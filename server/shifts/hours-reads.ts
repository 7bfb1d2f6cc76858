/** Every version of what was worked, and every answer to it. */
import { and, asc, eq } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { hours, hoursAnswers, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

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
