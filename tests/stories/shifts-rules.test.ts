/** Protects who may be sent into somebody's home, and that nobody is promised what cannot be kept: checks, ways, money. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepCheck } from '#server/members/records.ts';
import { type Day, day } from '#shared/language/time.ts';
import type { CheckKind } from '#shared/members/schema.ts';
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
  take,
} from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const checked = (carer: Person, kind: CheckKind, validTo: Day | null, seenOn = day('2026-01-05')) =>
  world.db.write((tx) =>
    keepCheck(tx, {
      mutualId: world.mutualId,
      checkId: world.house.deps.newId('check'),
      memberId: carer.memberId,
      kind,
      seenOn,
      validTo,
      recordedAt: world.now(),
    }),
  );

/** Moves an open shift to the moment a refusal named, as the holder may. */
const movedTo = async (holder: Person, shift: Shift, earliestAt: unknown): Promise<Shift> => {
  const [onDay = '', time = ''] = String(earliestAt).split('T');
  const body = { onDay, startsTime: time.slice(0, 5), wallMinutes: shift.plannedMinutes };
  return holder.call(shifts.moveShift, { params: { shiftId: shift.shiftId }, body });
};

describe('checks', () => {
  it('without the right to work recorded as checked nothing is offered and nothing can be taken', async () => {
    const holder = await aHolder(world);
    const carer = await aCarer(world, { rightToWork: false });
    const shift = await anOpenShift(holder);
    expect(await openTo(carer, shift.needId)).toEqual([]);
    expect(await refusedToTake(carer, shift)).toMatchObject({
      code: 'not-cleared-for-care',
      instead: 'Ask a coordinator to record the right-to-work check.',
    });
    await checked(carer, 'right-to-work', null);
    expect(await openTo(carer, shift.needId)).toHaveLength(1);
    expect((await take(carer, shift)).status).toBe('taken');
  });

  it('that run out on Tuesday allow Monday and not Wednesday, by name and day', async () => {
    const holder = await aHolder(world);
    const carer = await aCarer(world);
    await checked(carer, 'dbs-enhanced', day('2026-12-01'));
    expect((await aTakenShift(holder, carer, { onDay: '2026-11-30' })).status).toBe('taken');
    expect((await aTakenShift(holder, carer, { onDay: '2026-12-01' })).status).toBe('taken');
    const wednesday = await anOpenShift(holder, { onDay: '2026-12-02' });
    expect(await refusedToTake(carer, wednesday)).toMatchObject({
      code: 'check-runs-out-before',
      facts: { kind: 'dbs-enhanced', validTo: '2026-12-01' },
      instead: 'Take shifts up to 2026-12-01, or have the check renewed first.',
    });
    await checked(carer, 'dbs-enhanced', day('2029-12-01'), day('2026-11-20'));
    expect((await take(carer, wednesday)).status).toBe('taken');
  });

  it('are as they were seen last: a right to work for a time takes the place of one without an end', async () => {
    const holder = await aHolder(world);
    const carer = await aCarer(world);
    await checked(carer, 'right-to-work', day('2026-12-01'), day('2026-11-20'));
    const later = await anOpenShift(holder, { onDay: '2026-12-02' });
    expect(await refusedToTake(carer, later)).toMatchObject({
      code: 'check-runs-out-before',
      facts: { kind: 'right-to-work', validTo: '2026-12-01' },
    });
    const rhian = await world.as('rhian');
    const { groups } = await rhian.call(api.oversight.workList, {});
    const listed = groups.find(({ kind }) => kind === 'check-running-out')?.items ?? [];
    expect(listed.map(({ person }) => person?.memberId)).toContain(carer.memberId);
  });

  it('that run out inside a series refuse the whole of it', async () => {
    const { holder, carer } = await aPair(world);
    await checked(carer, 'right-to-work', day('2026-12-10'));
    const someone = await aCarer(world, { rightToWork: false });
    await checked(someone, 'right-to-work', day('2026-12-10'));
    const weekly = { days: ['TH' as const], fromOn: '2026-11-26' };
    const { shifts: laid } = await posted(holder, weekly);
    const params = { shiftId: laid[0]?.shiftId ?? '' };
    expect((await someone.refused(shifts.takeSeries, { params })).code).toBe('not-found');
    await world.pair(holder.memberId, someone.memberId);
    expect((await someone.refused(shifts.takeSeries, { params })).code).toBe('check-runs-out-before');
    expect((await someone.call(shifts.takeShift, { params })).status).toBe('taken');
  });
});

describe('the way between two homes', () => {
  // Nine and a half kilometres as the crow flies: 29 minutes by car.
  const ystradgynlais = { latitude: 51.78, longitude: -3.751 };
  const pontardawe = { latitude: 51.721, longitude: -3.851 };
  const homes = async () => ({
    here: await aHolder(world, 1_000_000, ystradgynlais),
    there: await aHolder(world, 1_000_000, pontardawe),
  });

  it('too short a gap is refused, and the time it names works', async () => {
    const { here, there } = await homes();
    const carer = await aCarer(world);
    await aTakenShift(here, carer, { startsTime: '09:00' });
    const next = await anOpenShift(there, { startsTime: '10:15' });
    const problem = await refusedToTake(carer, next);
    expect(problem).toMatchObject({
      code: 'travel-too-long',
      facts: { side: 'before', neededMinutes: 29, gapMinutes: 15, earliestAt: at('2026-11-25', '10:29') },
    });
    await movedTo(there, next, problem.facts?.['earliestAt']);
    const taken = await take(carer, next);
    expect(taken.quote).toMatchObject({ travelMinutes: 29, milesTenths: 83 });
  });

  it('is looked at on both sides: what comes after counts too', async () => {
    const { here, there } = await homes();
    const carer = await aCarer(world);
    await aTakenShift(here, carer, { startsTime: '12:00' });
    const before = await anOpenShift(there, { startsTime: '10:45' });
    const problem = await refusedToTake(carer, before);
    expect(problem).toMatchObject({
      code: 'travel-too-long',
      facts: { side: 'after', neededMinutes: 29, gapMinutes: 15, earliestAt: at('2026-11-25', '13:29') },
    });
    await movedTo(there, before, problem.facts?.['earliestAt']);
    expect((await take(carer, before)).status).toBe('taken');
  });

  it('is no way at all within one home, and not judged where a home is not on the map', async () => {
    const { here } = await homes();
    const carer = await aCarer(world);
    await aTakenShift(here, carer, { startsTime: '09:00' });
    expect((await aTakenShift(here, carer, { startsTime: '10:00' })).quote?.travelMinutes).toBe(0);
    const unknown = await aHolder(world);
    expect((await aTakenShift(unknown, carer, { startsTime: '11:00' })).status).toBe('taken');
  });
});

describe('money, asked again when somebody takes it', () => {
  it('what others have booked meanwhile leaves too little, and the carer learns nothing of how much', async () => {
    const holder = await aHolder(world, 0);
    await world.budget(holder.memberId, 7_000, day('2026-11-23'));
    const [carer, other] = [await aCarer(world), await aCarer(world)];
    const first = await anOpenShift(holder, { wallMinutes: 180 });
    const second = await anOpenShift(holder, { onDay: '2026-11-26', wallMinutes: 180 });
    await take(carer, first);
    const { requestId: _, ...problem } = await refusedToTake(other, second);
    expect(problem).toEqual({
      type: '/api/problems/budget-would-overspend',
      title: 'This would spend more than the budget has left.',
      status: 409,
      code: 'budget-would-overspend',
    });
    const refused = await holder.refused(needs.postNeed, {
      body: { title: 'More', kind: 'day', onDay: '2026-11-27', startsTime: '08:00', wallMinutes: 180 },
    });
    expect(refused.code).toBe('budget-would-overspend');
    await carer.call(shifts.handBackShift, { params: { shiftId: first.shiftId }, body: {} });
    expect((await take(other, second)).status).toBe('taken');
  });

  it('two carers taking two shifts at once never spend the same pound twice', async () => {
    const holder = await aHolder(world, 0);
    await world.budget(holder.memberId, 7_000, day('2026-11-23'));
    const carers = [await aCarer(world), await aCarer(world)];
    const open = [
      await anOpenShift(holder, { wallMinutes: 180 }),
      await anOpenShift(holder, { onDay: '2026-11-26', wallMinutes: 180 }),
    ];
    const answers = await Promise.all(
      carers.map((carer, place) =>
        carer.ask(shifts.takeShift, { params: { shiftId: open[place]?.shiftId ?? '' } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('budget-would-overspend');
  });
});

describe('what an open shift would pay', () => {
  it('is what taking it promises, the way included', async () => {
    const { holder, carer } = await aPair(world);
    const open = await anOpenShift(holder, { onDay: '2026-11-29', startsTime: '21:00', wallMinutes: 90 });
    const shown = await seenBy(carer, open);
    expect((await take(carer, open)).quote).toEqual(shown.quote);
  });
});
