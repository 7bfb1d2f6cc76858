/** The same rows as the house writes for posted journals and their seals, by nothing but prepared statements. */
import type Sqlite from 'better-sqlite3';
import type { Journal } from '#shared/ledger/transfers.ts';
import { newId } from '#tests/support/rows.ts';
import { mutualId, now } from './open.ts';

const balanceColumns =
  'mutual_id, account_id, kind, owner_id, debits_posted_pence, credits_posted_pence, debits_pending_pence, credits_pending_pence';

/** Posts batches of journals, each in one transaction. */
export const barePoster = (connection: Sqlite.Database): ((journals: readonly Journal[]) => void) => {
  const journal = connection.prepare(
    'insert into journals (mutual_id, journal_id, cause, posted_at, by_id, corrects_id) values (?, ?, ?, ?, ?, null)',
  );
  const transfer = connection.prepare(
    `insert into transfers (mutual_id, transfer_id, journal_id, line, kind, debit_account_id, credit_account_id,
      amount_pence, state, shift_id, settlement_id, holder_id, carer_id, at)
     values (?, ?, ?, ?, ?, ?, ?, ?, 'posted', null, null, null, null, ?)`,
  );
  const balance = connection.prepare(
    `insert into accounts (${balanceColumns}) values (?, ?, ?, ?, ?, ?, 0, 0)
     on conflict (mutual_id, account_id) do update set
       debits_posted_pence = debits_posted_pence + excluded.debits_posted_pence,
       credits_posted_pence = credits_posted_pence + excluded.credits_posted_pence`,
  );
  const change = (accountId: string, debits: number, credits: number) => {
    const [kind, owner] = accountId.split(':');
    balance.run(mutualId, accountId, kind, owner, debits, credits);
  };
  const post = ({ cause, transfers }: Journal) => {
    const journalId = newId('journal');
    journal.run(mutualId, journalId, cause, now, 'work');
    for (const [place, { kind, debitAccountId, creditAccountId, amountPence }] of transfers.entries()) {
      change(debitAccountId, amountPence, 0);
      change(creditAccountId, 0, amountPence);
      const transferId = newId('transfer');
      transfer.run(
        ...[mutualId, transferId, journalId, place + 1, kind],
        ...[debitAccountId, creditAccountId, amountPence, now],
      );
    }
  };
  return connection.transaction((journals: readonly Journal[]) => {
    for (const one of journals) post(one);
  }).immediate;
};

interface Waiting {
  transfer_id: string;
  debit_account_id: string;
  credit_account_id: string;
  amount_pence: number;
}

/** Puts into blocks what was posted, with running totals kept in memory and no hash: the rows and nothing else. */
export const bareSealer = (connection: Sqlite.Database): (() => void) => {
  const waiting = connection.prepare(
    `select transfer_id, debit_account_id, credit_account_id, amount_pence from transfers
     where mutual_id = ? and block is null and state = 'posted' order by transfer_id limit 500`,
  );
  const entry = connection.prepare('insert into account_entries values (?, ?, ?, ?, ?, ?, ?)');
  const put = connection.prepare('update transfers set block = ? where mutual_id = ? and transfer_id = ?');
  const keep = connection.prepare('insert into sealed_blocks values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const totals = new Map<string, { place: number; debits: number; credits: number }>();
  const onDay = '2026-11-23';
  let block = 0;
  const add = (accountId: string, transferId: string, debits: number, credits: number) => {
    const so = totals.get(accountId) ?? { place: 0, debits: 0, credits: 0 };
    so.place += 1;
    so.debits += debits;
    so.credits += credits;
    totals.set(accountId, so);
    entry.run(mutualId, accountId, onDay, so.place, transferId, so.debits, so.credits);
  };
  const some = connection.transaction((): number => {
    const rows = waiting.all(mutualId) as Waiting[];
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return 0;
    block += 1;
    const marks = rows.map((row) => `${row.transfer_id} 0123456789abcdef`).join('\n');
    const hash = '0'.repeat(64);
    keep.run(mutualId, block, onDay, rows.length, first.transfer_id, last.transfer_id, marks, hash, now);
    for (const row of rows) {
      put.run(block, mutualId, row.transfer_id);
      add(row.debit_account_id, row.transfer_id, row.amount_pence, 0);
      add(row.credit_account_id, row.transfer_id, 0, row.amount_pence);
    }
    return rows.length;
  }).immediate;
  return () => {
    while (some() > 0);
  };
};
