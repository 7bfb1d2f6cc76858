/** Protects the word that a visit did not happen: either may say it, and neither says alone what is paid. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, aTakenShift, seenBy } from '#tests/support/care.ts';
import { confirm, ended, idOf, record, saidOf, span } from '#tests/support/hours.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts, budgets, notices } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

describe('a visit that did not happen', () => {
  const nobody = (person: Person, shift: Shift, reason = 'In hospital') =>
    person.call(shifts.notWorked, { ...idOf(shift), body: { reason } });

  it('said by either: nothing is owed, and both see why', async () => {
    for (const who of ['carer', 'holder'] as const) {
      const { shift, ...both } = await ended(world);
      expect(await nobody(both[who], shift)).toMatchObject({ status: 'cancelled', reason: 'In hospital' });
      const { figures } = await both.holder.call(budgets.budget, {});
      expect([figures.bookedPence, figures.owedPence]).toEqual([0, 0]);
      for (const side of ['carer', 'holder'] as const)
        expect(await seenBy(both[side], shift)).toMatchObject({ status: 'cancelled', reason: 'In hospital' });
    }
  });

  it('is told to the other side, who was not asked', async () => {
    const { holder, carer, shift } = await ended(world);
    await nobody(holder, shift, 'Nobody came');
    const newest = async (person: Person) =>
      (await person.call(notices.notices, { query: { limit: 10 } })).items[0];
    expect(await newest(carer)).toMatchObject({ kind: 'shift-cancelled', shiftId: shift.shiftId });
    const other = await ended(world);
    await nobody(other.carer, other.shift, 'They were in hospital');
    expect(await newest(other.holder)).toMatchObject({
      kind: 'shift-cancelled',
      shiftId: other.shift.shiftId,
    });
  });

  it('cannot be said before it was to begin, nor by anybody else, nor without a reason', async () => {
    const { holder, carer, shift } = await ended(world);
    const onDay = addMinutes(shift.startsAt, 2880).slice(0, 10);
    const coming = await aTakenShift(holder, carer, { onDay });
    const body = { reason: 'In hospital' };
    expect((await holder.refused(shifts.notWorked, { ...idOf(coming), body })).code).toBe('hours-too-early');
    const strangers = [await aCarer(world), await aHolder(world)];
    for (const stranger of strangers)
      expect((await stranger.refused(shifts.notWorked, { ...idOf(shift), body })).code).toBe('not-found');
    const empty = { ...idOf(shift), body: { reason: '' } };
    expect((await holder.refused(shifts.notWorked, empty)).errors).toEqual([
      { pointer: '/reason', detail: 'Say what happened.' },
    ]);
  });

  it('is not the last word: a carer who was there records it, and the holder answers', async () => {
    const { holder, carer, shift } = await ended(world);
    await nobody(holder, shift, 'Nobody came');
    const recorded = await record(carer, shift);
    expect(recorded).toMatchObject({ status: 'worked', reason: null, hours: { workedMinutes: 60 } });
    expect((await holder.call(budgets.budget, {})).figures.owedPence).toBe(recorded.costPence);
    expect((await confirm(holder, recorded)).status).toBe('confirmed');
  });

  it('a carer may take back what they recorded by mistake; the holder answers hours, not their absence', async () => {
    const { holder, carer, shift } = await ended(world);
    await record(carer, shift);
    const body = { reason: 'Nobody came' };
    expect(await holder.refused(shifts.notWorked, { ...idOf(shift), body })).toMatchObject({
      code: 'shift-not-changeable',
      instead: 'Say that you do not agree with the hours.',
    });
    expect(await nobody(carer, shift, 'Wrong day')).toMatchObject({ status: 'cancelled', hours: null });
    expect((await holder.call(budgets.budget, {})).figures.owedPence).toBe(0);
    expect(await saidOf(holder, shift)).toHaveLength(1);
  });

  it('leaves room for what was worked instead', async () => {
    const { holder, carer, shift } = await ended(world);
    const onDay = addMinutes(shift.startsAt, 1440).slice(0, 10);
    const next = await aTakenShift(holder, carer, { onDay });
    await record(carer, shift);
    await nobody(carer, shift, 'That was the other one');
    await world.moveTo(addMinutes(next.endsAt, 1));
    expect((await record(carer, next, span(shift))).status).toBe('worked');
  });
});
