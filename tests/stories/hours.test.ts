/** Protects proof of care by two people: the carer's word and the holder's, each kept, neither ever overwritten or said by the other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { aCarer, aPair, aTakenShift, seenBy } from '#tests/support/care.ts';
import { confirm, ended, hoursIdOf, idOf, record, type Said, saidOf, span } from '#tests/support/hours.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts, budgets } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

describe('recording', () => {
  it('is possible once the shift has begun, and not a minute before', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-24', '07:59'));
    const body = span(shift);
    expect(await carer.refused(shifts.recordHours, { ...idOf(shift), body })).toMatchObject({
      code: 'hours-too-early',
      facts: { earliestAt: shift.startsAt },
    });
    await world.moveTo(at('2026-11-24', '08:00'));
    expect(await record(carer, shift)).toMatchObject({ status: 'worked', hours: { workedMinutes: 60 } });
  });

  it('names each time that cannot be, on its field, and keeps nothing of it', async () => {
    const { carer, shift } = await ended(world);
    const errorsOf = async (said: object) =>
      (await carer.refused(shifts.recordHours, { ...idOf(shift), body: { ...span(shift), ...said } as Said }))
        .errors;
    const { startsAt, endsAt } = shift;
    expect([
      await errorsOf({ startedAt: endsAt, endedAt: startsAt }),
      await errorsOf({ endedAt: addMinutes(startsAt, 1441) }),
      await errorsOf({ breakMinutes: 60 }),
      await errorsOf({ disturbedMinutes: 61 }),
      await errorsOf({ breakMinutes: -5, milesTenths: 9999 }),
      await errorsOf({ startedAt: addMinutes(world.now(), 1), endedAt: addMinutes(world.now(), 61) }),
      await errorsOf({ endedAt: addMinutes(world.now(), 1) }),
      await errorsOf({ startedAt: addMinutes(startsAt, -10_081), endedAt: addMinutes(startsAt, -10_021) }),
      await errorsOf({ startedAt: '1066-10-14T09:00:00.000Z', endedAt: '1066-10-14T10:00:00.000Z' }),
      await errorsOf({ startedAt: '2026-11-25T08:00:00Z' }),
    ]).toMatchObject([
      [{ pointer: '/endedAt', detail: 'The end comes after the start.' }],
      [{ pointer: '/endedAt', detail: 'One shift is at most 24 hours.' }],
      [{ pointer: '/breakMinutes', detail: 'Breaks are shorter than the shift.' }],
      [{ pointer: '/disturbedMinutes', detail: 'Time awake is not longer than the night.' }],
      [{ pointer: '/breakMinutes' }, { pointer: '/milesTenths', detail: 'At most 500 miles.' }],
      [{ pointer: '/startedAt', detail: 'This time is still to come.' }],
      [{ pointer: '/endedAt', detail: 'This time is still to come.' }],
      [{ pointer: '/startedAt', detail: 'This is more than a week away from the plan.' }],
      [{ pointer: '/startedAt', detail: 'This is more than a week away from the plan.' }],
      [{ pointer: '/startedAt' }],
    ]);
    expect(await seenBy(carer, shift)).toMatchObject({ status: 'taken', hours: null });
    expect(await saidOf(carer, shift)).toEqual([]);
  });

  it('never counts the same minutes for two people', async () => {
    const { holder, carer, shift } = await ended(world);
    const second = await aTakenShift(holder, carer, {
      onDay: addMinutes(shift.startsAt, 1440).slice(0, 10),
    });
    await record(carer, shift);
    await world.moveTo(addMinutes(second.endsAt, 5));
    const body = { startedAt: addMinutes(shift.endsAt, -10), endedAt: addMinutes(shift.endsAt, 50) };
    expect(await carer.refused(shifts.recordHours, { ...idOf(second), body })).toMatchObject({
      code: 'hours-overlap',
      facts: { otherStartsAt: shift.startsAt, otherEndsAt: shift.endsAt },
    });
    const right = { startedAt: shift.endsAt, endedAt: addMinutes(shift.endsAt, 60) };
    expect((await record(carer, second, right)).status).toBe('worked');
  });

  it('again is a correction: both stay, and what is owed follows the newest', async () => {
    const { holder, carer, shift } = await ended(world);
    const first = await record(carer, shift);
    const owed = async () => (await holder.call(budgets.budget, {})).figures.owedPence;
    const before = await owed();
    const second = await record(carer, shift, span(shift, -30));
    expect(second.hours?.hoursId).not.toBe(first.hours?.hoursId);
    expect(await owed()).toBe(second.costPence);
    expect(before).toBe(first.costPence);
    const items = await saidOf(holder, shift);
    expect(items.map((item) => item.replace(/^Carer \d+: /, ''))).toEqual(['60, no answer', '30, no answer']);
  });

  it('counts elapsed time: a night from ten to seven is eight hours when the clocks go forward', async () => {
    const spring = await openWorld(at('2027-03-20', '09:00'));
    try {
      const { holder, carer } = await aPair(spring);
      const night = await aTakenShift(holder, carer, {
        onDay: '2027-03-27',
        kind: 'waking-night',
        startsTime: '22:00',
        wallMinutes: 540,
      });
      await spring.moveTo(addMinutes(night.endsAt, 1));
      const said = { startedAt: at('2027-03-27', '22:00'), endedAt: at('2027-03-28', '07:00') };
      expect((await record(carer, night, said)).hours?.workedMinutes).toBe(480);
    } finally {
      await spring.close();
    }
  });

  it('of a sleep-in pays the night and, on top, the minutes the carer was woken', async () => {
    const night = { kind: 'sleep-in' as const, startsTime: '22:00', wallMinutes: 540 };
    const quiet = await ended(world, night);
    const asleep = await record(quiet.carer, quiet.shift);
    const woken = await ended(world, night);
    const awake = await record(woken.carer, woken.shift, { ...span(woken.shift), disturbedMinutes: 90 });
    expect(asleep).toMatchObject({ grossPence: 6_000, hours: { disturbedMinutes: 0 } });
    expect(awake.hours).toMatchObject({ disturbedMinutes: 90, workedMinutes: 540 });
    // An hour and a half at £13.45.
    expect((awake.grossPence ?? 0) - 6_000).toBe(2_018);
  });
});

describe('answering', () => {
  it('yes makes the hours firm, once', async () => {
    const { holder, carer, shift } = await ended(world);
    const recorded = await record(carer, shift);
    expect(await confirm(holder, recorded)).toMatchObject({ status: 'confirmed', confirmedAt: world.now() });
    const again = { ...idOf(shift), body: hoursIdOf(recorded) };
    expect((await holder.refused(shifts.confirmHours, again)).code).toBe('hours-already-confirmed');
    const body = span(shift, 30);
    expect((await carer.refused(shifts.recordHours, { ...idOf(shift), body })).code).toBe(
      'hours-already-confirmed',
    );
  });

  it('yes by mistake can be taken back by other times, which the carer may answer in turn', async () => {
    const { holder, carer, shift } = await ended(world);
    const yes = await confirm(holder, await record(carer, shift, span(shift, 30)));
    const body = { ...hoursIdOf(yes), ...span(shift), reason: 'I looked at the wrong day.' };
    const corrected = await holder.call(shifts.correctHours, { ...idOf(shift), body });
    expect(corrected).toMatchObject({ status: 'confirmed', hours: { workedMinutes: 60 } });
    const answered = await record(carer, shift, span(shift, 30));
    expect(answered).toMatchObject({ status: 'worked', confirmedAt: null, hours: { workedMinutes: 90 } });
  });

  it('is about the very hours that were looked at', async () => {
    const { holder, carer, shift } = await ended(world);
    const looked = hoursIdOf(await record(carer, shift));
    const newest = await record(carer, shift, span(shift, 10));
    const refused = [
      await holder.refused(shifts.confirmHours, { ...idOf(shift), body: looked }),
      await holder.refused(shifts.correctHours, { ...idOf(shift), body: { ...looked, ...span(shift) } }),
      await holder.refused(shifts.disputeHours, { ...idOf(shift), body: { ...looked, reason: 'No' } }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'hours-changed-meanwhile'));
    expect((await seenBy(holder, shift)).status).toBe('worked');
    expect((await confirm(holder, newest)).status).toBe('confirmed');
  });

  it('a carer’s correction and the holder’s yes at the same moment never confirm what nobody looked at', async () => {
    const { holder, carer, shift } = await ended(world);
    const recorded = await record(carer, shift);
    const [yes, correction] = await Promise.all([
      holder.ask(shifts.confirmHours, { ...idOf(shift), body: hoursIdOf(recorded) }),
      carer.ask(shifts.recordHours, { ...idOf(shift), body: span(shift, 45) }),
    ]);
    expect([yes.status, correction.status].sort()).toEqual([200, 409]);
    const after = await seenBy(holder, shift);
    const confirmed = after.status === 'confirmed';
    expect(after.hours?.workedMinutes).toBe(confirmed ? 60 : 105);
    expect(confirmed ? correction.problem.code : yes.problem.code).toBe(
      confirmed ? 'hours-already-confirmed' : 'hours-changed-meanwhile',
    );
  });

  it('no waits for a person: said again and agreed, it is confirmed', async () => {
    const { holder, carer, shift } = await ended(world);
    const recorded = await record(carer, shift, span(shift, 30));
    const no = { ...idOf(shift), body: { ...hoursIdOf(recorded), reason: 'We were done at nine.' } };
    expect(await holder.call(shifts.disputeHours, no)).toMatchObject({
      status: 'disputed',
      disputeReason: 'We were done at nine.',
    });
    const again = await record(carer, shift);
    expect(again).toMatchObject({ status: 'worked', disputeReason: null });
    expect((await confirm(holder, again)).status).toBe('confirmed');
    expect((await saidOf(carer, shift)).map((item) => item.replace(/^Carer \d+: /, ''))).toEqual([
      '90, disputed',
      '60, confirmed',
    ]);
  });

  it('no without a reason is no answer', async () => {
    const { holder, carer, shift } = await ended(world);
    const recorded = await record(carer, shift);
    const body = { ...hoursIdOf(recorded), reason: ' ' };
    expect((await holder.refused(shifts.disputeHours, { ...idOf(shift), body })).errors).toEqual([
      { pointer: '/reason', detail: 'Say what was different.' },
    ]);
  });

  it('with other times leaves the way as the carer said it, and the carer may answer in turn', async () => {
    const { holder, carer, shift } = await ended(world);
    const recorded = await record(carer, shift, { ...span(shift, 30), milesTenths: 42 });
    const body = { ...hoursIdOf(recorded), ...span(shift), reason: 'Nine o’clock it was.' };
    const corrected = await holder.call(shifts.correctHours, { ...idOf(shift), body });
    expect(corrected).toMatchObject({ status: 'confirmed', hours: { workedMinutes: 60, milesTenths: 42 } });
    const answered = await record(carer, shift, span(shift, 20));
    expect(answered).toMatchObject({ status: 'worked', confirmedAt: null, hours: { workedMinutes: 80 } });
    expect((await confirm(holder, answered)).status).toBe('confirmed');
    expect((await saidOf(holder, shift)).map((item) => item.replace(/ \d+:/, ':'))).toEqual([
      'Carer: 90, no answer',
      'Holder: 60, corrected',
      'Carer: 80, confirmed',
    ]);
  });

  it('is never the carer’s own: not as representative, not in the office', async () => {
    const { holder, shift } = await ended(world);
    const carer = await aCarer(world, {
      roles: ['carer', 'representative', 'coordinator'],
      secondStep: true,
    });
    await world.represents(carer.memberId, holder.memberId, ['confirm']);
    await world.pair(holder.memberId, carer.memberId);
    const onDay = addMinutes(shift.startsAt, 2880).slice(0, 10);
    const theirs = await aTakenShift(holder, carer, { onDay });
    await world.moveTo(addMinutes(theirs.endsAt, 1));
    const late = await world.signIn(carer.memberId, true);
    const recorded = await record(late, theirs);
    const yes = { ...idOf(theirs), body: hoursIdOf(recorded) };
    const asRepresentative = { 'acting-for': holder.memberId };
    const inOffice = { ...asRepresentative, 'said-by': 'phone' };
    expect((await late.refused(shifts.confirmHours, yes, asRepresentative)).code).toBe('not-allowed');
    expect((await late.refused(shifts.confirmHours, yes, inOffice)).code).toBe('not-allowed');
    const no = { ...yes, body: { ...yes.body, reason: 'Longer' } };
    expect((await late.refused(shifts.disputeHours, no, inOffice)).code).toBe('not-allowed');
    expect((await confirm(holder, recorded)).status).toBe('confirmed');
  });

  it('by phone is each party’s own word, with who wrote it down', async () => {
    const { holder, carer, shift } = await ended(world);
    const coordinator = await world.join({ name: 'Delyth', roles: ['coordinator'] });
    const phoned = (by: Person) => ({ 'acting-for': by.memberId, 'said-by': 'phone' });
    const body = span(shift);
    const recorded = await coordinator.call(shifts.recordHours, { ...idOf(shift), body }, phoned(carer));
    expect(recorded.hours).toMatchObject({ via: 'phone', enteredBy: 'Delyth' });
    expect(recorded.hours?.saidBy).toMatch(/^Carer/);
    const yes = { ...idOf(shift), body: hoursIdOf(recorded) };
    await coordinator.call(shifts.confirmHours, yes, phoned(holder));
    expect((await seenBy(holder, shift)).status).toBe('confirmed');
  });
});
