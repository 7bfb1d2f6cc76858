/**
 * Protects every penny over time: weeks of a village in which everything known to go wrong with a payment
 * service does, the house struck dead in between. At rest, reckoned anew from outside, the books are the payment
 * service's to the penny; nobody was paid twice, nobody who worked is unpaid. `npm run soak` lives through years.
 */
import { afterEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { fresh, stripeOf } from '#tests/support/care-week.ts';
import { closeTheBooks } from '#tests/support/money-year/closing.ts';
import { liveThrough, type Year } from '#tests/support/money-year/year.ts';
import { start, stopAll } from '#tests/support/started.ts';
import { api } from '#tests/support/world.ts';

const seeds = Number(process.env['SOAK_YEARS'] ?? 1);
const weeks = Number(process.env['SOAK_WEEKS'] ?? 3);
const firstSeed = Number(process.env['SOAK_FIRST'] ?? 1);

let year: Year | undefined;
afterEach(async () => {
  await stopAll();
  await year?.world.close();
  year = undefined;
});

const reckoned = async ({ world, sandboxUrl }: Year): Promise<string[]> => {
  const { cookie, memberId } = await fresh(world, 'rhian');
  const reckoning = start(
    'tests/support/reckoning-process.ts',
    [world.house.url, cookie, memberId, sandboxUrl],
    {},
  );
  expect([await reckoning.ended, reckoning.said()]).toEqual([0, expect.stringContaining('reckoned')]);
  return reckoning.said().trim().split('\n');
};

it.each(Array.from({ length: seeds }, (_, nth) => firstSeed + nth))(
  'weeks of money and mishaps come out to the penny, seed %i',
  { timeout: 3_600_000 },
  async (seed) => {
    year = await liveThrough(seed, weeks, { holders: 4, carers: 4 });
    const { world, visits, diary, deaths } = year;
    const told = await reckoned(year);
    const rhian = await fresh(world, 'rhian');
    const { frozen, open } = await rhian.call(api.ledger.reconciliations, {});
    expect({ frozen, open }, diary.join('\n')).toEqual({ frozen: false, open: [] });
    expect(told, diary.join('\n')).toEqual([expect.stringMatching(/^reckoned .*: 0 breaks$/)]);
    expect(await closeTheBooks(world, year.people.holders)).toEqual([]);
    expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
    // A year in which nothing happened would show nothing.
    expect(visits.length).toBeGreaterThan(weeks * 2);
    expect(deaths).toBeGreaterThan(0);

    // The reckoning would have noticed: a penny nobody entered, and a carer paid a second time.
    const { stripe } = year;
    const [before] = (await stripe.transfers.list({ limit: 1 })).data;
    if (!before) throw new Error('Nobody was paid');
    stripeOf(world).topUp(before.amount + 1);
    const { amount, destination, metadata } = before;
    await stripe.transfers.create({ amount, currency: 'gbp', destination: String(destination), metadata });
    const noticed = (await reckoned(year)).join('\n');
    for (const word of ['break: available', `paid ${metadata['pay']} 2 times`, 'earned and got'])
      expect(noticed).toContain(word);
  },
);
