/**
 * Rows read in order to be changed. On PostgreSQL they are locked until the write ends, so that writers
 * of the same rows wait for each other instead of failing; SQLite has one writer, and nothing to lock.
 */
import { engine } from './engine.ts';

interface Lockable {
  for(strength: 'update'): unknown;
}

export const locked = <Query extends object>(query: Query): Query =>
  engine === 'postgres' ? ((query as unknown as Lockable).for('update') as Query) : query;
