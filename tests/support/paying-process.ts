/**
 * A server that goes on with whatever settlement is open, to be killed at the worst moment: Stripe has done
 * it and its answer is on the way. `node paying-process.ts ADDRESS PLAY-MONEY NOW payment_intent|transfer|-`
 */
import { openDatabase } from '#db/open.ts';
import { openHouse } from '#server/house.ts';
import { allMutuals } from '#server/mutuals/reads.ts';
import { instant } from '#shared/language/time.ts';
import { worldSettings } from './settings.ts';

const [url = '', sandboxes = '', now = '', dieAt = '-'] = process.argv.slice(2);
const house = await openHouse({
  db: await openDatabase(url, { durable: false }),
  settings: worldSettings(),
  sandboxes,
  now: () => instant(now),
  send: async () => {},
  actsByItself: false,
  sandboxRateLimits: false,
});
const [mutual] = await allMutuals(house.deps.db.read);
if (!mutual) throw new Error('Nobody lives here');
const stripe = house.stripe.control(mutual.mutualId);

interface Moved {
  amount: number;
  status?: string;
}
const moved = (kind: string): number[] =>
  ((stripe.dump().objects[kind] ?? []) as unknown as Moved[])
    .filter(({ status }) => status === undefined || status === 'succeeded')
    .map(({ amount }) => amount);

if (dieAt !== '-') {
  stripe.injectFault({ kind: 'slow', method: 'POST', path: `/v1/${dieAt}s`, delayMs: 60_000 });
  const before = moved(dieAt).length;
  setInterval(() => {
    if (moved(dieAt).length > before) process.kill(process.pid, 'SIGKILL');
  }, 20);
}
for (let round = 0; round < 6; round += 1) {
  await stripe.drain();
  await house.schedule.runAll();
}
const said = { charges: moved('payment_intent'), transfers: moved('transfer') };
process.stdout.write(`moved ${JSON.stringify(said)}\n`);
await house.close();
