/**
 * Many rows of one shape go in by the hundred, through one query that is built once per handle: building one
 * for every hundred cost more than the database's own work. What is left over goes in by itself.
 */
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writer } from './database.ts';
import { type Given, prepared } from './prepared.ts';

const together = 100;

type Column<T extends SQLiteTable> = keyof T['$inferInsert'] & string;
type Row<T extends SQLiteTable, C extends Column<T>> = Pick<T['$inferInsert'], C>;

const places = Array.from({ length: together }, (_, place) => place);

/**
 * `const keepHours = manyInto('keep-many-hours', hours, ['mutualId', 'hoursId', …])`, then
 * `await keepHours(tx, rows)`. A column of `json` among them must never be null: it would be kept as the word.
 */
export const manyInto = <T extends SQLiteTable, const C extends Column<T>>(
  name: string,
  table: T,
  columns: readonly C[],
): ((tx: Writer, rows: readonly Row<T, C>[]) => Promise<void>) => {
  const hundred = prepared(name, (handle: Writer, given: Given<Record<string, unknown>>) => {
    const rows = places.map((place) =>
      Object.fromEntries(columns.map((column) => [column, given[`${column} ${place}`]])),
    );
    return handle.insert(table).values(rows as T['$inferInsert'][]);
  });
  return async (tx, rows) => {
    const whole = rows.length - (rows.length % together);
    for (let start = 0; start < whole; start += together) {
      const values: Record<string, unknown> = {};
      for (const place of places)
        for (const column of columns) values[`${column} ${place}`] = rows[start + place]?.[column] ?? null;
      await hundred(tx).execute(values);
    }
    if (whole < rows.length) await tx.insert(table).values(rows.slice(whole) as T['$inferInsert'][]);
  };
};
