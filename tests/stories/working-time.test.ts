/** Protects carers' rest: too little of it is refused with the rule and the earliest time that would work, and that time works. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { members } from '#db/schema/index.ts';
import { addDays, day, dayAt, type Instant, timeAt } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aTakenShift,
  posted,
  refusedToTake,
  take,
} from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;
const zone = 'Europe/London';

let world: World;
let holder: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  holder = await aHolder(world);
});
afterAll(() => world.close());

/** The holder moves the shift to the moment the refusal named, and the carer takes it. */
const takenAtTheEarliest = async (carer: Person, shift: Shift): Promise<{ code: string; at: Instant }> => {
  const problem = await refusedToTake(carer, shift);
  const earliestAt = problem.facts?.['earliestAt'] as Instant;
  const body = {
    onDay: dayAt(earliestAt, zone),
    startsTime: timeAt(earliestAt, zone),
    wallMinutes: shift.plannedMinutes,
  };
  await holder.call(shifts.moveShift, { params: { shiftId: shift.shiftId }, body });
  return { code: problem.code, at: (await take(carer, shift)).startsAt };
};

describe('daily rest', () => {
  it('after a night that ends at seven, the next visit is at six in the evening', async () => {
    const carer = await aCarer(world);
    await aTakenShift(holder, carer, { kind: 'waking-night', startsTime: '21:00', wallMinutes: 600 });
    const noon = await anOpenShift(holder, { onDay: '2026-11-26', startsTime: '12:00' });
    expect(await refusedToTake(carer, noon)).toMatchObject({
      code: 'rest-too-short',
      facts: { restMinutes: 660, workingDayMinutes: 960, earliestAt: at('2026-11-26', '18:00') },
    });
    expect(await takenAtTheEarliest(carer, noon)).toEqual({
      code: 'rest-too-short',
      at: at('2026-11-26', '18:00'),
    });
  });

  it('counts split visits as one working day: morning and evening are one day, and enough', async () => {
    const carer = await aCarer(world);
    await aTakenShift(holder, carer, { startsTime: '07:00', wallMinutes: 120 });
    await aTakenShift(holder, carer, { startsTime: '18:00', wallMinutes: 120 });
    const late = await anOpenShift(holder, { startsTime: '20:30' });
    expect(await takenAtTheEarliest(carer, late)).toEqual({
      code: 'rest-too-short',
      at: at('2026-11-26', '07:00'),
    });
  });

  it('counts work for everybody, whoever pays for it', async () => {
    const carer = await aCarer(world);
    const other = await aHolder(world);
    await aTakenShift(other, carer, { startsTime: '13:00', wallMinutes: 600 });
    const early = await anOpenShift(holder, { onDay: '2026-11-26', startsTime: '07:00' });
    expect((await refusedToTake(carer, early)).code).toBe('rest-too-short');
  });
});

describe('weekly hours', () => {
  it('over 48 on average are refused until the first week with room', async () => {
    const carer = await aCarer(world);
    // Their first week here: there is no quieter one to average it with.
    const days = ['TU', 'WE', 'TH', 'FR', 'SA'] as const;
    const fullWeek = { days: [...days], fromOn: '2026-11-24', untilOn: '2026-11-28', wallMinutes: 560 };
    const { shifts: laid } = await posted(holder, fullWeek);
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    const sunday = await anOpenShift(holder, { onDay: '2026-11-29', wallMinutes: 120 });
    expect(await refusedToTake(carer, sunday)).toMatchObject({
      code: 'weekly-hours-too-long',
      facts: { averageMinutes: 2920, limitMinutes: 2880, rule: 'working-time.weekly' },
    });
    expect(await takenAtTheEarliest(carer, sunday)).toEqual({
      code: 'weekly-hours-too-long',
      at: at('2026-11-30', '00:00'),
    });
  });

  it('are theirs to know: who enters their word hears of the limit, never of how much they work', async () => {
    const carer = await aCarer(world);
    const rhian = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'] });
    for (const place of [0, 1, 2, 3, 4]) {
      const onDay = addDays(day('2026-11-24'), place);
      await aTakenShift(holder, carer, { onDay, startsTime: '08:00', wallMinutes: 560 });
    }
    const sunday = await anOpenShift(holder, { onDay: '2026-11-29', wallMinutes: 120 });
    const said = { 'acting-for': carer.memberId, 'said-by': 'phone' };
    const params = { shiftId: sunday.shiftId };
    const heard = await rhian.refused(shifts.takeShift, { params }, said);
    expect(heard.code).toBe('weekly-hours-too-long');
    expect(heard.facts).not.toHaveProperty('averageMinutes');
    expect(heard.facts?.['earliestAt']).toBe(at('2026-11-30', '00:00'));
    expect((await refusedToTake(carer, sunday)).facts).toHaveProperty('averageMinutes');
  });

  it('are the carer’s own choice where they have written so', async () => {
    const carer = await aCarer(world);
    await world.db.write(async (tx) => {
      await tx
        .update(members)
        .set({ optedOutFrom: day('2026-11-01') })
        .where(eq(members.memberId, carer.memberId));
    });
    for (const place of [0, 1, 2, 3, 4]) {
      const onDay = addDays(day('2026-11-24'), place);
      await aTakenShift(holder, carer, { onDay, startsTime: '08:00', wallMinutes: 600 });
    }
    expect((await aTakenShift(holder, carer, { onDay: '2026-11-29' })).status).toBe('taken');
  });
});

describe('people under 18', () => {
  const young = () => aCarer(world, { bornOn: day('2009-06-01') });

  it('work no nights: the earliest is six in the morning', async () => {
    const carer = await young();
    const evening = await anOpenShift(holder, { startsTime: '21:30' });
    expect(await takenAtTheEarliest(carer, evening)).toEqual({
      code: 'too-young-for-this',
      at: at('2026-11-26', '06:00'),
    });
  });

  it('work at most eight hours a day', async () => {
    const carer = await young();
    await aTakenShift(holder, carer, { startsTime: '08:00', wallMinutes: 300 });
    const afternoon = await anOpenShift(holder, { startsTime: '14:00', wallMinutes: 240 });
    expect(await refusedToTake(carer, afternoon)).toMatchObject({
      code: 'too-young-for-this',
      facts: { limitMinutes: 480 },
    });
    expect((await takenAtTheEarliest(carer, afternoon)).at).toBe(at('2026-11-26', '06:00'));
  });

  it('work at most forty hours a week', async () => {
    const carer = await young();
    for (const place of [0, 1, 2, 3, 4]) {
      const onDay = addDays(day('2026-12-14'), place);
      await aTakenShift(holder, carer, { onDay, wallMinutes: 480 });
    }
    const sixth = await anOpenShift(holder, { onDay: '2026-12-19' });
    expect(await takenAtTheEarliest(carer, sixth)).toEqual({
      code: 'too-young-for-this',
      at: at('2026-12-21', '06:00'),
    });
  });

  it('do not work in care before they are sixteen', async () => {
    const carer = await aCarer(world, { bornOn: day('2011-03-02') });
    expect(await refusedToTake(carer, await anOpenShift(holder))).toMatchObject({
      code: 'too-young-for-this',
      facts: { earliestAt: at('2027-03-02', '06:00') },
    });
  });
});
