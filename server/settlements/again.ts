/** A collected due that its holder's bank took back: another stands for it, and waits for a person. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { noPence } from '#shared/language/money.ts';
import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { type DueRow, findDue } from './due-reads.ts';
import { changeDue, changeSettlement, keepDues } from './records.ts';

const tell = (tx: Writer, call: Call, due: Pick<DueRow, 'holderId' | 'settlementId'>): void => {
  const hearers = { members: [due.holderId], groups: ['coordinators' as const] };
  announce(tx, call, 'payment.changed', { memberId: due.holderId }, hearers);
  announce(tx, call, 'settlement.changed', { settlementId: due.settlementId }, { groups: ['coordinators'] });
};

/** Under review: nothing is asked for until a coordinator has looked. No money is taken from the carer. */
export const standAgain = async (
  tx: Writer,
  call: Call,
  due: DueRow,
  amountPence: Pence,
  reason: string,
): Promise<Id<'due'>> => {
  const { mutualId, settlementId, holderId } = due;
  const dueId = call.deps.newId('due');
  await keepDues(tx, [
    {
      mutualId,
      dueId,
      settlementId,
      holderId,
      amountPence,
      carriedPence: noPence,
      creditPence: noPence,
      againOfId: due.dueId,
      status: 'parked',
      reason,
      attempt: 0,
      changedAt: call.now,
    },
  ]);
  await changeSettlement(tx, mutualId, settlementId, { status: 'paying', closedAt: null });
  tell(tx, call, due);
  return dueId;
};

/** What became of a due under review: asked for once more, not asked for any more, or under review again. */
export const endReview = async (
  tx: Writer,
  call: Call,
  dueId: Id<'due'>,
  how: { status: 'waiting' | 'dropped' | 'parked'; reason: string | null },
): Promise<void> => {
  const due = await findDue(tx, call.actor.mutualId, dueId);
  // Asked for meanwhile, or collected: it goes its own way.
  if (!due || !['parked', 'dropped'].includes(due.status)) return;
  await changeDue(tx, due.mutualId, dueId, { ...how, nextTryOn: null, changedAt: call.now });
  if (how.status !== 'dropped')
    await changeSettlement(tx, due.mutualId, due.settlementId, { status: 'paying', closedAt: null });
  tell(tx, call, due);
  tx.onCommit(() => call.deps.wake('settlements'));
};
