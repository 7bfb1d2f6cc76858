/** Protects office mode: a coordinator writes down what a member said, marked as such, and reads no care text back. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents, needs as needRows } from '#db/schema/index.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let mair: Person;
let nia: Person;
let rhian: Person;
beforeEach(async () => {
  world = await openWorld();
  mair = await world.as('mair');
  nia = await world.as('nia');
  rhian = await world.as('rhian');
  await world.budget(mair.memberId, 50_000);
  await world.pair(mair.memberId, nia.memberId);
});
afterEach(() => world.close());

const { needs, shifts, members, budgets } = api;
const by = (how: 'phone' | 'paper', person: Person) => ({ 'acting-for': person.memberId, 'said-by': how });
const need = {
  title: 'Help getting up',
  notes: 'She is sore on the left side.',
  kind: 'day' as const,
  onDay: '2026-11-24',
  startsTime: '08:00',
  wallMinutes: 60,
};
const postByPhone = () => rhian.call(needs.postNeed, { body: need }, by('phone', mair));
const takenByPhone = async () => {
  await postByPhone();
  const [offered] = (await rhian.call(shifts.openShifts, { query: { limit: 100 } }, by('phone', nia))).items;
  const shiftId = offered?.shiftId ?? '';
  await rhian.call(shifts.takeShift, { params: { shiftId } }, by('phone', nia));
  return shiftId;
};
const written = (name: string) => world.db.read.select().from(auditEvents).where(eq(auditEvents.name, name));

describe('what is written down', () => {
  it('says who entered it, whose word it is and how it came', async () => {
    const shiftId = await takenByPhone();
    expect(await written('NEED_POSTED')).toMatchObject([
      { byId: rhian.memberId, inNameOfId: mair.memberId, via: 'phone' },
    ]);
    expect(await written('SHIFT_TAKEN')).toMatchObject([
      { byId: rhian.memberId, inNameOfId: nia.memberId, via: 'phone', subjectId: shiftId },
    ]);
  });

  it('keeps each party’s word separately, and each sees who entered theirs', async () => {
    const shiftId = await takenByPhone();
    await world.moveTo(at('2026-11-24', '09:30'));
    rhian = await world.signIn(rhian.memberId, true);
    const said = { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') };
    const params = { shiftId };
    const recorded = await rhian.call(shifts.recordHours, { params, body: said }, by('paper', nia));
    expect(recorded.hours).toMatchObject({ saidBy: 'Nia Bowen', enteredBy: 'Rhian Morgan', via: 'paper' });
    const hoursId = recorded.hours?.hoursId ?? '';
    await rhian.call(shifts.confirmHours, { params, body: { hoursId } }, by('phone', mair));
    const seen = await mair.call(shifts.shift, { params });
    expect(seen).toMatchObject({ status: 'confirmed', hours: { enteredBy: 'Rhian Morgan', via: 'paper' } });
    const entered = await mair.call(members.enteredForMe, { query: {} });
    expect(entered.items).toMatchObject([
      { name: 'HOURS_CONFIRMED', by: 'Rhian Morgan', via: 'phone', subjectId: shiftId },
      { name: 'NEED_POSTED', by: 'Rhian Morgan', via: 'phone' },
    ]);
    const forNia = await nia.call(members.enteredForMe, { query: {} });
    expect(forNia.items.map(({ name, via }) => [name, via])).toEqual([
      ['HOURS_RECORDED', 'paper'],
      ['SHIFT_TAKEN', 'phone'],
    ]);
  });

  it('goes through every step of a shift', async () => {
    const first = await takenByPhone();
    const params = { shiftId: first };
    const forNia = by('phone', nia);
    const forMair = by('phone', mair);
    await rhian.call(shifts.handBackShift, { params, body: { reason: 'Ill' } }, forNia);
    await rhian.call(shifts.declineShift, { params }, forNia);
    const moved = { onDay: '2026-11-25', startsTime: '10:00', wallMinutes: 45 };
    await rhian.call(shifts.moveShift, { params, body: moved }, forMair);
    await rhian.call(shifts.cancelShift, { params }, forMair);
    const posted = await rhian.call(needs.postNeed, { body: { ...need, onDay: '2026-11-26' } }, forMair);
    const change = { fromOn: '2026-11-23', title: 'Help with tea', version: posted.version };
    const { needId } = posted;
    await rhian.call(needs.changeNeed, { params: { needId }, body: change }, forMair);
    const [open] = (await rhian.call(shifts.openShifts, { query: { limit: 100 } }, forNia)).items;
    await rhian.call(shifts.takeSeries, { params: { shiftId: open?.shiftId ?? '' } }, forNia);
    const closed = await rhian.call(needs.closeNeed, { params: { needId } }, forMair);
    expect(closed.status).toBe('closed');
    const names = (await mair.call(members.enteredForMe, { query: {} })).items.map(({ name }) => name);
    expect(names).toEqual([
      'NEED_CLOSED',
      'NEED_CHANGED',
      'NEED_POSTED',
      'SHIFT_CANCELLED',
      'SHIFT_MOVED',
      'NEED_POSTED',
    ]);
  });
});

describe('care text', () => {
  it('is kept as it was said and not shown to who wrote it down', async () => {
    const posted = await postByPhone();
    expect(posted.notes).toBeNull();
    const { needId } = posted;
    const [row] = await world.db.read.select().from(needRows);
    expect(row?.notes).toBe(need.notes);
    const forMair = by('phone', mair);
    const again = await rhian.call(needs.need, { params: { needId } }, forMair);
    const listed = await rhian.call(needs.needs, {}, forMair);
    const span = { query: { from: '2026-11-23', to: '2026-11-29' } };
    const week = await rhian.call(shifts.shifts, span, forMair);
    const changed = await rhian.call(
      needs.changeNeed,
      { params: { needId }, body: { fromOn: '2026-11-23', version: 1, notes: 'Sore on the right side.' } },
      forMair,
    );
    expect(JSON.stringify([again, listed, week, changed])).not.toContain('sore');
    expect(JSON.stringify([again, listed, week, changed])).not.toContain('Sore');
    expect((await mair.call(needs.need, { params: { needId } })).notes).toBe('Sore on the right side.');
  });

  it('nor are the carer’s address and notes, not even while their word is entered', async () => {
    const shiftId = await takenByPhone();
    const seen = await rhian.call(shifts.shift, { params: { shiftId } }, by('phone', nia));
    expect(seen).toMatchObject({ address: null, accessNotes: null, notes: null });
    const own = await nia.call(shifts.shift, { params: { shiftId } });
    expect(own).toMatchObject({ address: '1 Mair Pugh Street', notes: need.notes });
    const change = { address: '2 Heol y Graig', accessNotes: 'The key is with Mrs Price' };
    const record = await rhian.call(members.changeContact, { body: change }, by('paper', mair));
    expect(record).toMatchObject({ address: null, postcode: null, accessNotes: null });
    expect(await mair.call(members.myRecord, {})).toMatchObject(change);
  });
});

describe('what it does not open', () => {
  it('needs the second step, a coordinator, and a way the word came', async () => {
    const linkOnly = await world.signIn(rhian.memberId, false);
    const asMair = by('phone', mair);
    expect((await linkOnly.refused(needs.needs, {}, asMair)).code).toBe('second-step-needed');
    expect((await nia.refused(needs.needs, {}, asMair)).code).toBe('not-allowed');
    const odd = { 'acting-for': mair.memberId, 'said-by': 'pigeon' };
    expect((await rhian.refused(needs.needs, {}, odd)).errors).toEqual([
      { pointer: '/headers/said-by', detail: 'Said-By is phone or paper.' },
    ]);
  });

  it('is not a way to assign: without the carer’s own word nobody is put on a shift', async () => {
    await postByPhone();
    const [offered] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
    const params = { shiftId: offered?.shiftId ?? '' };
    expect((await rhian.refused(shifts.takeShift, { params })).code).toBe('not-allowed');
    expect((await rhian.refused(shifts.takeShift, { params }, by('phone', mair))).code).toBe('not-allowed');
    const mine = { ...by('phone', nia), 'said-by': '' };
    expect((await rhian.refused(shifts.takeShift, { params }, mine)).code).toBe('invalid-input');
    await rhian.call(shifts.takeShift, { params }, by('phone', nia));
  });

  it('nobody enters both sides of their own care or their own hours', async () => {
    const both = await world.join({ name: 'Bethan Both', roles: ['coordinator', 'carer', 'holder'] });
    await world.budget(both.memberId, 50_000);
    await world.pair(mair.memberId, both.memberId);
    await world.pair(both.memberId, nia.memberId);
    const { needId } = await mair.call(needs.postNeed, { body: need });
    const open = (await both.call(shifts.openShifts, { query: { limit: 100 } })).items.find(
      (one) => one.needId === needId,
    );
    const params = { shiftId: open?.shiftId ?? '' };
    await both.call(shifts.takeShift, { params });
    const own = await both.call(needs.postNeed, { body: { ...need, startsTime: '12:00' } });
    const forNia = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items.find(
      (one) => one.needId === own.needId,
    );
    const theirs = { shiftId: forNia?.shiftId ?? '' };
    expect((await both.refused(shifts.takeShift, { params: theirs })).code).toBe('not-found');
    await nia.call(shifts.takeShift, { params: theirs });
    await world.moveTo(at('2026-11-24', '14:00'));
    const session = await world.signIn(both.memberId, true);
    const said = { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') };
    const recorded = await session.call(shifts.recordHours, { params, body: said });
    const body = { hoursId: recorded.hours?.hoursId ?? '' };
    const confirmed = await session.refused(shifts.confirmHours, { params, body }, by('phone', mair));
    expect(confirmed.code).toBe('not-allowed');
    const noon = { startedAt: at('2026-11-24', '12:00'), endedAt: at('2026-11-24', '13:00') };
    const forThem = await session.refused(
      shifts.recordHours,
      { params: theirs, body: noon },
      by('phone', nia),
    );
    expect(forThem.code).toBe('not-allowed');
  });

  it('a look in somebody’s name is a look at their record', async () => {
    await rhian.call(budgets.budget, {}, by('phone', mair));
    await rhian.call(needs.needs, {}, by('phone', mair));
    await rhian.call(needs.needs, {}, by('phone', mair));
    const { items } = await mair.call(members.recordViews, { query: {} });
    expect(items.map(({ viewedBy, part }) => [viewedBy, part])).toEqual([
      ['Rhian Morgan', 'hours'],
      ['Rhian Morgan', 'money'],
    ]);
  });
});
