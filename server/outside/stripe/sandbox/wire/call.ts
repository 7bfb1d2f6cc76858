import type { Core } from '../core.ts';
import type { Kept, Kind } from '../kept/kinds.ts';
import type { Read, Shape } from './params.ts';
import { missing } from './problem.ts';

/** One request, its parameters already read. */
export interface Call<S extends Shape> {
  readonly core: Core;
  /** The account spoken for: the platform, or the one named by `Stripe-Account`. */
  readonly account: string;
  readonly params: Read<S>;
  /** The ids in the address, in their order. */
  readonly ids: readonly string[];
}

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `:id` stands for an id. */
  readonly path: string;
  readonly params: Shape;
  readonly answer: (call: Call<Shape>) => object;
}

export const endpoint = <S extends Shape>(
  method: Endpoint['method'],
  path: string,
  params: S,
  answer: (call: Call<S>) => object,
): Endpoint => ({ method, path, params, answer: answer as unknown as Endpoint['answer'] });

/** The object this address or parameter names, or Stripe's 404 (400 for a parameter). */
export const named = <K extends Kind>(
  call: { core: Core; account: string },
  kind: K,
  id: string | undefined,
  param?: string,
): Kept<K> => {
  const kept = id === undefined ? undefined : call.core.store.find(kind, call.account, id);
  if (!kept) throw missing(kind, id ?? '', param);
  return kept;
};
