/** Protects a carer’s word: whose visits are moved is asked, keeps them by saying yes, and lets them go without blame. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Shift } from '#shared/shifts/schema.ts';
import { agreedOf, first, rollTo, takeAll, tuesdays } from '#tests/support/agreed.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aPair,
  openTo,
  posted,
  refusedToTake,
  seenBy,
  shiftsOf,
  take,
} from '#tests/support/care.ts';
import { change, table } from '#tests/support/series.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

describe('another time for what was agreed', () => {
  const moved = async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    await change(holder, needId, { fromOn: '2026-12-01' as never, startsTime: '14:00' as never });
    return { holder, carer, other, needId, laid };
  };
  const answer = (carer: Person, needId: string, keep: boolean) =>
    carer.call(needs.answerMoved, { params: { needId }, body: { keep } });

  it('is kept for its carer until they answer, and shown to both as asked', async () => {
    const { holder, carer, other, needId } = await moved();
    const [kept, asked] = await shiftsOf(holder, needId);
    expect(kept).toMatchObject({ status: 'taken', asked: null });
    expect(asked).toMatchObject({
      status: 'offered',
      asked: { carerId: carer.memberId, until: at('2026-11-25', '09:00') },
    });
    expect((await agreedOf(holder))[0]?.status).toBe('asked');
    const mine = await carer.call(shifts.shifts, { query: { from: '2026-12-01', to: '2026-12-01' } });
    expect(mine.items.map(({ shiftId }) => shiftId)).toEqual([asked?.shiftId]);
    expect(await openTo(other, needId)).toEqual([]);
    expect((await refusedToTake(other, asked as Shift)).code).toBe('not-found');
    await world.moveTo(at('2026-11-25', '09:00'));
    expect((await openTo(other, needId))[0]?.shiftId).toBe(asked?.shiftId);
  });

  it('makes room where nothing was said: whoever takes all of it then has the weeks to come', async () => {
    const { holder, carer, other, needId } = await moved();
    await world.moveTo(at('2026-11-25', '09:00'));
    await takeAll(other, await openTo(other, needId));
    expect(await agreedOf(other)).toMatchObject([{ needId, status: 'standing', startsTime: '14:00' }]);
    expect((await agreedOf(carer)).filter(({ status }) => status !== 'ended')).toEqual([]);
    await rollTo(world, '2026-12-07');
    const newest = (await shiftsOf(holder, needId)).at(-1);
    expect(newest).toMatchObject({ status: 'taken', carerId: other.memberId });
  });

  it('is agreed anew by whoever is asked and takes all of it', async () => {
    const { carer, needId } = await moved();
    await takeAll(carer, await openTo(carer, needId));
    const going = (await agreedOf(carer)).filter(({ status }) => status !== 'ended');
    expect(going).toMatchObject([{ status: 'standing', startsTime: '14:00' }]);
  });

  it('yes keeps all of it, and the weeks to come as well', async () => {
    const { holder, carer, needId, laid } = await moved();
    expect(await answer(carer, needId, true)).toEqual({ kept: laid.length - 1, offeredAgain: 0 });
    await rollTo(world, '2026-12-07');
    const after = await shiftsOf(holder, needId);
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set(['taken']));
    expect(table(after.slice(-1))).toEqual(['2027-02-23 14:00 taken']);
    expect((await agreedOf(carer))[0]).toMatchObject({ status: 'standing', startsTime: '14:00' });
    expect((await carer.refused(needs.answerMoved, { params: { needId }, body: { keep: true } })).code).toBe(
      'not-found',
    );
  });

  it('no lets all of it go to the others, without blame, and what is before it stays', async () => {
    const { holder, carer, other, needId, laid } = await moved();
    expect(await answer(carer, needId, false)).toEqual({ kept: 0, offeredAgain: laid.length - 1 });
    expect(table(await shiftsOf(holder, needId), 2)).toEqual([
      '2026-11-24 10:00 taken',
      '2026-12-01 14:00 offered',
    ]);
    expect(await openTo(other, needId)).toHaveLength(laid.length - 1);
    expect((await agreedOf(holder)).map(({ status }) => status)).toEqual(['ended']);
    await rollTo(world, '2026-12-07');
    expect((await shiftsOf(holder, needId)).at(-1)?.status).toBe('offered');
  });

  it('that would meet something else they agreed to is not kept', async () => {
    const { holder, carer, needId } = await moved();
    const elsewhere = await posted(await aHolder(world), { ...tuesdays, startsTime: '18:00' });
    await takeAll(carer, elsewhere.shifts);
    await change(holder, needId, { version: 2, fromOn: '2026-12-01' as never, startsTime: '18:30' as never });
    const problem = await carer.refused(needs.answerMoved, { params: { needId }, body: { keep: true } });
    expect(problem.code).toBe('agreements-would-meet');
    expect((await answer(carer, needId, false)).kept).toBe(0);
  });

  it('one visit moved by hand is asked about alone, and a no leaves the rest agreed', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    const body = { onDay: '2026-12-02', startsTime: '16:00', wallMinutes: 60 };
    const one = laid[1] as Shift;
    await holder.call(shifts.moveShift, { params: { shiftId: one.shiftId }, body });
    expect((await seenBy(carer, one)).asked).toMatchObject({ carerId: carer.memberId });
    await carer.call(shifts.declineShift, { params: { shiftId: one.shiftId } });
    expect((await seenBy(holder, one)).asked).toBeNull();
    expect(await openTo(other, needId)).toHaveLength(1);
    expect((await agreedOf(carer))[0]?.status).toBe('standing');
  });

  it('cancelled while it waits for an answer, it waits no more, and who was asked hears of it', async () => {
    const { holder, carer } = await aPair(world);
    const one = await take(carer, await anOpenShift(holder));
    const body = { onDay: '2026-12-02', startsTime: '16:00', wallMinutes: 60 };
    const params = { shiftId: one.shiftId };
    await holder.call(shifts.moveShift, { params, body });
    await holder.call(shifts.cancelShift, { params });
    expect(await seenBy(holder, one)).toMatchObject({ status: 'cancelled', asked: null });
    const { items } = await carer.call(api.notices.notices, { query: {} as never });
    expect(items.map(({ kind }) => kind)).toContain('shift-cancelled');
    expect((await carer.refused(shifts.takeShift, { params })).code).toBe('shift-not-open');
  });

  it('within the window that was left asks nobody', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, { ...tuesdays, windowMinutes: 60 });
    await takeAll(carer, laid);
    await change(holder, needId, { fromOn: '2026-12-01' as never, startsTime: '09:30' as never });
    expect(new Set((await shiftsOf(holder, needId)).map(({ status }) => status))).toEqual(new Set(['taken']));
    expect((await agreedOf(carer))[0]?.status).toBe('standing');
  });

  it('while somebody takes it: either the old time was taken and is asked about, or the new one is theirs', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    const [changed, taken] = await Promise.all([
      holder.ask(needs.changeNeed, {
        params: { needId },
        body: { version: 1, fromOn: '2026-11-24', startsTime: '15:00' } as never,
      }),
      carer.ask(shifts.takeSeries, { params: { shiftId: first(laid).shiftId } }),
    ]);
    expect([changed.status, taken.status]).toEqual([200, 200]);
    const after = await shiftsOf(holder, needId);
    expect(new Set(after.map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(new Set(['15:00']));
    const [agreed] = await agreedOf(carer);
    const isAsked = after.every(({ asked }) => asked?.carerId === carer.memberId);
    const isTaken = after.every(({ status }) => status === 'taken');
    expect(agreed?.status === 'asked' ? isAsked : isTaken).toBe(true);
  });
});
