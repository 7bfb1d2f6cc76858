import type { AccountKind, TransferKind } from '#shared/ledger/accounts.ts';
import {
  check,
  choice,
  count,
  day,
  foreignKey,
  id,
  index,
  instant,
  pence,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { mutuals } from './mutuals.ts';

/** Running balances, kept in the same write as the transfers and compared with them by the audit. */
export const accounts = table(
  'accounts',
  {
    mutualId: id('mutual').notNull(),
    /** `holder-due:member_…`: kind and owner are the name. */
    accountId: text().notNull(),
    kind: text().$type<AccountKind>().notNull(),
    ownerId: text().notNull(),
    debitsPostedPence: pence().notNull(),
    creditsPostedPence: pence().notNull(),
    debitsPendingPence: pence().notNull(),
    creditsPendingPence: pence().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.accountId] }),
    index('accounts_by_kind').on(t.mutualId, t.kind),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** One thing that happened to money, once: its cause is unique. */
export const journals = table(
  'journals',
  {
    mutualId: id('mutual').notNull(),
    journalId: id('journal').notNull(),
    cause: text().notNull(),
    postedAt: instant().notNull(),
    byId: text().notNull(),
    correctsId: id('journal'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.journalId] }),
    uniqueIndex('journals_by_cause').on(t.mutualId, t.cause),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

export const transfers = table(
  'transfers',
  {
    mutualId: id('mutual').notNull(),
    transferId: id('transfer').notNull(),
    journalId: id('journal').notNull(),
    /** Place in its journal, from 1. */
    line: count().notNull(),
    kind: text().$type<TransferKind>().notNull(),
    debitAccountId: text().notNull(),
    creditAccountId: text().notNull(),
    amountPence: pence().notNull(),
    state: choice(['pending', 'posted', 'voided']).notNull(),
    shiftId: id('shift'),
    settlementId: id('settlement'),
    holderId: id('member'),
    carerId: id('member'),
    at: instant().notNull(),
    /** The block that holds it, said once by the job that seals; null until then and while it is pending. */
    block: count(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.transferId] }),
    // What waits to be sealed is the short part of it without a block.
    index('transfers_by_block').on(t.mutualId, t.block, t.transferId).where(sql`state = 'posted'`),
    uniqueIndex('transfers_by_journal').on(t.mutualId, t.journalId, t.line),
    // What is pending is found by its shift: a statement shows what happened.
    index('transfers_by_debit').on(t.mutualId, t.debitAccountId, t.transferId).where(sql`state <> 'pending'`),
    index('transfers_by_credit')
      .on(t.mutualId, t.creditAccountId, t.transferId)
      .where(sql`state <> 'pending'`),
    index('transfers_by_shift').on(t.mutualId, t.shiftId),
    index('transfers_by_settlement')
      .on(t.mutualId, t.settlementId, t.transferId)
      .where(sql`settlement_id is not null`),
    check('transfers_positive', sql`${t.amountPence} > 0`),
    check('transfers_two_accounts', sql`${t.debitAccountId} <> ${t.creditAccountId}`),
    foreignKey({
      columns: [t.mutualId, t.journalId],
      foreignColumns: [journals.mutualId, journals.journalId],
    }),
    foreignKey({
      columns: [t.mutualId, t.debitAccountId],
      foreignColumns: [accounts.mutualId, accounts.accountId],
    }),
    foreignKey({
      columns: [t.mutualId, t.creditAccountId],
      foreignColumns: [accounts.mutualId, accounts.accountId],
    }),
  ],
);

/** How far the books of a mutual are sealed and closed: held by whoever seals or closes. */
export const books = table(
  'books',
  {
    mutualId: id('mutual').notNull(),
    /** The newest block with its hash and day; 0 before the first. */
    block: count().notNull(),
    hash: text().notNull(),
    bookedOn: day(),
    /** The first day that is not closed; null while no month was. */
    openFrom: day(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId] }),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** Posted transfers of one day of the books, sealed together with the hash of the block before. */
export const sealedBlocks = table(
  'sealed_blocks',
  {
    mutualId: id('mutual').notNull(),
    /** 1, 2, 3 … without a gap. */
    block: count().notNull(),
    bookedOn: day().notNull(),
    transferCount: count().notNull(),
    firstTransferId: id('transfer').notNull(),
    lastTransferId: id('transfer').notNull(),
    /** A line for each transfer: its id and a short mark, so that the audit can name one that was touched. */
    marks: text().notNull(),
    hash: text().notNull(),
    sealedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.block] }),
    index('sealed_blocks_by_day').on(t.mutualId, t.bookedOn, t.block),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/**
 * Every account entry by entry with its running totals, written when its transfer is sealed: what stood on any
 * day is one step in the key, and a page far back costs no more than the first.
 */
export const accountEntries = table(
  'account_entries',
  {
    mutualId: id('mutual').notNull(),
    accountId: text().notNull(),
    bookedOn: day().notNull(),
    /** Among the entries of its account, from 1, never against the days. */
    place: count().notNull(),
    transferId: id('transfer').notNull(),
    /** All that was debited and credited up to and with this one. */
    debitsPence: pence().notNull(),
    creditsPence: pence().notNull(),
  },
  (t) => [
    // No keys to accounts and transfers: one job writes these from what it has just read, and the audit compares.
    primaryKey({ columns: [t.mutualId, t.accountId, t.bookedOn, t.place] }),
  ],
);
