import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import type { EventName, EventOf, Hearers } from '#shared/contract/events.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Payments } from './outside/stripe/payments.ts';
import type { Settings } from './settings.ts';

export type Publish = <N extends EventName>(
  mutualId: Id<'mutual'>,
  name: N,
  event: EventOf<N>,
  to: Hearers,
) => void;

/** The one object handed down. Nothing else reaches the clock, the network or the environment. */
export interface Deps {
  db: Database;
  now: () => Instant;
  newId: NewId;
  payments: Payments;
  publish: Publish;
  log: Logger;
  settings: Settings;
}
