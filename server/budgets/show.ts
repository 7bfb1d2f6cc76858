/** Rows of a budget as its page shows them. */
import type { Saving } from '#shared/budgets/saving.ts';
import type { WrittenReason } from '#shared/budgets/schema.ts';
import type { reasonsOf } from './page-reads.ts';
import type { savingsOf } from './savings-reads.ts';

type SavingRow = Awaited<ReturnType<typeof savingsOf>>[number];
type ReasonRow = Awaited<ReturnType<typeof reasonsOf>>[number];

export const presentSaving = (row: SavingRow): Saving => ({
  savingId: row.savingId,
  kind: row.kind,
  purpose: row.purpose,
  amountPence: row.amountPence,
  neededOn: row.neededOn,
  agreedReference: row.agreedReference,
});

export const presentReason = ({ written, by }: ReasonRow): WrittenReason => ({
  reasonId: written.reasonId,
  onDay: written.onDay,
  reason: written.reason,
  words: written.words,
  surplusPence: written.surplusPence,
  weeksTenths: written.weeksTenths,
  by,
  at: written.at,
});
