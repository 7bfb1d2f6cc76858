/** The words of `db/columns.ts` on SQLite. These types are canonical: all code is checked against them. */
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Id, Noun } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Day, Instant, TimeOfDay } from '#shared/language/time.ts';

const plainText = () => sqliteText();

export const sqliteWords = {
  table: sqliteTable,
  text: plainText,
  count: () => integer({ mode: 'number' }),
  pence: () => integer({ mode: 'number' }).$type<Pence>(),
  real: () => real(),
  flag: () => integer({ mode: 'boolean' }),
  instant: () => plainText().$type<Instant>(),
  day: () => plainText().$type<Day>(),
  timeOfDay: () => plainText().$type<TimeOfDay>(),
  json: <T>() => sqliteText({ mode: 'json' }).$type<T>(),
  choice: <const C extends readonly [string, ...string[]]>(of: C) =>
    sqliteText({ enum: of as [...C] }).$type<C[number]>(),
  id: <N extends Noun>(_noun: N) => plainText().$type<Id<N>>(),
  index,
  uniqueIndex,
  check,
  foreignKey,
  primaryKey,
};

export type Words = typeof sqliteWords;
