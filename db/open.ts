/** Opens what DATABASE_URL names: migrates it, asserts its settings, answers with the only handles there are. */
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { engine, engineOf } from './engine.ts';
import type { OnFault } from './inside.ts';

export interface OpenOptions {
  /** The folder of this engine's migrations; only tests of the house itself name another. */
  migrations?: string;
  /** False only while the demo village is built in a .part file, and in tests that lose nothing by it. */
  durable?: boolean;
  /** Hears the errors of `onCommit` effects and of idle connections. */
  onFault?: OnFault;
  /** PostgreSQL: how many connections write, and as many again read. */
  connections?: number;
}

const defaultConnections = 10;

export const openDatabase = async (url: string, options: OpenOptions = {}): Promise<Database> => {
  if (engineOf(url) !== engine)
    throw new Error(
      `This process was started for ${engine}: set DATABASE_URL before it starts, the tables are made for it.`,
    );
  const full = {
    migrations: options.migrations ?? fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url)),
    durable: options.durable ?? true,
    onFault: options.onFault ?? ((fault: unknown) => console.error(fault)),
    connections: options.connections ?? defaultConnections,
  };
  const database =
    engine === 'postgres'
      ? await (await import('./open-postgres.ts')).openPostgres(url, full)
      : await (await import('./open-sqlite.ts')).openSqlite(url, full);
  try {
    await database.ready();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
};
