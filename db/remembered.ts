/**
 * Prepared reads of rows that change seldom and are asked with every request: who signed in, who somebody
 * is, the terms. On SQLite the answer is given again until one of the tables it came from is written, by
 * whomever; it is frozen, because all who ask share it. On PostgreSQL, where other processes write unseen,
 * each asks the database.
 */
import { Changes } from './changes.ts';
import type { Reader } from './database.ts';
import { type Build, type Prepared, prepared } from './prepared.ts';

/** What a handle lets be remembered; handles of PostgreSQL have none. */
interface Memory {
  changes: Changes;
  /** Throws when the handle may not be used now. */
  allow(): void;
}

const memories = new WeakMap<object, Memory>();

export const mayRemember = (handle: object, memory: Memory): void => {
  memories.set(handle, memory);
};

/** Answers kept for one query on one handle; then all are forgotten. */
const mostKept = 5_000;

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

// A parameter's type is fixed by its place, but for null.
const keyOf = (parameters: readonly unknown[]): string => {
  let key = '';
  for (const parameter of parameters) key += parameter === null ? '\u0001' : `${parameter}\u0000`;
  return key;
};

const keeping = <Values, Result>(
  asked: Prepared<Values, Result>,
  { changes, allow }: Memory,
): Prepared<Values, Result> => {
  const { compiled } = asked;
  if (!compiled) return asked;
  const tables = changes.named(compiled.text);
  const kept = new Map<string, { times: number; answer: Promise<Result> }>();
  return {
    execute: async (values) => {
      allow();
      changes.lookOnceATurn();
      const parameters = compiled.parameters(values as Record<string, unknown>);
      const key = keyOf(parameters);
      const times = Changes.times(tables);
      const known = kept.get(key);
      if (known?.times === times) return known.answer;
      const answer = Promise.resolve(frozen(compiled.ask(parameters) as Result));
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, { times, answer });
      return answer;
    },
  };
};

/** Like `prepared`; what it answers is shared and cannot be changed. */
export const remembered = <Handle extends Reader, Values extends object, Result>(
  name: string,
  build: Build<Handle, Values, Result>,
): ((handle: Handle) => Prepared<Values, Result>) => {
  const ask = prepared(name, build);
  const made = new WeakMap<Handle, Prepared<Values, Result>>();
  return (handle) => {
    const known = made.get(handle);
    if (known) return known;
    const memory = memories.get(handle);
    const fresh = memory ? keeping(ask(handle), memory) : ask(handle);
    made.set(handle, fresh);
    return fresh;
  };
};
