/** The only handles the rest may hold. A function that takes a Reader cannot write. */
import type { WithSubquery } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Engine } from './engine.ts';

type Handle = BaseSQLiteDatabase<'async', unknown>;

export type Reader = Pick<Handle, 'select' | 'selectDistinct' | '$with' | '$count'> & {
  with(...queries: WithSubquery[]): Pick<ReturnType<Handle['with']>, 'select' | 'selectDistinct'>;
};

export type Effect = () => void | Promise<void>;

export type Writer = Reader &
  Pick<Handle, 'insert' | 'update' | 'delete'> & {
    /** Runs after the outer COMMIT and never if there is none. Its errors go to `onFault`. */
    onCommit(effect: Effect): void;
  };

export interface WriteOptions {
  /**
   * `serializable` (the default): as if writes came one after another; PostgreSQL may run `work` again.
   * `constraints-decide`: read committed on PostgreSQL, for work that either decides nothing from what it
   * read, or first locks (`locked()`) every row its decision rests on. SQLite is serial either way.
   */
  isolation?: 'serializable' | 'constraints-decide';
}

/** What happened to writes since opening; for the bench and the operator. */
export interface Counts {
  /** Writes that were committed. */
  writes: number;
  /** Durable commits: on SQLite many writes share one. */
  commits: number;
  /** Times a write ran again. */
  reruns: number;
  /** Writes answered with the refusal `busy-try-again`. */
  exhausted: number;
}

export interface Database {
  readonly engine: Engine;
  readonly read: Reader;
  /** All of `work` or nothing. It may run again: nothing but database work inside (see db/README.md). */
  write<T>(work: (tx: Writer) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Asserts that what is acknowledged stays; answers with the settings it found. */
  ready(): Promise<Record<string, string | number>>;
  counts(): Readonly<Counts>;
  close(): Promise<void>;
}
