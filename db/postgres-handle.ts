/** Drizzle over a pool or one of its connections, with our rules about who may ask and what errors say. */
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { BrokenConstraint } from './constraints.ts';
import { postgresConstraint, withoutValues } from './dialects/postgres-errors.ts';
import type { Holder } from './statements.ts';

type Ask = (config: pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult>;

interface PreparesQueries {
  prepareQuery(...parts: unknown[]): object;
}

const shaped = (error: unknown): Error => {
  const broken = postgresConstraint(error);
  return broken ? new BrokenConstraint(broken) : (withoutValues(error) as Error);
};

export const postgresHandle = (target: pg.Pool | pg.PoolClient, holder: Holder): object => {
  const query: Ask = async (config, values) => {
    holder.allow();
    try {
      return await target.query(config, values);
    } catch (error) {
      const failure = shaped(error);
      holder.failed(failure);
      throw failure;
    }
  };
  const handle = drizzle({ client: { query } as unknown as pg.Pool, casing: 'snake_case' });
  // Drizzle's own error repeats the query and its values, personal data among them: ours goes through as it is.
  const session = Reflect.get(handle, 'session') as PreparesQueries;
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...parts) =>
    Object.assign(prepare(...parts), {
      queryWithCache: (_text: string, _values: unknown[], ask: () => unknown) => ask(),
    });
  return handle;
};
