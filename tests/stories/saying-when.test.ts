/** Protects what a carer says of when they can work and what they want: kept as said, refused where it cannot be. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SayAvailability } from '#shared/matching/schema.ts';
import { aCarer } from '#tests/support/care.ts';
import { mornings, nothingWanted, says } from '#tests/support/said.ts';
import { api, openWorld, type World } from '#tests/support/world.ts';

const { matching, members } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a carer says when they can work, and reads it back as they said it', async () => {
  const carer = await aCarer(world);
  const before = await carer.call(matching.availability, {});
  expect(before).toMatchObject({ said: false, week: [], exceptions: [], guaranteedMinutes: 0 });
  const said = await says(carer, {
    week: mornings,
    furthestMiles: 8,
    mostMinutes: 1_200,
    likes: ['cooking'],
  });
  expect(said).toMatchObject({ said: true, furthestMiles: 8, mostMinutes: 1_200, likes: ['cooking'] });
  expect(said.week).toHaveLength(5);
  const away = await carer.call(matching.sayException, {
    body: { kind: 'away', fromOn: '2026-12-24', untilOn: '2026-12-26' },
  });
  const after = await carer.call(matching.availability, {});
  expect(after.exceptions).toEqual([
    {
      ...away,
      kind: 'away',
      fromOn: '2026-12-24',
      untilOn: '2026-12-26',
      startsTime: null,
      wallMinutes: null,
    },
  ]);
  await carer.call(matching.takeBackException, { params: { exceptionId: away.exceptionId } });
  expect((await carer.call(matching.availability, {})).exceptions).toEqual([]);
});

it('times that overlap, days that are over and days the wrong way round are refused where they stand', async () => {
  const carer = await aCarer(world);
  const twice = [
    ...mornings,
    { weekday: 'MO', startsTime: '09:00', wallMinutes: 60 },
  ] as SayAvailability['week'];
  const refused = await carer.refused(matching.sayAvailability, { body: { ...nothingWanted, week: twice } });
  expect(refused.errors?.[0]?.pointer).toBe('/week');
  const over = await carer.refused(matching.sayException, {
    body: { kind: 'extra', fromOn: '2026-11-01', untilOn: '2026-11-02' },
  });
  expect(over.errors?.[0]?.pointer).toBe('/untilOn');
  const wrong = await carer.refused(matching.sayException, {
    body: { kind: 'extra', fromOn: '2026-12-02', untilOn: '2026-12-01' },
  });
  expect(wrong.errors?.[0]?.pointer).toBe('/untilOn');
  const other = await aCarer(world);
  const away = await other.call(matching.sayException, {
    body: { kind: 'away', fromOn: '2026-12-24', untilOn: '2026-12-26' },
  });
  const notMine = await carer.refused(matching.takeBackException, {
    params: { exceptionId: away.exceptionId },
  });
  expect(notMine.code).toBe('not-found');
});

it('in office mode a coordinator writes down what a carer said', async () => {
  const carer = await aCarer(world);
  const rhian = await world.as('rhian');
  const headers = { 'acting-for': carer.memberId, 'said-by': 'phone' };
  await rhian.call(matching.sayAvailability, { body: { ...nothingWanted, week: mornings } }, headers);
  const { items } = await carer.call(members.enteredForMe, { query: {} });
  expect(items[0]).toMatchObject({ name: 'AVAILABILITY_SAID', via: 'phone' });
  expect((await carer.call(matching.availability, {})).week).toHaveLength(5);
});
