import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { SaidHours } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { answersOfShift, hoursOfShift } from './hours-reads.ts';
import { isCarerOf, isHolderOf, presentHours } from './policy.ts';

import { knownShift } from './show.ts';

/** Every version stays to be seen by the two people whose word it is. */
export const listSaid = async (call: Call, shiftId: Id<'shift'>): Promise<SaidHours[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const row = await knownShift(read, call, shiftId);
  if (!isHolderOf(call.actor, row) && !isCarerOf(call.actor, row)) throw new Refusal('not-found');
  const answers = await answersOfShift(read, mutualId, shiftId);
  return (await hoursOfShift(read, mutualId, shiftId)).map((entry) => {
    const given = answers.findLast(({ answer }) => answer.hoursId === entry.hours.hoursId);
    return {
      ...presentHours(entry),
      answer: given ? { ...given.answer, saidBy: given.saidBy } : null,
    };
  });
};
