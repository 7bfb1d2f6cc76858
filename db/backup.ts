/** `npm run backup FILE`: a checked copy of the SQLite database, taken while the server goes on. */
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { copyLive, faultOf, sqlitePath, sync, syncName } from './dialects/sqlite-file.ts';
import { runOnFile } from './run-on-file.ts';

/** Only who runs Carepool reads it: it holds everything. */
const ownerOnly = 0o600;

/** @returns the size of the backup in bytes. A backup of that name is replaced only by a whole one. */
export const backUp = (from: string, to: string): number => {
  const database = sqlitePath(from);
  const target = resolve(to);
  if (!existsSync(database)) throw new Error(`There is no database at ${database}.`);
  if (database === target) throw new Error('The backup needs a file of its own.');
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    copyLive(database, part);
    chmodSync(part, ownerOnly);
    const fault = faultOf(part);
    if (fault) throw new Error(`The backup cannot be used: ${fault}.`);
    sync(part);
    renameSync(part, target);
    syncName(target);
  } finally {
    rmSync(part, { force: true });
  }
  return statSync(target).size;
};

if (import.meta.main)
  runOnFile('backup', (database, file) => `${file} holds ${backUp(database, file)} bytes, checked.`);
