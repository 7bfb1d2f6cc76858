/**
 * Queries of hot paths are built once per handle and then only executed: building one each time cost
 * twenty times the query itself.
 */
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { type Compiled, compiled } from './compiled.ts';
import type { Reader } from './database.ts';

/**
 * The placeholders a prepared query is built with, by the names and types of its values. Builders take one
 * wherever they take an expression, `set` of an update among them.
 */
export type Given<Values> = {
  readonly [Name in keyof Values & string]: Placeholder<Name, Values[Name]> & SQL<Values[Name]>;
};

/** What drizzle's builders have in common once they are complete. */
interface Preparable<Result> {
  prepare(): { execute(values?: Record<string, unknown>): Promise<Result> };
}

export interface Prepared<Values, Result> {
  execute(values: Values): Promise<Result>;
  /** On the embedded engine: its statement, and how to run it. */
  readonly compiled?: Compiled | null;
}

export type Build<Handle, Values, Result> = (handle: Handle, given: Given<Values>) => Preparable<Result>;

const names = new Set<string>();

// Every name is a placeholder: `given.shiftId` is sql.placeholder('shiftId').
const given = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

const unfold = <Values, Result>(
  byDrizzle: Prepared<Values, Result>,
): Pick<Prepared<Values, Result>, 'execute' | 'compiled'> => {
  const run = compiled(byDrizzle);
  if (!run) return byDrizzle;
  return {
    compiled: run,
    execute: async (values) => run.ask(run.parameters(values as Record<string, unknown>)) as Result,
  };
};

/**
 * `const shiftById = prepared('shift-by-id', (handle: Reader, given: Given<{ shiftId: Id<'shift'> }>) => …)`,
 * then `await shiftById(tx).execute({ shiftId })`. The name is unique in the process; PostgreSQL keeps the
 * plan under it on each connection.
 */
export const prepared = <Handle extends Reader, Values extends object, Result>(
  name: string,
  build: Build<Handle, Values, Result>,
): ((handle: Handle) => Prepared<Values, Result>) => {
  if (names.has(name)) throw new Error(`Two prepared queries are named ${name}.`);
  names.add(name);
  const made = new WeakMap<Handle, Prepared<Values, Result>>();
  return (handle) => {
    const known = made.get(handle);
    if (known) return known;
    const builder = build(handle, given as Given<Values>);
    // PostgreSQL's builders take the name; SQLite's take nothing and pay it no heed.
    const fresh = unfold(Reflect.apply(builder.prepare, builder, [name]) as Prepared<Values, Result>);
    made.set(handle, fresh);
    return fresh;
  };
};
