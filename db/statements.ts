/**
 * What drizzle's SQLite session needs of a connection, with three additions: each statement is compiled
 * once, is allowed or refused by whoever holds the connection, and fails in our shape.
 */
import type Sqlite from 'better-sqlite3';
import { BrokenConstraint } from './constraints.ts';
import { sqliteConstraint, uniqueNames } from './dialects/sqlite-errors.ts';

export interface Holder {
  /** Throws when a statement may not run now. */
  allow(): void;
  failed(error: Error): void;
}

type Values = readonly unknown[];

// Lists of differing length make differing texts; the oldest go first.
const mostKept = 1_000;

export class Statements {
  readonly #connection: Sqlite.Database;
  readonly #holder: Holder;
  readonly #kept = new Map<string, Statement>();
  readonly #names: () => Map<string, string>;

  constructor(connection: Sqlite.Database, holder: Holder) {
    this.#connection = connection;
    this.#holder = holder;
    this.#names = once(() => uniqueNames(connection));
  }

  prepare(text: string): Statement {
    const known = this.#kept.get(text);
    if (known) return known;
    const fresh = new Statement(this.#connection, text, (ask) => this.#guard(ask));
    this.#kept.set(text, fresh);
    const [oldest] = this.#kept.size > mostKept ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
    return fresh;
  }

  #guard<T>(ask: () => T): T {
    this.#holder.allow();
    try {
      return ask();
    } catch (error) {
      const broken = sqliteConstraint(error, this.#names);
      const shaped = broken ? new BrokenConstraint(broken) : (error as Error);
      this.#holder.failed(shaped);
      throw shaped;
    }
  }
}

type Rows = Pick<Sqlite.Statement, 'all' | 'get'>;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Rows come as objects or, through `raw()`, as arrays; each form has its own compiled statement. */
class Statement {
  readonly run: (...values: Values) => unknown;
  readonly all: (...values: Values) => unknown;
  readonly get: (...values: Values) => unknown;
  readonly raw: () => Rows;

  constructor(connection: Sqlite.Database, text: string, guard: <T>(ask: () => T) => T) {
    const plain = once(() => connection.prepare(text));
    const arrays = once(() => connection.prepare(text).raw());
    this.run = (...values) => guard(() => plain().run(...values));
    this.all = (...values) => guard(() => plain().all(...values));
    this.get = (...values) => guard(() => plain().get(...values));
    const rows: Rows = {
      all: (...values) => guard(() => arrays().all(...values)),
      get: (...values) => guard(() => arrays().get(...values)),
    };
    this.raw = () => rows;
  }
}
