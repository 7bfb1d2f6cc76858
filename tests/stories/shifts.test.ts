/** Protects what two people agreed: who comes and when, and that a place is never two carers’. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shift } from '#shared/shifts/schema.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aPair,
  aTakenShift,
  posted,
  refusedToTake,
  seenBy,
  shiftsOf,
  take,
} from '#tests/support/care.ts';
import { idOf } from '#tests/support/hours.ts';
import { bookedBy, notedAbout } from '#tests/support/kept-apart.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

describe('taking', () => {
  it('makes the shift firm: a promise of pay, money kept apart, written down', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder);
    const taken = await take(carer, open);
    expect(taken).toMatchObject({ status: 'taken', carerId: carer.memberId, takenAt: world.now() });
    expect(await bookedBy(holder)).toBe(taken.quote?.costPence);
    expect(await notedAbout(world, open.shiftId)).toEqual(['SHIFT_TAKEN']);
  });

  it('is exactly one carer’s: the next one hears that somebody was quicker', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const shift = await aTakenShift(holder, carer);
    expect(await refusedToTake(other, shift)).toMatchObject({ code: 'shift-already-taken', status: 409 });
    expect((await other.refused(shifts.shift, idOf(shift))).code).toBe('not-found');
  });

  it('two carers at the same moment: one holds it, the other is told', async () => {
    const holder = await aHolder(world);
    const [left, right] = [await aCarer(world), await aCarer(world)];
    const shift = await anOpenShift(holder);
    const answers = await Promise.all([left, right].map((carer) => carer.ask(shifts.takeShift, idOf(shift))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('shift-already-taken');
    const winner = [left, right][answers.findIndex(({ status }) => status === 200)];
    expect((await seenBy(holder, shift)).carerId).toBe(winner?.memberId);
  });

  it('while the holder moves it: nobody is held to a time they were not shown', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { holder, carer } = await aPair(world);
      const shift = await anOpenShift(holder, { onDay: '2026-12-01' });
      const body = { onDay: '2026-12-02', startsTime: '20:00', wallMinutes: 60 };
      const [moved, taken] = await Promise.all([
        holder.ask(shifts.moveShift, { ...idOf(shift), body }),
        carer.ask(shifts.takeShift, idOf(shift)),
      ]);
      expect(moved.status).toBe(200);
      const after = await seenBy(holder, shift);
      expect(after.startsAt).toBe(at('2026-12-02', '20:00'));
      const promised = taken.status === 200 ? taken.body.startsAt : null;
      const isHeld = after.status === 'taken';
      expect(isHeld).toBe(promised === after.startsAt);
    }
  });

  it('for two carers: two of them, and never the same one twice', async () => {
    const holder = await aHolder(world);
    const [first, second] = [await aCarer(world), await aCarer(world)];
    const { shifts: laid } = await posted(holder, { carersNeeded: 2 });
    const [left, right] = [laid[0] as Shift, laid[1] as Shift];
    await take(first, left);
    expect((await refusedToTake(first, right)).code).toBe('shift-overlaps');
    expect((await first.refused(shifts.takeSeries, idOf(right))).code).toBe('shift-overlaps');
    await take(second, right);
    expect((await shiftsOf(holder, left.needId)).map((shift) => shift.status)).toEqual(['taken', 'taken']);
  });

  it('another shift at that time is refused, with when the first one ends', async () => {
    const { holder, carer } = await aPair(world);
    const held = await aTakenShift(holder, carer, { startsTime: '10:00' });
    const overlapping = await anOpenShift(await aHolder(world), { startsTime: '10:30' });
    expect(await refusedToTake(carer, overlapping)).toMatchObject({
      code: 'shift-overlaps',
      facts: { otherStartsAt: held.startsAt, otherEndsAt: held.endsAt },
    });
    const following = await anOpenShift(holder, { startsTime: '11:00' });
    expect((await take(carer, following)).status).toBe('taken');
  });
});

describe('taking a series', () => {
  const weekly = { days: ['TU', 'FR'] as ('TU' | 'FR')[], fromOn: '2026-11-24', untilOn: '2026-12-18' };

  it('takes all that are open from that day on, of one place', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, { ...weekly, carersNeeded: 2 });
    const third = laid.filter((shift) => shift.originalDay === '2026-12-01')[0] as Shift;
    const { items } = await carer.call(shifts.takeSeries, idOf(third));
    expect(items.map((shift) => shift.originalDay)).toEqual([
      '2026-12-01',
      '2026-12-04',
      '2026-12-08',
      '2026-12-11',
      '2026-12-15',
      '2026-12-18',
    ]);
    const open = (await shiftsOf(holder, needId)).filter((shift) => shift.status === 'offered');
    expect(open).toHaveLength(laid.length - 6);
  });

  it('takes none where one of them does not fit', async () => {
    const { holder, carer } = await aPair(world);
    await aTakenShift(await aHolder(world), carer, { onDay: '2026-12-11', startsTime: '08:30' });
    const { needId, shifts: laid } = await posted(holder, weekly);
    const problem = await carer.refused(shifts.takeSeries, idOf(laid[0] as Shift));
    expect(problem).toMatchObject({
      code: 'shift-overlaps',
      facts: { otherStartsAt: at('2026-12-11', '08:30') },
    });
    const after = await shiftsOf(holder, needId);
    expect(new Set(after.map((shift) => shift.status))).toEqual(new Set(['offered']));
    expect(await bookedBy(holder)).toBe(0);
  });

  it('two carers at once: one has the whole of it', async () => {
    const holder = await aHolder(world);
    const carers = [await aCarer(world), await aCarer(world)];
    const { needId, shifts: laid } = await posted(holder, weekly);
    const first = idOf(laid[0] as Shift);
    const answers = await Promise.all(carers.map((carer) => carer.ask(shifts.takeSeries, first)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const held = await shiftsOf(holder, needId);
    expect(new Set(held.map((shift) => shift.carerId)).size).toBe(1);
    expect(held.every((shift) => shift.status === 'taken')).toBe(true);
  });
});

describe('a time within the window', () => {
  const windowed = { onDay: '2026-11-26', startsTime: '09:00', windowMinutes: 90 };

  it('is the carer’s to choose, and from then on it is the time', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder, windowed);
    expect(open.windowMinutes).toBe(90);
    const startsAt = at('2026-11-26', '09:45');
    const taken = await carer.call(shifts.takeShiftAt, { ...idOf(open), body: { startsAt } });
    expect(taken).toMatchObject({
      status: 'taken',
      startsAt,
      endsAt: at('2026-11-26', '10:45'),
      windowMinutes: 0,
    });
    expect((await seenBy(holder, open)).startsAt).toBe(startsAt);
  });

  it('lets a carer come who could not come at the first minute', async () => {
    const { holder, carer } = await aPair(world);
    await aTakenShift(await aHolder(world), carer, { ...windowed, windowMinutes: 0 });
    const open = await anOpenShift(holder, windowed);
    const problem = await refusedToTake(carer, open);
    expect(problem.code).toBe('shift-overlaps');
    const startsAt = problem.facts?.['earliestAt'] as Shift['startsAt'];
    const taken = await carer.call(shifts.takeShiftAt, { ...idOf(open), body: { startsAt } });
    expect(taken.startsAt).toBe(at('2026-11-26', '10:00'));
  });

  it('ends where the window ends, and is none where the time is exact or was set by hand', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder, windowed);
    const errorsAt = async (shift: Shift, time: string) => {
      const body = { startsAt: at('2026-11-26', time) };
      return (await carer.refused(shifts.takeShiftAt, { ...idOf(shift), body })).errors;
    };
    const outside = [{ pointer: '/startsAt', detail: 'Begin from 09:00 to 10:30.' }];
    expect([await errorsAt(open, '08:59'), await errorsAt(open, '10:31')]).toEqual([outside, outside]);
    const exact = await anOpenShift(holder, { ...windowed, windowMinutes: 0 });
    expect(await errorsAt(exact, '09:01')).toHaveLength(1);
    const body = { onDay: '2026-11-26', startsTime: '09:00', wallMinutes: 60 };
    const byHand = await holder.call(shifts.moveShift, { ...idOf(open), body });
    expect(byHand.windowMinutes).toBe(0);
    expect(await errorsAt(byHand, '09:30')).toHaveLength(1);
  });

  it('is the holder’s time again when the carer cannot come', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder, windowed);
    const body = { startsAt: at('2026-11-26', '10:15') };
    await carer.call(shifts.takeShiftAt, { ...idOf(open), body });
    await carer.call(shifts.handBackShift, { ...idOf(open), body: {} });
    expect(await seenBy(holder, open)).toMatchObject({
      status: 'offered',
      startsAt: open.startsAt,
      endsAt: open.endsAt,
      windowMinutes: 90,
    });
  });
});
