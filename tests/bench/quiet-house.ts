/** The whole house for a benchmark: it says nothing, does nothing by itself, and lets callers keep their connections. */
import { pino } from 'pino';
import type { Database } from '#db/database.ts';
import { type House, openHouse } from '#server/house.ts';
import type { Instant } from '#shared/language/time.ts';

export const openQuietHouse = async (db: Database, now: Instant, databaseUrl?: string): Promise<House> => {
  const house = await openHouse({
    db,
    ...(databaseUrl ? { databaseUrl } : {}),
    now: () => now,
    log: pino({ level: 'error' }),
    sandboxes: ':memory:',
    sandboxRateLimits: false,
    actsByItself: false,
    settings: {
      PORT: 0,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      MAIL_FROM: 'Carepool <carepool@localhost>',
      baseUrl: 'http://localhost:3000',
      secret: 'a secret that is long enough, and only for the bench',
      demo: false,
    },
  });
  // The callers keep their connections while the other sides play.
  house.server.keepAliveTimeout = 600_000;
  return house;
};
