/**
 * Protects a holder who wants to choose, and the carers who say yes to them: nothing is promised and no money is kept
 * before the holder’s own yes; one gets it, the others are told, and a yes that came to nothing says so.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { transfers } from '#db/schema/index.ts';
import { addMinutes } from '#shared/language/time.ts';
import {
  aCarer,
  anOpenShift,
  aPair,
  openTo,
  posted,
  refusedToTake,
  seenBy,
  take,
} from '#tests/support/care.ts';
import {
  asksFirst,
  hears,
  offer,
  offered,
  offersOf,
  reply,
  statusFor,
  withdraw,
} from '#tests/support/offers.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

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

describe('a need whose holder decides first', () => {
  it('cannot be taken there and then, by any way of taking', async () => {
    const { first, shift } = await story(1, { windowMinutes: 60 });
    const params = { shiftId: shift.shiftId };
    expect((await seenBy(first, shift)).holderDecides).toBe(true);
    const refused = await refusedToTake(first, shift);
    expect(refused).toMatchObject({ code: 'holder-decides', instead: expect.stringContaining('wait') });
    const at30 = { startsAt: addMinutes(shift.startsAt, 30) };
    expect((await first.refused(shifts.takeShiftAt, { params, body: at30 })).code).toBe('holder-decides');
    expect((await first.refused(shifts.takeSeries, { params })).code).toBe('holder-decides');
    const rest = { restStartsAt: addMinutes(shift.endsAt, 60) };
    expect((await first.refused(shifts.takeWithRest, { params, body: rest })).code).toBe('holder-decides');
    expect((await seenBy(first, shift)).status).toBe('offered');
  });

  it('does not exist for whom it is not, and says nothing of how it is taken', async () => {
    const { shift } = await story(1);
    const stranger = await aCarer(world);
    expect((await refusedToTake(stranger, shift)).code).toBe('not-found');
    expect((await offer(stranger, shift)).problem.code).toBe('not-found');
  });

  it('a yes waits: nothing is promised, no money is kept, and both see until when', async () => {
    const { holder, first, shift } = await story(1);
    const before = await booked();
    const made = await offered(first, shift);
    expect(made).toMatchObject({
      status: 'waiting',
      isMine: true,
      asksMe: false,
      until: shift.startsAt,
      laterStartsAt: null,
      holder: { memberId: holder.memberId },
    });
    expect(await booked()).toBe(before);
    expect((await seenBy(first, shift)).address).toBeNull();
    expect((await seenBy(holder, shift)).status).toBe('offered');
    expect(await offersOf(holder)).toMatchObject([
      { offerId: made.offerId, asksMe: true, isMine: false, carer: { memberId: first.memberId } },
    ]);
    expect(await hears(holder)).toEqual(['offer-made']);
  });

  it('one of several gets it with the holder’s yes, by the rules and the money of taking; the others are told', async () => {
    const { holder, carers, shift } = await story(3);
    const [one, two, three] = carers as [Person, Person, Person];
    const offers = [
      await offered(one, shift),
      await offered(two, shift),
      await offered(three, shift),
    ] as const;
    const before = await booked();
    const answer = await reply(holder, offers[1], 'yes');
    expect(answer.body).toMatchObject({ status: 'accepted', asksMe: false });
    expect(await booked()).toBe(before + 1);
    const seen = await seenBy(two, shift);
    expect(seen).toMatchObject({ status: 'taken', carerId: two.memberId, address: expect.any(String) });
    expect(seen.quote?.toCarerPence).toBeGreaterThan(0);
    expect(await statusFor(two, offers[1])).toBe('accepted');
    expect([await statusFor(one, offers[0]), await statusFor(three, offers[2])]).toEqual([
      'lapsed',
      'lapsed',
    ]);
    expect([await hears(one), await hears(two), await hears(three)]).toEqual([
      ['offer-over'],
      ['offer-accepted'],
      ['offer-over'],
    ]);
    expect((await reply(holder, offers[0], 'yes')).problem).toMatchObject({
      code: 'offer-over',
      facts: { status: 'lapsed' },
    });
  });

  it('no, thank you needs no reason, and the shift stays open', async () => {
    const { holder, first, shift } = await story(1);
    const made = await offered(first, shift);
    expect((await reply(holder, made, 'no')).body.status).toBe('declined');
    expect(await statusFor(first, made)).toBe('declined');
    // Told as any other that came to nothing.
    expect(await hears(first)).toEqual(['offer-over']);
    expect((await reply(holder, made, 'yes')).problem.code).toBe('offer-over');
    expect((await offer(first, shift)).status).toBe(201);
  });

  it('the carer may take a yes back, and only theirs; said again it takes the place of the first', async () => {
    const { holder, carers, shift } = await story(2);
    const [one, two] = carers as [Person, Person];
    const made = await offered(one, shift);
    expect((await withdraw(two, made)).problem.code).toBe('not-found');
    expect((await withdraw(one, made)).status).toBe(204);
    expect((await withdraw(one, made)).problem).toMatchObject({
      code: 'offer-over',
      facts: { status: 'withdrawn' },
    });
    expect((await reply(holder, made, 'yes')).problem.code).toBe('offer-over');
    const again = await offered(one, shift);
    const later = await offered(one, shift, { laterStartsAt: at('2026-11-25', '09:30') });
    const waiting = (await offersOf(holder)).filter(({ asksMe }) => asksMe);
    expect(waiting.map(({ offerId }) => offerId)).toEqual([later.offerId]);
    expect(await statusFor(one, again)).toBe('withdrawn');
  });

  it('lapses when the shift is moved, called off, or begins; a need that closes says so too', async () => {
    const { holder, first, shift } = await story(1);
    const params = { shiftId: shift.shiftId };
    const made = await offered(first, shift);
    const body = { onDay: '2026-11-26', startsTime: '08:00', wallMinutes: 60 };
    await holder.call(shifts.moveShift, { params, body });
    expect([await statusFor(first, made), await hears(first)]).toEqual(['lapsed', ['offer-over']]);
    expect((await reply(holder, made, 'yes')).problem.code).toBe('offer-over');
    const second = await offered(first, shift);
    await holder.call(shifts.cancelShift, { params });
    expect(await statusFor(first, second)).toBe('lapsed');
    const other = await anOpenShift(holder, { circle: 'team', holderDecides: true, onDay: '2026-11-27' });
    const third = await offered(first, other);
    await holder.call(needs.closeNeed, { params: { needId: other.needId } });
    expect(await statusFor(first, third)).toBe('lapsed');
    const last = await anOpenShift(holder, { circle: 'team', holderDecides: true, onDay: '2026-11-28' });
    const fourth = await offered(first, last);
    await world.moveTo(last.startsAt);
    expect(await statusFor(first, fourth)).toBe('lapsed');
    expect((await reply(holder, fourth, 'yes')).problem.code).toBe('offer-over');
    expect((await withdraw(first, fourth)).problem.code).toBe('offer-over');
    expect((await offer(first, last)).problem.code).toBe('shift-in-the-past');
  });

  it('lapses with a change of the whole need, and is asked anew at the new time', async () => {
    const { holder, first, shift } = await story(1, { days: ['WE', 'TH'], fromOn: '2026-11-24' });
    const made = await offered(first, shift);
    const body = { version: 1, fromOn: '2026-11-24', startsTime: '10:00' };
    await holder.call(needs.changeNeed, { params: { needId: shift.needId }, body });
    expect(await statusFor(first, made)).toBe('lapsed');
    expect((await offer(first, shift)).status).toBe(201);
  });

  it('a setting that can be changed: from then on it is taken at once, and who waits still waits', async () => {
    const { holder, carers, shift } = await story(2);
    const [one, two] = carers as [Person, Person];
    const made = await offered(one, shift);
    const body = { version: 1, fromOn: '2026-11-25', holderDecides: false };
    await holder.call(needs.changeNeed, { params: { needId: shift.needId }, body });
    expect((await offer(two, shift)).problem.code).toBe('offer-not-needed');
    expect(await statusFor(one, made)).toBe('waiting');
    await take(two, shift);
    expect([await statusFor(one, made), await hears(one)]).toEqual(['lapsed', ['offer-over']]);
  });

  it('whoever held it and was moved keeps it there and then: the holder has said yes to them', async () => {
    const { holder, first, shift } = await story(1);
    await reply(holder, await offered(first, shift), 'yes');
    const params = { shiftId: shift.shiftId };
    const body = { onDay: '2026-11-25', startsTime: '11:00', wallMinutes: 60 };
    await holder.call(shifts.moveShift, { params, body });
    expect((await take(first, shift)).status).toBe('taken');
  });
});

describe('whoever goes', () => {
  it('waits for nothing any more', async () => {
    const { holder, first, shift } = await story(1);
    const made = await offered(first, shift);
    await first.call(members.leave, {});
    expect((await offersOf(holder)).find(({ offerId }) => offerId === made.offerId)?.status).toBe(
      'withdrawn',
    );
    expect((await reply(holder, made, 'yes')).problem.code).toBe('offer-over');
  });

  it('and whoever ended all writing with the holder is not given it', async () => {
    await world.moveTo(anchor);
    const { holder, carer } = await aPair(world);
    const shift = await anOpenShift(holder, { circle: 'team', holderDecides: true });
    const params = { needId: shift.needId };
    const { conversationId } = await carer.call(api.messages.writeFirst, {
      params,
      body: { words: 'Hello' },
    });
    const made = await offered(carer, shift);
    await carer.call(api.messages.block, { params: { conversationId } });
    expect((await reply(holder, made, 'yes')).problem).toMatchObject({
      code: 'offer-does-not-fit',
      facts: { because: 'not-found' },
    });
  });
});

it('is shown as open to whoever has not said no, with who decides', async () => {
  const { first, shift } = await story(1);
  await offered(first, shift);
  expect(await openTo(first, shift.needId)).toMatchObject([{ shiftId: shift.shiftId, holderDecides: true }]);
  const { holder } = await aPair(world);
  expect((await posted(holder)).shifts[0]?.holderDecides).toBe(false);
});
