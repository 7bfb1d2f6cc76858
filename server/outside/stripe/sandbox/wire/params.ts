import type { Raw } from './form.ts';
import { invalid, type StripeProblem } from './problem.ts';

/** How one parameter is read. `path` is its name as Stripe prints it: `payment_intent_data[metadata]`. */
export interface Param<T> {
  readonly read: (raw: Raw, path: string) => T;
  readonly needed?: true;
}

export interface Needed<T> extends Param<T> {
  readonly needed: true;
}

export type Shape = Readonly<Record<string, Param<unknown>>>;

type Value<P> = P extends Param<infer T> ? T : never;
type NeededNames<S extends Shape> = { [K in keyof S]: S[K] extends Needed<unknown> ? K : never }[keyof S];

export type Read<S extends Shape> = { readonly [K in NeededNames<S>]: Value<S[K]> } & {
  readonly [K in Exclude<keyof S, NeededNames<S>>]?: Value<S[K]>;
};

/** Every parameter the SDK knows is described, so that none is taken for unknown, and none beyond them compiles. */
export type Covers<P> = { readonly [K in Exclude<keyof P, 'expand' | 'include'>]-?: Param<unknown> };

const emptyText = (path: string): StripeProblem =>
  invalid(
    `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param: path },
  );

export const text = (longest = 5000): Param<string> => ({
  read(raw, path) {
    if (typeof raw !== 'string') throw invalid(`Invalid string: ${JSON.stringify(raw)}`, { param: path });
    if (raw === '') throw emptyText(path);
    if (raw.length > longest)
      throw invalid(`Invalid string: ${raw.slice(0, 10)}…; must be at most ${longest} characters`, {
        param: path,
      });
    return raw;
  },
});

export const integer = (from?: number, to?: number): Param<number> => ({
  read(raw, path) {
    if (raw === '') throw emptyText(path);
    const written = String(raw);
    const value = Number(written);
    if (typeof raw === 'object' || !/^-?\d+$/.test(written) || !Number.isSafeInteger(value))
      throw invalid(`Invalid integer: ${written}`, { code: 'parameter_invalid_integer', param: path });
    if (from !== undefined && value < from)
      throw invalid(`This value must be greater than or equal to ${from}.`, {
        code: 'parameter_invalid_integer',
        param: path,
      });
    if (to !== undefined && value > to)
      throw invalid(`This value must be less than or equal to ${to}.`, {
        code: 'parameter_invalid_integer',
        param: path,
      });
    return value;
  },
});

export const flag = (): Param<boolean> => ({
  read(raw, path) {
    if (raw === true || raw === 'true') return true;
    if (raw === false || raw === 'false') return false;
    throw raw === '' ? emptyText(path) : invalid(`Invalid boolean: ${String(raw)}`, { param: path });
  },
});

/** A boolean of v2: in JSON it is no text. */
export const jsonFlag: Param<boolean> = {
  read(raw, path) {
    if (typeof raw !== 'boolean') throw invalid(`Invalid boolean: ${JSON.stringify(raw)}`, { param: path });
    return raw;
  },
};

/** A form spells a list as an object of indexes, which has no prototype; JSON has lists of its own. */
const isListLike = (raw: object): boolean => Array.isArray(raw) || Object.getPrototypeOf(raw) === null;

export const choice = <const C extends readonly string[]>(...choices: C): Param<C[number]> => ({
  read(raw, path) {
    if (raw === '') throw emptyText(path);
    const found = choices.find((known) => known === raw);
    if (found === undefined)
      throw invalid(`Invalid ${path}: must be one of ${choices.join(', ')}`, { param: path });
    return found;
  },
});

export const listOf = <T>(item: Param<T>): Param<T[]> => ({
  read(raw, path) {
    if (typeof raw !== 'object' || raw === null || !isListLike(raw))
      throw invalid(raw === '' ? 'Invalid array' : `Invalid array: ${String(raw)}`, { param: path });
    const entries = Object.entries(raw);
    if (!entries.every(([index]) => /^\d+$/.test(index))) throw invalid('Invalid array', { param: path });
    return entries.map(([index, value]) => item.read(value, `${path}[${index}]`));
  },
});

export const shape = <S extends Shape>(described: S): Param<Read<S>> => ({
  read(raw, path) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      throw invalid('Invalid object', { param: path });
    return readShape(described, raw, path);
  },
});

/** `''` unsets, and reads as null. */
export const unsettable = <T>(param: Param<T>): Param<T | null> => ({
  read: (raw, path) => (raw === '' || raw === null ? null : param.read(raw, path)),
});

export const needed = <T>(param: Param<T>): Needed<T> => ({ ...param, needed: true });

/** Known to Stripe, not pretended here: said plainly, so that nobody learns a wrong lesson from the sandbox. */
export const beyond: Param<never> = {
  read(_raw, path) {
    throw invalid(`Stripe knows '${path}', but this sandbox does not pretend it.`, {
      code: 'sandbox_not_pretended',
      param: path,
    });
  },
};

export const readShape = <S extends Shape>(
  described: S,
  raw: { [name: string]: Raw },
  path = '',
): Read<S> => {
  const nameOf = (name: string): string => (path === '' ? name : `${path}[${name}]`);
  const unknown = Object.keys(raw)
    .filter((name) => !Object.hasOwn(described, name))
    .map(nameOf);
  if (unknown.length > 0)
    throw invalid(`Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${unknown.join(', ')}`, {
      code: 'parameter_unknown',
      param: unknown[0] ?? '',
    });
  const read: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(described)) {
    const value = raw[name];
    if (value !== undefined) read[name] = param.read(value, nameOf(name));
    else if (param.needed)
      throw invalid(`Missing required param: ${nameOf(name)}.`, {
        code: 'parameter_missing',
        param: nameOf(name),
      });
  }
  return read as Read<S>;
};
