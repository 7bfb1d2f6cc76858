/** Protects the two engines from growing apart, and the migrations from falling behind the tables. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { installedOn } from '#db/installed-guards.ts';
import { readMigrations } from '#db/migrate.ts';
import * as tables from '#db/schema/index.ts';
import { snapshotOf } from '#db/write-migrations.ts';

interface Column {
  name: string;
  type: string;
  notNull: boolean;
  primaryKey: boolean;
  default?: unknown;
}
interface Key {
  columns: string[];
}
type Indexed = string | { expression: string };
interface Index {
  columns: Indexed[];
  isUnique: boolean;
  where?: string;
}
interface TableShape {
  columns: Record<string, Column>;
  indexes: Record<string, Index>;
  foreignKeys: Record<
    string,
    { tableTo: string; columnsFrom: string[]; columnsTo: string[]; onDelete: string }
  >;
  compositePrimaryKeys: Record<string, Key>;
  checkConstraints: Record<string, { value: string }>;
}
interface Snapshot {
  tables: Record<string, TableShape>;
}

const folder = (of: string) => new URL(`../../db/migrations/${of}/`, import.meta.url);
const written = (of: string, file: string) => JSON.parse(readFileSync(new URL(file, folder(of)), 'utf8'));

/** PostgreSQL's word for what SQLite keeps in one of three ways. */
const kept: Record<string, string> = {
  'text collate "C"': 'text',
  date: 'text',
  'timestamp (3) with time zone': 'text',
  jsonb: 'text',
  bigint: 'integer',
  boolean: 'integer',
  'double precision': 'real',
};

const columnsOf = (table: TableShape) =>
  Object.fromEntries(
    Object.values(table.columns).map((column) => [
      column.name,
      { kept: kept[column.type] ?? column.type, notNull: column.notNull, default: String(column.default) },
    ]),
  );

const names = (columns: Indexed[]) =>
  columns.map((column) => (typeof column === 'string' ? column : column.expression));

const keysOf = (table: TableShape) => ({
  // A key of one column is written at the column.
  primary: [
    ...Object.values(table.compositePrimaryKeys).map((key) => key.columns),
    ...Object.values(table.columns).flatMap((column) => (column.primaryKey ? [[column.name]] : [])),
  ],
  indexes: Object.entries(table.indexes)
    .map(([name, index]) => `${name} (${names(index.columns)}) ${index.isUnique} ${index.where ?? ''}`)
    .sort(),
  foreign: Object.values(table.foreignKeys)
    .map((key) => `(${key.columnsFrom}) → ${key.tableTo} (${key.columnsTo}) ${key.onDelete}`)
    .sort(),
  checks: Object.entries(table.checkConstraints)
    .map(([name, check]) => `${name}: ${check.value.replaceAll('"', '')}`)
    .sort(),
});

const shapesOf = (of: string) => {
  const snapshot = written(of, 'snapshot.json') as Snapshot;
  return Object.fromEntries(
    Object.entries(snapshot.tables).map(([name, table]) => [
      name.replace(/^public\./, ''),
      { columns: columnsOf(table), ...keysOf(table) },
    ]),
  );
};

test('both engines have the same tables, columns, keys and checks', () => {
  expect(shapesOf('postgres')).toEqual(shapesOf('sqlite'));
});

test('nothing is deleted because something else was', () => {
  const foreign = Object.values(shapesOf('sqlite')).flatMap((table) => table.foreign);
  expect(foreign.filter((key) => !key.endsWith('no action'))).toEqual([]);
});

test('migrations come in pairs', () => {
  const steps = (of: string) => readMigrations(folder(of).pathname).map(({ name }) => name);
  expect(steps('sqlite')).toEqual(steps('postgres'));
});

test('the newest step is what the tables say now: else run `node db/write-migrations.ts`', async () => {
  const now: unknown = JSON.parse(JSON.stringify(await snapshotOf({ ...tables })));
  expect(now).toEqual(written(engine, 'snapshot.json'));
  expect(installedOn({ ...tables })).toEqual(written(engine, 'guards.json'));
});
