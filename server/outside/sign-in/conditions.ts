import type { CustomAdapter } from 'better-auth/adapters';
import {
  and,
  type Column,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { SignInTable } from './tables.ts';

type CleanedWhere = Parameters<CustomAdapter['deleteMany']>[0]['where'][number];

export const columnOf = (table: SignInTable, field: string): Column => {
  const column = (getTableColumns(table) as Record<string, Column>)[field];
  if (!column) throw new Error(`The sign-in library asked for ${field}: no such column.`);
  return column;
};

const compare = { eq, ne, lt, lte, gt, gte };

const one = (table: SignInTable, { field, operator = 'eq', value, mode }: CleanedWhere): SQL => {
  const column = columnOf(table, field);
  if (operator === 'in') return inArray(column, value as unknown[]);
  if (operator === 'not_in') return notInArray(column, value as unknown[]);
  if (operator === 'contains' || operator === 'starts_with' || operator === 'ends_with')
    throw new Error(`The sign-in library searched by ${operator}: nothing we use needs that.`);
  if (value === null) return operator === 'ne' ? isNotNull(column) : isNull(column);
  if (mode === 'insensitive' && typeof value === 'string')
    return compare[operator](sql`lower(${column})`, value.toLowerCase());
  return compare[operator](column, value);
};

/** The library's list means: all that are joined by AND, and one at least of those joined by OR. */
export const conditionOf = (table: SignInTable, where: readonly CleanedWhere[]): SQL | undefined => {
  const joinedBy = (connector: string) =>
    where.filter((clause) => clause.connector === connector).map((clause) => one(table, clause));
  return and(...joinedBy('AND'), or(...joinedBy('OR')));
};
