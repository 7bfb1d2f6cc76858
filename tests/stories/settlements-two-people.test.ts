/** Protects large runs: above the mutual's limit one coordinator looks and another starts exactly what was looked at. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { becomePayable, collectionDay, fresh, usualPair, workedShift } from '#tests/support/care-week.ts';
import { setRules } from '#tests/support/mutual-rules.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { settlements, shifts } = api;
const weekOn = '2026-11-23' as never;

it('of more than the limit: one puts it forward, another starts exactly that', async () => {
  const { mair, nia } = await usualPair(world);
  await setRules(world, { twoPeopleAbovePence: 2000 });
  const silent = await workedShift(world, mair, nia, { onDay: '2026-11-24', answer: 'silent' });
  await workedShift(world, mair, nia, { onDay: '2026-11-25' });
  await world.moveTo(collectionDay);
  const [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
  const look = () => rhian.call(settlements.previewSettlement, { query: { weekOn } });
  const seen = await look();
  expect(seen).toMatchObject({ twoPeople: { limitPence: 2000, putForward: null } });
  const chargePence = 2798;
  // Nobody alone, and nothing that was not looked at.
  expect(await rhian.refused(settlements.settle, { body: { weekOn } })).toMatchObject({
    code: 'second-person-needed',
    facts: { chargePence, limitPence: 2000 },
  });
  const put = (pence: number) => ({ body: { weekOn, chargePence: pence } });
  expect(await rhian.refused(settlements.putForwardSettlement, put(2000))).toMatchObject({
    code: 'settlement-changed',
    facts: { chargePence },
  });
  await rhian.call(settlements.putForwardSettlement, put(chargePence));
  expect((await look()).twoPeople?.putForward).toMatchObject({ isMine: true, isSame: true, chargePence });
  expect(await rhian.refused(settlements.settle, { body: { weekOn } })).toMatchObject({
    code: 'second-person-needed',
  });
  // The hours of one visit are put right meanwhile: it must be looked at again.
  const said = { startedAt: '2026-11-24T08:00:00.000Z', endedAt: '2026-11-24T08:59:00.000Z' } as never;
  await nia.call(shifts.recordHours, { params: { shiftId: silent.shiftId }, body: said });
  expect(await tomos.refused(settlements.settle, { body: { weekOn } })).toMatchObject({
    code: 'settlement-changed',
  });
  const again = await look();
  expect(again.twoPeople?.putForward).toMatchObject({ isSame: false });
  const now = again.holders.reduce((all, one) => all + one.amountPence, 0);
  await rhian.call(settlements.putForwardSettlement, put(now));
  const started = await tomos.call(settlements.settle, { body: { weekOn } });
  expect(started.totals.chargePence).toBe(now);
});

it('is neither put forward nor started by whoever is paid by it, and below the limit one is enough', async () => {
  const { mair, nia } = await usualPair(world);
  const both = await world.join({ name: 'Delyth Rees', roles: ['coordinator', 'carer'] });
  await world.pair(mair.memberId, both.memberId);
  await becomePayable(world, both);
  await workedShift(world, mair, nia, { onDay: '2026-11-25' });
  await workedShift(world, mair, both, { onDay: '2026-11-26' });
  await setRules(world, { twoPeopleAbovePence: 1000 });
  await world.moveTo(collectionDay);
  const delyth = await world.signIn(both.memberId, true);
  const rhian = await fresh(world, 'rhian');
  const put = { body: { weekOn, chargePence: 2798 } };
  expect((await delyth.refused(settlements.putForwardSettlement, put)).code).toBe('own-payment');
  await rhian.call(settlements.putForwardSettlement, put);
  expect((await delyth.refused(settlements.settle, { body: { weekOn } })).code).toBe('own-payment');
  await setRules(world, { twoPeopleAbovePence: 2798 });
  await rhian.call(settlements.settle, { body: { weekOn } });
});
