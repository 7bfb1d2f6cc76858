/** The council’s written yes to something its rules exclude: recorded by somebody whom it does not profit. */
import { Refusal } from '#shared/contract/problem.ts';
import type { NewException } from '#shared/councils/entering.ts';
import type { CouncilExceptionShown } from '#shared/councils/exception.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { isAboutOneself } from '../members/policy.ts';
import { findMember } from '../members/record-reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { type ExceptionRow, exceptionsOf, findException } from './reads.ts';
import { changeException, keepException } from './records.ts';

const present = (row: ExceptionRow): CouncilExceptionShown => ({
  exceptionId: row.exceptionId,
  use: row.use,
  whatFor: row.whatFor,
  writtenBy: row.writtenBy,
  reference: row.reference,
  fromOn: row.fromOn,
  untilOn: row.untilOn,
});

export const listExceptions = async (call: Call, holderId: Id<'member'>) => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  if (!(await findMember(read, mutualId, holderId))) throw new Refusal('not-found');
  return { items: (await exceptionsOf(read, mutualId, holderId)).map(present) };
};

export const recordException = (
  call: Call,
  holderId: Id<'member'>,
  given: NewException,
): Promise<CouncilExceptionShown> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    if (!(await findMember(tx, mutualId, holderId))) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, holderId)) throw new Refusal('not-allowed');
    const exceptionId = call.deps.newId('exception');
    const row = { ...given, untilOn: given.untilOn ?? null, mutualId, exceptionId, holderId };
    await keepException(tx, { ...row, enteredById: by.memberId, enteredAt: call.now });
    const { use, reference } = given;
    await note(tx, call, 'COUNCIL_EXCEPTION_RECORDED', holderId, { exceptionId, use, reference });
    announce(
      tx,
      call,
      'member.changed',
      { memberId: holderId },
      { members: [holderId], groups: ['coordinators'] },
    );
    const kept = await findException(tx, mutualId, exceptionId);
    if (!kept) throw new Error('An exception that was just kept is gone');
    return present(kept);
  });

export const endException = (
  call: Call,
  exceptionId: Id<'exception'>,
  untilOn: Day,
): Promise<CouncilExceptionShown> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const before = await findException(tx, mutualId, exceptionId);
    if (!before) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, before.holderId)) throw new Refusal('not-allowed');
    if (untilOn < before.fromOn)
      throw new Refusal('invalid-input', [
        { pointer: '/untilOn', detail: 'The last day comes before the first.' },
      ]);
    await changeException(tx, mutualId, exceptionId, { untilOn, endedById: by.memberId });
    await note(tx, call, 'COUNCIL_EXCEPTION_ENDED', before.holderId, { exceptionId, untilOn });
    const { holderId } = before;
    announce(
      tx,
      call,
      'member.changed',
      { memberId: holderId },
      { members: [holderId], groups: ['coordinators'] },
    );
    return present({ ...before, untilOn });
  });
