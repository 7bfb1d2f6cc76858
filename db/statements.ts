/**
 * What drizzle's SQLite session needs of a connection, with four additions: each statement is compiled
 * once, is allowed or refused by whoever holds the connection, fails in our shape, and says what it wrote.
 */
import type Sqlite from 'better-sqlite3';
import type { Changes } from './changes.ts';
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
  readonly #changes: Changes;
  readonly #names: () => Map<string, string>;

  constructor(connection: Sqlite.Database, holder: Holder, changes: Changes) {
    this.#connection = connection;
    this.#holder = holder;
    this.#changes = changes;
    this.#names = once(() => uniqueNames(connection));
  }

  prepare(text: string): Statement {
    const known = this.#kept.get(text);
    if (known) return known;
    const fresh = new Statement(this.#connection, text, this.#holder, this.#changes, this.#shaped);
    this.#kept.set(text, fresh);
    const [oldest] = this.#kept.size > mostKept ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
    return fresh;
  }

  readonly #shaped = (error: unknown): Error => {
    const broken = sqliteConstraint(error, this.#names);
    const shaped = broken ? new BrokenConstraint(broken) : (error as Error);
    this.#holder.failed(shaped);
    return shaped;
  };
}

/**
 * SQLite compiles a statement anew for every run when the plan might depend on a parameter's value: with a
 * bare `?` beside a join or a second condition that made the query ten times dearer. A value with a sign is
 * taken as it comes, and means the same. Quoted text stays as it is.
 */
export const withSteadyPlan = (text: string): string =>
  text.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? '+?' : part));

type Rows = Pick<Sqlite.Statement, 'all' | 'get'>;

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Rows come as objects or, through `raw()`, as arrays; each form has its own compiled statement. */
class Statement {
  readonly run: (...values: Values) => unknown;
  readonly all: (...values: Values) => unknown;
  readonly get: (...values: Values) => unknown;
  readonly raw: () => Rows;

  constructor(
    connection: Sqlite.Database,
    text: string,
    holder: Holder,
    changes: Changes,
    shaped: (error: unknown) => Error,
  ) {
    const steady = withSteadyPlan(text);
    const compile = () => connection.prepare(steady);
    const plain = once(compile);
    const arrays = once(() => compile().raw());
    const written = once(() => (plain().readonly ? null : changes.named(text)));
    const asking =
      (form: 'run' | 'all' | 'get', statement: () => Sqlite.Statement) =>
      (...values: Values): unknown => {
        holder.allow();
        const tables = written();
        try {
          return statement()[form](...values);
        } catch (error) {
          throw shaped(error);
        } finally {
          if (tables) changes.wrote(tables);
        }
      };
    this.run = asking('run', plain);
    this.all = asking('all', plain);
    this.get = asking('get', plain);
    const rows = { all: asking('all', arrays), get: asking('get', arrays) } as Rows;
    this.raw = () => rows;
  }
}
