/** Protects that each side sees the other’s step at once, that events carry ids and nothing else, and that who may not know hears nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { events } from '#shared/contract/events.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, posted, shiftsOf } from '#tests/support/care.ts';
import { idOf } from '#tests/support/hours.ts';
import { type Heard, listening } from '#tests/support/lines.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const neighbourhood = async () => {
  const holder = await aHolder(world);
  const [team, yes, stranger] = [await aCarer(world), await aCarer(world), await aCarer(world)];
  const representative = await world.join({ name: 'Elin', roles: ['representative'] });
  const coordinator = await world.join({ name: 'Rhian', roles: ['coordinator'] });
  const neighbour = await aHolder(world);
  await world.pair(holder.memberId, team.memberId, { team: true });
  await world.pair(holder.memberId, yes.memberId, { team: false });
  await world.represents(representative.memberId, holder.memberId, ['book']);
  const lines = await listening(world, {
    holder: { person: holder },
    representative: { person: representative, actingFor: holder },
    team: { person: team },
    yes: { person: yes },
    stranger: { person: stranger },
    coordinator: { person: coordinator },
    neighbour: { person: neighbour },
  });
  /** Who heard what since the last time, in one word each; nothing of it is more than ids. */
  const heard = async () => {
    const told = await lines.told();
    for (const { name, event } of Object.values<Heard[]>(told).flat())
      expect(Object.keys(event).sort()).toEqual(Object.keys(events[name].shape).sort());
    const whoHeard = Object.entries<Heard[]>(told).filter(([, news]) => news.length > 0);
    return Object.fromEntries(whoHeard.map(([who, news]) => [who, news.map(({ name }) => name).join(' ')]));
  };
  return { holder, team, yes, stranger, coordinator, lines, heard };
};

it('a need for my team is heard of by my team, step by step, and by no other carer', async () => {
  const { holder, team, lines, heard } = await neighbourhood();
  const { needId, shifts: laid } = await posted(holder, { circle: 'team', onDay: '2026-11-25' });
  const shift = laid[0] as Shift;
  const mine = (event: string) => ({ holder: event, representative: event, team: event });
  const withOffice = (event: string) => ({ ...mine(event), coordinator: event });
  expect(await heard()).toEqual(mine('need.posted'));
  await team.call(shifts.takeShift, idOf(shift));
  expect(await heard()).toEqual(withOffice('shift.taken'));
  const body = { onDay: '2026-11-24', startsTime: '08:30', wallMinutes: 60 };
  await holder.call(shifts.moveShift, { ...idOf(shift), body });
  expect(await heard()).toEqual(withOffice('shift.changed'));
  await team.call(shifts.takeShift, idOf(shift));
  await heard();
  await team.call(shifts.handBackShift, { ...idOf(shift), body: { reason: 'Ill' } });
  expect(await heard()).toEqual({
    holder: 'shift.changed care.at-risk',
    representative: 'shift.changed care.at-risk',
    team: 'shift.changed',
    coordinator: 'shift.changed care.at-risk',
  });
  await holder.call(needs.changeNeed, {
    params: { needId },
    body: { version: 1, fromOn: '2026-11-24', title: 'Getting up' },
  });
  expect(await heard()).toEqual(withOffice('need.changed'));
  await holder.call(shifts.cancelShift, idOf(shift));
  expect(await heard()).toEqual(withOffice('shift.cancelled'));
  lines.close();
});

it('a need that is everybody’s is heard of by every carer, the hours of a visit by the two and the coordinators', async () => {
  const { holder, team, lines, heard } = await neighbourhood();
  const { shifts: laid } = await posted(holder, { circle: 'all', onDay: '2026-11-26' });
  const shift = laid[0] as Shift;
  expect(Object.keys(await heard())).toEqual(['holder', 'representative', 'team']);
  await world.moveTo(addMinutes(shift.startsAt, -30));
  await team.call(shifts.takeShift, idOf(shift));
  const carers = { team: 'shift.taken', yes: 'shift.taken', stranger: 'shift.taken' };
  expect(await heard()).toEqual({
    holder: 'shift.taken',
    representative: 'shift.taken',
    ...carers,
    coordinator: 'shift.taken',
  });
  await world.moveTo(addMinutes(shift.endsAt, 1));
  const times = { startedAt: shift.startsAt, endedAt: shift.endsAt };
  const theTwo = (event: string) => ({
    holder: event,
    representative: event,
    team: event,
    coordinator: event,
  });
  const { hours } = await team.call(shifts.recordHours, { ...idOf(shift), body: times });
  expect(await heard()).toEqual(theTwo('hours.recorded'));
  const hoursId = hours?.hoursId ?? '';
  await holder.call(shifts.disputeHours, { ...idOf(shift), body: { hoursId, reason: 'Shorter' } });
  expect(await heard()).toEqual(theTwo('hours.answered'));
  await team.call(shifts.notWorked, { ...idOf(shift), body: { reason: 'Wrong day' } });
  expect(await heard()).toEqual(theTwo('shift.cancelled'));
  lines.close();
});

it('a refused step is heard of by nobody', async () => {
  const { holder, team, stranger, lines, heard } = await neighbourhood();
  const [shift] = (await posted(holder, { circle: 'team', onDay: '2026-12-09' })).shifts as [Shift];
  await heard();
  await stranger.refused(shifts.takeShift, idOf(shift));
  await team.refused(shifts.handBackShift, { ...idOf(shift), body: {} });
  await holder.refused(shifts.moveShift, {
    ...idOf(shift),
    body: { onDay: '2026-11-01', startsTime: '08:00', wallMinutes: 60 },
  });
  expect(await heard()).toEqual({});
  lines.close();
});

it('ending a weekly need is one word to those who may know it, and one about each visit to who held it', async () => {
  const { holder, team, lines, heard } = await neighbourhood();
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
  const { needId, shifts: laid } = await posted(holder, {
    days: [...days],
    fromOn: '2026-12-01',
    circle: 'team',
  });
  const [first, second] = laid as [Shift, Shift];
  for (const shift of [first, second]) await team.call(shifts.takeShift, idOf(shift));
  await heard();
  await holder.call(needs.closeNeed, { params: { needId } });
  const held = 'shift.cancelled shift.cancelled need.changed';
  expect(await heard()).toEqual({
    holder: held,
    representative: held,
    team: held,
    coordinator: 'need.changed',
  });
  expect(await shiftsOf(holder, needId, { from: '2026-12-01', to: '2026-12-02' })).toMatchObject([
    { status: 'cancelled', startsAt: at('2026-12-01', '08:00') },
    { status: 'cancelled', startsAt: at('2026-12-02', '08:00') },
  ]);
  lines.close();
});
