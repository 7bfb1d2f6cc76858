import type { MutualRules } from '#shared/mutuals/schema.ts';
import { check, choice, count, day, id, instant, json, primaryKey, sql, table, text } from '../columns.ts';

export const mutuals = table(
  'mutuals',
  {
    mutualId: id('mutual').notNull(),
    name: text().notNull(),
    nation: choice(['england', 'wales', 'scotland', 'northern-ireland']).notNull(),
    zone: text().notNull(),
    careMode: choice(['introduction', 'registered-provider']).notNull(),
    moneyMode: choice(['no-money-held']).notNull(),
    /** The mutual's own numbers: calendar, circles, limits. */
    rules: json<MutualRules>().notNull(),
    foundedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mutualId] })],
);

/** What this database is for, said once: the demo village and a real mutual never share one. */
export const installation = table(
  'installation',
  {
    one: count().notNull(),
    kind: choice(['demo', 'real']).notNull(),
    /** The day the demo village's story ends on; the sandbox's clock starts there. */
    anchorOn: day(),
    foundingCodeHash: text(),
    madeAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.one] }), check('installation_is_one', sql`${t.one} = 1`)],
);
