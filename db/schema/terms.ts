import type { Terms } from '#shared/terms/schema.ts';
import {
  count,
  day,
  flag,
  foreignKey,
  id,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { mutuals } from './mutuals.ts';

/** The fair-pay terms: versions are dated, never edited, forward only. */
export const termsVersions = table(
  'terms_versions',
  {
    mutualId: id('mutual').notNull(),
    termsId: id('terms').notNull(),
    version: count().notNull(),
    fromOn: day().notNull(),
    voted: flag().notNull(),
    origin: text().notNull(),
    body: json<Terms>().notNull(),
    enteredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.termsId] }),
    uniqueIndex('terms_by_version').on(t.mutualId, t.version),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);
