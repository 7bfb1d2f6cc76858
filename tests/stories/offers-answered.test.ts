/** Protects the moment of the holder’s yes: every rule of taking is asked again, and what stands in the way is told as far as it is theirs to know. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { transfers } from '#db/schema/index.ts';
import { day } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, anOpenShift, aTakenShift, refusedToTake, shiftsOf } from '#tests/support/care.ts';
import { asksFirst, offer, offered, reply, statusFor } from '#tests/support/offers.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { members, needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const story = (carers = 2, more: Parameters<typeof asksFirst>[2] = {}) => asksFirst(world, carers, more);
const booked = async () => (await world.db.read.select().from(transfers)).length;

describe('the holder’s yes', () => {
  it('asks every rule again, says in the holder’s words what stands in the way, and changes nothing', async () => {
    const { holder, carers, shift } = await story(2);
    const [one, two] = carers as [Person, Person];
    const made = await offered(one, shift);
    const elsewhere = await aHolder(world);
    await world.pair(elsewhere.memberId, one.memberId);
    await aTakenShift(elsewhere, one, { circle: 'team', startsTime: '08:30' });
    const before = await booked();
    const refused = (await reply(holder, made, 'yes')).problem;
    expect(refused).toMatchObject({
      code: 'offer-does-not-fit',
      status: 409,
      facts: { because: 'shift-overlaps' },
      instead: expect.stringContaining('somebody else'),
    });
    // Where else the carer is, is theirs.
    expect(JSON.stringify(refused)).not.toContain('08:30');
    expect(await booked()).toBe(before);
    expect(await statusFor(one, made)).toBe('waiting');
    expect((await reply(holder, await offered(two, shift), 'yes')).status).toBe(200);
  });

  it('is refused by the holder’s own budget, in its own name', async () => {
    await world.moveTo(anchor);
    const holder = await aHolder(world, 0);
    await world.budget(holder.memberId, 7_000, day('2026-11-23'));
    const carer = await aCarer(world);
    await world.pair(holder.memberId, carer.memberId);
    const asked = { circle: 'team', holderDecides: true, wallMinutes: 180 } as const;
    const one = await anOpenShift(holder, asked);
    const two = await anOpenShift(holder, { ...asked, onDay: '2026-11-26' });
    const waiting = [await offered(carer, one), await offered(carer, two)];
    const codes: string[] = [];
    for (const made of waiting) {
      const answer = await reply(holder, made, 'yes');
      codes.push(answer.status === 200 ? 'yes' : answer.problem.code);
    }
    expect(codes).toEqual(['yes', 'budget-would-overspend']);
  });

  it('is theirs, or of who acts for them or writes down their word; not of the carer who acts for them', async () => {
    const { holder, first, shift } = await story(1);
    const made = await offered(first, shift);
    const stranger = await aHolder(world);
    expect((await reply(stranger, made, 'yes')).problem.code).toBe('not-found');
    await world.represents(first.memberId, holder.memberId, ['book']);
    const inTheirName = { 'acting-for': holder.memberId };
    const own = await first.ask(
      shifts.answerOffer,
      { params: { offerId: made.offerId }, body: { answer: 'yes' } },
      inTheirName,
    );
    expect(['not-allowed', 'rights-not-given']).toContain(own.problem.code);
    const elin = await world.join({ name: 'Elin', roles: ['representative'] });
    await world.represents(elin.memberId, holder.memberId, ['book']);
    expect((await reply(elin, made, 'yes', inTheirName)).body.status).toBe('accepted');
    const rhian = await world.join({ name: 'Rhian', roles: ['coordinator'], secondStep: true });
    const next = await anOpenShift(holder, { circle: 'team', holderDecides: true, onDay: '2026-11-27' });
    const said = { 'acting-for': first.memberId, 'said-by': 'phone' };
    const entered = await rhian.call(
      shifts.offerShift,
      { params: { shiftId: next.shiftId }, body: {} },
      said,
    );
    expect(entered).toMatchObject({ carer: { memberId: first.memberId } });
    const word = { 'acting-for': holder.memberId, 'said-by': 'phone' };
    expect((await reply(rhian, entered, 'yes', word)).body.status).toBe('accepted');
  });

  it('to a series gives all later ones and the agreement, or none of them', async () => {
    const { holder, carers, shift } = await story(2, { days: ['WE', 'FR'], fromOn: '2026-11-24' });
    const [one, two] = carers as [Person, Person];
    const made = await offered(one, shift, { series: true });
    const other = await offered(two, shift);
    const [, next] = await shiftsOf(holder, shift.needId);
    const alone = await offered(one, next as Shift);
    expect(made.series).toBe(true);
    expect((await reply(holder, made, 'yes')).body.status).toBe('accepted');
    const laid = await shiftsOf(holder, shift.needId);
    expect(new Set(laid.map(({ carerId }) => carerId))).toEqual(new Set([one.memberId]));
    expect((await one.call(needs.agreements, {})).items).toMatchObject([{ status: 'standing' }]);
    expect(await statusFor(two, other)).toBe('lapsed');
    expect(await statusFor(one, alone)).toBe('accepted');
    // Nobody did anything in the carer’s name: it was the holder’s word.
    expect((await one.call(members.enteredForMe, { query: {} })).items).toEqual([]);
  });

  it('keeps the rest a carer promised with their yes', async () => {
    const { holder, first, shift } = await story(1, { onDay: '2026-11-26', startsTime: '12:00' });
    const late = await aHolder(world);
    await world.pair(late.memberId, first.memberId);
    await aTakenShift(late, first, {
      circle: 'team',
      kind: 'waking-night',
      startsTime: '21:00',
      wallMinutes: 600,
    });
    expect((await offer(first, shift)).problem.code).toBe('rest-too-short');
    const { restEarliestAt } = await first.call(shifts.timeOfShift, { params: { shiftId: shift.shiftId } });
    const made = await offered(first, shift, { restStartsAt: restEarliestAt ?? '' });
    expect((await reply(holder, made, 'yes')).body.status).toBe('accepted');
    const busy = await anOpenShift(late, { circle: 'team', onDay: '2026-11-26', startsTime: '15:00' });
    expect((await refusedToTake(first, busy)).code).toBe('rest-kept-free');
  });
});
