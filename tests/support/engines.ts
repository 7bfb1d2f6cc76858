/** A database of one's own, migrated and empty, on the engine this project of tests runs on. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '#db/database.ts';
import { engine } from '#db/engine.ts';
import { type OpenOptions, openDatabase } from '#db/open.ts';

let made = 0;

// Test files run in processes of their own: the process makes the name unique.
const freshName = () => {
  made += 1;
  return `carepool_${process.pid}_${made}`;
};

const freshFile = (from?: string): string => {
  const { folder, template } = inject('sqlite');
  const file = join(folder, `${freshName()}.sqlite`);
  copyFileSync(from ?? template, file);
  return file;
};

const freshInCluster = async (from?: string): Promise<string> => {
  const { adminUrl, template } = inject('postgres');
  const name = freshName();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // Of some megabytes the files are copied faster than written to the log page by page.
  await admin.query(`create database ${name} template ${from ?? template} strategy file_copy`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/**
 * The address of a migrated, empty database; or of a copy of another that nobody has open: on SQLite a
 * file, on PostgreSQL the name of a database of the cluster.
 */
export const freshUrl = async (from?: string): Promise<string> =>
  engine === 'postgres' ? freshInCluster(from) : freshFile(from);

export type FreshDatabase = Database & { readonly url: string };

/** Opens one. Not durable unless asked: tests lose nothing by it. */
export const freshDatabase = async (options: OpenOptions = {}): Promise<FreshDatabase> => {
  const url = await freshUrl();
  const database = await openDatabase(url, { durable: false, ...options });
  return { ...database, url };
};
