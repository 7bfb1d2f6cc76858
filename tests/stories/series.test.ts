/** Protects a weekly need over its whole life: what is changed changes from its day, what was agreed is asked again, nothing is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeNeed } from '#shared/needs/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aHolder, aPair, openTo, posted, seenBy, shiftsOf, take } from '#tests/support/care.ts';
import { change, table, weekly } from '#tests/support/series.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts, budgets } = api;

let world: World;
const open = async () => {
  world = await openWorld(anchor);
};
const close = () => world.close();

describe('changing all of a series from a day', () => {
  beforeAll(open);
  afterAll(close);

  it('moves what comes after and leaves what comes before', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    const changed = await change(holder, needId, { startsTime: '11:30' as never, wallMinutes: 90 });
    expect(changed).toMatchObject({ version: 2, startsTime: '11:30', wallMinutes: 90, circle: 'all' });
    const laid = await shiftsOf(holder, needId);
    expect(table(laid)).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 10:00 offered',
      '2026-11-30 11:30 offered',
      '2026-12-03 11:30 offered',
      '2026-12-07 11:30 offered',
    ]);
    expect(laid).toHaveLength(25);
    expect(laid.at(-1)?.plannedMinutes).toBe(90);
  });

  it('says nothing of what was not named: circle, window and last day stay', async () => {
    const { holder } = await aPair(world);
    const more = { circle: 'team' as const, windowMinutes: 45, untilOn: '2026-12-31' };
    const { needId } = await posted(holder, { ...weekly, ...more });
    expect(await change(holder, needId, { title: 'Lunch together' })).toMatchObject({
      title: 'Lunch together',
      ...more,
    });
  });

  it('asks whoever held one at the old time again, lets the money go and tells them', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    for (const place of [1, 2, 3]) await take(carer, laid[place] as Shift);
    const before = (await holder.call(budgets.budget, {})).figures.bookedPence;
    await change(holder, needId, { startsTime: '14:00' as never });
    expect(table(await shiftsOf(holder, needId))).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 10:00 taken',
      '2026-11-30 14:00 offered',
      '2026-12-03 14:00 offered',
      '2026-12-07 14:00 offered',
    ]);
    const after = (await holder.call(budgets.budget, {})).figures.bookedPence;
    expect(after * 3).toBe(before);
    expect((await openTo(carer, needId)).map((shift) => shift.startsAt)).toContain(at('2026-11-30', '14:00'));
  });

  it('keeps whoever holds one when only words change', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await take(carer, laid[2] as Shift);
    await change(holder, needId, { title: 'Help getting up and dressed', circle: 'team', notes: 'Key safe' });
    expect(await seenBy(carer, laid[2] as Shift)).toMatchObject({
      status: 'taken',
      title: 'Help getting up and dressed',
      notes: 'Key safe',
    });
  });

  it('leaves the ones that were moved by hand where they are', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    const moved = laid[2] as Shift;
    await holder.call(shifts.moveShift, {
      params: { shiftId: moved.shiftId },
      body: { onDay: '2026-12-01', startsTime: '16:00', wallMinutes: 60 },
    });
    await take(carer, moved);
    await change(holder, needId, { startsTime: '08:30' as never, untilOn: '2026-12-03' as never });
    expect(table(await shiftsOf(holder, needId), 6)).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 10:00 offered',
      '2026-12-01 16:00 taken',
      '2026-12-03 08:30 offered',
      '2026-12-07 10:00 cancelled',
      '2026-12-10 10:00 cancelled',
    ]);
  });

  it('never moves today’s visit into this morning', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    await change(holder, needId, { fromOn: '2026-11-23' as never, startsTime: '08:00' as never });
    expect(table(await shiftsOf(holder, needId), 2)).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 08:00 offered',
    ]);
  });

  it('brings back what an earlier last day called off, and nothing cancelled by hand before it', async () => {
    const holder = await aHolder(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await holder.call(shifts.cancelShift, { params: { shiftId: laid[3]?.shiftId ?? '' } });
    await change(holder, needId, { untilOn: '2026-12-03' as never });
    expect((await shiftsOf(holder, needId)).filter((shift) => shift.status === 'offered')).toHaveLength(3);
    const back = await change(holder, needId, { version: 2, untilOn: null });
    expect(back.untilOn).toBeNull();
    expect(table(await shiftsOf(holder, needId))).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 10:00 offered',
      '2026-11-30 10:00 offered',
      '2026-12-03 10:00 cancelled',
      '2026-12-07 10:00 offered',
    ]);
  });

  it('asks again a carer who said the old time was not for them', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    const declined = laid[2] as Shift;
    await carer.call(shifts.declineShift, { params: { shiftId: declined.shiftId } });
    const isShown = async () =>
      (await openTo(carer, needId)).some((shift) => shift.shiftId === declined.shiftId);
    expect(await isShown()).toBe(false);
    await change(holder, needId, { startsTime: '15:00' as never });
    expect(await isShown()).toBe(true);
  });
});

describe('a change is refused and changes nothing', () => {
  beforeAll(open);
  afterAll(close);

  const refused = (holder: Person, needId: string, body: Partial<ChangeNeed>) =>
    holder.refused(needs.changeNeed, {
      params: { needId },
      body: { version: 1, fromOn: '2026-11-30', ...body } as ChangeNeed,
    });

  it('when somebody changed it meanwhile', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    const both = await Promise.all(
      ['12:00', '13:00'].map((startsTime) =>
        holder.ask(needs.changeNeed, {
          params: { needId },
          body: { version: 1, fromOn: '2026-11-30', startsTime },
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.problem.code).toBe('need-changed-meanwhile');
    const won = both.find(({ status }) => status === 200)?.body;
    expect(await holder.call(needs.need, { params: { needId } })).toEqual(won);
  });

  it('from a day that has passed, beyond what is laid out, too short, or ending before it began', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    const before = await holder.call(needs.need, { params: { needId } });
    expect((await refused(holder, needId, { fromOn: '2026-11-22' as never })).code).toBe('shift-in-the-past');
    expect((await refused(holder, needId, { fromOn: '2027-02-16' as never })).errors).toEqual([
      { pointer: '/fromOn', detail: 'Choose a day up to 2027-02-15.' },
    ]);
    expect((await refused(holder, needId, { wallMinutes: 20 })).code).toBe('visit-too-short');
    expect((await refused(holder, needId, { untilOn: '2026-11-22' as never })).errors).toEqual([
      { pointer: '/untilOn', detail: 'The last day comes before the first.' },
    ]);
    expect(await holder.call(needs.need, { params: { needId } })).toEqual(before);
    expect(table(await shiftsOf(holder, needId), 3)).toEqual([
      '2026-11-23 10:00 offered',
      '2026-11-26 10:00 offered',
      '2026-11-30 10:00 offered',
    ]);
  });

  it('of one day, to a time that does not exist or has passed', async () => {
    const holder = await aHolder(world);
    const spring = await posted(holder, { onDay: '2027-03-28' });
    const autumn = await posted(holder, { onDay: '2027-10-31' });
    const today = await posted(holder, { onDay: '2026-11-23', startsTime: '12:00' });
    const to = (startsTime: string) => ({ startsTime: startsTime as never });
    expect((await refused(holder, spring.needId, to('01:30'))).code).toBe('time-never-happens');
    expect((await refused(holder, autumn.needId, to('01:30'))).code).toBe('time-happens-twice');
    expect((await refused(holder, today.needId, to('08:00'))).code).toBe('shift-in-the-past');
    const said = { ...to('01:30'), whenTwice: 'later' as const };
    await change(holder, autumn.needId, said);
    const [late] = await shiftsOf(holder, autumn.needId);
    expect(late?.startsAt).toBe('2027-10-31T01:30:00.000Z');
  });
});

describe('ending a need', () => {
  beforeAll(open);
  afterAll(close);

  it('cancels what has not begun, keeps what was worked, tells its carers and stays ended', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, weekly);
    await take(carer, laid[0] as Shift);
    await take(carer, laid[1] as Shift);
    await world.moveTo(at('2026-11-23', '10:30'));
    const params = { needId };
    expect(await holder.call(needs.closeNeed, { params })).toMatchObject({ status: 'closed' });
    const after = await shiftsOf(holder, needId);
    expect(after.map((shift) => shift.status).slice(0, 3)).toEqual(['taken', 'cancelled', 'cancelled']);
    expect(new Set(after.slice(1).map((shift) => shift.status))).toEqual(new Set(['cancelled']));
    const cost = after[0]?.costPence;
    expect((await holder.call(budgets.budget, {})).figures.bookedPence).toBe(cost);
    expect((await holder.refused(needs.closeNeed, { params })).code).toBe('need-closed');
    const body = { version: 1, fromOn: '2026-11-30', title: 'Once more' };
    expect((await holder.refused(needs.changeNeed, { params, body })).code).toBe('need-closed');
    expect(await openTo(carer, needId)).toEqual([]);
  });
});
