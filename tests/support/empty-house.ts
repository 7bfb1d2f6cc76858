/** A house in which no mutual has been founded yet, and the code its log showed. */
import { pino } from 'pino';
import { hashOfFoundingCode } from '#server/founding-code.ts';
import { openHouse } from '#server/house.ts';
import { keepInstallation } from '#server/mutuals/records.ts';
import type { Instant } from '#shared/language/time.ts';
import { freshDatabase } from './engines.ts';
import { freePort } from './windows.ts';

export const openEmptyHouse = async (startingAt: Instant) => {
  let now = startingAt;
  const code = '7KQF-29MX-TB4H';
  const port = await freePort();
  const db = await freshDatabase();
  await db.write((tx) =>
    keepInstallation(tx, {
      one: 1,
      kind: 'real',
      anchorOn: null,
      foundingCodeHash: hashOfFoundingCode(code),
      madeAt: startingAt,
    }),
  );
  const house = await openHouse({
    db,
    now: () => now,
    log: pino({ level: 'silent' }),
    sandboxes: ':memory:',
    send: async () => {},
    sandboxRateLimits: false,
    settings: {
      PORT: port,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      MAIL_FROM: 'Carepool <carepool@localhost>',
      baseUrl: `http://localhost:${port}`,
      secret: 'a secret that is long enough, and only for stories',
      demo: false,
    },
  });
  return {
    house,
    code,
    url: `http://localhost:${port}`,
    now: () => now,
    moveTo: (to: Instant) => {
      now = to;
    },
    close: () => house.close(),
  };
};
