import type { AccountKind, TransferKind } from '#shared/ledger/accounts.ts';
import {
  check,
  choice,
  count,
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
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.transferId] }),
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
