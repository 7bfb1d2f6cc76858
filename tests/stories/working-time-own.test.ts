/** Protects what a carer alone decides and sees of their working time: their total, their choice, their rest. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMinutes, type Day, day } from '#shared/language/time.ts';
import { aCarer, aHolder, anOpenShift, aTakenShift, refusedToTake, seenBy } from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
let holder: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  holder = await aHolder(world);
});
afterAll(() => world.close());

/** A night until seven, and the same noon after it: 16 hours from first to last, 13 would be allowed. */
const nightAndNoon = async (carer: Person) => {
  await aTakenShift(holder, carer, { kind: 'waking-night', startsTime: '21:00', wallMinutes: 600 });
  return anOpenShift(holder, { onDay: '2026-11-26', startsTime: '12:00' });
};

describe('my total', () => {
  it('adds up my weeks for everybody, with the average since I began', async () => {
    const carer = await aCarer(world);
    const other = await aHolder(world);
    await aTakenShift(holder, carer, { wallMinutes: 120 });
    await aTakenShift(other, carer, { startsTime: '14:00', wallMinutes: 180 });
    await aTakenShift(other, carer, { onDay: '2026-12-02', wallMinutes: 60 });
    expect(await carer.call(shifts.workingTime, {})).toEqual({
      weeks: [
        { weekOn: '2026-11-23', minutes: 300 },
        { weekOn: '2026-11-30', minutes: 60 },
      ],
      thisWeekMinutes: 300,
      averageMinutes: 300,
      warnMinutes: 2_640,
      limitMinutes: 2_880,
      optOut: { from: null, until: null, noticeDays: null },
    });
  });

  it('is warned of before the limit, and of a long stretch without a break', async () => {
    const carer = await aCarer(world);
    for (const place of [0, 1, 2, 3]) {
      const onDay = addDays(day('2026-11-24'), place);
      await aTakenShift(holder, carer, { onDay, startsTime: '08:00', wallMinutes: 600 });
    }
    const saturday = await anOpenShift(holder, { onDay: '2026-11-28', wallMinutes: 420 });
    const { shiftId } = saturday;
    expect(await carer.call(shifts.timeOfShift, { params: { shiftId } })).toEqual({
      warnings: [
        { code: 'break-needed', facts: { workMinutes: 420, breakMinutes: 20 } },
        { code: 'weekly-hours-near-limit', facts: { averageMinutes: 2_820, limitMinutes: 2_880 } },
      ],
      restMinutes: null,
      restEarliestAt: null,
    });
  });
});

describe('more than 48 hours', () => {
  it('is my own written choice from that day on, and ends with the notice I agreed', async () => {
    const carer = await aCarer(world);
    expect(await carer.call(shifts.optOut, { body: { noticeDays: 7 } })).toEqual({ from: '2026-11-23' });
    const tenHours = (onDay: Day) => ({ onDay, startsTime: '08:00', wallMinutes: 600 });
    for (const place of [1, 2, 3, 4, 5])
      await aTakenShift(holder, carer, tenHours(addDays(day('2026-11-23'), place)));
    // 51 hours in their first week: over the limit, and theirs to choose.
    expect((await aTakenShift(holder, carer, { onDay: '2026-11-29' })).status).toBe('taken');
    expect(await carer.call(shifts.endOptOut, {})).toEqual({ until: '2026-11-30' });
    // Ended twice is ended once: the first notice counts.
    expect(await carer.call(shifts.endOptOut, {})).toEqual({ until: '2026-11-30' });
    for (const place of [0, 1, 2, 3])
      await aTakenShift(holder, carer, tenHours(addDays(day('2026-12-01'), place)));
    const fifth = await anOpenShift(holder, tenHours(day('2026-12-05')));
    expect(await refusedToTake(carer, fifth)).toMatchObject({
      code: 'weekly-hours-too-long',
      facts: { averageMinutes: 3_030, limitMinutes: 2_880 },
    });
  });

  it('is nobody’s choice under 18, and nothing to end where it was never made', async () => {
    const young = await aCarer(world, { bornOn: day('2009-06-01') });
    expect((await young.refused(shifts.optOut, { body: { noticeDays: 7 } })).code).toBe('too-young-for-this');
    expect((await young.call(shifts.workingTime, {})).optOut).toBeNull();
    const carer = await aCarer(world);
    expect((await carer.refused(shifts.endOptOut, {})).code).toBe('not-opted-out');
    expect((await carer.refused(shifts.optOut, { body: { noticeDays: 6 } })).code).toBe('invalid-input');
  });
});

describe('rest that makes up for missing rest', () => {
  it('lets a carer take the shift, and keeps a longer rest free after it', async () => {
    const carer = await aCarer(world);
    const noon = await nightAndNoon(carer);
    const params = { shiftId: noon.shiftId };
    const meant = await carer.call(shifts.timeOfShift, { params });
    expect(meant).toMatchObject({ restMinutes: 840, restEarliestAt: noon.endsAt });
    const taken = await carer.call(shifts.takeWithRest, { params, body: { restStartsAt: noon.endsAt } });
    expect(taken.status).toBe('taken');
    const inRest = await anOpenShift(holder, { onDay: '2026-11-27', startsTime: '02:00' });
    expect(await refusedToTake(carer, inRest)).toMatchObject({
      code: 'rest-kept-free',
      facts: { restEndsAt: addMinutes(noon.endsAt, 840), earliestAt: at('2026-11-27', '03:00') },
    });
    await aTakenShift(holder, carer, { onDay: '2026-11-27', startsTime: '03:00' });
  });

  it('must be free, soon, and an adult’s', async () => {
    const carer = await aCarer(world);
    const noon = await nightAndNoon(carer);
    const params = { shiftId: noon.shiftId };
    const late = { restStartsAt: addMinutes(noon.endsAt, 1_441) };
    const before = { restStartsAt: addMinutes(noon.endsAt, -1) };
    for (const body of [late, before])
      expect(await carer.refused(shifts.takeWithRest, { params, body })).toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/restStartsAt' }],
      });
    expect((await seenBy(holder, noon)).status).toBe('offered');
    const young = await aCarer(world, { bornOn: day('2009-06-01') });
    await aTakenShift(holder, young, { startsTime: '08:00' });
    const evening = await anOpenShift(holder, { startsTime: '20:30' });
    const asked = { params: { shiftId: evening.shiftId }, body: { restStartsAt: evening.endsAt } };
    expect((await young.refused(shifts.takeWithRest, asked)).code).toBe('rest-too-short');
  });

  it('is free again when the shift is handed back', async () => {
    const carer = await aCarer(world);
    const noon = await nightAndNoon(carer);
    const params = { shiftId: noon.shiftId };
    await carer.call(shifts.takeWithRest, { params, body: { restStartsAt: noon.endsAt } });
    await carer.call(shifts.handBackShift, { params, body: {} });
    await aTakenShift(holder, carer, { onDay: '2026-11-27', startsTime: '02:00' });
  });
});
