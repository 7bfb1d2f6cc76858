import { and, eq, inArray } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
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

const findCause = prepared(
  'journal-by-cause',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; cause: string }>) =>
    handle
      .select({ journalId: journals.journalId })
      .from(journals)
      .where(and(eq(journals.mutualId, given.mutualId), eq(journals.cause, given.cause))),
);

export const journalOf = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  cause: string,
): Promise<Id<'journal'> | null> => (await findCause(tx).execute({ mutualId, cause }))[0]?.journalId ?? null;

/** Keys that one question is asked about. */
const together = 200;
const inParts = <Key>(keys: readonly Key[]): Key[][] =>
  Array.from({ length: Math.ceil(keys.length / together) }, (_, part) =>
    keys.slice(part * together, (part + 1) * together),
  );

/** The journals of those causes that are written already. */
export const journalsOf = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  causes: readonly string[],
): Promise<Map<string, Id<'journal'>>> => {
  const found = new Map<string, Id<'journal'>>();
  for (const part of inParts(causes)) {
    const rows = await tx
      .select({ cause: journals.cause, journalId: journals.journalId })
      .from(journals)
      .where(and(eq(journals.mutualId, mutualId), inArray(journals.cause, part)));
    for (const row of rows) found.set(row.cause, row.journalId);
  }
  return found;
};

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

const findPending = prepared(
  'pending-of-journal',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; journalId: Id<'journal'> }>) =>
    handle
      .select()
      .from(transfers)
      .where(
        and(
          eq(transfers.mutualId, given.mutualId),
          eq(transfers.journalId, given.journalId),
          eq(transfers.state, 'pending'),
        ),
      ),
);

export const pendingOf = (
  tx: Reader,
  mutualId: Id<'mutual'>,
  journalId: Id<'journal'>,
): Promise<TransferRow[]> => findPending(tx).execute({ mutualId, journalId });

const settlePending = prepared(
  'void-pending',
  (handle: Writer, given: Given<{ mutualId: Id<'mutual'>; journalId: Id<'journal'> }>) =>
    handle
      .update(transfers)
      .set({ state: 'voided' })
      .where(
        and(
          eq(transfers.mutualId, given.mutualId),
          eq(transfers.journalId, given.journalId),
          eq(transfers.state, 'pending'),
        ),
      ),
);

export const voidPendingRows = (tx: Writer, mutualId: Id<'mutual'>, journalId: Id<'journal'>) =>
  settlePending(tx).execute({ mutualId, journalId });

const pendingIn = (mutualId: Id<'mutual'>, journalIds: Id<'journal'>[]) =>
  and(
    eq(transfers.mutualId, mutualId),
    inArray(transfers.journalId, journalIds),
    eq(transfers.state, 'pending'),
  );

/** What these journals keep apart, hundreds of them in one question. */
export const pendingOfMany = async (
  tx: Reader,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
): Promise<TransferRow[]> => {
  const found: TransferRow[] = [];
  for (const part of inParts(journalIds))
    found.push(...(await tx.select().from(transfers).where(pendingIn(mutualId, part))));
  return found;
};

export const voidPendingOfMany = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  journalIds: readonly Id<'journal'>[],
): Promise<void> => {
  for (const part of inParts(journalIds))
    await tx.update(transfers).set({ state: 'voided' }).where(pendingIn(mutualId, part));
};
