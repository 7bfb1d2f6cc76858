/** A durable ledger of one mutual in a folder of its own, opened by the house and by bare statements beside it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Instant, instant } from '#shared/language/time.ts';
import { aMutual } from '#tests/support/rows.ts';

export const mutualId = 'mutual_01980000-0000-7000-8000-000000000001' as Id<'mutual'>;
export const now: Instant = instant('2026-11-23T09:00:00.000Z');

export interface OpenLedger {
  file: string;
  db: Database;
  close(): Promise<void>;
}

export const openLedger = async (durable = true): Promise<OpenLedger> => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-ledger-'));
  const file = join(folder, 'ledger.sqlite');
  const db = await openDatabase(file, { durable });
  await db.write((tx) => aMutual(tx, mutualId));
  return {
    file,
    db,
    close: async () => {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Another connection with the settings of the house’s own. */
export const bareConnection = (file: string, durable = true): Sqlite.Database => {
  const connection = new Sqlite(file, { timeout: 10_000 });
  connection.pragma('journal_mode = wal');
  connection.pragma(`synchronous = ${durable ? 'full' : 'off'}`);
  connection.pragma('foreign_keys = on');
  connection.pragma('cache_size = -65536');
  connection.pragma('mmap_size = 268435456');
  connection.pragma('wal_autocheckpoint = 4000');
  return connection;
};
