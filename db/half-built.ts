/** PostgreSQL: a database is filled by one process at a time, and what a killed one left is taken away whole. */
import { getTableName, is, Table } from 'drizzle-orm';
import pg from 'pg';
import * as schema from './schema/index.ts';

/** Any number, the same in every process. It ends with the connection, however that ends. */
const buildingLock = 0x4361_7266;

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'carepool' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Runs the work while no other process does the like on this database; answers false when one does. */
export const whileAlone = (url: string, work: () => Promise<void>): Promise<boolean> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      buildingLock,
    ]);
    if (!rows[0]?.mine) return false;
    await work();
    return true;
  });

/** Takes every table of ours away, with all that is in it; nothing of anybody else's. */
export const takeAway = (url: string): Promise<void> =>
  connected(url, async (client) => {
    const ours = Object.values(schema)
      .filter((table) => is(table, Table))
      .map(getTableName);
    const names = [...ours, 'applied_migrations'].map((name) => client.escapeIdentifier(name));
    await client.query(`drop table if exists ${names.join(', ')} cascade`);
  });
