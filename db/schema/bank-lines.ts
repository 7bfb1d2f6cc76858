import {
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
import { transfers } from './ledger.ts';
import { mutuals } from './mutuals.ts';

/** A line of a bank statement as it was brought in: of the mutual's own account, or of a holder's. */
export const bankLines = table(
  'bank_lines',
  {
    mutualId: id('mutual').notNull(),
    lineId: id('line').notNull(),
    /** `member_…` or `mutual_…`: whose account at the bank. */
    ownerId: text().notNull(),
    onDay: day().notNull(),
    description: text().notNull(),
    /** What came in; less than nothing for what went out. */
    amountPence: pence().notNull(),
    balancePence: pence(),
    /** Day, words, amount and balance, and its number among equal ones of the day: the same line once only. */
    fingerprint: text().notNull(),
    /** The file that brought it, and its row there. */
    fileName: text().notNull(),
    row: count().notNull(),
    broughtById: id('member').notNull(),
    broughtAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.lineId] }),
    uniqueIndex('bank_lines_once').on(t.mutualId, t.ownerId, t.fingerprint),
    index('bank_lines_by_day').on(t.mutualId, t.ownerId, t.onDay, t.lineId),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** What somebody said a line was. It is never edited: taken back, and said anew. */
export const bankAnswers = table(
  'bank_answers',
  {
    mutualId: id('mutual').notNull(),
    lineId: id('line').notNull(),
    /** 1, 2 … as it was said and taken back. */
    time: count().notNull(),
    says: choice(['matched', 'paid-in', 'not-ours']).notNull(),
    /** Of money paid in: where it came from. */
    source: choice(['council-money', 'own-contribution', 'top-up']),
    /** The movement in the books that this line is. */
    transferId: id('transfer'),
    ownerId: text().notNull(),
    reason: text(),
    saidById: id('member').notNull(),
    saidAt: instant().notNull(),
    takenBackById: id('member'),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.lineId, t.time] }),
    uniqueIndex('bank_answers_standing').on(t.mutualId, t.lineId).where(sql`taken_back_at is null`),
    uniqueIndex('bank_answers_one_line')
      .on(t.mutualId, t.ownerId, t.transferId)
      .where(sql`taken_back_at is null and transfer_id is not null`),
    foreignKey({ columns: [t.mutualId, t.lineId], foreignColumns: [bankLines.mutualId, bankLines.lineId] }),
    foreignKey({
      columns: [t.mutualId, t.transferId],
      foreignColumns: [transfers.mutualId, transfers.transferId],
    }),
  ],
);
