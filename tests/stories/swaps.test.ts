/**
 * Protects two carers who swap, and the people they come to: nothing changes until the other carer and each
 * holder said yes; then both shifts change hands at once, under every rule of taking, or neither does.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, aTakenShift, seenBy } from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, notices, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

/** Two carers whom both holders know, each with a shift for one of them. */
const twoOfEach = async (secondTime = '14:00') => {
  await world.moveTo(anchor);
  const [dilys, ieuan] = [await aHolder(world), await aHolder(world)];
  const [nia, sean] = [await aCarer(world), await aCarer(world)];
  for (const holder of [dilys, ieuan])
    for (const carer of [nia, sean]) await world.pair(holder.memberId, carer.memberId);
  const given = await aTakenShift(dilys, nia, { circle: 'team' });
  const wanted = await aTakenShift(ieuan, sean, { startsTime: secondTime, circle: 'team' });
  return { dilys, ieuan, nia, sean, given, wanted };
};

const propose = (by: Person, given: Shift, to: Person, wanted?: Shift) =>
  by.ask(cover.proposeSwap, {
    body: {
      givenShiftId: given.shiftId,
      toCarerId: to.memberId,
      ...(wanted ? { wantedShiftId: wanted.shiftId } : {}),
    },
  });
const say = (by: Person, swapId: string, answer: 'yes' | 'no', headers: Record<string, string> = {}) =>
  by.ask(cover.answerSwap, { params: { swapId }, body: { answer } }, headers);
const swapsOf = async (person: Person) => (await person.call(cover.swaps, {})).items;
const carerOf = async (holder: Person, shift: Shift) => (await seenBy(holder, shift)).carerId;

describe('two carers swap', () => {
  it('each in turn says yes, and with the last yes both shifts change hands', async () => {
    const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach();
    const { items } = await nia.call(cover.swapChoices, { params: { shiftId: given.shiftId } });
    expect(items).toMatchObject([{ memberId: sean.memberId, shifts: [{ shiftId: wanted.shiftId }] }]);
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    expect(await swapsOf(dilys)).toEqual([]);
    expect(await swapsOf(sean)).toMatchObject([{ swapId, asksMe: true, waitsFor: ['carer'] }]);
    expect((await say(sean, swapId, 'yes')).body.waitsFor).toEqual(['given-holder', 'wanted-holder']);
    const [seen] = await swapsOf(dilys);
    expect(seen).toMatchObject({
      asksMe: true,
      given: { shiftId: given.shiftId },
      wanted: null,
      isGift: false,
    });
    expect((await say(dilys, swapId, 'yes')).body.waitsFor).toEqual(['wanted-holder']);
    expect((await say(dilys, swapId, 'yes')).problem.code).toBe('ask-answered');
    expect(await carerOf(dilys, given)).toBe(nia.memberId);
    expect((await say(ieuan, swapId, 'yes')).body.status).toBe('done');
    expect(await carerOf(dilys, given)).toBe(sean.memberId);
    expect(await carerOf(ieuan, wanted)).toBe(nia.memberId);
    expect((await seenBy(sean, given)).quote?.toCarerPence).toBeGreaterThan(0);
    expect((await say(ieuan, swapId, 'yes')).problem.code).toBe('swap-over');
  });

  it('at the same time of the same day: each is free of the one before they take the other', async () => {
    const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach('08:30');
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    for (const person of [sean, ieuan, dilys]) await say(person, swapId, 'yes');
    expect([await carerOf(dilys, given), await carerOf(ieuan, wanted)]).toEqual([
      sean.memberId,
      nia.memberId,
    ]);
  });

  it('given with nothing in return, and said by phone or by who acts for the holder', async () => {
    const { dilys, nia, sean, given } = await twoOfEach();
    const rhian = await world.join({ name: 'Rhian', roles: ['coordinator'], secondStep: true });
    const { swapId } = (await propose(nia, given, sean)).body;
    const said = { 'acting-for': sean.memberId, 'said-by': 'phone' };
    expect((await say(rhian, swapId, 'yes', said)).body.isGift).toBe(true);
    const acting = await world.join({ name: 'Elin', roles: ['representative'] });
    await world.represents(acting.memberId, dilys.memberId, ['book']);
    expect((await say(acting, swapId, 'yes', { 'acting-for': dilys.memberId })).body.status).toBe('done');
    expect(await carerOf(dilys, given)).toBe(sean.memberId);
  });
});

describe('who was not looking', () => {
  const newOf = async (person: Person) =>
    (await person.call(notices.notices, { query: { limit: 10 } })).items;
  const first = async (person: Person) => (await newOf(person))[0];

  it('hears that their word is waited for, each of their own shift, and how it was answered', async () => {
    const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach();
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    expect(await first(sean)).toMatchObject({ kind: 'swap-waits', shiftId: given.shiftId });
    expect((await newOf(dilys)).map(({ kind }) => kind)).not.toContain('swap-waits');
    await say(sean, swapId, 'yes');
    expect(await first(dilys)).toMatchObject({ kind: 'swap-waits', shiftId: given.shiftId });
    expect(await first(ieuan)).toMatchObject({ kind: 'swap-waits', shiftId: wanted.shiftId });
    await say(dilys, swapId, 'yes');
    expect((await newOf(ieuan)).filter(({ kind }) => kind === 'swap-waits')).toHaveLength(1);
    await say(ieuan, swapId, 'yes');
    for (const carer of [nia, sean]) expect((await first(carer))?.kind).toBe('swap-answered');
  });

  it('hears that somebody said no', async () => {
    const { dilys, nia, sean, given } = await twoOfEach();
    const { swapId } = (await propose(nia, given, sean)).body;
    await say(sean, swapId, 'yes');
    await say(dilys, swapId, 'no');
    for (const carer of [nia, sean]) expect((await first(carer))?.kind).toBe('swap-answered');
  });
});

describe('nothing changes', () => {
  it('when one of them says no, or it is taken back', async () => {
    const { dilys, nia, sean, given, wanted } = await twoOfEach();
    const first = (await propose(nia, given, sean, wanted)).body.swapId;
    expect((await propose(nia, given, sean)).problem.code).toBe('swap-under-way');
    expect((await say(sean, first, 'no')).body.status).toBe('declined');
    const second = (await propose(nia, given, sean, wanted)).body.swapId;
    await say(sean, second, 'yes');
    expect((await say(dilys, second, 'no')).body.status).toBe('declined');
    const third = (await propose(nia, given, sean, wanted)).body.swapId;
    expect((await sean.refused(cover.withdrawSwap, { params: { swapId: third } })).code).toBe('not-found');
    await nia.call(cover.withdrawSwap, { params: { swapId: third } });
    expect((await nia.refused(cover.withdrawSwap, { params: { swapId: third } })).code).toBe('swap-over');
    expect(await carerOf(dilys, given)).toBe(nia.memberId);
  });

  it('when one of the shifts is no longer as it was proposed', async () => {
    const { dilys, nia, sean, given, wanted } = await twoOfEach();
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    await sean.call(shifts.handBackShift, { params: { shiftId: wanted.shiftId }, body: {} });
    expect(await swapsOf(nia)).toMatchObject([{ swapId, status: 'lapsed', asksMe: false }]);
    expect((await say(sean, swapId, 'yes')).problem.code).toBe('swap-over');
    // It makes room for another.
    expect((await propose(nia, given, sean)).status).toBe(201);
    await world.moveTo(at('2026-11-25', '08:00'));
    expect((await propose(nia, given, sean)).problem.code).toBe('shift-not-changeable');
    expect(await carerOf(dilys, given)).toBe(nia.memberId);
  });

  it('when a rule stands in the way of one of the two: neither shift moves, and no yes is lost', async () => {
    const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach();
    const busy = await aHolder(world);
    await world.pair(busy.memberId, nia.memberId);
    await aTakenShift(busy, nia, { startsTime: '14:30' });
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    await say(sean, swapId, 'yes');
    await say(dilys, swapId, 'yes');
    const refused = await say(ieuan, swapId, 'yes');
    expect([refused.status, refused.problem.code]).toEqual([409, 'swap-does-not-fit']);
    expect(refused.problem.facts).toBeUndefined();
    expect([await carerOf(dilys, given), await carerOf(ieuan, wanted)]).toEqual([
      nia.memberId,
      sean.memberId,
    ]);
    expect(await swapsOf(nia)).toMatchObject([{ swapId, waitsFor: ['wanted-holder'] }]);
  });
});

describe('who may', () => {
  it('nobody proposes what is not theirs, to whom or for what they have no part in', async () => {
    const { nia, sean, given, wanted, dilys } = await twoOfEach();
    const stranger = await aCarer(world);
    expect((await propose(sean, given, nia)).problem.code).toBe('not-found');
    expect((await propose(nia, given, stranger)).problem.code).toBe('not-found');
    expect((await propose(nia, given, sean, given)).problem.code).toBe('not-found');
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    expect((await say(stranger, swapId, 'yes')).problem.code).toBe('not-found');
    expect((await say(dilys, swapId, 'yes')).problem.code).toBe('not-found');
    expect((await say(nia, swapId, 'yes')).problem.code).toBe('not-allowed');
    const open = await aTakenShift(dilys, nia, { onDay: '2026-11-27', circle: 'team' });
    await nia.call(shifts.handBackShift, { params: { shiftId: open.shiftId }, body: {} });
    expect((await propose(nia, open, sean)).problem.code).toBe('shift-not-held');
  });

  it('nobody says yes for a holder to what they themselves are paid for', async () => {
    const { dilys, nia, sean, given } = await twoOfEach();
    await world.represents(sean.memberId, dilys.memberId, ['book']);
    const { swapId } = (await propose(nia, given, sean)).body;
    await say(sean, swapId, 'yes');
    const forDilys = { 'acting-for': dilys.memberId };
    expect((await say(sean, swapId, 'yes', forDilys)).problem.code).toBe('not-allowed');
    expect((await say(dilys, swapId, 'yes')).body.status).toBe('done');
  });
});

describe('at once', () => {
  it('the last yes given twice swaps once', async () => {
    const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach();
    const { swapId } = (await propose(nia, given, sean, wanted)).body;
    await say(sean, swapId, 'yes');
    const answers = await Promise.all([
      say(dilys, swapId, 'yes'),
      say(dilys, swapId, 'yes'),
      say(ieuan, swapId, 'yes'),
      say(ieuan, swapId, 'yes'),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect([await carerOf(dilys, given), await carerOf(ieuan, wanted)]).toEqual([
      sean.memberId,
      nia.memberId,
    ]);
  });

  it('swapped, handed back and called off at once: both shifts moved or neither', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const { dilys, ieuan, nia, sean, given, wanted } = await twoOfEach();
      const { swapId } = (await propose(nia, given, sean, wanted)).body;
      await say(sean, swapId, 'yes');
      await say(dilys, swapId, 'yes');
      const answers = await Promise.all([
        say(ieuan, swapId, 'yes'),
        nia.ask(shifts.handBackShift, { params: { shiftId: given.shiftId }, body: {} }),
        ieuan.ask(shifts.cancelShift, { params: { shiftId: wanted.shiftId } }),
      ]);
      for (const { status } of answers) expect(status).toBeLessThan(500);
      const isSwapped = answers[0].status === 200;
      const after = [(await seenBy(dilys, given)).carerId, (await seenBy(ieuan, wanted)).carerId];
      // What is called off keeps whose it was.
      expect([null, isSwapped ? sean.memberId : nia.memberId]).toContain(after[0]);
      expect([null, isSwapped ? nia.memberId : sean.memberId]).toContain(after[1]);
    }
  });
});
