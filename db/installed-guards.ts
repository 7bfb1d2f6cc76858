/** The statements of every guard for the tables as they are now. */
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { engine } from './engine.ts';
import { guards } from './guards.ts';

/** Whatever db/schema exports. */
export type Tables = Record<string, unknown>;

/** By `table.guard`: what installs it and what takes it away. */
export type Installed = Record<string, { install: string[]; remove: string[] }>;

export const installedOn = (tables: Tables): Installed => {
  const known = Object.values(tables).filter((table) => is(table, Table));
  const columns = new Map(
    known.map((table) => [getTableName(table), Object.keys(getTableColumns(table)).map(toSnakeCase)]),
  );
  const entries = guards.map((guard) => {
    const its = columns.get(guard.table);
    if (!its) throw new Error(`The guard ${guard.name} stands at ${guard.table}, which is no table.`);
    const statements = { install: guard.install(its)[engine], remove: guard.remove[engine] };
    return [`${guard.table}.${guard.name}`, statements];
  });
  return Object.fromEntries(entries);
};
