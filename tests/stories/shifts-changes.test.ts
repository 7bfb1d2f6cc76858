/** Protects what becomes of an agreement: not for me, cannot come, cancelled, moved; and where somebody lives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aPair,
  aTakenShift,
  openTo,
  seenBy,
  take,
} from '#tests/support/care.ts';
import { idOf } from '#tests/support/hours.ts';
import { bookedBy, notedAbout } from '#tests/support/kept-apart.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

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
    expect(await notedAbout(world, shift.shiftId)).toEqual(['SHIFT_TAKEN', 'SHIFT_HANDED_BACK']);
  });

  it('within a day of the start is care at risk', async () => {
    const { holder, carer } = await aPair(world);
    const soon = await aTakenShift(holder, carer, { onDay: '2026-11-24', startsTime: '09:00' });
    const later = await aTakenShift(holder, carer, { onDay: '2026-11-24', startsTime: '10:30' });
    for (const shift of [soon, later]) await carer.call(shifts.handBackShift, { ...idOf(shift), body: {} });
    expect(await notedAbout(world, soon.shiftId)).toContain('CARE_AT_RISK');
    expect(await notedAbout(world, later.shiftId)).not.toContain('CARE_AT_RISK');
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
      await refused('9989-12-31', '23:00', 600),
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
  it('tells whoever receives and gives care of both, in the order they happen', async () => {
    const both = await aHolder(world, 1_000_000, { roles: ['holder', 'carer'] });
    const [holder, carer] = [await aHolder(world), await aCarer(world)];
    await aTakenShift(both, carer, { onDay: '2026-12-22', startsTime: '12:00' });
    await aTakenShift(holder, both, { onDay: '2026-12-22', startsTime: '08:00' });
    await aTakenShift(holder, both, { onDay: '2026-12-22', startsTime: '15:00' });
    const query = { from: '2026-12-22', to: '2026-12-22' };
    const { items } = await both.call(shifts.shifts, { query });
    expect(items.map(({ startsAt, carerId }) => [startsAt.slice(11, 16), carerId === both.memberId])).toEqual(
      [
        ['08:00', true],
        ['12:00', false],
        ['15:00', true],
      ],
    );
  });

  it('refuses a span longer than anybody reads', async () => {
    const holder = await aHolder(world);
    const query = { from: '2026-01-01', to: '2027-12-31' };
    expect((await holder.refused(shifts.shifts, { query })).errors).toEqual([
      { pointer: '/to', detail: 'Ask for at most 400 days at once.' },
    ]);
    const never = { from: '9999-12-31', to: '9999-12-31' };
    expect((await holder.refused(shifts.shifts, { query: never })).code).toBe('invalid-input');
    const none = { from: '2026-12-01', to: '2026-11-01' };
    expect((await holder.call(shifts.shifts, { query: none })).items).toEqual([]);
  });
});
