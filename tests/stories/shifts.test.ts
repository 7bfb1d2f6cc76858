/** Protects what two people agreed: who comes and when, each change told, each promise kept or let go. */

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '#db/schema/index.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aPair,
  aTakenShift,
  openTo,
  posted,
  refusedToTake,
  seenBy,
  shiftsOf,
  take,
} from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts, budgets } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const idOf = ({ shiftId }: Pick<Shift, 'shiftId'>) => ({ params: { shiftId } });
const bookedBy = async (holder: Person) => (await holder.call(budgets.budget, {})).figures.bookedPence;
const notedAbout = async (shiftId: string) =>
  (await world.db.read.select().from(auditEvents).where(eq(auditEvents.subjectId, shiftId))).map(
    ({ name }) => name,
  );

describe('taking', () => {
  it('makes the shift firm: a promise of pay, money kept apart, written down', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder);
    const taken = await take(carer, open);
    expect(taken).toMatchObject({ status: 'taken', carerId: carer.memberId, takenAt: world.now() });
    expect(await bookedBy(holder)).toBe(taken.quote?.costPence);
    expect(await notedAbout(open.shiftId)).toEqual(['SHIFT_TAKEN']);
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

describe('declining', () => {
  it('stops showing it to me and to nobody else, and twice is once', async () => {
    const holder = await aHolder(world);
    const [carer, other] = [await aCarer(world), await aCarer(world)];
    const shift = await anOpenShift(holder);
    await carer.call(shifts.declineShift, idOf(shift));
    await carer.call(shifts.declineShift, idOf(shift));
    expect(await openTo(carer, shift.needId)).toEqual([]);
    expect(await openTo(other, shift.needId)).toHaveLength(1);
    expect((await take(carer, shift)).status).toBe('taken');
  });
});

describe('handing back', () => {
  it('offers it again at once, lets the money go, and shows it to others, not to me', async () => {
    const holder = await aHolder(world);
    const [carer, other] = [await aCarer(world), await aCarer(world)];
    const shift = await aTakenShift(holder, carer, { onDay: '2026-12-01' });
    const body = { reason: 'My car broke down' };
    const back = await carer.call(shifts.handBackShift, { ...idOf(shift), body });
    expect(back).toMatchObject({
      status: 'offered',
      carerId: null,
      carerName: null,
      address: null,
      costPence: null,
      reason: null,
    });
    expect(await bookedBy(holder)).toBe(0);
    expect(await seenBy(holder, shift)).toMatchObject({ status: 'offered', reason: 'My car broke down' });
    expect(await openTo(carer, shift.needId)).toEqual([]);
    expect(await openTo(other, shift.needId)).toMatchObject([{ status: 'offered', reason: null }]);
    expect(await notedAbout(shift.shiftId)).toEqual(['SHIFT_TAKEN', 'SHIFT_HANDED_BACK']);
  });

  it('within a day of the start is care at risk', async () => {
    const { holder, carer } = await aPair(world);
    const soon = await aTakenShift(holder, carer, { onDay: '2026-11-24', startsTime: '09:00' });
    const later = await aTakenShift(holder, carer, { onDay: '2026-11-24', startsTime: '10:30' });
    for (const shift of [soon, later]) await carer.call(shifts.handBackShift, { ...idOf(shift), body: {} });
    expect(await notedAbout(soon.shiftId)).toContain('CARE_AT_RISK');
    expect(await notedAbout(later.shiftId)).not.toContain('CARE_AT_RISK');
  });

  it('is for the one who holds it', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const open = await anOpenShift(holder);
    expect((await carer.refused(shifts.handBackShift, { ...idOf(open), body: {} })).code).toBe(
      'shift-not-held',
    );
    await take(carer, open);
    expect((await other.refused(shifts.handBackShift, { ...idOf(open), body: {} })).code).toBe('not-found');
  });
});

describe('cancelling and moving one visit', () => {
  it('cancelled: the carer still sees what became of it, and nothing of the home', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { notes: 'Diabetic' });
    expect(await holder.call(shifts.cancelShift, idOf(shift))).toMatchObject({ status: 'cancelled' });
    expect(await bookedBy(holder)).toBe(0);
    expect(await seenBy(carer, shift)).toMatchObject({
      status: 'cancelled',
      address: null,
      accessNotes: null,
      notes: null,
    });
  });

  it('moved: whoever held it is asked again, and keeps it only by saying yes', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { onDay: '2026-11-27' });
    const body = { onDay: '2026-11-28', startsTime: '15:30', wallMinutes: 90 };
    expect(await holder.call(shifts.moveShift, { ...idOf(shift), body })).toMatchObject({
      status: 'offered',
      carerId: null,
      startsAt: at('2026-11-28', '15:30'),
      plannedMinutes: 90,
      originalDay: '2026-11-27',
    });
    expect(await bookedBy(holder)).toBe(0);
    expect(await openTo(carer, shift.needId)).toHaveLength(1);
    expect((await take(carer, shift)).startsAt).toBe(at('2026-11-28', '15:30'));
  });

  it('is refused to a time that has passed, is too short, does not exist or comes twice', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { onDay: '2026-11-29' });
    const refused = async (onDay: string, startsTime: string, wallMinutes = 60) => {
      const body = { onDay, startsTime, wallMinutes };
      return (await holder.refused(shifts.moveShift, { ...idOf(shift), body })).code;
    };
    expect([
      await refused('2026-11-23', '08:00'),
      await refused('2026-11-30', '08:00', 20),
      await refused('2027-03-28', '01:30'),
      await refused('2027-10-31', '01:30'),
      await refused('9999-12-31', '23:00', 600),
    ]).toEqual([
      'shift-in-the-past',
      'visit-too-short',
      'time-never-happens',
      'time-happens-twice',
      'invalid-input',
    ]);
    expect(await seenBy(carer, shift)).toMatchObject({ status: 'taken', startsAt: shift.startsAt });
    const body = { onDay: '2027-10-31', startsTime: '01:30', wallMinutes: 60, whenTwice: 'later' as const };
    const moved = await holder.call(shifts.moveShift, { ...idOf(shift), body });
    expect(moved.startsAt).toBe('2027-10-31T01:30:00.000Z');
  });
});

describe('where somebody lives', () => {
  it('is shown to the carer with a coming shift there, until it has ended, and to nobody before', async () => {
    const story = await openWorld(anchor);
    try {
      const { holder, carer } = await aPair(story);
      const other = await aCarer(story);
      await story.pair(holder.memberId, other.memberId);
      const coordinator = await story.as('rhian');
      const shift = await anOpenShift(holder, {
        onDay: '2026-11-23',
        startsTime: '14:00',
        notes: 'Diabetic',
      });
      const shown = async (person: Person) => {
        const { address, accessNotes, notes, area } = await seenBy(person, shift);
        return { home: address !== null, access: accessNotes !== null, notes: notes !== null, area };
      };
      const nothing = { home: false, access: false, notes: false, area: 'SA9' };
      expect([await shown(carer), await shown(other)]).toEqual([nothing, nothing]);
      await take(carer, shift);
      const everything = { home: true, access: true, notes: true, area: 'SA9' };
      expect([await shown(carer), await shown(holder)]).toEqual([everything, everything]);
      expect((await coordinator.refused(shifts.shift, idOf(shift))).code).toBe('not-found');
      const inOffice = { 'acting-for': carer.memberId, 'said-by': 'phone' };
      const office = await coordinator.call(shifts.shift, idOf(shift), inOffice);
      expect(office).toMatchObject({ address: null, accessNotes: null, notes: null });
      await story.moveTo(at('2026-11-23', '14:59'));
      expect(await shown(carer)).toEqual(everything);
      await story.moveTo(at('2026-11-23', '15:00'));
      expect(await shown(carer)).toEqual({ ...everything, home: false, access: false });
    } finally {
      await story.close();
    }
  });

  it('is shown again to nobody once it was handed back', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { notes: 'Diabetic' });
    expect(shift).toMatchObject({ address: expect.any(String), notes: 'Diabetic' });
    await carer.call(shifts.handBackShift, { ...idOf(shift), body: {} });
    expect(await seenBy(carer, shift)).toMatchObject({ address: null, accessNotes: null, notes: null });
  });
});

describe('asking for shifts between two days', () => {
  it('refuses a span longer than anybody reads', async () => {
    const holder = await aHolder(world);
    const query = { from: '2026-01-01', to: '2027-12-31' };
    expect((await holder.refused(shifts.shifts, { query })).errors).toEqual([
      { pointer: '/to', detail: 'Ask for at most 400 days at once.' },
    ]);
    const none = { from: '2026-12-01', to: '2026-11-01' };
    expect((await holder.call(shifts.shifts, { query: none })).items).toEqual([]);
  });
});
