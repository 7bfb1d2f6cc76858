import type { KindStanding, OpenItem } from '#shared/ledger/month.ts';
import { count, day, foreignKey, id, instant, json, pence, primaryKey, table, text } from '../columns.ts';
import { members } from './members.ts';
import { mutuals } from './mutuals.ts';

/** A month of the books that was closed: how it ended, what was still open, and the hash it stands on. */
export const closedMonths = table(
  'closed_months',
  {
    mutualId: id('mutual').notNull(),
    /** The first day of the month. */
    monthOn: day().notNull(),
    closedAt: instant().notNull(),
    closedById: id('member').notNull(),
    /** The newest block when it was closed, and its hash. */
    block: count().notNull(),
    hash: text().notNull(),
    /** The trial balance at its end. */
    kinds: json<KindStanding[]>().notNull(),
    debitsPence: pence().notNull(),
    creditsPence: pence().notNull(),
    /** What was not settled yet, as it was listed. */
    openItems: json<OpenItem[]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.monthOn] }),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
    foreignKey({ columns: [t.mutualId, t.closedById], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
