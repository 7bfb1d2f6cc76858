/** What PostgreSQL says when a constraint is broken, in the shape of `db/constraints.ts`. */
import pg from 'pg';
import type { Constraint } from '../constraints.ts';

const isPrimaryKey = (table: string, name: string) =>
  name.startsWith(`${table}_`) && (name.endsWith('_pk') || name.endsWith('_pkey'));

export const postgresConstraint = (error: unknown): Constraint | null => {
  if (!(error instanceof pg.DatabaseError)) return null;
  const { constraint: name = '', table = '', column = '' } = error;
  switch (error.code) {
    case '23505':
      return { kind: 'unique', name: isPrimaryKey(table, name) ? `${table}_pk` : name };
    case '23503':
      return { kind: 'foreign-key', name: '' };
    case '23514':
      return { kind: 'check', name };
    case '23502':
      return { kind: 'not-null', name: `${table}.${column}` };
    case '23P01':
    case '23000':
      return { kind: 'guard', name };
    default:
      return null;
  }
};

/** Serialization failure and deadlock: the same work may well succeed when it runs again. */
export const mayRunAgain = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');

/** The engine gave up waiting for a lock or stopped a statement that took too long. */
export const gaveUpWaiting = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '55P03' || error.code === '57014');

/** Details repeat values of the row, personal data among them; they are not kept. */
export const withoutValues = (error: unknown): unknown => {
  if (error instanceof pg.DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
  }
  return error;
};
