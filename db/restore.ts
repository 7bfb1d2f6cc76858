/** `npm run restore FILE`: puts a backup in the place of the SQLite database, which is kept aside. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { faultOf, sqlitePath, sync, syncName, whileNobodyHolds } from './dialects/sqlite-file.ts';
import { runOnFile } from './run-on-file.ts';

const companions = ['', '-wal', '-shm'];

const freeNameBeside = (database: string): string => {
  for (let number = 1; ; number += 1) {
    const name = `${database}.before-restore-${number}`;
    if (!existsSync(name)) return name;
  }
};

const swap = (database: string, part: string, aside: string): void => {
  for (const companion of companions)
    if (existsSync(database + companion)) renameSync(database + companion, aside + companion);
  renameSync(part, database);
  syncName(database);
};

/** @returns where the old database was put, or null when there was none. Refuses while a server holds it. */
export const restore = (to: string, from: string): string | null => {
  const database = sqlitePath(to);
  const backup = resolve(from);
  if (database === backup) throw new Error('That is the database itself.');
  const part = `${database}.part`;
  mkdirSync(dirname(database), { recursive: true });
  try {
    if (!existsSync(backup)) throw new Error(`${backup} cannot be restored: it does not exist.`);
    copyFileSync(backup, part);
    // What is checked is what will be used, not the file it came from.
    const fault = faultOf(part);
    if (fault) throw new Error(`${backup} cannot be restored: ${fault}.`);
    sync(part);
    const aside = freeNameBeside(database);
    if (!existsSync(database)) {
      // A journal without its database would be taken for the journal of the restored one.
      swap(database, part, aside);
      return null;
    }
    if (!whileNobodyHolds(database, () => swap(database, part, aside)))
      throw new Error(`Carepool is running on ${database}. Stop it first; nothing was changed.`);
    return aside;
  } finally {
    for (const companion of companions) rmSync(part + companion, { force: true });
  }
};

if (import.meta.main)
  runOnFile('restore', (database, file) => {
    const aside = restore(database, file);
    return `${database} is restored.${aside ? ` What was there is kept as ${aside}.` : ''}`;
  });
