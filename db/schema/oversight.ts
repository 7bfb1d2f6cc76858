import { choice, foreignKey, id, index, instant, json, primaryKey, sql, table, text } from '../columns.ts';
import { mutuals } from './mutuals.ts';

/** Who did what, in whose name, by which way. Never edited, never care text. */
export const auditEvents = table(
  'audit_events',
  {
    mutualId: id('mutual').notNull(),
    auditId: id('audit').notNull(),
    name: text().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    inNameOfId: text().notNull(),
    via: choice(['app', 'phone', 'paper', 'import', 'work']).notNull(),
    subjectId: text(),
    facts: json<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.auditId] }),
    // What somebody did for themselves nobody looks up by their name.
    index('audit_by_name_of').on(t.mutualId, t.inNameOfId, t.auditId).where(sql`by_id <> in_name_of_id`),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);
