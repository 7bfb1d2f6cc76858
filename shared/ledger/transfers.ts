/**
 * A transfer moves a positive amount from its credit account to its debit account, once, and is never
 * edited. It may be pending first, then posted or voided. A correction is a new transfer.
 */
import type { Id } from '../language/ids.ts';
import { negate, noPence, type Pence, pence } from '../language/money.ts';
import type { TransferKind } from './accounts.ts';

export interface Transfer {
  kind: TransferKind;
  debitAccountId: string;
  creditAccountId: string;
  amountPence: Pence;
  shiftId?: Id<'shift'> | null;
  settlementId?: Id<'settlement'> | null;
  holderId?: Id<'member'> | null;
  carerId?: Id<'member'> | null;
}

/** One thing that happened to money. The cause is unique in the mutual: it can be written only once. */
export interface Journal {
  cause: string;
  transfers: readonly Transfer[];
  /** Money kept apart: counted as pending until it is posted or voided. */
  pending?: boolean;
  correctsId?: Id<'journal'> | null;
}

export interface BalanceChange {
  accountId: string;
  debitsPostedPence: Pence;
  creditsPostedPence: Pence;
  debitsPendingPence: Pence;
  creditsPendingPence: Pence;
}

/** Why a journal cannot be written, or null. Pence amounts above zero, two different accounts each. */
export const journalRefused = (journal: Journal): string | null => {
  if (journal.transfers.length === 0) return 'A journal moves something.';
  for (const transfer of journal.transfers) {
    if (!Number.isSafeInteger(transfer.amountPence) || transfer.amountPence <= 0)
      return 'A transfer moves a whole number of pence above zero.';
    if (transfer.debitAccountId === transfer.creditAccountId)
      return 'A transfer needs two different accounts.';
  }
  return null;
};

const unchanged = (accountId: string): BalanceChange => ({
  accountId,
  debitsPostedPence: noPence,
  creditsPostedPence: noPence,
  debitsPendingPence: noPence,
  creditsPendingPence: noPence,
});

/** The sum of what transfers do to each account, in order of the account's name so that locks never cross. */
export const balanceChanges = (
  transfers: readonly Transfer[],
  state: 'pending' | 'posted' | 'voided',
): BalanceChange[] => {
  const changes = new Map<string, BalanceChange>();
  const debits = state === 'posted' ? 'debitsPostedPence' : 'debitsPendingPence';
  const credits = state === 'posted' ? 'creditsPostedPence' : 'creditsPendingPence';
  for (const transfer of transfers) {
    const amount = state === 'voided' ? negate(transfer.amountPence) : transfer.amountPence;
    const debit = changes.get(transfer.debitAccountId) ?? unchanged(transfer.debitAccountId);
    debit[debits] = pence(debit[debits] + amount);
    changes.set(transfer.debitAccountId, debit);
    const credit = changes.get(transfer.creditAccountId) ?? unchanged(transfer.creditAccountId);
    credit[credits] = pence(credit[credits] + amount);
    changes.set(transfer.creditAccountId, credit);
  }
  return [...changes.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
};
