/** Protects carers' money from the payment service's fees: a run whose fees nobody pays for does not start. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepTerms } from '#server/mutuals/records.ts';
import { day } from '#shared/language/time.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import {
  collectionDay,
  fresh,
  movedAtStripe,
  settleWeek,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements } = api;
const weekOn = '2026-11-23';

/** The members ask so little for the mutual that it cannot pay the cards' fees. */
const contributionOf = (basisPoints: number) =>
  world.db.write(async (tx) => {
    await keepTerms(tx, {
      mutualId: world.mutualId,
      termsId: world.house.deps.newId('terms'),
      version: 2,
      fromOn: day('2026-11-01'),
      voted: true,
      origin: 'a story',
      body: { ...floorTerms('wales', day('2026-11-01')), contribution: { basisPoints } },
      enteredAt: world.now(),
    });
  });

it('a settlement whose expected fees are above contribution and float does not start', async () => {
  await contributionOf(100);
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await world.moveTo(collectionDay);
  const rhian = await fresh(world, 'rhian');
  const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn } });
  expect(dry).toMatchObject({ contributionPence: 14, expectedFeePence: 41, floatPence: 0 });
  expect(await rhian.refused(settlements.settle, { body: { weekOn } })).toMatchObject({
    code: 'fees-not-covered',
    facts: { expectedFeePence: 41, coveredPence: 14 },
  });
  expect((await rhian.call(settlements.settlements, { query: {} })).items).toEqual([]);
  expect(movedAtStripe(world).charges).toEqual([]);
});

it('what earlier weeks left over covers a poorer one', async () => {
  await contributionOf(600);
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24', wallMinutes: 240 });
  await world.moveTo(collectionDay);
  const first = await settleWeek(world, weekOn);
  expect(first.totals.toMutualPence).toBeGreaterThan(first.totals.feePence);
  const rhian = await fresh(world, 'rhian');
  const dry = await rhian.call(settlements.previewSettlement, { query: { weekOn: '2026-11-30' } });
  expect(dry.floatPence).toBe(first.totals.toMutualPence - first.totals.feePence);
});
