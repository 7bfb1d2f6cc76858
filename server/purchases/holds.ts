/** Money kept apart for a pledge: it counts as booked from the pledge until it is settled or let go. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postNewJournal, voidPending } from '../ledger/actions.ts';

export const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

/** Each time it is kept apart is a thing of its own: somebody may take a pledge back and pledge again. */
export const hold = async (
  tx: Writer,
  call: Call,
  purchaseId: Id<'purchase'>,
  holderId: Id<'member'>,
  amountPence: Pence,
): Promise<Id<'journal'>> => {
  const holdId = call.deps.newId('journal');
  const journal = {
    cause: `pledge:${purchaseId}:${holdId}`,
    pending: true,
    transfers: [
      {
        kind: 'pledged' as const,
        debitAccountId: accountOf('holder-booked', holderId),
        creditAccountId: accountOf('holder-funds', holderId),
        amountPence,
        holderId,
      },
    ],
  };
  return postNewJournal(tx, postingOf(call), journal, holdId);
};

export const letHoldGo = async (tx: Writer, call: Call, holdId: Id<'journal'> | null): Promise<void> => {
  if (holdId) await voidPending(tx, call.actor.mutualId, holdId);
};
