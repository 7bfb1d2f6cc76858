/**
 * A server to be killed: opens the house as main does, on a durable database, with a clock that begins where
 * a story left off. `node serving-process.ts ADDRESS PLAY-MONEY STARTING-AT`
 */
import { openDatabase } from '#db/open.ts';
import { openHouse } from '#server/house.ts';
import { addMinutes, instant } from '#shared/language/time.ts';
import { worldSettings } from './settings.ts';

const [url = '', sandboxes = '', startingAt = ''] = process.argv.slice(2);
const began = performance.now();
const house = await openHouse({
  db: await openDatabase(url),
  settings: worldSettings(),
  sandboxes,
  now: () => addMinutes(instant(startingAt), Math.floor((performance.now() - began) / 60_000)),
  send: async () => {},
});
process.stdout.write(`open at ${house.url}\n`);
