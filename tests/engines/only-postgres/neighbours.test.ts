/** Protects "each side sees the other's step" when a mutual has grown to several server processes. */
import { pino } from 'pino';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { openHouse } from '#server/house.ts';
import { api, openWorld } from '#tests/support/world.ts';

it('somebody at one process hears what is done at another, by id only', async () => {
  const world = await openWorld(undefined, { neighbours: true });
  const mair = await world.as('mair');
  const nia = await world.as('nia');
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
  const other = await openHouse({
    db: await openDatabase(world.db.url, { durable: false }),
    databaseUrl: world.db.url,
    now: world.now,
    log: pino({ level: 'silent' }),
    sandboxes: ':memory:',
    actsByItself: false,
    settings: world.house.deps.settings,
  });
  const line = io(other.url, {
    auth: { actingAs: nia.memberId },
    extraHeaders: { cookie: nia.cookie },
    transports: ['websocket'],
  });
  await new Promise((connected, failed) => {
    line.on('connect', () => connected(null));
    line.on('connect_error', failed);
  });
  const heard = new Promise((said) => line.on('need.posted', said));
  const need = await mair.call(api.needs.postNeed, {
    body: {
      title: 'Help getting up',
      kind: 'day',
      onDay: '2026-11-24',
      startsTime: '08:00',
      wallMinutes: 60,
    },
  });
  expect(await heard).toEqual({ needId: need.needId });
  line.disconnect();
  await other.close();
  await world.close();
});
