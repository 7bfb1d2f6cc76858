import type { WriteOptions, Writer } from '#db/database.ts';
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '#shared/contract/endpoint.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from './actor.ts';

/** What an action is given: the building, who acts, when, and the one way to change something. */
export interface Call {
  deps: Deps;
  actor: Actor;
  now: Instant;
  /** Like db.write; for a command its result is the answer, remembered under the caller's key. */
  write<T>(work: (tx: Writer) => Promise<T>, options?: WriteOptions): Promise<T>;
}

export interface Asked<E extends Endpoint> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
}

/** Work nobody asked for: a schedule, an import, the story of the demo village. */
export const callOf = (deps: Deps, actor: Actor): Call => ({
  deps,
  actor,
  now: deps.now(),
  write: (work, options) => deps.db.write(work, options),
});
