/**
 * Protects every penny over time: weeks of a village in which everything known to go wrong with a payment
 * service does, the house struck dead in between. At rest, reckoned anew from outside, the books are the payment
 * service's to the penny; nobody was paid twice, nobody who worked is unpaid. `npm run soak` lives through years.
 */
import { afterEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { fresh } from '#tests/support/care-week.ts';
import { liveThrough, type Year } from '#tests/support/money-year/year.ts';
import { start, stopAll } from '#tests/support/started.ts';
import { api } from '#tests/support/world.ts';

const seeds = Number(process.env['SOAK_SEEDS'] ?? 1);
const weeks = Number(process.env['SOAK_WEEKS'] ?? 4);
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
    expect(told, diary.join('\n')).toEqual([expect.stringMatching(/^reckoned .*: 0 breaks$/)]);
    expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
    const { items } = await (await fresh(world, 'rhian')).call(api.ledger.accounts, {
      query: { kind: 'carer-payable', limit: 100 },
    });
    expect(items.length).toBeGreaterThan(0);
    // A year in which nothing happened would show nothing.
    expect(visits.length).toBeGreaterThan(weeks * 2);
    expect(deaths).toBeGreaterThan(0);
  },
);
