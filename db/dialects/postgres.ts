/** The words of `db/columns.ts` on PostgreSQL, cast once to the types of SQLite. */
import {
  type AnyPgTable,
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  PgTextBuilder,
  pgTable,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Words } from './sqlite.ts';

/** Text sorts by its bytes, as on SQLite, whatever language the cluster was made in. */
class TextInByteOrder extends PgTextBuilder<{
  name: string;
  dataType: 'string';
  columnType: 'PgText';
  data: string;
  enumValues: string[];
  driverParam: string;
}> {
  /** Drizzle calls this to make the column; its type hides it. */
  build(table: AnyPgTable) {
    const make = Reflect.get(PgTextBuilder.prototype, 'build') as (this: this, table: AnyPgTable) => object;
    return Object.assign(make.call(this, table), { getSQLType: () => 'text collate "C"' });
  }
}
const text = (values?: readonly string[]) =>
  new TextInByteOrder('', values ? { enum: [...values] } : ({} as never));

const asInstant = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00$/;
/** `2026-11-23 08:00:00.5+00` → `2026-11-23T08:00:00.500Z`; every connection speaks UTC. */
const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => {
    const found = asInstant.exec(value);
    if (!found) throw new RangeError(`Not a moment in UTC: ${value}`);
    return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0')}Z`;
  },
});

/** The driver has parsed the value already; parsing again would turn the text "12" into the number 12. */
const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});

export const postgresWords = {
  table: pgTable,
  text: () => text(),
  count: () => bigint({ mode: 'number' }),
  pence: () => bigint({ mode: 'number' }),
  real: () => doublePrecision(),
  flag: () => boolean(),
  instant: () => instant(),
  day: () => date({ mode: 'string' }),
  timeOfDay: () => text(),
  json: () => json(),
  choice: (of: readonly string[]) => text(of),
  id: () => text(),
  index,
  uniqueIndex,
  check,
  foreignKey,
  primaryKey,
} as unknown as Words;
