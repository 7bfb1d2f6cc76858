import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { ownerOfAccount } from '#shared/ledger/accounts.ts';
import { takingBack } from '#shared/oversight/explain.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { entriesOf } from '../ledger/entry-reads.ts';
import { announce, note } from './actions.ts';
import { explanationsStanding } from './suspense-reads.ts';

const most = 10_000;
const mostLines = 10;

/** What was said of a movement was wrong: a further entry undoes it, and the movement waits again. */
export const takeBackExplanation = (call: Call, journalId: Id<'journal'>) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const standing = await explanationsStanding(tx, mutualId, most);
    const found = standing.find(({ explanation }) => explanation.journalId === journalId);
    if (!found) throw new Refusal('not-found');
    const entries = await entriesOf(tx, { mutualId, journalIds: [journalId], limit: mostLines });
    const owners = entries.flatMap((entry) => [entry.debitAccountId, entry.creditAccountId]);
    if (owners.some((accountId) => ownerOfAccount(accountId) === by.memberId))
      throw new Refusal('own-payment');
    await postJournal(
      tx,
      { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
      { cause: `take-back:${journalId}`, transfers: takingBack(entries), correctsId: journalId },
    );
    const movementId = found.movement.balanceTransactionId;
    await note(tx, call, 'EXPLANATION_TAKEN_BACK', movementId, { journalId });
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: by.memberId },
      { members: [by.memberId], groups: ['coordinators'] },
    );
    return { movementId };
  });
