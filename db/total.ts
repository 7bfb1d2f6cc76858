/** The one way to add up a column: PostgreSQL answers a sum of whole numbers as text, SQLite as a number. */
import { type Column, type SQL, sql } from 'drizzle-orm';

/** The sum of a `pence` or `count` column over the rows asked for; 0 for no rows. Throws beyond ±2^53. */
export const total = <C extends Column>(column: C): SQL<C['_']['data']> =>
  sql<C['_']['data']>`coalesce(sum(${column}), 0)`.mapWith((value: unknown) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError('A sum went beyond what can be counted exactly.');
    return number;
  });
