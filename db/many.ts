/**
 * Many rows of one shape go in by the hundred, what is left over by ten and by one, through queries that are built
 * once per handle: building one for every hundred cost more than the database's own work.
 */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writer } from './database.ts';
import { type Given, prepared } from './prepared.ts';

const sizes = [100, 10, 1] as const;

type Column<T extends SQLiteTable> = keyof T['$inferInsert'] & string;
type Row<T extends SQLiteTable, C extends Column<T>> = Pick<T['$inferInsert'], C>;

const placesOf = (size: number): number[] => Array.from({ length: size }, (_, place) => place);

/**
 * `const keepHours = manyInto('keep-many-hours', hours, ['mutualId', 'hoursId', …])`, then
 * `await keepHours(tx, rows)`. A column of `json` among them must never be null: it would be kept as the word.
 */
export const manyInto = <T extends SQLiteTable, const C extends Column<T>>(
  name: string,
  table: T,
  columns: readonly C[],
): ((tx: Writer, rows: readonly Row<T, C>[]) => Promise<void>) => {
  const bySize = sizes.map((size) => {
    const places = placesOf(size);
    const insert = prepared(`${name}-${size}`, (handle: Writer, given: Given<Record<string, unknown>>) => {
      const rows = places.map((place) =>
        Object.fromEntries(columns.map((column) => [column, given[`${column} ${place}`]])),
      );
      return handle.insert(table).values(rows as T['$inferInsert'][]);
    });
    return { size, places, insert };
  });
  return async (tx, rows) => {
    let start = 0;
    for (const { size, places, insert } of bySize)
      for (; rows.length - start >= size; start += size) {
        const values: Record<string, unknown> = {};
        for (const place of places)
          for (const column of columns) values[`${column} ${place}`] = rows[start + place]?.[column] ?? null;
        await insert(tx).execute(values);
      }
  };
};
