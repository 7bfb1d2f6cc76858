/** The demo village: two mutuals whose people have been living for three months, up to a moment. */
import { type Logger, pino } from 'pino';
import type { Database } from '#db/database.ts';
import { addDays, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import { openHouse } from '../house.ts';
import type { Settings } from '../settings.ts';
import { chanceOf } from './chance.ts';
import { tellOfCwmTawel } from './cwm-tawel.ts';
import { drivenClock } from './driven-clock.ts';
import { type Size, wholeVillage } from './people.ts';
import { wall, zone } from './story.ts';

export interface VillageNeeds {
  db: Database;
  settings: Settings;
  /** Folder of the sandboxes' files, or ':memory:'. */
  sandboxes: string;
  /** The moment the story has come to: now, at the first start; fixed in tests. */
  endsAt: Instant;
  size?: Size;
  say: (sentence: string) => void;
  log?: Logger;
}

const seed = 1869;

/** Fills an empty database through the same actions that members use. The database stays open. */
export const buildVillage = async (needs: VillageNeeds): Promise<void> => {
  const { db, settings, sandboxes, endsAt, say, size = wholeVillage } = needs;
  const firstDay = addDays(mondayOf(dayAt(endsAt, zone)), -7 * (size.weeks + 1));
  const clock = drivenClock(wall(firstDay, '08:00'), endsAt);
  const house = await openHouse({
    db: { ...db, close: async () => {} },
    settings: { ...settings, PORT: 0, HOST: '127.0.0.1' },
    sandboxes,
    now: clock.now,
    log: needs.log ?? pino({ level: 'warn' }),
    send: async () => {},
    actsByItself: false,
    sandboxSync: 'off',
    sandboxRateLimits: false,
  });
  try {
    const opening = { house, deps: house.deps, clock, chance: chanceOf(seed), endsAt };
    await tellOfCwmTawel(opening, size, say);
  } finally {
    await house.close();
  }
};
