/** Protects a standing agreement: checked against all the others for as long as both last, kept by the weeks that come, ended without blame. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { constraintOf } from '#db/constraints.ts';
import { agreements as agreementRows, auditEvents } from '#db/schema/index.ts';
import { layOutDueNeeds } from '#server/needs/roll.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
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
  shiftsOf,
  take,
} from '#tests/support/care.ts';
import { table } from '#tests/support/series.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const refusedAll = (carer: Person, laid: readonly Shift[]) =>
  carer.refused(shifts.takeSeries, { params: { shiftId: first(laid).shiftId } });
const notesOf = async (name: string) =>
  world.db.read.select().from(auditEvents).where(eq(auditEvents.name, name));

describe('taking a need that repeats', () => {
  it('is an agreement both sides see, and the weeks that come into sight go straight to its carer', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    const [mine] = await agreedOf(carer);
    expect(mine).toMatchObject({
      needId,
      startsTime: '10:00',
      days: ['TU'],
      fromOn: '2026-11-24',
      untilOn: null,
      status: 'standing',
      soonestEndOn: '2026-11-30',
    });
    expect(await agreedOf(holder)).toEqual([mine]);
    await rollTo(world, '2026-12-07');
    const after = await shiftsOf(holder, needId);
    expect(after).toHaveLength(laid.length + 2);
    expect(new Set(after.map(({ status, carerId }) => `${status} ${carerId}`))).toEqual(
      new Set([`taken ${carer.memberId}`]),
    );
    expect(await notesOf('AGREED_VISIT_GIVEN')).toHaveLength(2);
    await layOutDueNeeds(world.house.deps);
    expect(await notesOf('AGREED_VISIT_GIVEN')).toHaveLength(2);
  });

  it('goes on though the holder lets fewer people see what is still open', async () => {
    const [holder, carer] = [await aHolder(world), await aCarer(world)];
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    const body = { circle: 'team' as const, fromOn: '2026-11-24', version: 1 };
    await holder.call(needs.changeNeed, { params: { needId }, body });
    await rollTo(world, '2026-12-07');
    const after = await shiftsOf(holder, needId);
    expect(after).toHaveLength(laid.length + 2);
    expect(new Set(after.map(({ status, carerId }) => `${status} ${carerId}`))).toEqual(
      new Set([`taken ${carer.memberId}`]),
    );
  });

  it('is refused at once where two series would meet only in month seven, with the first day they do', async () => {
    const carer = await aCarer(world);
    const [one, other] = [await aHolder(world), await aHolder(world)];
    for (const holder of [one, other]) await world.pair(holder.memberId, carer.memberId);
    await takeAll(carer, (await posted(one, tuesdays)).shifts);
    const apart = await posted(other, {
      days: ['WE', 'TU'],
      fromOn: '2026-11-25',
      startsTime: '10:30',
      // This Wednesday as a start, then in the summer term, of which nothing is laid out yet.
      spans: [
        { from: '2026-11-25', to: '2026-11-25' },
        { from: '2027-06-02', to: '2027-07-20' },
      ],
    });
    expect(await refusedAll(carer, apart.shifts)).toMatchObject({
      code: 'agreements-would-meet',
      facts: { firstOn: '2027-06-08', because: 'overlap' },
      instead: 'They first meet on 2027-06-08 at 10:30. Take single visits, or agree up to the day before.',
    });
    expect((await shiftsOf(other, apart.needId)).map(({ status }) => status)).toEqual(['offered']);
    expect(await agreedOf(carer)).toHaveLength(1);
    // The single visit is still theirs to take.
    expect((await take(carer, first(apart.shifts))).status).toBe('taken');
  });

  it('on alternate weeks never meets the other week, and meets where a third week comes round', async () => {
    const { holder, carer } = await aPair(world);
    const even = await posted(holder, { ...tuesdays, everyWeeks: 2 });
    await takeAll(carer, even.shifts);
    const odd = await posted(holder, { ...tuesdays, everyWeeks: 2, inWeekOf: '2026-12-01' });
    await takeAll(carer, odd.shifts);
    expect(await agreedOf(carer)).toHaveLength(2);
    const third = await posted(await aHolder(world), { ...tuesdays, everyWeeks: 3, startsTime: '10:15' });
    expect((await refusedAll(carer, third.shifts)).code).toBe('shift-overlaps');
  });

  it('with somebody else already standing by it takes what is open and no more', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    const handed = laid[3] ?? first(laid);
    await carer.call(shifts.handBackShift, { params: { shiftId: handed.shiftId }, body: {} });
    expect((await takeAll(other, [handed])).items).toHaveLength(1);
    expect(await agreedOf(other)).toEqual([]);
    await rollTo(world, '2026-12-07');
    const newest = (await shiftsOf(holder, needId)).at(-1);
    expect(newest?.carerId).toBe(carer.memberId);
  });

  it('where two come together is agreed with two carers, never twice with one', async () => {
    const holder = await aHolder(world);
    const [one, other] = [await aCarer(world), await aCarer(world)];
    for (const carer of [one, other]) await world.pair(holder.memberId, carer.memberId);
    const { needId, shifts: laid } = await posted(holder, { ...tuesdays, carersNeeded: 2 });
    await takeAll(one, laid);
    const open = laid.filter(({ shiftId }) => shiftId !== first(laid).shiftId);
    const second = open.filter(({ startsAt }) => startsAt === first(laid).startsAt);
    expect((await refusedAll(one, second)).code).toBe('shift-overlaps');
    await takeAll(other, second);
    const held = await shiftsOf(holder, needId);
    const byTime = new Map<string, Set<unknown>>();
    for (const { startsAt, carerId } of held)
      byTime.set(startsAt, (byTime.get(startsAt) ?? new Set()).add(carerId));
    expect([...byTime.values()].every((carers) => carers.size === 2)).toBe(true);
    const [row] = await world.db.read.select().from(agreementRows);
    const twice = world.db.write(async (tx) => {
      const agreementId = world.house.deps.newId('agreement');
      if (row) await tx.insert(agreementRows).values({ ...row, agreementId, place: 3 });
    });
    expect(constraintOf(await twice.catch((error: unknown) => error))?.name).toBe('agreements_two_hands');
  });

  it('moved with both its places, it asks both, and one pair of hands never fills the two', async () => {
    const holder = await aHolder(world);
    const [one, other] = [await aCarer(world), await aCarer(world)];
    for (const carer of [one, other]) await world.pair(holder.memberId, carer.memberId);
    const { needId, shifts: laid } = await posted(holder, { onDay: '2026-12-01', carersNeeded: 2 });
    await take(one, laid[0] as Shift);
    await take(other, laid[1] as Shift);
    const body = { onDay: '2026-12-01', startsTime: '12:00', wallMinutes: 60 };
    await holder.call(shifts.moveShift, { params: { shiftId: laid[0]?.shiftId ?? '' }, body });
    const after = await shiftsOf(holder, needId);
    expect(table(after)).toEqual(['2026-12-01 12:00 offered', '2026-12-01 12:00 offered']);
    expect(after.map(({ asked }) => asked?.carerId).sort()).toEqual([one.memberId, other.memberId].sort());
    await take(one, laid[0] as Shift);
    expect((await refusedToTake(one, laid[1] as Shift)).code).toBe('not-found');
    expect((await take(other, laid[1] as Shift)).status).toBe('taken');
  });
});

describe('a visit of an agreement its carer cannot keep', () => {
  it('needs cover: it is offered again, its holder sees why, and it is not forced on them later', async () => {
    const { holder, carer } = await aPair(world);
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    // A single visit far ahead, in a week that is not laid out yet, at the edge of what they agreed to.
    const elsewhere = await anOpenShift(await aHolder(world), { onDay: '2027-02-23', startsTime: '10:30' });
    expect((await refusedToTake(carer, elsewhere)).code).toBe('agreements-would-meet');
    const check = { kind: 'right-to-work' as const, seenOn: '2026-11-20', validTo: '2027-02-20' };
    const coordinator = await world.as('rhian');
    await coordinator.call(api.members.recordCheck, {
      params: { memberId: carer.memberId },
      body: check as never,
    });
    await rollTo(world, '2026-12-07');
    const laidNow = await shiftsOf(holder, needId);
    expect(table(laidNow.slice(-2))).toEqual(['2027-02-16 10:00 taken', '2027-02-23 10:00 offered']);
    const newest = laidNow.at(-1) as Shift;
    expect(newest).toMatchObject({ carerId: null, clash: 'check-runs-out-before' });
    expect((await openTo(other, needId))[0]).toMatchObject({ shiftId: newest.shiftId, clash: null });
    await layOutDueNeeds(world.house.deps);
    expect(await notesOf('AGREED_VISIT_NEEDS_COVER')).toHaveLength(1);
    expect((await take(other, newest)).status).toBe('taken');
  });
});

describe('ending an agreement', () => {
  const standing = async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, tuesdays);
    await takeAll(carer, laid);
    const [{ agreementId }] = (await agreedOf(carer)) as [Agreement];
    return { holder, carer, needId, laid, params: { agreementId } };
  };

  it('by either side, with a week of notice and no reason, offers the later visits again', async () => {
    for (const side of ['holder', 'carer'] as const) {
      const story = await standing();
      const by = story[side];
      const soon = await by.refused(needs.endAgreement, {
        params: story.params,
        body: { lastDay: '2026-11-29' as never },
      });
      expect(soon).toMatchObject({ code: 'notice-too-short', facts: { soonestEndOn: '2026-11-30' } });
      const body = { lastDay: '2026-12-01' as never };
      expect(await by.call(needs.endAgreement, { params: story.params, body })).toMatchObject({
        status: 'ended',
        untilOn: '2026-12-01',
      });
      expect(table(await shiftsOf(story.holder, story.needId), 3)).toEqual([
        '2026-11-24 10:00 taken',
        '2026-12-01 10:00 taken',
        '2026-12-08 10:00 offered',
      ]);
      expect((await by.refused(needs.endAgreement, { params: story.params, body })).code).toBe(
        'agreement-over',
      );
      const next = await aCarer(world);
      await world.pair(story.holder.memberId, next.memberId);
      await takeAll(next, (await openTo(next, story.needId)).slice(0, 1));
      expect(await agreedOf(next)).toMatchObject([{ fromOn: '2026-12-08', status: 'standing' }]);
    }
  });

  it('is told once, however many visits it is', async () => {
    const { holder, carer, params } = await standing();
    await holder.call(needs.endAgreement, { params, body: { lastDay: '2026-12-01' as never } });
    const { items } = await carer.call(api.notices.notices, { query: { limit: 100 } });
    expect(items.map(({ kind }) => kind)).toEqual(['shift-changed']);
  });

  it('with a last day beyond what is laid out still fills the weeks up to it', async () => {
    const story = await standing();
    const body = { lastDay: '2027-02-23' as never };
    await story.carer.call(needs.endAgreement, { params: story.params, body });
    await rollTo(world, '2026-12-14');
    expect(table((await shiftsOf(story.holder, story.needId)).slice(-2))).toEqual([
      '2027-02-23 10:00 taken',
      '2027-03-02 10:00 offered',
    ]);
  });

  it('is for the two alone, and with its need it ends too', async () => {
    const story = await standing();
    const stranger = await aCarer(world);
    const body = { lastDay: '2026-12-20' as never };
    expect((await stranger.refused(needs.endAgreement, { params: story.params, body })).code).toBe(
      'not-found',
    );
    await story.holder.call(needs.closeNeed, { params: { needId: story.needId } });
    expect((await agreedOf(story.carer)).map(({ status }) => status)).toEqual(['ended']);
  });
});
