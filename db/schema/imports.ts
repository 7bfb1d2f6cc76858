import { choice, day, foreignKey, id, index, instant, json, primaryKey, table, text } from '../columns.ts';
import { mutuals } from './mutuals.ts';

/** A folder of spreadsheets that was brought in: all of it, in one write. */
export const imports = table(
  'imports',
  {
    mutualId: id('mutual').notNull(),
    importId: id('import').notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    /** Care that began before this day is history: it counts and is never collected. */
    settleFrom: day(),
    /** Rows written, by file: `{ "members": 40 }`. */
    written: json<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.importId] }),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

/**
 * What each row said when it was last brought in, as a fingerprint: the same row again changes nothing,
 * whatever people have changed in the meantime.
 */
export const importedRows = table(
  'imported_rows',
  {
    mutualId: id('mutual').notNull(),
    file: choice(['members', 'pairs', 'budgets', 'needs', 'shifts', 'terms']).notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    importId: id('import').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.file, t.key] }),
    index('imported_rows_by_import').on(t.mutualId, t.importId),
    foreignKey({
      columns: [t.mutualId, t.importId],
      foreignColumns: [imports.mutualId, imports.importId],
    }),
  ],
);
