/** A PostgreSQL for the bench, and the proof that what it acknowledges stays. */
import pg from 'pg';
import { type Cluster, startCluster } from '#tests/support/cluster.ts';

const wanted = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

const inDatabase = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Answers with the cluster and the addresses of its new databases. */
export const durableCluster = async <Name extends string>(
  names: readonly Name[],
): Promise<{ cluster: Cluster; urls: Record<Name, string> }> => {
  const cluster = await startCluster({ durable: true });
  await inDatabase(cluster.urlOf('postgres'), async (client) => {
    for (const [name, value] of Object.entries(wanted)) {
      const { rows } = await client.query<{ setting: string }>('select current_setting($1) as setting', [
        name,
      ]);
      if (rows[0]?.setting !== value) throw new Error(`The cluster runs with ${name} = ${rows[0]?.setting}`);
    }
    for (const name of names) await client.query(`create database ${name}`);
  });
  const urls = Object.fromEntries(names.map((name) => [name, cluster.urlOf(name)])) as Record<Name, string>;
  return { cluster, urls };
};

/** A database that has just been filled plans by guessing until it has been looked at. */
export const lookAt = (url: string): Promise<unknown> => inDatabase(url, (client) => client.query('analyze'));
