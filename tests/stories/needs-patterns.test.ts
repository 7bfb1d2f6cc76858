/** Protects care as people live it: twice a day, every other week, in term time, with a stay in hospital between. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutDueNeeds } from '#server/needs/roll.ts';
import { aHolder, aPair, posted, shiftsOf, take, wishes } from '#tests/support/care.ts';
import { change, table } from '#tests/support/series.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const time = (startsTime: string, more: object = {}) => ({ startsTime, wallMinutes: 30, ...more }) as never;
const needOf = (holder: Person, needId: string) => holder.call(needs.need, { params: { needId } });

describe('a pattern', () => {
  it('of several times a day is laid out with each of them, and each is its own to take', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, {
      days: ['TU'],
      fromOn: '2026-11-24',
      moreTimes: [time('13:00'), time('19:00', { days: ['TU', 'WE'] })],
    });
    expect(table(laid, 5)).toEqual([
      '2026-11-24 08:00 offered',
      '2026-11-24 13:00 offered',
      '2026-11-24 19:00 offered',
      '2026-11-25 19:00 offered',
      '2026-12-01 08:00 offered',
    ]);
    const noon = laid[1];
    const { items } = await carer.call(shifts.takeSeries, { params: { shiftId: noon?.shiftId ?? '' } });
    expect(new Set(items.map(({ visit }) => visit))).toEqual(new Set([2]));
    expect(items).toHaveLength(12);
    expect((await needOf(holder, needId)).moreTimes.map(({ visit }) => visit)).toEqual([2, 3]);
  });

  it('of every other week comes in the weeks that were said, also when later weeks come into sight', async () => {
    const other = await openWorld(anchor);
    try {
      const holder = await aHolder(other);
      const next = await posted(holder, {
        days: ['MO'],
        fromOn: '2026-11-24',
        everyWeeks: 2,
        inWeekOf: '2026-12-03',
      });
      const days = async () => (await shiftsOf(holder, next.needId)).map((shift) => shift.originalDay);
      expect((await days()).slice(0, 3)).toEqual(['2026-11-30', '2026-12-14', '2026-12-28']);
      await other.moveTo(at('2026-12-21', '09:00'));
      await layOutDueNeeds(other.house.deps);
      expect((await days()).slice(-2)).toEqual(['2027-02-22', '2027-03-08']);
      expect(await needOf(holder, next.needId)).toMatchObject({ everyWeeks: 2, weekOn: '2026-11-30' });
    } finally {
      await other.close();
    }
  });

  it('in term times leaves the holidays out', async () => {
    const holder = await aHolder(world);
    const { shifts: laid } = await posted(holder, {
      days: ['WE'],
      fromOn: '2026-11-25',
      spans: [
        { from: '2026-11-01', to: '2026-12-18' },
        { from: '2027-01-05', to: '2027-01-20' },
      ],
    });
    expect(laid.map((shift) => shift.originalDay)).toEqual([
      '2026-11-25',
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2027-01-06',
      '2027-01-13',
      '2027-01-20',
    ]);
  });

  it('twice a day keeps its times by the clock on both nights of change', async () => {
    for (const [from, night, starts, minutes] of [
      ['2027-03-20', '2027-03-28', ['01:30', '21:00'], [60, 540]],
      ['2027-10-20', '2027-10-31', ['00:30', '22:00'], [120, 540]],
    ] as const) {
      const there = await openWorld(at(from, '09:00'));
      try {
        const holder = await aHolder(there);
        const { needId } = await posted(holder, {
          kind: 'waking-night',
          days: ['SU'],
          fromOn: from,
          startsTime: '01:30',
          wallMinutes: 60,
          moreTimes: [time('22:00', { wallMinutes: 540 })],
        });
        const laid = await shiftsOf(holder, needId, { from: night, to: night });
        expect(laid.map((one) => one.startsAt.slice(11, 16))).toEqual(starts);
        expect(laid.map((one) => one.plannedMinutes)).toEqual(minutes);
      } finally {
        await there.close();
      }
    }
  });

  it('of one day asks of each of its times which is meant when it comes twice, and refuses one that never comes', async () => {
    const holder = await aHolder(world);
    const at130 = { moreTimes: [time('01:30')] };
    const refused = async (onDay: string) =>
      (await holder.refused(needs.postNeed, { body: wishes({ onDay, ...at130 }) })).code;
    expect(await refused('2027-03-28')).toBe('time-never-happens');
    expect(await refused('2027-10-31')).toBe('time-happens-twice');
    const said = { onDay: '2027-10-31', whenTwice: 'later' as const, ...at130 };
    const { needId, shifts: laid } = await posted(holder, said);
    expect(laid.map(({ startsAt, visit }) => `${startsAt} ${visit}`)).toEqual([
      '2027-10-31T01:30:00.000Z 2',
      '2027-10-31T08:00:00.000Z 1',
    ]);
    const changed = await change(holder, needId, { fromOn: '2026-11-23' as never, moreTimes: [] as never });
    expect(changed.moreTimes).toEqual([]);
    expect((await shiftsOf(holder, needId)).map(({ status }) => status)).toEqual(['cancelled', 'offered']);
  });

  it('whose visits meet, whose live-in day has no break, or whose stretch ends before it begins, is refused on its field', async () => {
    const holder = await aHolder(world);
    const errorsOf = async (more: object) =>
      ((await holder.refused(needs.postNeed, { body: wishes(more as never) })).errors ?? []).map(
        ({ pointer }) => pointer,
      );
    const weekly = { days: ['MO'], fromOn: '2026-11-30' };
    expect(await errorsOf({ ...weekly, moreTimes: [time('08:30')] })).toEqual(['/moreTimes']);
    expect(await errorsOf({ kind: 'live-in', wallMinutes: 720 })).toEqual(['/breakMinutes']);
    expect(await errorsOf({ breakMinutes: 60 })).toEqual(['/breakMinutes']);
    const halfAnHour = { kind: 'live-in', wallMinutes: 480, breakMinutes: 60, moreTimes: [time('20:00')] };
    expect(await errorsOf(halfAnHour)).toEqual(['/breakMinutes']);
    expect(await errorsOf({ everyWeeks: 2 })).toEqual(['/everyWeeks']);
    const backwards = { spans: [{ from: '2027-01-02', to: '2027-01-01' }] };
    expect(await errorsOf({ ...weekly, ...backwards })).toEqual(['/spans/0/to']);
    expect(
      (
        await holder.refused(needs.postNeed, {
          body: wishes({ ...weekly, moreTimes: [{ startsTime: '18:00', wallMinutes: 10 }] } as never),
        })
      ).code,
    ).toBe('visit-too-short');
  });
});

describe('much care', () => {
  it('four times a day by four carers ends with its need to the last visit', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, {
      days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
      fromOn: '2026-11-24',
      moreTimes: [time('12:00'), time('16:00'), time('20:00')],
      carersNeeded: 4,
    });
    const standing = async () => (await shiftsOf(holder, needId)).map(({ status }) => status);
    expect((await standing()).length).toBeGreaterThan(1000);
    await holder.call(needs.closeNeed, { params: { needId } });
    expect(new Set(await standing())).toEqual(new Set(['cancelled']));
  });
});

describe('kinds of care', () => {
  it('a live-in day is paid by the hour without its breaks, and shows them', async () => {
    const { holder, carer } = await aPair(world);
    const live = { kind: 'live-in' as const, startsTime: '08:00', wallMinutes: 720, onDay: '2026-11-26' };
    const { shifts: laid } = await posted(holder, { ...live, breakMinutes: 120 });
    const [shift] = laid;
    expect(shift).toMatchObject({ kind: 'live-in', plannedMinutes: 720, breakMinutes: 120 });
    const taken = await take(carer, shift ?? { shiftId: '' as never });
    const { shifts: plain } = await posted(holder, {
      startsTime: '08:00',
      wallMinutes: 600,
      onDay: '2026-11-30',
    });
    const same = await take(carer, plain[0] ?? { shiftId: '' as never });
    expect(taken.grossPence).toBe(same.grossPence);
  });

  it('other breaks in a live-in day are another promise: every visit to come has them, and its carer is asked', async () => {
    const { holder, carer } = await aPair(world);
    const live = { kind: 'live-in' as const, startsTime: '08:00', wallMinutes: 720, breakMinutes: 120 };
    const { needId, shifts: laid } = await posted(holder, { ...live, days: ['TH'], fromOn: '2026-11-26' });
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    const shorter = { startsTime: '08:00', wallMinutes: 240, breakMinutes: 30 } as never;
    await change(holder, needId, { fromOn: '2026-12-01' as never, ...(shorter as object) });
    const [before, after, ...rest] = await shiftsOf(holder, needId);
    expect(before).toMatchObject({ status: 'taken', breakMinutes: 120 });
    expect(after).toMatchObject({ status: 'offered', plannedMinutes: 240, breakMinutes: 30 });
    const breaksOnly = { version: 2, fromOn: '2026-12-01', breakMinutes: 60 } as never;
    await change(holder, needId, breaksOnly);
    const again = (await shiftsOf(holder, needId)).slice(1);
    expect(again).toHaveLength(rest.length + 1);
    expect(new Set(again.map(({ breakMinutes }) => breakMinutes))).toEqual(new Set([60]));
    expect(again[0]?.asked?.carerId).toBe(carer.memberId);
    const { items } = await carer.call(needs.agreements, {});
    expect(items.find((one) => one.needId === needId)?.status).toBe('asked');
    await carer.call(needs.answerMoved, { params: { needId }, body: { keep: true } });
    const kept = (await shiftsOf(holder, needId))[1];
    expect(kept).toMatchObject({ status: 'taken', breakMinutes: 60 });
  });

  it('a live-in day is not moved to a time that is all breaks', async () => {
    const { holder } = await aPair(world);
    const live = { kind: 'live-in' as const, startsTime: '08:00', wallMinutes: 720, breakMinutes: 120 };
    const { shifts: laid } = await posted(holder, { ...live, onDay: '2026-12-08' });
    const body = { onDay: '2026-12-09', startsTime: '08:00', wallMinutes: 120 } as never;
    const refused = await holder.refused(shifts.moveShift, {
      params: { shiftId: laid[0]?.shiftId ?? '' },
      body,
    });
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/wallMinutes']);
  });

  it('a first meeting and a trial shift are called so, and are paid work', async () => {
    const { holder, carer } = await aPair(world);
    for (const kind of ['first-meeting', 'trial'] as const) {
      const onDay = kind === 'trial' ? '2026-12-03' : '2026-12-02';
      const { shifts: laid } = await posted(holder, { kind, onDay, wallMinutes: 60 });
      const taken = await take(carer, laid[0] ?? { shiftId: '' as never });
      expect(taken.kind).toBe(kind);
      expect(taken.grossPence).toBeGreaterThan(0);
    }
  });
});

describe('changing the pattern', () => {
  it('moves to other days: what falls away is called off, what is new is offered, what stays is kept', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, {
      days: ['MO', 'TH'],
      fromOn: '2026-11-26',
      startsTime: '10:00',
    });
    for (const place of [0, 1, 2]) await take(carer, laid[place] ?? { shiftId: '' as never });
    await change(holder, needId, { fromOn: '2026-11-30' as never, days: ['TH', 'FR'] as never });
    expect(table(await shiftsOf(holder, needId), 6)).toEqual([
      '2026-11-26 10:00 taken',
      '2026-11-30 10:00 cancelled',
      '2026-12-03 10:00 taken',
      '2026-12-04 10:00 offered',
      '2026-12-07 10:00 cancelled',
      '2026-12-10 10:00 offered',
    ]);
  });

  it('adds a time of day and takes one away, and its number is not given again', async () => {
    const { holder } = await aPair(world);
    const { needId } = await posted(holder, {
      days: ['MO'],
      fromOn: '2026-11-30',
      moreTimes: [time('18:00')],
    });
    const to = (version: number, moreTimes: unknown) =>
      change(holder, needId, { version, fromOn: '2026-11-30' as never, moreTimes: moreTimes as never });
    expect((await to(1, [])).moreTimes).toEqual([]);
    expect((await to(2, [time('20:00')])).moreTimes.map(({ visit }) => visit)).toEqual([3]);
    const first = (await shiftsOf(holder, needId)).filter(({ originalDay }) => originalDay === '2026-11-30');
    expect(table(first)).toEqual([
      '2026-11-30 08:00 offered',
      '2026-11-30 18:00 cancelled',
      '2026-11-30 20:00 offered',
    ]);
    const meets = await holder.refused(needs.changeNeed, {
      params: { needId },
      body: { version: 3, fromOn: '2026-11-30', startsTime: '20:15' } as never,
    });
    expect(meets.errors?.map(({ pointer }) => pointer)).toEqual(['/moreTimes']);
  });
});
