/**
 * Protects finding each other: a holder sees who fits and why, a carer what suits them, and neither learns of the
 * other what is not theirs to know.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Candidate, FitReason } from '#shared/matching/schema.ts';
import { aCarer, aHolder, aTakenShift, posted, take } from '#tests/support/care.ts';
import { mornings, says } from '#tests/support/said.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { matching, messages, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const found = async (holder: Person, needId: string, words?: string) =>
  holder.call(matching.candidates, {
    params: { needId: needId as never },
    query: words === undefined ? {} : { words },
  });

const about = (items: readonly Candidate[], carer: Person): Candidate | undefined =>
  items.find(({ carerId }) => carerId === carer.memberId);

const reason = (reasons: readonly FitReason[] | undefined, code: FitReason['code']): FitReason | undefined =>
  reasons?.find((one) => one.code === code);

const near = { latitude: 51.78, longitude: -3.751 };
const far = { latitude: 51.48, longitude: -3.18 };

it('the holder sees who fits first, and of each why, and what does not', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const fits = await aCarer(world, near);
  const away = await aCarer(world, near);
  const silent = await aCarer(world, near);
  const distant = await aCarer(world, far);
  await says(fits, { week: mornings, interests: ['gardening'], furthestMiles: 10 });
  await says(away, { week: mornings });
  await away.call(matching.sayException, {
    body: { kind: 'away', fromOn: '2026-11-25', untilOn: '2026-11-25' },
  });
  await says(distant, { week: mornings, furthestMiles: 5 });
  const need = await posted(holder, { title: 'Gardening together', languages: ['cy'], skills: ['hoist'] });
  const { items, visits } = await found(holder, need.needId);
  expect(visits).toBe(1);
  const [mine, gone, quiet, outOfSight] = [fits, away, silent, distant].map((carer) => about(items, carer));
  expect(mine?.fit).toBe('wholly');
  expect(reason(mine?.reasons, 'free')).toMatchObject({ speaksFor: true, count: 1 });
  expect(reason(mine?.reasons, 'near')).toMatchObject({ count: 0 });
  expect(reason(mine?.reasons, 'interests')?.words).toEqual(['gardening']);
  expect(reason(mine?.reasons, 'room-that-week')?.speaksFor).toBe(true);
  expect(reason(mine?.reasons, 'skills-missing')?.words).toEqual(['hoist']);
  expect(gone?.fit).toBe('not');
  expect(reason(gone?.reasons, 'not-free')).toMatchObject({ count: 1, of: 1 });
  expect(quiet?.fit).toBe('partly');
  expect(reason(quiet?.reasons, 'when-not-said')?.speaksFor).toBe(false);
  // Who lives too far away is not in the way of those who do not, and is there when looked for.
  expect(outOfSight).toBeUndefined();
  const tooFar = about((await found(holder, need.needId, 'carer')).items, distant);
  expect(tooFar?.fit).toBe('not');
  expect(reason(tooFar?.reasons, 'too-far')?.speaksFor).toBe(false);
  const place = (carer: Person) => items.findIndex(({ carerId }) => carerId === carer.memberId);
  expect(place(fits)).toBeLessThan(place(silent));
  expect(place(silent)).toBeLessThan(place(away));
});

it('a carer who said no to every open visit is not put before the holder, unless looked for', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const [no, yes] = [await aCarer(world, near), await aCarer(world, near)];
  await says(no, { week: mornings });
  await says(yes, { week: mornings });
  const need = await posted(holder, { carersNeeded: 2 });
  const open = (await no.call(shifts.openShifts, { query: {} })).items.filter(
    (one) => one.needId === need.needId,
  );
  expect(open).toHaveLength(2);
  const declines = (at: number) =>
    no.call(shifts.declineShift, { params: { shiftId: open[at]?.shiftId as never } });
  await declines(0);
  // They said no to one of the two, and may still take the other.
  expect(about((await found(holder, need.needId)).items, no)?.fit).toBe('wholly');
  await declines(1);
  const { items } = await found(holder, need.needId);
  expect(about(items, no)).toBeUndefined();
  expect(about(items, yes)?.fit).toBe('wholly');
  expect(about((await found(holder, need.needId, 'carer')).items, no)).toBeDefined();
});

it('nothing of a carer’s address, age or hours is in what the holder gets', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const carer = await aCarer(world, { ...near, bornOn: '1990-05-01' as never });
  await says(carer, { week: mornings, mostMinutes: 60 });
  await world.pair(holder.memberId, carer.memberId);
  await aTakenShift(holder, carer, { onDay: '2026-11-24' });
  const need = await posted(holder);
  const { items } = await found(holder, need.needId);
  const seen = about(items, carer);
  expect(Object.keys(seen ?? {}).toSorted()).toEqual(
    [
      'area',
      'carerId',
      'checks',
      'closeness',
      'fit',
      'interests',
      'languagesSpoken',
      'name',
      'reasons',
      'skills',
    ].toSorted(),
  );
  expect(seen?.area).toBe('SA9');
  expect(JSON.stringify(seen)).not.toMatch(/Street|1AA|1990|51\.7/);
  expect(reason(seen?.reasons, 'no-room')).toMatchObject({ speaksFor: false, count: 1, of: 1 });
  expect(reason(seen?.reasons, 'room-that-week')).toBeUndefined();
});

it('only the circle the holder chose for a need is shown', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const [mine, other] = [await aCarer(world, near), await aCarer(world, near)];
  await says(mine, { week: mornings });
  await says(other, { week: mornings });
  await world.pair(holder.memberId, mine.memberId);
  const need = await posted(holder, { circle: 'team' });
  const { items } = await found(holder, need.needId);
  expect(items.map(({ carerId }) => carerId)).toEqual([mine.memberId]);
  expect(reason(items[0]?.reasons, 'in-team')?.speaksFor).toBe(true);
});

it('a carer without a right to work is not found, nor one who has left', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const unseen = await aCarer(world, { ...near, rightToWork: false });
  await says(unseen, { week: mornings });
  const need = await posted(holder);
  expect(about((await found(holder, need.needId)).items, unseen)).toBeUndefined();
});

it('no way between two homes, too little rest and what they will not do are said', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const elsewhere = await aHolder(world, 10_000_000, far);
  const busy = await aCarer(world, near);
  await says(busy, { week: mornings, willNotDo: ['hoist'] });
  await world.pair(elsewhere.memberId, busy.memberId);
  const shift = await posted(elsewhere, { onDay: '2026-11-25', startsTime: '09:10' });
  await take(busy, shift.shifts[0] as never);
  const need = await posted(holder, { skills: ['hoist'] });
  const seen = about((await found(holder, need.needId)).items, busy);
  expect(seen?.fit).toBe('not');
  expect(reason(seen?.reasons, 'no-way-between')).toMatchObject({ count: 1, of: 1 });
  expect(reason(seen?.reasons, 'will-not-do')?.words).toEqual(['hoist']);
});

it('of a weekly need it is said how many visits somebody could come to', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const carer = await aCarer(world, near);
  await says(carer, { week: mornings });
  await carer.call(matching.sayException, {
    body: { kind: 'away', fromOn: '2026-12-01', untilOn: '2026-12-01' },
  });
  const need = await posted(holder, { days: ['TU'], fromOn: '2026-11-24' });
  const { items, visits } = await found(holder, need.needId);
  expect(visits).toBe(6);
  const seen = about(items, carer);
  expect(seen?.fit).toBe('partly');
  expect(reason(seen?.reasons, 'free-partly')).toMatchObject({ count: 5, of: 6 });
});

it('carers are found by words: name, skill, language, interest', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const carer = await world.join({ name: 'Angharad Gôf', roles: ['carer'], ...near });
  await says(carer, { week: mornings, interests: ['Pêl-droed'] });
  const need = await posted(holder);
  for (const words of ['angharad', 'gof', 'pel-droed', 'Angharad pel']) {
    const { items } = await found(holder, need.needId, words);
    expect(
      items.map(({ carerId }) => carerId),
      words,
    ).toEqual([carer.memberId]);
  }
  expect((await found(holder, need.needId, 'nobody at all')).items).toEqual([]);
});

it('when all of it is taken there is nobody to look for, and nobody else’s need can be asked about', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const carer = await aCarer(world, near);
  await world.pair(holder.memberId, carer.memberId);
  const taken = await aTakenShift(holder, carer);
  expect(await found(holder, taken.needId)).toEqual({ items: [], visits: 0 });
  const other = await aHolder(world);
  const refused = await other.refused(matching.candidates, { params: { needId: taken.needId }, query: {} });
  expect(refused.code).toBe('not-found');
});

it('agreed hours are recorded by a coordinator, never one’s own, and lead the carer to shifts', async () => {
  const holder = await aHolder(world, 10_000_000, near);
  const carer = await aCarer(world, near);
  await says(carer, { week: mornings });
  await world.pair(holder.memberId, carer.memberId);
  const rhian = await world.join({ name: 'Rhian Both', roles: ['coordinator', 'carer'] });
  const body = { minutes: 600, fromOn: '2026-11-23' };
  await rhian.call(matching.agreeHours, { params: { carerId: carer.memberId }, body });
  const own = await rhian.refused(matching.agreeHours, { params: { carerId: rhian.memberId }, body });
  expect(own.code).toBe('not-allowed');
  const nobody = await rhian.refused(matching.agreeHours, { params: { carerId: holder.memberId }, body });
  expect(nobody.code).toBe('not-found');
  expect(await carer.call(matching.availability, {})).toMatchObject({ guaranteedMinutes: 600 });
  const need = await posted(holder, { circle: 'team' });
  const { items } = await carer.call(matching.fittingShifts, {});
  const fitting = items.find(({ shift }) => shift.needId === need.needId);
  expect(fitting).toMatchObject({ fit: 'wholly', visits: 1 });
  expect(reason(fitting?.reasons, 'hours-owed')?.count).toBe(600);
  const shown = about((await found(holder, need.needId)).items, carer);
  expect(reason(shown?.reasons, 'hours-owed')).toBeUndefined();
});

it('puts nobody before a holder with whom all writing has ended', async () => {
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  await says(carer, { week: mornings });
  const { needId } = await posted(holder, { circle: 'all' });
  const params = { needId };
  const { conversationId } = await carer.call(messages.writeFirst, { params, body: { words: 'Hello' } });
  expect(about((await found(holder, needId)).items, carer)).toBeDefined();
  await carer.call(messages.block, { params: { conversationId } });
  expect(about((await found(holder, needId)).items, carer)).toBeUndefined();
});
