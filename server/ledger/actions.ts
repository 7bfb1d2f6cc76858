/** The only door through which money moves in the books. */
import type { Writer } from '#db/database.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { balanceChanges, type Journal, journalRefused } from '#shared/ledger/transfers.ts';
import { journalIdsOf, journalOf } from './journal-reads.ts';
import { pendingOf, pendingOfMany, voidPendingOfMany, voidPendingRows } from './pending-records.ts';
import {
  changeBalances,
  type JournalRow,
  keepJournalRow,
  keepJournalRows,
  keepTransferRow,
  keepTransferRows,
  type TransferRow,
} from './records.ts';

export interface Posting {
  mutualId: Id<'mutual'>;
  at: Instant;
  byId: string;
  newId: NewId;
}

/** No member can ask for an unsound journal: one is a fault of ours, and nothing of its write stays. */
const expectSound = (journal: Journal): void => {
  const unsound = journalRefused(journal);
  if (unsound) throw new Error(`The journal ${journal.cause} is unsound: ${unsound}`);
};

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
  expectSound(journal);
  return writeJournal(tx, posting, journal, journalId);
};

/** Writes a journal once. The same cause again changes nothing and answers with the journal that is there. */
export const postJournal = async (tx: Writer, posting: Posting, journal: Journal): Promise<Id<'journal'>> => {
  expectSound(journal);
  const before = await journalOf(tx, posting.mutualId, journal.cause);
  return before ?? writeJournal(tx, posting, journal, posting.newId('journal'));
};

const journalRow = (
  { mutualId, at, byId }: Posting,
  journal: Journal,
  journalId: Id<'journal'>,
): JournalRow => ({
  mutualId,
  journalId,
  cause: journal.cause,
  postedAt: at,
  byId,
  correctsId: journal.correctsId ?? null,
});

const transferRows = (posting: Posting, journal: Journal, journalId: Id<'journal'>): TransferRow[] =>
  journal.transfers.map((transfer, place) => ({
    mutualId: posting.mutualId,
    transferId: posting.newId('transfer'),
    journalId,
    line: place + 1,
    kind: transfer.kind,
    debitAccountId: transfer.debitAccountId,
    creditAccountId: transfer.creditAccountId,
    amountPence: transfer.amountPence,
    state: journal.pending ? 'pending' : 'posted',
    shiftId: transfer.shiftId ?? null,
    settlementId: transfer.settlementId ?? null,
    holderId: transfer.holderId ?? null,
    carerId: transfer.carerId ?? null,
    at: posting.at,
  }));

const writeJournal = async (
  tx: Writer,
  posting: Posting,
  journal: Journal,
  journalId: Id<'journal'>,
): Promise<Id<'journal'>> => {
  await keepJournalRow(tx, journalRow(posting, journal, journalId));
  const state = journal.pending ? 'pending' : 'posted';
  await changeBalances(tx, posting.mutualId, balanceChanges(journal.transfers, state));
  for (const row of transferRows(posting, journal, journalId)) await keepTransferRow(tx, row);
  return journalId;
};

/** A journal that may bring its own id, when its cause or something else names it. */
export type JournalToPost = Journal & { journalId?: Id<'journal'> };

/**
 * Many journals in one go: each balance is changed once, rows go in by the hundred. As with one, a cause
 * that is there already, or comes twice, is written once. Answers with the ids in the order given.
 */
export const postJournals = async (
  tx: Writer,
  posting: Posting,
  journals: readonly JournalToPost[],
): Promise<Id<'journal'>[]> => {
  for (const journal of journals) expectSound(journal);
  const { mutualId, newId } = posting;
  const ids = await journalIdsOf(
    tx,
    mutualId,
    journals.map((journal) => journal.cause),
  );
  const fresh = journals.filter((journal) => {
    const isFresh = !ids.has(journal.cause);
    if (isFresh) ids.set(journal.cause, journal.journalId ?? newId('journal'));
    return isFresh;
  });
  const idOf = (journal: Journal): Id<'journal'> => ids.get(journal.cause) ?? newId('journal');
  await keepJournalRows(
    tx,
    fresh.map((journal) => journalRow(posting, journal, idOf(journal))),
  );
  for (const state of ['pending', 'posted'] as const) {
    const moved = fresh.filter((journal) => Boolean(journal.pending) === (state === 'pending'));
    const transfers = moved.flatMap((journal) => journal.transfers);
    await changeBalances(tx, mutualId, balanceChanges(transfers, state));
  }
  await keepTransferRows(
    tx,
    fresh.flatMap((journal) => transferRows(posting, journal, idOf(journal))),
  );
  return journals.map(idOf);
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

/** Lets go of what many journals keep apart: each balance is changed once. */
export const voidManyPending = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
): Promise<void> => {
  const pending = await pendingOfMany(tx, mutualId, journalIds);
  if (pending.length === 0) return;
  await voidPendingOfMany(tx, mutualId, journalIds);
  await changeBalances(tx, mutualId, balanceChanges(pending, 'voided'));
};
