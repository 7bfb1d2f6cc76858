/**
 * The few words tables are written in. A column takes its name from its key, in snake case. The engine is
 * chosen once per process; code is checked against SQLite's types on both.
 */
import { type BuildColumns, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type {
  SQLiteColumnBuilderBase,
  SQLiteTableExtraConfigValue,
  SQLiteTableWithColumns,
} from 'drizzle-orm/sqlite-core';
import { postgresWords } from './dialects/postgres.ts';
import { sqliteWords } from './dialects/sqlite.ts';
import { engine } from './engine.ts';

const words = engine === 'postgres' ? postgresWords : sqliteWords;

export const { text, count, pence, real, flag, instant, day, timeOfDay, json, choice, id } = words;
export const { index, uniqueIndex, check, foreignKey, primaryKey } = words;
export { alias } from 'drizzle-orm/sqlite-core';
export { sql };

type Columns = Record<string, SQLiteColumnBuilderBase>;

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A choice is one of its values in the database too: `check (status in ('offered', 'taken'))`. */
const choiceChecks = (name: string, columns: Columns) =>
  Object.entries(columns).flatMap(([key, column]) => {
    // Drizzle keeps what it was given here on both engines; the built columns of PostgreSQL do not say.
    const { enumValues } = Reflect.get(column, 'config') as { enumValues?: readonly string[] };
    if (!enumValues?.length) return [];
    const held = toSnakeCase(key);
    const rule: SQL = sql.raw(`"${held}" in (${enumValues.map(quoted).join(', ')})`);
    return [check(`${name}_${held}_is_listed`, rule)];
  });

/** A table and its keys. The check of every `choice` is added by itself. */
export const table = <N extends string, C extends Columns>(
  name: N,
  columns: C,
  keys: (t: BuildColumns<N, C, 'sqlite'>) => SQLiteTableExtraConfigValue[] = () => [],
): SQLiteTableWithColumns<{
  name: N;
  schema: undefined;
  columns: BuildColumns<N, C, 'sqlite'>;
  dialect: 'sqlite';
}> => words.table(name, columns, (t) => [...keys(t), ...choiceChecks(name, columns)]);
