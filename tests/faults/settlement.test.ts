/** Protects money on its way: killed between Stripe's answer and our own writing down, nothing is lost and nothing repeated. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { openDatabase } from '#db/open.ts';
import { dues, pays, settlements } from '#db/schema/index.ts';
import { addMinutes } from '#shared/language/time.ts';
import { collectionDay, fresh, usualPair, workedShift } from '#tests/support/care-week.ts';
import { start, stopAll } from '#tests/support/started.ts';
import { anchor, api, openWorld } from '#tests/support/world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepool-killed-'));
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

/** A week that has been settled and of which nothing has been collected yet. */
const settledWeek = async () => {
  const world = await openWorld(anchor, { sandboxes: folder });
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await workedShift(world, mair, nia, { onDay: '2026-11-26', wallMinutes: 90 });
  await world.moveTo(collectionDay);
  const coordinator = await fresh(world, 'rhian');
  const { totals } = await coordinator.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
  const { url } = world.db;
  await world.close();
  return { url, totals };
};

/** What the books say when everything has come to rest. */
const booksOf = async (url: string) => {
  const db = await openDatabase(url, { durable: false });
  try {
    const statusOf = async (table: typeof dues | typeof pays | typeof settlements) =>
      (await db.read.select({ status: table.status }).from(table)).map(({ status }) => status);
    const asked = (await askAll(db.read)).filter(({ found }) => found.length > 0);
    return {
      dues: await statusOf(dues),
      pays: await statusOf(pays),
      settlements: await statusOf(settlements),
      asked,
    };
  } finally {
    await db.close();
  }
};

it('killed when a card was charged, and again when a carer was paid: both are found, written down, done once', {
  timeout: 240_000,
}, async () => {
  const { url, totals } = await settledWeek();
  let now = collectionDay;
  // A job that was killed is somebody else's only when its lease has run out: ten minutes.
  const goOn = (dieAt: string) => {
    now = addMinutes(now, 11);
    return start('tests/support/paying-process.ts', [url, folder, now, dieAt], { DATABASE_URL: url });
  };
  const isKilled = async (at: string) => {
    const going = goOn(at);
    expect([await going.ended, going.said()]).toEqual(['SIGKILL', '']);
  };
  await isKilled('payment_intent');
  expect(await booksOf(url)).toMatchObject({ dues: ['processing'], pays: [], settlements: ['collecting'] });
  await isKilled('transfer');
  expect(await booksOf(url)).toMatchObject({ dues: ['collected'], pays: ['waiting'] });
  const last = goOn('-');
  expect(await last.ended).toBe(0);
  const [, moved = ''] = /^moved (.*)$/m.exec(last.said()) ?? [];
  expect(JSON.parse(moved)).toEqual({ charges: [totals.chargePence], transfers: [totals.toCarerPence] });
  expect(await booksOf(url)).toEqual({
    dues: ['collected'],
    pays: ['paid'],
    settlements: ['closed'],
    asked: [],
  });
});
