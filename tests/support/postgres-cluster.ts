/** Once per run: a PostgreSQL, and in it a migrated database that every fresh one is copied from. */
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '#db/open-postgres.ts';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database from which others are made, and the name of the one they are copied from. */
    postgres: { adminUrl: string; template: string };
  }
}

const template = 'carepool_template';

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const cluster = await startCluster({ durable: false });
  const adminUrl = cluster.urlOf('postgres');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  const migrated = await openPostgres(cluster.urlOf(template), {
    migrations: fileURLToPath(new URL('../../db/migrations/postgres', import.meta.url)),
    durable: false,
    onFault: (fault) => console.error(fault),
    connections: 1,
  });
  await migrated.close();
  project.provide('postgres', { adminUrl, template });
  return () => cluster.stop();
};
export default setup;
