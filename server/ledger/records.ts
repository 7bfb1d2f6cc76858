import { sql } from '#db/columns.ts';
import type { Writer } from '#db/database.ts';
import { manyInto } from '#db/many.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { accounts, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import { type AccountKind, kindOfAccount, type TransferKind } from '#shared/ledger/accounts.ts';
import type { BalanceChange } from '#shared/ledger/transfers.ts';

export interface JournalRow {
  mutualId: Id<'mutual'>;
  journalId: Id<'journal'>;
  cause: string;
  postedAt: Instant;
  byId: string;
  correctsId: Id<'journal'> | null;
}

export interface TransferRow {
  mutualId: Id<'mutual'>;
  transferId: Id<'transfer'>;
  journalId: Id<'journal'>;
  line: number;
  kind: TransferKind;
  debitAccountId: string;
  creditAccountId: string;
  amountPence: Pence;
  state: 'pending' | 'posted' | 'voided';
  shiftId: Id<'shift'> | null;
  settlementId: Id<'settlement'> | null;
  holderId: Id<'member'> | null;
  carerId: Id<'member'> | null;
  at: Instant;
}

interface AccountRow extends BalanceChange {
  mutualId: Id<'mutual'>;
  kind: AccountKind;
  ownerId: string;
}

export const keepJournalRows = manyInto('keep-many-journals', journals, [
  'mutualId',
  'journalId',
  'cause',
  'postedAt',
  'byId',
  'correctsId',
]);
export const keepTransferRows = manyInto('keep-many-transfers', transfers, [
  'mutualId',
  'transferId',
  'journalId',
  'line',
  'kind',
  'debitAccountId',
  'creditAccountId',
  'amountPence',
  'state',
  'shiftId',
  'settlementId',
  'holderId',
  'carerId',
  'at',
]);

const keepJournal = prepared('keep-journal', (handle: Writer, given: Given<JournalRow>) =>
  handle.insert(journals).values({
    mutualId: given.mutualId,
    journalId: given.journalId,
    cause: given.cause,
    postedAt: given.postedAt,
    byId: given.byId,
    correctsId: given.correctsId,
  }),
);

const keepTransfer = prepared('keep-transfer', (handle: Writer, given: Given<TransferRow>) =>
  handle.insert(transfers).values({
    mutualId: given.mutualId,
    transferId: given.transferId,
    journalId: given.journalId,
    line: given.line,
    kind: given.kind,
    debitAccountId: given.debitAccountId,
    creditAccountId: given.creditAccountId,
    amountPence: given.amountPence,
    state: given.state,
    shiftId: given.shiftId,
    settlementId: given.settlementId,
    holderId: given.holderId,
    carerId: given.carerId,
    at: given.at,
  }),
);

const balanceColumns = [
  'mutualId',
  'accountId',
  'kind',
  'ownerId',
  'debitsPostedPence',
  'creditsPostedPence',
  'debitsPendingPence',
  'creditsPendingPence',
] as const;

const changing = (handle: Writer, rows: readonly Given<AccountRow>[]) =>
  handle
    .insert(accounts)
    .values([...rows])
    .onConflictDoUpdate({
      target: [accounts.mutualId, accounts.accountId],
      set: {
        debitsPostedPence: sql`${accounts.debitsPostedPence} + excluded.debits_posted_pence`,
        creditsPostedPence: sql`${accounts.creditsPostedPence} + excluded.credits_posted_pence`,
        debitsPendingPence: sql`${accounts.debitsPendingPence} + excluded.debits_pending_pence`,
        creditsPendingPence: sql`${accounts.creditsPendingPence} + excluded.credits_pending_pence`,
      },
    });

const changeOne = prepared('change-balance', (handle: Writer, given: Given<AccountRow>) =>
  changing(handle, [
    Object.fromEntries(balanceColumns.map((column) => [column, given[column]])) as Given<AccountRow>,
  ]),
);

const bothPlaces = [0, 1].map((place) => balanceColumns.map((column) => `${column} ${place}`));

/** One transfer moves two balances: one statement for both. */
const changeTwo = prepared('change-two-balances', (handle: Writer, given: Given<Record<string, unknown>>) =>
  changing(
    handle,
    bothPlaces.map(
      (names) =>
        Object.fromEntries(
          balanceColumns.map((column, at) => [column, given[names[at] ?? '']]),
        ) as Given<AccountRow>,
    ),
  ),
);

const asTwo = (rows: readonly AccountRow[]): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [place, names] of bothPlaces.entries())
    for (const [at, column] of balanceColumns.entries()) values[names[at] ?? ''] = rows[place]?.[column];
  return values;
};

/** Changes each balance by what was moved; the accounts are all different. */
export const changeBalances = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  changes: readonly BalanceChange[],
): Promise<void> => {
  const rows = changes.map((change) => ({
    ...change,
    mutualId,
    kind: kindOfAccount(change.accountId),
    ownerId: change.accountId.split(':')[1] ?? '',
  }));
  if (rows.length === 2) await changeTwo(tx).execute(asTwo(rows));
  else for (const row of rows) await changeOne(tx).execute(row);
};

export const keepJournalRow = (tx: Writer, row: JournalRow) => keepJournal(tx).execute(row);
export const keepTransferRow = (tx: Writer, row: TransferRow) => keepTransfer(tx).execute(row);
