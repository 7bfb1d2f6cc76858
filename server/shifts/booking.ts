/** Money kept apart for a shift: pending from the moment it is taken until it is settled or let go. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Journal } from '#shared/ledger/transfers.ts';
import type { Call } from '../http/call.ts';
import { postJournal, postNewJournal, voidPending } from '../ledger/actions.ts';

interface Held {
  shiftId: Id<'shift'>;
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

/** A taken shift is booked: what it will cost is no longer free. */
export const bookedJournal = (held: Held, costPence: Pence, bookingId: Id<'journal'>): Journal => ({
  cause: `book:${held.shiftId}:${bookingId}`,
  pending: true,
  transfers: [
    {
      kind: 'booked',
      debitAccountId: accountOf('holder-booked', held.holderId),
      creditAccountId: accountOf('holder-funds', held.holderId),
      amountPence: costPence,
      ...held,
    },
  ],
});

export const book = (
  tx: Writer,
  call: Call,
  held: Held,
  costPence: Pence,
  bookingId: Id<'journal'>,
): Promise<Id<'journal'>> =>
  postNewJournal(tx, postingOf(call), bookedJournal(held, costPence, bookingId), bookingId);

/** A worked shift is owed: what its recorded hours cost waits for the settlement. */
export const owedJournal = (held: Held, costPence: Pence, hoursId: Id<'hours'>): Journal => ({
  cause: `worked:${hoursId}`,
  pending: true,
  transfers: [
    {
      kind: 'worked',
      debitAccountId: accountOf('holder-due', held.holderId),
      creditAccountId: accountOf('holder-funds', held.holderId),
      amountPence: costPence,
      ...held,
    },
  ],
});

export const owe = (
  tx: Writer,
  call: Call,
  held: Held,
  costPence: Pence,
  hoursId: Id<'hours'>,
): Promise<Id<'journal'>> => postJournal(tx, postingOf(call), owedJournal(held, costPence, hoursId));

export const letGo = async (tx: Writer, call: Call, bookingId: Id<'journal'> | null): Promise<void> => {
  if (bookingId) await voidPending(tx, call.actor.mutualId, bookingId);
};
