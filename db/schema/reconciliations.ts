import {
  choice,
  count,
  day,
  flag,
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

/** One comparing of the books with Stripe, as it came out. Never edited. */
export const reconciliations = table(
  'reconciliations',
  {
    mutualId: id('mutual').notNull(),
    reconciliationId: id('reconciliation').notNull(),
    at: instant().notNull(),
    /** The coordinator who asked, or the daily work. */
    byId: text().notNull(),
    stripeAvailablePence: pence().notNull(),
    stripePendingPence: pence().notNull(),
    stripeReservedPence: pence().notNull(),
    booksAvailablePence: pence().notNull(),
    booksPendingPence: pence().notNull(),
    booksReservedPence: pence().notNull(),
    /** All movements known, added up. */
    movements: count().notNull(),
    movementsPence: pence().notNull(),
    /** Collected or paid minutes ago; its movement has not been told yet. */
    onItsWayPence: pence().notNull(),
    /** What is inside the books, all sides added up: nothing. */
    insidePence: pence().notNull(),
    agrees: flag().notNull(),
    /** The day the oldest money still held came in. */
    oldestHeldOn: day(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.reconciliationId] }),
    index('reconciliations_by_time').on(t.mutualId, t.at),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/** One thing that does not agree: what the books expect, what was found, and how it ended. */
export const reconciliationBreaks = table(
  'reconciliation_breaks',
  {
    mutualId: id('mutual').notNull(),
    breakId: id('break').notNull(),
    kind: choice([
      'movement-missing',
      'movement-unknown-to-service',
      'movement-differs',
      'entry-without-movement',
      'entry-differs',
      'place-differs',
      'books-inside',
    ]).notNull(),
    /** The movement, the entry's cause or the place: what it is about. */
    about: text().notNull(),
    expectedPence: pence().notNull(),
    foundPence: pence().notNull(),
    /** Found less expected. */
    differencePence: pence().notNull(),
    foundIn: id('reconciliation').notNull(),
    foundAt: instant().notNull(),
    status: choice(['open', 'mended', 'closed']).notNull(),
    /** `mended`: a later comparing no longer found it. `closed`: a person said why it may stand. */
    endedAt: instant(),
    closedById: id('member'),
    words: text(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.breakId] }),
    uniqueIndex('reconciliation_breaks_once').on(t.mutualId, t.kind, t.about).where(sql`status = 'open'`),
    index('reconciliation_breaks_by_time').on(t.mutualId, t.foundAt),
    foreignKey({
      columns: [t.mutualId, t.foundIn],
      foreignColumns: [reconciliations.mutualId, reconciliations.reconciliationId],
    }),
  ],
);
