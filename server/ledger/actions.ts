/** The only door through which money moves in the books. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { balanceChanges, type Journal, journalRefused } from '#shared/ledger/transfers.ts';
import {
  changeBalances,
  journalOf,
  keepJournalRow,
  keepTransferRow,
  pendingOf,
  voidPendingRows,
} from './records.ts';

export interface Posting {
  mutualId: Id<'mutual'>;
  at: Instant;
  byId: string;
  newId: NewId;
}

/**
 * Writes a journal whose cause cannot have been before, because its id is in it. Saves the look-up where
 * every question counts; a second time breaks the unique cause.
 */
export const postNewJournal = (
  tx: Writer,
  posting: Posting,
  journal: Journal,
  journalId: Id<'journal'>,
): Promise<Id<'journal'>> => {
  const refused = journalRefused(journal);
  if (refused) throw new Refusal({ code: 'ledger-transfer-refused', detail: refused });
  return writeJournal(tx, posting, journal, journalId);
};

/** Writes a journal once. The same cause again changes nothing and answers with the journal that is there. */
export const postJournal = async (tx: Writer, posting: Posting, journal: Journal): Promise<Id<'journal'>> => {
  const refused = journalRefused(journal);
  if (refused) throw new Refusal({ code: 'ledger-transfer-refused', detail: refused });
  const before = await journalOf(tx, posting.mutualId, journal.cause);
  return before ?? writeJournal(tx, posting, journal, posting.newId('journal'));
};

const writeJournal = async (
  tx: Writer,
  posting: Posting,
  journal: Journal,
  journalId: Id<'journal'>,
): Promise<Id<'journal'>> => {
  const { mutualId, at, byId, newId } = posting;
  const state = journal.pending ? 'pending' : 'posted';
  await keepJournalRow(tx, {
    mutualId,
    journalId,
    cause: journal.cause,
    postedAt: at,
    byId,
    correctsId: journal.correctsId ?? null,
  });
  await changeBalances(tx, mutualId, balanceChanges(journal.transfers, state));
  for (const [place, transfer] of journal.transfers.entries())
    await keepTransferRow(tx, {
      mutualId,
      transferId: newId('transfer'),
      journalId,
      line: place + 1,
      kind: transfer.kind,
      debitAccountId: transfer.debitAccountId,
      creditAccountId: transfer.creditAccountId,
      amountPence: transfer.amountPence,
      state,
      shiftId: transfer.shiftId ?? null,
      settlementId: transfer.settlementId ?? null,
      holderId: transfer.holderId ?? null,
      carerId: transfer.carerId ?? null,
      at,
    });
  return journalId;
};

/** Lets go of money kept apart. Nothing happens when it was let go before. */
export const voidPending = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  journalId: Id<'journal'>,
): Promise<void> => {
  const pending = await pendingOf(tx, mutualId, journalId);
  if (pending.length === 0) return;
  await voidPendingRows(tx, mutualId, journalId);
  await changeBalances(tx, mutualId, balanceChanges(pending, 'voided'));
};
