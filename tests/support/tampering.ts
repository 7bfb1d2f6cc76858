/** What somebody who has the file, or the database's own password, could do to it: guards fall, rows change. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { sqlitePath } from '#db/dialects/sqlite-file.ts';
import { engine } from '#db/engine.ts';
import { installedOn } from '#db/installed-guards.ts';
import * as schema from '#db/schema/index.ts';

const runSqlite = (url: string, statements: readonly string[]): void => {
  const connection = new Sqlite(sqlitePath(url));
  connection.pragma('foreign_keys = off');
  for (const statement of statements) connection.exec(statement);
  connection.close();
};

const runPostgres = async (url: string, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Its keys are triggers too: whoever owns the database may let them sleep.
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
};

/** Takes every guard away and runs the statements behind everybody's back. */
export const tamper = async (url: string, statements: readonly string[]): Promise<void> => {
  const fallen = Object.values(installedOn(schema)).flatMap(({ remove }) => remove);
  const all = [...fallen, ...statements];
  await (engine === 'postgres' ? runPostgres(url, all) : runSqlite(url, all));
};
