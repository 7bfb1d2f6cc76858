/**
 * Protects somebody whose carer cannot come: the people they chose are asked in turn, fairly and only if they
 * could come; what each answered is seen; and when nobody is found, those they named know at the promised time.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeMember } from '#server/members/records.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, aPair, aTakenShift, posted, seenBy, shiftsOf } from '#tests/support/care.ts';
import {
  agree,
  aHolderWithTeam,
  answer,
  asked,
  askedOf,
  coverOf,
  handBack,
  look,
} from '#tests/support/cover.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const reachedBy = (person: Person, email: string, language: 'en' | 'cy') =>
  world.db.write((tx) => changeMember(tx, world.mutualId, person.memberId, { email, language }));

/** Each story begins on Monday morning. */
const monday = () => world.moveTo(anchor);

describe('a carer hands a shift back', () => {
  it('the team is asked one by one, who was asked longest ago first; yes takes it', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 3);
    const [, second, third] = carers as [Person, Person, Person];
    await handBack(first, shift);
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [second.memberId]: null });
    expect(await askedOf(third)).toEqual([]);
    const [ask] = await askedOf(second);
    expect(ask).toMatchObject({ answerBy: at('2026-11-23', '09:30'), shift: { shiftId: shift.shiftId } });
    expect(ask?.shift.quote?.toCarerPence).toBeGreaterThan(0);
    expect(ask?.shift.address).toBeNull();

    if (!ask) throw new Error('Nobody was asked');
    await world.pass(5);
    expect((await answer(second, ask, 'no')).status).toBe(204);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [second.memberId]: 'no', [third.memberId]: null });
    expect((await answer(third, search, 'yes')).status).toBe(204);
    expect(await coverOf(holder, shift)).toMatchObject({
      status: 'found',
      foundCarerName: expect.any(String),
    });
    expect(await holder.call(shifts.shift, { params: { shiftId: shift.shiftId } })).toMatchObject({
      status: 'taken',
      carerId: third.memberId,
    });

    const next = await aTakenShift(holder, first, { onDay: '2026-11-26', circle: 'team' });
    await handBack(first, next);
    await look(world);
    // Taken and handed back in one breath was a press too many: nobody is asked.
    expect((await holder.call(cover.covers, {})).items).toHaveLength(1);
    await first.call(shifts.reconsiderShift, { params: { shiftId: next.shiftId } });
    await first.call(shifts.takeShift, { params: { shiftId: next.shiftId } });
    await world.pass(5);
    await handBack(first, next);
    await look(world);
    // The second was asked five minutes before the third: it is their turn again.
    expect(asked(await coverOf(holder, next))).toEqual({ [second.memberId]: null });
  });

  it('silence passes the question on, and a late yes still counts', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 3);
    const [, second, third] = carers as [Person, Person, Person];
    await handBack(first, shift);
    await look(world);
    await world.moveTo(at('2026-11-23', '09:29'));
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [second.memberId]: null });
    await world.moveTo(at('2026-11-23', '09:30'));
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [second.memberId]: 'silent', [third.memberId]: null });
    expect((await answer(second, search, 'yes')).status).toBe(204);
    expect(asked(await coverOf(holder, shift))).toEqual({
      [second.memberId]: 'yes',
      [third.memberId]: 'over',
    });
    expect(await askedOf(third)).toEqual([]);
  });

  it('wider circles open when nobody nearer is left, and at their hour at the latest', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 2);
    const [, second] = carers as [Person, Person];
    const known = await aCarer(world);
    await world.pair(holder.memberId, known.memberId, { team: false });
    await handBack(first, shift);
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [second.memberId]: null });
    expect((await answer(second, await coverOf(holder, shift), 'no')).status).toBe(204);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [second.memberId]: 'no', [known.memberId]: null });
    expect(search.asks.find(({ carerId }) => carerId === known.memberId)?.circle).toBe('yes');
    // The need was posted to the team only: who is asked may see and take it all the same.
    expect(await askedOf(known)).toHaveLength(1);
    expect((await known.ask(shifts.takeShift, { params: { shiftId: shift.shiftId } })).status).toBe(404);
    expect((await answer(known, search, 'yes')).status).toBe(204);
    expect((await coverOf(holder, shift)).status).toBe('found');
  });

  it('nobody is asked who could not come, and who said it was not for them is left in peace', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 4, {
      circles: [{ circle: 'team', hoursBefore: 0 }],
      askedAtOnce: 10,
    });
    const [, busy, tired, free] = carers as [Person, Person, Person, Person];
    const other = await aHolderWithTeam(world, 1);
    await world.pair(other.holder.memberId, busy.memberId);
    await aTakenShift(other.holder, busy, { startsTime: '08:30' });
    await handBack(first, shift);
    await tired.call(shifts.declineShift, { params: { shiftId: shift.shiftId } });
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [free.memberId]: null });
    expect(search.allAskedAt).toBeNull();
    await answer(free, search, 'no');
    await look(world);
    expect((await coverOf(holder, shift)).allAskedAt).toBe(at('2026-11-23', '09:00'));
  });

  it('nobody is asked with whom the holder ended all writing, nor may they be chosen', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 3, {
      circles: [{ circle: 'team', hoursBefore: 0 }],
      askedAtOnce: 10,
    });
    const [, unkind, kind] = carers as [Person, Person, Person];
    const { needId } = await posted(holder, { onDay: '2026-12-10' });
    const { conversationId } = await unkind.call(api.messages.writeFirst, {
      params: { needId },
      body: { words: 'Something unkind' },
    });
    await holder.call(api.messages.block, { params: { conversationId } });
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [kind.memberId]: null });
    const body = { carerId: unkind.memberId };
    const params = { coverId: search.coverId };
    expect((await holder.refused(cover.askForCover, { params, body })).code).toBe('not-found');
  });

  it('a carer who is ill hands everything of those days back at once', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 2);
    const other = await aHolder(world);
    await world.pair(other.memberId, first.memberId);
    const theirs = await aTakenShift(other, first, { startsTime: '11:00' });
    const later = await aTakenShift(other, first, { onDay: '2026-11-27' });
    const days = { fromOn: '2026-11-23', untilOn: '2026-11-25' };
    const wrong = { ...days, untilOn: '2026-11-22' };
    expect((await first.refused(cover.cannotCome, { body: wrong })).errors?.[0]?.pointer).toBe('/untilOn');
    const body = { ...days, reason: 'Influenza' };
    expect(await first.call(cover.cannotCome, { body })).toEqual({ handedBack: 2 });
    expect(await first.call(cover.cannotCome, { body })).toEqual({ handedBack: 0 });
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [carers[1]?.memberId as string]: null });
    expect(await seenBy(other, theirs)).toMatchObject({ status: 'offered', reason: 'Influenza' });
    expect(await seenBy(other, later)).toMatchObject({ status: 'taken' });
  });

  it('taken by whomever, called off or moved: nobody else is asked', async () => {
    await monday();
    const taken = await aHolderWithTeam(world, 3);
    await handBack(taken.first, taken.shift);
    await look(world);
    const third = taken.carers[2] as Person;
    await third.call(shifts.takeShift, { params: { shiftId: taken.shift.shiftId } });
    const cancelled = await aHolderWithTeam(world, 2);
    await handBack(cancelled.first, cancelled.shift);
    await look(world);
    await cancelled.holder.call(shifts.cancelShift, { params: { shiftId: cancelled.shift.shiftId } });
    const moved = await aHolderWithTeam(world, 2);
    await handBack(moved.first, moved.shift);
    await look(world);
    await moved.holder.call(shifts.moveShift, {
      params: { shiftId: moved.shift.shiftId },
      body: { onDay: '2026-11-27', startsTime: '10:00', wallMinutes: 60 },
    });
    expect(await askedOf(moved.carers[1] as Person)).toEqual([]);
    const late = await answer(moved.carers[1] as Person, await coverOf(moved.holder, moved.shift), 'yes');
    expect(late.problem.code).toBe('cover-over');
    await world.moveTo(at('2026-11-23', '10:00'));
    await look(world);
    expect((await coverOf(taken.holder, taken.shift)).status).toBe('found');
    expect((await coverOf(cancelled.holder, cancelled.shift)).status).toBe('ended');
    expect((await coverOf(moved.holder, moved.shift)).status).toBe('ended');
  });
});

describe('an agreed visit that its carer cannot keep', () => {
  it('is asked about as soon as it is laid out', async () => {
    await monday();
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const friend = await world.join({ name: 'Gwyn Parry', roles: ['supporter'] });
    await agree(holder, [friend], { circles: [{ circle: 'team', hoursBefore: 0 }] });
    const { needId, shifts: laid } = await posted(holder, { days: ['TU'], fromOn: '2026-11-24' });
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId as never } });
    const coordinator = await world.as('rhian');
    await coordinator.call(api.members.recordCheck, {
      params: { memberId: carer.memberId },
      body: { kind: 'right-to-work', seenOn: '2026-11-20', validTo: '2027-02-20' } as never,
    });
    await world.moveTo(at('2026-12-07', '09:00'));
    await look(world);
    await look(world);
    const newest = (await shiftsOf(holder, needId)).at(-1) as Shift;
    expect(newest).toMatchObject({ status: 'offered', clash: 'check-runs-out-before' });
    expect(asked(await coverOf(holder, newest))).toEqual({ [other.memberId]: null });
  });
});

describe('nobody is found', () => {
  it('those the holder named know at the promised time, once; the letter says nothing of care', async () => {
    await monday();
    const { holder, friend, carers, first, shift } = await aHolderWithTeam(world, 2, {
      circles: [{ circle: 'team', hoursBefore: 0 }],
      thenWhat: 'Ring my sister, then the night line.',
    });
    const second = carers[1] as Person;
    await reachedBy(friend, 'friend@example.org', 'cy');
    await reachedBy(second, 'second@example.org', 'en');
    await handBack(first, shift);
    await look(world);
    const question = await world.mailTo('second@example.org');
    expect(question?.subject).toBe('Somebody asks whether you can help');
    expect(question?.text).toContain('/cover/asks');
    expect(question?.text).not.toMatch(/getting up|Holder|8/);
    const promised = at('2026-11-24', '22:00');
    expect(await coverOf(holder, shift)).toMatchObject({
      tellAt: promised,
      toldAt: null,
      thenWhat: 'Ring my sister, then the night line.',
    });
    await world.moveTo(at('2026-11-24', '21:59'));
    await look(world);
    expect((await friend.call(cover.coverAtRisk, {})).items).toEqual([]);
    await world.moveTo(promised);
    await look(world);
    await look(world);
    const letter = await world.mailTo('friend@example.org');
    expect(letter?.subject).toBe('Edrychwch yn Carepool heddiw, os gwelwch yn dda');
    expect(letter?.text).not.toMatch(/getting up|Holder|25/);
    const { items } = await friend.call(cover.coverAtRisk, {});
    expect(items).toMatchObject([{ startsAt: shift.startsAt, status: 'asking', toldAt: promised }]);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      ['coverId', 'endsAt', 'holderName', 'startsAt', 'status', 'toldAt'].sort(),
    );
    expect(await coverOf(holder, shift)).toMatchObject({ toldAt: promised, toldNames: [expect.any(String)] });
    expect((await second.call(cover.coverAtRisk, {})).items).toEqual([]);
    // A late yes is as good as an early one.
    expect((await answer(second, await coverOf(holder, shift), 'yes')).status).toBe(204);
    expect((await friend.call(cover.coverAtRisk, {})).items).toMatchObject([{ status: 'found' }]);
  });
});
