/** What the tables of this engine look like, as drizzle-kit writes it down, and the way from one to another. */
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { engine } from './engine.ts';

export type Tables = Record<string, unknown>;

/** Drizzle-kit's ids differ in every run; the place of a step in its folder is enough. */
const ids = { id: 'this', prevId: 'previous' };

const sqliteSnapshot = async (tables: Tables) => ({
  ...(await generateSQLiteDrizzleJson(tables, ids.prevId, 'snake_case')),
  ...ids,
});
const postgresSnapshot = (tables: Tables) => ({
  ...generateDrizzleJson(tables, ids.prevId, undefined, 'snake_case'),
  ...ids,
});

export const snapshotOf = async (tables: Tables): Promise<object> =>
  engine === 'sqlite' ? sqliteSnapshot(tables) : postgresSnapshot(tables);

/** The statements that lead from an earlier snapshot, or from nothing, to the tables of now. */
export const statementsFrom = async (earlier: object | undefined, tables: Tables): Promise<string[]> => {
  if (engine === 'sqlite') {
    const past = (earlier ?? (await sqliteSnapshot({}))) as Awaited<ReturnType<typeof sqliteSnapshot>>;
    return generateSQLiteMigration(past, await sqliteSnapshot(tables));
  }
  const past = (earlier ?? postgresSnapshot({})) as ReturnType<typeof postgresSnapshot>;
  return generateMigration(past, postgresSnapshot(tables));
};
