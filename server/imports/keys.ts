/** What makes a row the same row again: its ref, or who and when it is about. */
import type { BudgetRow } from '#shared/imports/budget-rows.ts';
import type { ImportFile } from '#shared/imports/files.ts';
import type { PairRow } from '#shared/imports/pair-rows.ts';
import type { ReadTerm } from '#shared/imports/term-rows.ts';
import type { Folder } from './folder.ts';

/** One council, however its name is spaced and capitalised. */
export const councilKey = (name: string): string => name.replaceAll(/\s+/g, ' ').toLowerCase();

export const keyOfPair = (row: PairRow): string => JSON.stringify([row.holderRef, row.carerRef]);
export const keyOfBudget = (row: BudgetRow): string =>
  JSON.stringify([row.holderRef, row.startsOn, councilKey(row.council)]);
export const keyOfTerm = (row: ReadTerm): string => `${row.term} ${row.fromOn}`;

export const keysIn = (folder: Folder): Record<ImportFile, string[]> => ({
  members: folder.members.map((row) => row.ref),
  pairs: folder.pairs.map(keyOfPair),
  budgets: folder.budgets.map(keyOfBudget),
  needs: folder.needs.map((row) => row.ref),
  shifts: folder.shifts.map((row) => row.ref),
  terms: folder.terms.map(keyOfTerm),
});
