/** Everything somebody has who steals a whole database: its rows, the order they lie in, its files and its log of writes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { engine } from '#db/engine.ts';

const filesIn = (folder: string): Buffer[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));

const askAdmin = async <Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
};

const filesOfPostgres = async (url: string): Promise<Buffer[]> => {
  const { adminUrl } = inject('postgres');
  await askAdmin(adminUrl, 'checkpoint');
  const [place] = await askAdmin<{ data: string; oid: string }>(
    url,
    `select current_setting('data_directory') as data, oid::text from pg_database where datname = current_database()`,
  );
  if (!place) throw new Error('A database without a place');
  return [...filesIn(join(place.data, 'base', place.oid)), ...filesIn(join(place.data, 'pg_wal'))];
};

/** The bytes of the database and of its write-ahead log. */
export const stolenFiles = (url: string): Promise<Buffer[]> =>
  engine === 'postgres'
    ? filesOfPostgres(url)
    : Promise.resolve(
        readdirSync(dirname(url))
          .map((name) => join(dirname(url), name))
          .filter((path) => path.startsWith(url))
          .map((path) => readFileSync(path)),
      );

/** One column of a table in every order the engine keeps its rows in, or wrote them in. */
export const stolenOrders = async (
  url: string,
  table: string,
  column: string,
  where = 'true',
): Promise<string[][]> => {
  const asked = (order: string) => `select ${column} as found from ${table} where ${where} order by ${order}`;
  const orders = engine === 'postgres' ? ['ctid', 'xmin::text::bigint, ctid', column] : ['rowid', column];
  if (engine === 'postgres') {
    const all: string[][] = [];
    for (const order of orders)
      all.push((await askAdmin<{ found: string }>(url, asked(order))).map(({ found }) => found));
    return all;
  }
  const file = new Sqlite(url, { readonly: true });
  const all = orders.map((order) =>
    (file.prepare(asked(order)).all() as { found: string }[]).map(({ found }) => found),
  );
  file.close();
  return all;
};
