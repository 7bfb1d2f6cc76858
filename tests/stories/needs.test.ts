/** Protects a holder's plain words: what they need, when, and what it may cost, before anything is laid out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesBetween, timeAt } from '#shared/language/time.ts';
import { aCarer, aHolder, openTo, posted, shiftsOf, wishes } from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;
const zone = 'Europe/London';

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

/** What the holder is answered, and that nothing was laid out. */
const refusedPost = async (more: Parameters<typeof wishes>[0], weeklyPence?: number) => {
  const holder = await aHolder(world, weeklyPence);
  const problem = await holder.refused(needs.postNeed, { body: wishes(more) });
  const { items } = await holder.call(needs.needs, {});
  const span = { from: '2026-11-01', to: '2027-10-31' };
  expect([items, (await holder.call(shifts.shifts, { query: span })).items]).toEqual([[], []]);
  return problem;
};

describe('a need', () => {
  it('keeps its title as it was written, apostrophes, Welsh letters and all', async () => {
    const holder = await aHolder(world);
    const carer = await aCarer(world);
    const title = `Cawl a sgwrs yn nhŷ Siân, “fel arfer”: it's nôl â ŵyn; <b>`;
    const { needId } = await posted(holder, { title });
    expect((await holder.call(needs.need, { params: { needId } })).title).toBe(title);
    expect((await holder.call(needs.needs, {})).items.map((need) => need.title)).toEqual([title]);
    expect(await openTo(carer, needId)).toMatchObject([{ title, status: 'offered' }]);
  });

  it('posted once is one shift at that time by the clock of the wall', async () => {
    const { shifts: laid } = await posted(await aHolder(world), { onDay: '2026-11-25' });
    expect(laid).toMatchObject([
      { startsAt: at('2026-11-25', '08:00'), endsAt: at('2026-11-25', '09:00'), plannedMinutes: 60 },
    ]);
  });

  it('posted weekly is laid out twelve weeks ahead, on its days and no others', async () => {
    const { shifts: laid } = await posted(await aHolder(world), {
      days: ['MO', 'TH'],
      fromOn: '2026-11-19',
      startsTime: '10:00',
    });
    // Today is Monday the 23rd, nine o'clock: the 19th has passed, today's ten o'clock is still to come.
    expect(laid.map((shift) => shift.originalDay).slice(0, 4)).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
      '2026-12-03',
    ]);
    expect(laid).toHaveLength(25);
    expect(laid.at(-1)?.originalDay).toBe('2027-02-15');
  });

  it('ends on its last day', async () => {
    const { shifts: laid } = await posted(await aHolder(world), {
      days: ['TU', 'WE'],
      fromOn: '2026-11-24',
      untilOn: '2026-12-01',
    });
    expect(laid.map((shift) => shift.originalDay)).toEqual(['2026-11-24', '2026-11-25', '2026-12-01']);
  });

  it('for two carers is two places at the same time', async () => {
    const { shifts: laid } = await posted(await aHolder(world), { carersNeeded: 2 });
    expect(laid.map((shift) => shift.startsAt)).toEqual([
      at('2026-11-25', '08:00'),
      at('2026-11-25', '08:00'),
    ]);
  });
});

describe('what is refused before anything is laid out', () => {
  it('a visit shorter than the terms allow, with the shortest that would do', async () => {
    expect(await refusedPost({ wallMinutes: 15 })).toMatchObject({
      code: 'visit-too-short',
      status: 409,
      facts: { shortestMinutes: 30 },
      instead: 'Plan at least 30 minutes.',
    });
  });

  it('a time that has passed, and a series that is over', async () => {
    expect(await refusedPost({ onDay: '2026-11-23' })).toMatchObject({
      code: 'shift-in-the-past',
      facts: { startsAt: at('2026-11-23', '08:00') },
    });
    const over = { days: ['MO' as const], fromOn: '2026-11-02', untilOn: '2026-11-22' };
    expect(await refusedPost(over)).toMatchObject({ code: 'shift-in-the-past' });
  });

  it('a day nobody can plan for yet', async () => {
    for (const onDay of ['2028-01-03', '9989-12-31'])
      expect(await refusedPost({ onDay })).toMatchObject({
        code: 'invalid-input',
        errors: [{ pointer: '/onDay', detail: 'Choose a day up to 2027-12-28.' }],
      });
  });

  it('a need with no day, with days twice, with a last day before the first, each on its field', async () => {
    const errorsOf = async (body: object) =>
      ((await (await aHolder(world)).refused(needs.postNeed, { body: body as never })).errors ?? []).map(
        ({ pointer }) => pointer,
      );
    const { onDay: _, ...noDay } = wishes();
    expect(await errorsOf(noDay)).toEqual(['/onDay']);
    expect(await errorsOf(wishes({ days: ['MO', 'MO'], fromOn: '2026-11-24' }))).toEqual(['/days']);
    expect(await errorsOf(wishes({ days: ['MO'] }))).toEqual(['/fromOn']);
    const week = { days: ['SA' as const], fromOn: '2026-11-23', untilOn: '2026-11-27' };
    expect(await errorsOf(wishes(week))).toEqual(['/untilOn']);
    expect(await errorsOf(wishes({ ...week, untilOn: '2026-11-22' }))).toEqual(['/untilOn']);
    expect(await errorsOf({ ...wishes(), title: ' ', wallMinutes: 2000, startsTime: '24:00' })).toEqual([
      '/title',
      '/startsTime',
      '/wallMinutes',
    ]);
    expect(await errorsOf({ ...wishes(), onDay: '2026-02-31' })).toEqual(['/onDay']);
  });
});

describe('money before care', () => {
  it('without a budget for that week nothing can be booked', async () => {
    expect(await refusedPost({}, 0)).toMatchObject({ code: 'no-budget' });
    const holder = await aHolder(world, 0);
    await world.budget(holder.memberId, 20_000, '2026-12-07' as never);
    expect(await holder.refused(needs.postNeed, { body: wishes() })).toMatchObject({ code: 'no-budget' });
    expect((await posted(holder, { onDay: '2026-12-08' })).shifts).toHaveLength(1);
  });

  it('what would overspend is said in pounds, and goes on only with a reason', async () => {
    const tight = async () => {
      const holder = await aHolder(world, 0);
      await world.budget(holder.memberId, 3_000, '2026-11-23' as never);
      return holder;
    };
    const holder = await tight();
    const body = wishes({ wallMinutes: 180 });
    const problem = await holder.refused(needs.postNeed, { body });
    const { missingPence, costPence } = problem.facts ?? {};
    expect(problem.code).toBe('budget-would-overspend');
    expect(Number(missingPence)).toBe(Number(costPence) - 3_000);
    const silent = await holder.refused(needs.postNeed, { body: { ...body, mayOverspend: true } });
    expect(silent.errors).toEqual([{ pointer: '/overspendReason', detail: 'Say why it may go over.' }]);
    const said = { ...body, mayOverspend: true, overspendReason: 'Home from hospital' };
    const { needId } = await holder.call(needs.postNeed, { body: said });
    const carer = await aCarer(world);
    await world.pair(holder.memberId, carer.memberId);
    const [open] = await openTo(carer, needId);
    const taken = await carer.call(shifts.takeShift, { params: { shiftId: open?.shiftId ?? '' } });
    expect(taken.status).toBe('taken');
    expect((await posted(await tight(), { wallMinutes: 60 })).shifts).toHaveLength(1);
  });
});

describe('nights on which the clocks change', () => {
  it('half past one does not exist in March; the next time that does is named', async () => {
    expect(await refusedPost({ onDay: '2027-03-28', startsTime: '01:30' })).toMatchObject({
      code: 'time-never-happens',
      facts: { insteadTime: '02:30' },
    });
    const { shifts: laid } = await posted(await aHolder(world), { onDay: '2027-03-28', startsTime: '02:30' });
    expect(laid.map((shift) => shift.startsAt)).toEqual(['2027-03-28T01:30:00.000Z']);
  });

  it('half past one comes twice in October, and the holder says which', async () => {
    const night = { onDay: '2027-10-31', startsTime: '01:30' };
    expect(await refusedPost(night)).toMatchObject({
      code: 'time-happens-twice',
      facts: { earlierAt: '2027-10-31T00:30:00.000Z', laterAt: '2027-10-31T01:30:00.000Z' },
    });
    const holder = await aHolder(world);
    const earlier = await posted(holder, { ...night, whenTwice: 'earlier' });
    const later = await posted(holder, { ...night, whenTwice: 'later' });
    expect([earlier, later].map(({ shifts: laid }) => laid[0]?.startsAt)).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
  });

  it('from ten to seven is 540 minutes, 480 in March and 600 in October', async () => {
    const holder = await aHolder(world);
    const nights = [];
    for (const onDay of ['2027-06-12', '2027-03-27', '2027-10-30'])
      nights.push(
        ...(await posted(holder, { onDay, kind: 'waking-night', startsTime: '22:00', wallMinutes: 540 }))
          .shifts,
      );
    expect(nights.map((night) => night.plannedMinutes)).toEqual([540, 480, 600]);
    expect(nights.map((night) => [timeAt(night.startsAt, zone), timeAt(night.endsAt, zone)])).toEqual(
      nights.map(() => ['22:00', '07:00']),
    );
  });

  it('a weekly visit at half past one is there on every night, the change night too', async () => {
    const spring = await openWorld(at('2027-03-20', '09:00'));
    try {
      const holder = await aHolder(spring);
      const { needId } = await posted(holder, { days: ['SU'], fromOn: '2027-03-21', startsTime: '01:30' });
      const laid = await shiftsOf(holder, needId, { from: '2027-03-21', to: '2027-04-04' });
      expect(laid.map((shift) => shift.startsAt)).toEqual([
        '2027-03-21T01:30:00.000Z',
        '2027-03-28T01:30:00.000Z',
        '2027-04-04T00:30:00.000Z',
      ]);
      expect(minutesBetween(laid[1]?.startsAt ?? anchor, laid[1]?.endsAt ?? anchor)).toBe(60);
    } finally {
      await spring.close();
    }
  });
});
