/** Protects a carer who can come only later on that day: with the holder’s yes the visit is moved and given in one, or nothing changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { aHolder, aTakenShift, seenBy } from '#tests/support/care.ts';
import { asksFirst, offer, offered, reply } from '#tests/support/offers.ts';
import { api, at, openWorld, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const story = (carers = 2, more: Parameters<typeof asksFirst>[2] = {}) => asksFirst(world, carers, more);

describe('yes if later', () => {
  it('is said of any open shift; with the holder’s yes it is moved and given in one', async () => {
    const { holder, first, shift } = await story(1, { holderDecides: false });
    const laterStartsAt = at('2026-11-25', '10:30');
    const made = await offered(first, shift, { laterStartsAt });
    expect(made).toMatchObject({ startsAt: shift.startsAt, laterStartsAt });
    expect((await reply(holder, made, 'yes')).body.status).toBe('accepted');
    expect(await seenBy(first, shift)).toMatchObject({
      status: 'taken',
      startsAt: laterStartsAt,
      endsAt: at('2026-11-25', '11:30'),
      plannedMinutes: 60,
      carerId: first.memberId,
    });
  });

  it('handed back, it is offered again at the time the holder had asked for', async () => {
    const { holder, first, shift } = await story(1);
    await reply(holder, await offered(first, shift, { laterStartsAt: at('2026-11-25', '10:30') }), 'yes');
    await first.call(shifts.handBackShift, { params: { shiftId: shift.shiftId }, body: {} });
    expect(await seenBy(holder, shift)).toMatchObject({ status: 'offered', startsAt: shift.startsAt });
  });

  it('a change of the need that leaves its times alone leaves it where both agreed', async () => {
    const { holder, first, shift } = await story(1);
    const laterStartsAt = at('2026-11-25', '10:30');
    await reply(holder, await offered(first, shift, { laterStartsAt }), 'yes');
    const body = { version: 1, fromOn: '2026-11-25', title: 'Help with breakfast' };
    await holder.call(needs.changeNeed, { params: { needId: shift.needId }, body });
    expect(await seenBy(holder, shift)).toMatchObject({ status: 'taken', startsAt: laterStartsAt });
  });

  it('is later, and on the same day or within the window; not for two who come together', async () => {
    const { first, shift } = await story(1);
    const detail = async (laterStartsAt: string) =>
      (await offer(first, shift, { laterStartsAt })).problem.errors?.[0];
    expect(await detail(shift.startsAt)).toMatchObject({
      pointer: '/laterStartsAt',
      detail: 'Choose a later time than it was to begin.',
    });
    expect((await detail(at('2026-11-26', '00:00')))?.detail).toBe('Choose a time on the same day.');
    const both = { laterStartsAt: at('2026-11-25', '09:00'), series: true };
    expect((await offer(first, shift, both)).problem.errors?.[0]?.detail).toBe(
      'Say a later time for one visit at a time.',
    );
    const night = await story(1, { startsTime: '23:50', windowMinutes: 30 });
    const within = { laterStartsAt: at('2026-11-26', '00:20') };
    expect((await offer(night.first, night.shift, within)).status).toBe(201);
    const double = await story(1, { carersNeeded: 2 });
    const apart = await offer(double.first, double.shift, { laterStartsAt: at('2026-11-25', '09:00') });
    expect(apart.problem.errors?.[0]?.detail).toContain('Two carers come together');
  });

  it('is asked by every rule at that time, when it is said and when it is accepted', async () => {
    const { holder, first, shift } = await story(1, { holderDecides: false });
    const busy = await aHolder(world);
    await world.pair(busy.memberId, first.memberId);
    await aTakenShift(busy, first, { circle: 'team', startsTime: '10:00' });
    const overlapping = { laterStartsAt: at('2026-11-25', '10:30') };
    expect((await offer(first, shift, overlapping)).problem.code).toBe('shift-overlaps');
    const made = await offered(first, shift, { laterStartsAt: at('2026-11-25', '14:00') });
    await aTakenShift(busy, first, { circle: 'team', startsTime: '14:30' });
    expect((await reply(holder, made, 'yes')).problem).toMatchObject({
      code: 'offer-does-not-fit',
      facts: { because: 'shift-overlaps' },
    });
    expect(await seenBy(holder, shift)).toMatchObject({ status: 'offered', startsAt: shift.startsAt });
  });

  it('what may be taken there and then needs no offer', async () => {
    const { first, shift } = await story(1, { holderDecides: false });
    expect((await offer(first, shift)).problem.code).toBe('offer-not-needed');
  });
});
