/** An SQLite database as a file: whether it is whole and ours, who holds it, and putting it safely on the disk. */
import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';

/** "Care": tells our files from others. */
export const applicationId = 0x43617265;

/** `./data/carepool.sqlite`, `file:…` and `sqlite:…` name the same file. */
export const sqlitePath = (url: string): string => {
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '');
  if (path === '' || path === ':memory:')
    throw new Error('DATABASE_URL must name a file: reads use a connection of their own.');
  return resolve(path);
};

const code = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
export const isBusy = (error: unknown): boolean => code(error).startsWith('SQLITE_BUSY');
const isBroken = (error: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test(code(error));

/** A consistent copy of a database that may be written to meanwhile; nobody waits for it. */
export const copyLive = (from: string, to: string): void => {
  const connection = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    connection.prepare('vacuum into ?').run(to);
  } finally {
    connection.close();
  }
};

/** Whether a file that is there holds something else than one of our databases. An empty one holds nothing yet. */
export const isSomethingElse = (file: string): boolean => {
  if (statSync(file).size === 0) return false;
  const connection = new Sqlite(file, { readonly: true });
  try {
    return connection.pragma('application_id', { simple: true }) !== applicationId;
  } catch (error) {
    if (isBroken(error)) return true;
    throw error;
  } finally {
    connection.close();
  }
};

/** What is wrong with a file that should be one of our databases, or null. */
export const faultOf = (file: string): string | null => {
  if (!existsSync(file)) return 'it does not exist';
  const connection = new Sqlite(file, { readonly: true });
  try {
    if (connection.pragma('application_id', { simple: true }) !== applicationId)
      return 'it is not Carepool’s';
    const found = connection.pragma('integrity_check', { simple: true });
    if (found !== 'ok') return `it is damaged: ${String(found)}`;
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    return orphans.length > 0 ? `it has ${orphans.length} rows that point at nothing` : null;
  } catch (error) {
    if (isBroken(error)) return 'it is damaged, or no database at all';
    throw error;
  } finally {
    connection.close();
  }
};

/**
 * Runs the work while nobody else has the database open, and answers false when somebody has. Leaving WAL
 * needs the file for oneself: it also brings everything home into the one file.
 */
export const whileNobodyHolds = (file: string, work: () => void): boolean => {
  const connection = new Sqlite(file, { timeout: 0 });
  try {
    connection.pragma('locking_mode = exclusive');
    connection.pragma('journal_mode = delete');
    connection.exec('begin exclusive');
  } catch (error) {
    if (isBusy(error)) {
      connection.close();
      return false;
    }
    // Too broken to be held by a server, and perhaps the reason for all this.
    if (!isBroken(error)) throw error;
  }
  try {
    work();
    return true;
  } finally {
    connection.close();
  }
};

/** A file, and then the name it goes by, survive a loss of power only once both are synced. */
export const sync = (path: string): void => {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
};

export const syncName = (file: string): void => sync(dirname(file));
