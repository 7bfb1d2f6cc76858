/** A village small enough for a test, on a database of its own, and the folder of its play money. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '#db/open.ts';
import { openHouse } from '#server/house.ts';
import type { Settings } from '#server/settings.ts';
import type { Size } from '#server/village/towns.ts';
import { instant } from '#shared/language/time.ts';

/** Wednesday 25 November 2026, half past two in the afternoon: last week is settled, and not yet paid. */
export const villageEndsAt = instant('2026-11-25T14:30:00.000Z');
export const smallVillage: Size = { holders: 6, carers: 8, weeks: 2, weeksAhead: 3 };
export const tinyVillage: Size = { holders: 2, carers: 4, weeks: 2, weeksAhead: 1 };

export const villageSettings: Settings = {
  PORT: 0,
  HOST: '127.0.0.1',
  LOG_LEVEL: 'silent',
  MAIL_FROM: 'Carepool <carepool@localhost>',
  baseUrl: 'http://localhost:3000',
  secret: 'a secret that is long enough, and only for stories',
  demo: true,
};

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'carepool-village-'));

/** Opens the village as a server would, at the moment its story ended. Nothing in it acts by itself. */
export const openVillage = async (url: string, sandboxes: string) =>
  openHouse({
    db: await openDatabase(url, { durable: false }),
    settings: villageSettings,
    sandboxes,
    now: () => villageEndsAt,
    log: pino({ level: 'silent' }),
    send: async () => {},
    actsByItself: false,
    sandboxRateLimits: false,
  });
