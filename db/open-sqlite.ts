/**
 * SQLite: one connection writes, behind a queue that shares commits; another only reads, so that a read
 * never sees half a write. Both in WAL; every acknowledged write is on the disk.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { Changes } from './changes.ts';
import type { Database, Reader, Writer } from './database.ts';
import { applicationId, sqlitePath } from './dialects/sqlite-file.ts';
import { onCommit, refuseNestedWrite, refuseStrayRead } from './inside.ts';
import { createApplied, readMigrations, selectApplied, stillToApply } from './migrate.ts';
import type { OpenOptions } from './open.ts';
import { mayRemember } from './remembered.ts';
import { SharedCommits } from './shared-commits.ts';
import { Statements } from './statements.ts';

const patientMilliseconds = 5_000;
const cacheKibibytes = 65_536;
const mappedBytes = 268_435_456;
/** Of a new file. Each page a commit changed costs two calls of the system, however large it is. */
const pageBytes = 8_192;
/** 32 MiB of changes wait beside the file: pages that change often are brought home once for many commits. */
const pagesBetweenCheckpoints = 4_000;

const settle = (connection: Sqlite.Database): void => {
  connection.pragma(`cache_size = -${cacheKibibytes}`);
  connection.pragma(`mmap_size = ${mappedBytes}`);
  connection.pragma('temp_store = memory');
};

const migrate = (connection: Sqlite.Database, folder: string): void => {
  const migrations = readMigrations(folder);
  // A rebuilt table is dropped and made again: with keys watched, its children would be emptied with it.
  connection.pragma('foreign_keys = off');
  connection.exec('begin exclusive');
  try {
    connection.exec(createApplied);
    const applied = connection.prepare(selectApplied).all() as { name: string; hash: string }[];
    const remember = connection.prepare(
      'insert into applied_migrations (place, name, hash) values (?, ?, ?)',
    );
    const still = stillToApply(migrations, applied);
    for (const [place, { name, hash, statements }] of still.entries()) {
      for (const statement of statements) connection.exec(statement);
      remember.run(applied.length + place, name, hash);
    }
    const orphans = still.length > 0 ? (connection.pragma('foreign_key_check') as unknown[]) : [];
    if (orphans.length > 0)
      throw new Error(`Migrating would leave ${orphans.length} rows that point at nothing.`);
    connection.exec('commit');
  } catch (error) {
    connection.exec('rollback');
    throw error;
  }
};

const openWriter = (path: string, durable: boolean, migrations: string): Sqlite.Database => {
  mkdirSync(dirname(path), { recursive: true });
  const connection = new Sqlite(path, { timeout: patientMilliseconds });
  connection.pragma(`page_size = ${pageBytes}`);
  connection.pragma('journal_mode = wal');
  // After WAL: in WAL the library's own default is NORMAL, which may lose what was acknowledged.
  connection.pragma(`synchronous = ${durable ? 'full' : 'off'}`);
  if (connection.pragma('application_id', { simple: true }) === 0)
    connection.pragma(`application_id = ${applicationId}`);
  migrate(connection, migrations);
  connection.pragma('foreign_keys = on');
  // INSERT OR REPLACE deletes without asking the guards unless triggers may follow from triggers.
  connection.pragma('recursive_triggers = on');
  // From here SharedCommits does the waiting, without holding up the process.
  connection.pragma('busy_timeout = 0');
  connection.pragma(`wal_autocheckpoint = ${pagesBetweenCheckpoints}`);
  settle(connection);
  return connection;
};

const openReader = (path: string): Sqlite.Database => {
  const connection = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: patientMilliseconds });
  settle(connection);
  return connection;
};

const handleOver = (statements: Statements): object =>
  drizzle({ client: statements as unknown as Sqlite.Database, casing: 'snake_case' });

const assertSettings = (connection: Sqlite.Database, durable: boolean) => {
  const setting = (name: string) => connection.pragma(name, { simple: true }) as string | number;
  const found = {
    journal_mode: setting('journal_mode'),
    synchronous: setting('synchronous'),
    foreign_keys: setting('foreign_keys'),
    recursive_triggers: setting('recursive_triggers'),
  };
  const wanted = {
    journal_mode: 'wal',
    synchronous: durable ? 2 : 0,
    foreign_keys: 1,
    recursive_triggers: 1,
  };
  for (const [name, value] of Object.entries(wanted))
    if (found[name as keyof typeof found] !== value)
      throw new Error(`SQLite must run with ${name} = ${value}; it runs with ${setting(name)}.`);
  return found;
};

export const openSqlite = async (url: string, options: Required<OpenOptions>): Promise<Database> => {
  const path = sqlitePath(url);
  const writing = openWriter(path, options.durable, options.migrations);
  const reading = openReader(path);
  const changes = new Changes(writing);
  const commits = new SharedCommits(writing, changes, options.onFault);
  const tx = Object.assign(handleOver(new Statements(writing, commits.holder, changes)), { onCommit });
  commits.use(tx as unknown as Writer);
  mayRemember(tx, { changes, allow: commits.holder.allow });
  const strayReads = { allow: refuseStrayRead, failed: () => {} };
  const read = handleOver(new Statements(reading, strayReads, changes));
  mayRemember(read, { changes, ...strayReads });
  let closed = false;
  return {
    engine: 'sqlite',
    read: read as unknown as Reader,
    write: async (work) => {
      refuseNestedWrite();
      if (closed) throw new Error('The database is closed.');
      return commits.write(work);
    },
    ready: async () => assertSettings(writing, options.durable),
    counts: () => ({ ...commits.counts }),
    close: async () => {
      if (closed) return;
      await commits.idle();
      closed = true;
      reading.close();
      writing.pragma('wal_checkpoint(truncate)');
      writing.close();
    },
  };
};
