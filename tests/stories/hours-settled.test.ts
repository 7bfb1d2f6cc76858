/** Protects what silence means: a carer is paid what was planned and recorded, and the holder may still say yes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aTakenShift, seenBy } from '#tests/support/care.ts';
import { collectionDay, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

const { shifts, settlements } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

it('unanswered hours are paid up to the plan; confirmed later they stay paid, once', async () => {
  const { mair, nia } = await usualPair(world);
  const care = { onDay: '2026-11-24', longer: 30, answer: 'silent' as const };
  const { shiftId, hoursId } = await workedShift(world, mair, nia, care);
  const params = { shiftId };
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
  expect(statement?.shifts).toMatchObject([{ shiftId, paidMinutes: 60, unconfirmed: true }]);
  expect(await seenBy(mair, { shiftId: shiftId as never })).toMatchObject({
    status: 'paid',
    confirmedAt: null,
  });
  const said = { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') };
  const settled = [
    await nia.refused(shifts.recordHours, { params, body: said }),
    await mair.refused(shifts.correctHours, { params, body: { hoursId, ...said } }),
    await mair.refused(shifts.disputeHours, { params, body: { hoursId, reason: 'Shorter' } }),
    await mair.refused(shifts.notWorked, { params, body: { reason: 'Nobody came' } }),
  ];
  expect(settled.map(({ code }) => code)).toEqual(settled.map(() => 'hours-already-settled'));
  const confirmed = await mair.call(shifts.confirmHours, { params, body: { hoursId } });
  expect(confirmed).toMatchObject({ status: 'paid', confirmedAt: world.now() });
  const { items } = await nia.call(shifts.saidHours, { params });
  expect(items.map(({ answer }) => answer?.verdict)).toEqual(['confirmed']);
  expect((await mair.refused(shifts.confirmHours, { params, body: { hoursId } })).code).toBe(
    'hours-already-confirmed',
  );
  expect((await nia.call(settlements.statements, { query: {} })).items).toHaveLength(1);
});

it('of a live-in day the plan is what is paid of it: silence pays no breaks', async () => {
  const { mair, nia } = await usualPair(world);
  const shift = await aTakenShift(mair, nia, {
    onDay: '2026-11-24',
    kind: 'live-in',
    wallMinutes: 720,
    breakMinutes: 120,
    mayOverspend: true,
    overspendReason: 'a story',
  });
  await world.moveTo(at('2026-11-24', '20:30'));
  await nia.call(shifts.recordHours, {
    params: { shiftId: shift.shiftId },
    body: { startedAt: shift.startsAt, endedAt: shift.endsAt },
  });
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  const [statement] = (await nia.call(settlements.statements, { query: {} })).items;
  expect(statement?.shifts).toMatchObject([{ shiftId: shift.shiftId, paidMinutes: 600, unconfirmed: true }]);
});

it('a visit that did not happen is in no settlement, and one that was disputed waits alone', async () => {
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  const disputed = await workedShift(world, mair, nia, { onDay: '2026-11-25', answer: 'dispute' });
  const absent = await workedShift(world, mair, nia, { onDay: '2026-11-26', answer: 'silent' });
  const params = { shiftId: absent.shiftId };
  await nia.call(shifts.notWorked, { params, body: { reason: 'Mair was in hospital' } });
  await world.moveTo(collectionDay);
  const settled = await settleWeek(world, '2026-11-23');
  expect(settled).toMatchObject({ shifts: 1, status: 'closed' });
  expect((await seenBy(mair, { shiftId: disputed.shiftId as never })).status).toBe('disputed');
});
