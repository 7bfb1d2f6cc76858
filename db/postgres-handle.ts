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

/** An insert tells nobody anything unless it is asked to. */
const answersNothing = (text: string): boolean => /^insert(?!.* returning )/s.test(text);
const nothing: pg.QueryResult = { command: 'INSERT', rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * @param goesOn what answers nothing is sent and not waited for: the statements behind it go along in one round
 * trip, and the holder hears of its failure. Only for a connection whose commit looks at that.
 */
export const postgresHandle = (target: pg.Pool | pg.PoolClient, holder: Holder, goesOn = false): object => {
  const query: Ask = async (config, values) => {
    holder.allow();
    const fail = (error: unknown): never => {
      const failure = shaped(error);
      holder.failed(failure);
      throw failure;
    };
    const asked = target.query(config, values).catch(fail);
    if (!goesOn || !answersNothing(config.text ?? '')) return asked;
    // Its failure is the write's: the commit behind it is refused and says so.
    asked.catch(() => {});
    return nothing;
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
