/** Protects both people's word: what a carer would be paid is shown before taking, and no version of the hours is lost. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { needs, shifts } = api;

const posted = async () => {
  const mair = await world.as('mair');
  const nia = await world.as('nia');
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
  await mair.call(needs.postNeed, {
    body: { title: 'Lunch', kind: 'day', onDay: '2026-11-24', startsTime: '12:00', wallMinutes: 60 },
  });
  const shift = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items[0];
  if (!shift) throw new Error('nothing is offered');
  return { mair, nia, shift };
};

it('shows the pay of an open shift to the carer, the same as when it is taken, and not to the holder', async () => {
  const { mair, nia, shift } = await posted();
  const params = { shiftId: shift.shiftId };
  expect(shift.quote?.toCarerPence).toBeGreaterThan(0);
  expect((await mair.call(shifts.shift, { params })).quote).toBeNull();
  const taken = await nia.call(shifts.takeShift, { params });
  expect(taken.quote).toEqual(shift.quote);
  expect(taken.costPence).toBe(shift.quote?.costPence);
});

it('keeps what the carer recorded beside what the holder corrected, for the two of them', async () => {
  const { mair, nia, shift } = await posted();
  const params = { shiftId: shift.shiftId };
  await nia.call(shifts.takeShift, { params });
  await world.moveTo(at('2026-11-24', '13:30'));
  const recorded = await nia.call(shifts.recordHours, {
    params,
    body: { startedAt: at('2026-11-24', '12:00'), endedAt: at('2026-11-24', '13:20') },
  });
  await mair.call(shifts.correctHours, {
    params,
    body: {
      hoursId: recorded.hours?.hoursId ?? '',
      startedAt: at('2026-11-24', '12:00'),
      endedAt: at('2026-11-24', '13:10'),
      reason: 'We were done by ten past.',
    },
  });
  const { items } = await nia.call(shifts.saidHours, { params });
  expect(items.map(({ saidBy, workedMinutes }) => [saidBy, workedMinutes])).toEqual([
    ['Nia Bowen', 80],
    ['Mair Pugh', 70],
  ]);
  expect(items.map(({ answer }) => answer?.reason ?? null)).toEqual([null, 'We were done by ten past.']);
  const sean = await world.as('sean');
  expect((await sean.refused(shifts.saidHours, { params })).code).toBe('not-found');
});

it('shows a shift again to a carer who said “not for me” by mistake', async () => {
  const { nia, shift } = await posted();
  const params = { shiftId: shift.shiftId };
  const shown = async () => (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items.length;
  await nia.call(shifts.declineShift, { params });
  expect(await shown()).toBe(0);
  await nia.call(shifts.reconsiderShift, { params });
  await nia.call(shifts.reconsiderShift, { params });
  expect(await shown()).toBe(1);
  const stranger = await world.as('grace');
  await world.pass(1);
  expect((await stranger.ask(shifts.reconsiderShift, { params })).status).toBe(404);
});
