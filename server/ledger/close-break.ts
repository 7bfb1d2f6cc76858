import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { findBreak } from './reconcile-reads.ts';
import { endBreak } from './reconcile-records.ts';

/** A person says why a difference may stand. The money is not touched, and the run goes on. */
export const closeBreak = (
  call: Call,
  breakId: Id<'break'>,
  words: string,
): Promise<{ breakId: Id<'break'> }> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const found = await findBreak(tx, mutualId, breakId);
    if (!found) throw new Refusal('not-found');
    if (found.status !== 'open') throw new Refusal('break-ended');
    await endBreak(tx, mutualId, breakId, {
      status: 'closed',
      endedAt: call.now,
      closedById: by.memberId,
      words,
    });
    await note(tx, call, 'BREAK_CLOSED', breakId, {
      kind: found.kind,
      differencePence: found.differencePence,
    });
    announce(tx, call, 'books.compared', {}, { groups: ['coordinators'] });
    tx.onCommit(() => call.deps.wake('settlements'));
    return { breakId };
  });
