/** Protects carers from pay that comes late: hours still to be recorded are remembered, once, before they are due. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aPair, aTakenShift } from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { notices, shifts } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const reminded = async (person: Person) =>
  (await person.call(notices.notices, { query: { limit: 100 } })).items
    .filter(({ kind }) => kind === 'hours-due')
    .map(({ startsAt }) => startsAt);

it('a carer is reminded once in the last day before hours are due, and not when they are recorded', async () => {
  const { holder, carer } = await aPair(world);
  const other = await aCarer(world);
  await world.pair(holder.memberId, other.memberId);
  await aTakenShift(holder, carer);
  const recorded = await aTakenShift(holder, other, { startsTime: '12:00' });
  await world.moveTo(at('2026-11-25', '18:00'));
  const { shiftId, startsAt, endsAt } = recorded;
  await other.call(shifts.recordHours, {
    params: { shiftId },
    body: { startedAt: startsAt, endedAt: endsAt },
  });
  await world.moveTo(at('2026-11-29', '11:00'));
  await world.settleDown();
  expect(await reminded(carer)).toEqual([]);
  await world.moveTo(at('2026-11-29', '12:30'));
  await world.settleDown();
  await world.settleDown();
  expect(await reminded(carer)).toEqual([at('2026-11-30', '12:00')]);
  expect(await reminded(other)).toEqual([]);
  // Past the deadline nobody is told that something will be due.
  await world.moveTo(at('2026-11-30', '12:01'));
  await world.settleDown();
  expect(await reminded(carer)).toHaveLength(1);
});
