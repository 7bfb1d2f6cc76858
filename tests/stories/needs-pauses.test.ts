/** Protects a stay in hospital and a holiday: care stops, nobody is left waiting, and it comes back to those who had it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOutDueNeeds } from '#server/needs/roll.ts';
import { aCarer, aHolder, aPair, openTo, posted, seenBy, shiftsOf, take } from '#tests/support/care.ts';
import { bookedBy } from '#tests/support/kept-apart.ts';
import { table } from '#tests/support/series.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const needOf = (holder: Person, needId: string) => holder.call(needs.need, { params: { needId } });
const pause = (holder: Person, needId: string, body: object) =>
  holder.call(needs.pauseNeed, {
    params: { needId },
    body: { reason: 'holiday', version: 1, ...body } as never,
  });
const refusedPause = async (holder: Person, needId: string, body: object) =>
  (
    await holder.refused(needs.pauseNeed, {
      params: { needId },
      body: { reason: 'hospital', version: 1, ...body } as never,
    })
  ).code;
const resume = (holder: Person, needId: string, body: object) =>
  holder.call(needs.resumeNeed, { params: { needId }, body: body as never });

describe('a pause', () => {
  const weekly = { days: ['MO', 'TH'] as ('MO' | 'TH')[], fromOn: '2026-11-26', startsTime: '10:00' };

  it('calls off what is laid out, lets the money go, and tells the carer no reason', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    const before = await bookedBy(holder);
    const paused = await pause(holder, needId, { from: '2026-12-01', to: '2026-12-10', reason: 'hospital' });
    expect(paused).toMatchObject({
      version: 2,
      pauses: [{ from: '2026-12-01', to: '2026-12-10', reason: 'hospital' }],
    });
    expect(table(await shiftsOf(holder, needId), 6)).toEqual([
      '2026-11-26 10:00 taken',
      '2026-11-30 10:00 taken',
      '2026-12-03 10:00 cancelled',
      '2026-12-07 10:00 cancelled',
      '2026-12-10 10:00 cancelled',
      '2026-12-14 10:00 taken',
    ]);
    expect(await bookedBy(holder)).toBe((before / laid.length) * (laid.length - 3));
    const seen = await seenBy(carer, laid[2] ?? { shiftId: '' as never });
    expect(seen).toMatchObject({ status: 'cancelled', calledOff: 'pause' });
    expect(JSON.stringify(seen)).not.toContain('hospital');
  });

  it('ended early brings the visits back to whoever had agreed to them, and nothing a hand cancelled', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    await holder.call(shifts.cancelShift, { params: { shiftId: laid[4]?.shiftId ?? '' } });
    await pause(holder, needId, { from: '2026-12-01', to: null, reason: 'hospital' });
    expect((await shiftsOf(holder, needId)).filter((shift) => shift.status === 'taken')).toHaveLength(2);
    const back = await resume(holder, needId, { from: '2026-12-01', backOn: '2026-12-05', version: 2 });
    expect(back.pauses).toEqual([{ from: '2026-12-01', to: '2026-12-04', reason: 'hospital' }]);
    const after = await shiftsOf(holder, needId);
    expect(table(after, 6)).toEqual([
      '2026-11-26 10:00 taken',
      '2026-11-30 10:00 taken',
      '2026-12-03 10:00 cancelled',
      '2026-12-07 10:00 taken',
      '2026-12-10 10:00 cancelled',
      '2026-12-14 10:00 taken',
    ]);
    expect(new Set(after.map(({ carerName }) => carerName)).size).toBe(1);
    expect(after.filter((shift) => shift.status === 'taken')).toHaveLength(laid.length - 2);
  });

  it('asks whoever had taken single visits whether they take them again', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await take(carer, laid[2] ?? { shiftId: '' as never });
    await pause(holder, needId, { from: '2026-12-01', to: '2026-12-10' });
    await resume(holder, needId, { from: '2026-12-01', backOn: '2026-12-01', version: 2 });
    const [, , third] = await shiftsOf(holder, needId);
    expect(third).toMatchObject({ status: 'offered', asked: { carerId: carer.memberId } });
    expect((await openTo(other, needId)).map(({ shiftId }) => shiftId)).not.toContain(third?.shiftId);
    expect((await take(carer, third ?? { shiftId: '' as never })).status).toBe('taken');
  });

  it('is laid out around by the job, and never meets another pause', async () => {
    const there = await openWorld(anchor);
    try {
      const holder = await aHolder(there);
      const { needId } = await posted(holder, weekly);
      await pause(holder, needId, { from: '2027-02-20', to: '2027-03-05' });
      expect(await refusedPause(holder, needId, { from: '2027-03-05', to: null, version: 2 })).toBe(
        'already-paused',
      );
      await there.moveTo(at('2027-01-04', '09:00'));
      await layOutDueNeeds(there.house.deps);
      const days = (await shiftsOf(holder, needId, { from: '2027-02-15', to: '2027-03-12' })).map(
        (shift) => shift.originalDay,
      );
      expect(days).toEqual(['2027-02-15', '2027-02-18', '2027-03-08', '2027-03-11']);
    } finally {
      await there.close();
    }
  });

  it('is refused from a day that has passed, of a need that ended or changed, and where there is none', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    expect(await refusedPause(holder, needId, { from: '2026-11-22', to: null })).toBe('shift-in-the-past');
    expect(await refusedPause(holder, needId, { from: '2026-12-01', to: null, version: 7 })).toBe(
      'need-changed-meanwhile',
    );
    const asked = { params: { needId }, body: { from: '2026-12-01', backOn: '2026-12-02', version: 1 } };
    expect((await holder.refused(needs.resumeNeed, asked as never)).code).toBe('not-paused');
    await holder.call(needs.closeNeed, { params: { needId } });
    expect(await refusedPause(holder, needId, { from: '2026-12-01', to: null })).toBe('need-closed');
  });

  it('two people who edit one series do not overwrite each other', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    const body = { from: '2026-12-01', to: '2026-12-10', reason: 'holiday' as const, version: 1 };
    const [paused, changed] = await Promise.all([
      holder.ask(needs.pauseNeed, { params: { needId }, body: body as never }),
      holder.ask(needs.changeNeed, {
        params: { needId },
        body: { version: 1, fromOn: '2026-11-30', days: ['TU'] } as never,
      }),
    ]);
    expect([paused.status, changed.status].sort()).toEqual([200, 409]);
    expect((await needOf(holder, needId)).version).toBe(2);
  });
});
