/**
 * Protects who chooses: in introduction mode a coordinator sees a search and may phone, and only the holder or
 * their people say whom to ask; what is asked is answered once; and every wrong step is refused by name.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, aTakenShift } from '#tests/support/care.ts';
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
import { changeMutual } from '#tests/support/mutual-mode.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, shifts } = api;

let world: World;
let coordinator: Person;
beforeAll(async () => {
  world = await openWorld();
  coordinator = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'], secondStep: true });
});
afterAll(() => world.close());

const monday = () => world.moveTo(anchor);
const teamOnly = { circles: [{ circle: 'team' as const, hoursBefore: 0 }] };
const askFor = (by: Person, coverId: string, carer: Person, headers: Record<string, string> = {}) =>
  by.ask(cover.askForCover, { params: { coverId }, body: { carerId: carer.memberId } }, headers);

describe('what is agreed beforehand', () => {
  it('names who is asked, in which order, and who is told; and is shown as it was said', async () => {
    const holder = await aHolder(world);
    const friend = await world.join({ name: 'Gwyn Parry', roles: ['supporter'] });
    const acting = await world.join({ name: 'Elin Pugh', roles: ['representative'] });
    await world.represents(acting.memberId, holder.memberId, ['book']);
    const stranger = await aCarer(world);
    const before = await holder.call(cover.coverPlan, {});
    expect(before.plan).toBeNull();
    const parts = new Map(before.people.map(({ memberId, part }) => [memberId, part]));
    expect([friend, acting, coordinator, stranger].map(({ memberId }) => parts.get(memberId))).toEqual([
      'supporter',
      'representative',
      'coordinator',
      undefined,
    ]);
    await agree(holder, [friend, acting], { thenWhat: 'Ring my sister.' });
    const forHolder = { 'acting-for': holder.memberId };
    const seen = await acting.call(cover.coverPlan, {}, forHolder);
    expect(seen.plan).toMatchObject({ askedAtOnce: 1, answerMinutes: 30, thenWhat: 'Ring my sister.' });
    const body = { ...(seen.plan as object), named: [stranger.memberId] } as never;
    expect((await acting.refused(cover.agreeCover, { body }, forHolder)).errors?.[0]?.pointer).toBe('/named');
  });

  it('entered in the office, it keeps the holder’s word about what then from the coordinator', async () => {
    const holder = await aHolder(world);
    await agree(holder, [coordinator], { thenWhat: 'Ring my sister.' });
    const said = { 'acting-for': holder.memberId, 'said-by': 'phone' };
    const { plan } = await coordinator.call(cover.coverPlan, {}, said);
    expect(plan).toMatchObject({ answerMinutes: 30, thenWhat: null });
    const { thenWhat: _kept, ...rest } = plan as NonNullable<typeof plan>;
    await coordinator.call(cover.agreeCover, { body: { ...rest, answerMinutes: 45 } }, said);
    expect((await holder.call(cover.coverPlan, {})).plan).toMatchObject({
      answerMinutes: 45,
      thenWhat: 'Ring my sister.',
    });
  });

  it('is refused where it makes no sense', async () => {
    const holder = await aHolder(world);
    const wrong = async (more: object) =>
      (
        await holder.refused(cover.agreeCover, {
          body: {
            ...teamOnly,
            askedAtOnce: 1,
            answerMinutes: 30,
            tellHoursBefore: 5,
            named: [coordinator.memberId],
            ...more,
          },
        })
      ).errors?.map(({ pointer }) => pointer);
    const [team, yes, all] = (['team', 'yes', 'all'] as const).map((circle) => ({ circle, hoursBefore: 5 }));
    expect(await wrong({ circles: [] })).toEqual(['/circles']);
    expect(await wrong({ circles: [team, team] })).toEqual(['/circles']);
    expect(await wrong({ circles: [team, yes, { ...all, hoursBefore: 9 }] })).toEqual(['/circles']);
    expect(await wrong({ askedAtOnce: 0 })).toEqual(['/askedAtOnce']);
    expect(await wrong({ answerMinutes: 1 })).toEqual(['/answerMinutes']);
    expect(await wrong({ tellHoursBefore: 0 })).toEqual(['/tellHoursBefore']);
    expect(await wrong({ named: [] })).toEqual(['/named']);
  });
});

describe('a holder begins or ends it themselves', () => {
  it('only with a plan, for an open shift of theirs, once', async () => {
    await monday();
    const holder = await aHolder(world);
    const open = await anOpenShift(holder);
    const params = { shiftId: open.shiftId };
    expect((await holder.refused(cover.startCover, { params })).code).toBe('cover-not-agreed');
    await agree(holder, [coordinator], teamOnly);
    expect((await (await aHolder(world)).refused(cover.startCover, { params })).code).toBe('not-found');
    const { coverId } = await holder.call(cover.startCover, { params });
    expect((await holder.refused(cover.startCover, { params })).code).toBe('cover-under-way');
    await holder.call(cover.stopCover, { params: { coverId } });
    expect((await holder.refused(cover.stopCover, { params: { coverId } })).code).toBe('cover-over');
    await holder.call(cover.startCover, { params });
    await holder.call(shifts.cancelShift, { params });
    expect((await holder.refused(cover.startCover, { params })).code).toBe('shift-not-open');
    const soon = await anOpenShift(holder, { onDay: '2026-11-24' });
    await world.moveTo(soon.startsAt);
    const gone = { params: { shiftId: soon.shiftId } };
    expect((await holder.refused(cover.startCover, gone)).code).toBe('shift-in-the-past');
  });
});

describe('who chooses', () => {
  const searching = async () => {
    await monday();
    const story = await aHolderWithTeam(world, 2, teamOnly);
    await handBack(story.first, story.shift);
    await look(world);
    return { ...story, search: await coverOf(story.holder, story.shift) };
  };

  it('introducing: the coordinator sees who was asked, and cannot choose', async () => {
    const { holder, search, carers } = await searching();
    const other = await aCarer(world);
    const { items } = await coordinator.call(cover.coverSearches, {});
    const seen = items.find(({ coverId }) => coverId === search.coverId);
    expect(asked(seen as typeof search)).toEqual({ [carers[1]?.memberId as string]: null });
    expect(seen?.thenWhat).toBeNull();
    const refused = await askFor(coordinator, search.coverId, other);
    expect([refused.status, refused.problem.code]).toEqual([403, 'coordinators-do-not-choose']);
    const acting = await world.join({ name: 'Siân Rees', roles: ['representative'] });
    await world.represents(acting.memberId, holder.memberId, ['book']);
    const forHolder = { 'acting-for': holder.memberId };
    expect((await askFor(acting, search.coverId, other, forHolder)).status).toBe(201);
    expect((await askFor(holder, search.coverId, other)).problem.code).toBe('already-asked');
    expect((await askFor(other, search.coverId, other)).problem.code).toBe('not-found');
    // What the asked carer says on the phone is theirs to say, and the coordinator's to write down.
    const said = { 'acting-for': other.memberId, 'said-by': 'phone' };
    await coordinator.call(
      cover.answerCover,
      { params: { coverId: search.coverId }, body: { answer: 'yes' } },
      said,
    );
    expect(await coverOf(holder, search)).toMatchObject({ status: 'found' });
    expect((await askFor(holder, search.coverId, carers[0] as Person)).problem.code).toBe('cover-over');
  });

  it('as a registered provider: the coordinator may choose too', async () => {
    const { holder, search } = await searching();
    const other = await aCarer(world);
    await changeMutual(world, { careMode: 'registered-provider' });
    expect((await askFor(coordinator, search.coverId, other)).status).toBe(201);
    await changeMutual(world, { careMode: 'introduction' });
    expect(asked(await coverOf(holder, search))).toHaveProperty([other.memberId], null);
  });

  it('introducing: no coordinator assigns a carer, and nothing comes of trying', async () => {
    await monday();
    const holder = await aHolder(world);
    const carer = await aCarer(world);
    const open = await anOpenShift(holder);
    const request = { params: { shiftId: open.shiftId }, body: { carerId: carer.memberId } };
    expect(await coordinator.refused(cover.assignCarer, request)).toMatchObject({
      code: 'coordinators-do-not-choose',
      facts: { careMode: 'introduction' },
    });
    expect((await coordinator.refused(cover.startCover, request)).code).not.toBe('invalid-input');
    expect((await holder.call(cover.covers, {})).items).toEqual([]);
    expect(await askedOf(carer)).toEqual([]);
  });

  it('as a registered provider: a coordinator assigns, the carer’s yes makes it firm, and nobody else is asked', async () => {
    await monday();
    await changeMutual(world, { careMode: 'registered-provider' });
    const holder = await aHolder(world);
    const [carer, busy, other] = [await aCarer(world), await aCarer(world), await aCarer(world)];
    for (const one of [carer, busy, other]) await world.pair(holder.memberId, one.memberId);
    await aTakenShift(await aHolder(world), busy);
    const open = await anOpenShift(holder);
    const assign = (by: Person, to: Person) =>
      by.ask(cover.assignCarer, { params: { shiftId: open.shiftId }, body: { carerId: to.memberId } });
    expect((await assign(coordinator, busy)).problem.code).toBe('offer-does-not-fit');
    expect((await assign(coordinator, holder)).problem.code).toBe('not-found');
    const both = await world.join({ name: 'Both', roles: ['coordinator', 'carer'] });
    expect((await assign(both, both)).problem.code).toBe('not-found');
    expect((await assign(holder, carer)).status).toBe(403);
    expect((await assign(coordinator, carer)).status).toBe(201);
    expect((await assign(coordinator, carer)).problem.code).toBe('already-asked');
    await look(world);
    const search = await coverOf(holder, open);
    expect(asked(search)).toEqual({ [carer.memberId]: null });
    expect((await answer(carer, search, 'yes')).status).toBe(204);
    expect(await coverOf(holder, open)).toMatchObject({ status: 'found' });
    expect((await assign(coordinator, other)).problem.code).toBe('shift-not-open');

    // Said no, and nobody comes: who keeps the mutual running is told, six hours before.
    const late = await anOpenShift(holder, { onDay: '2026-11-26' });
    const request = { params: { shiftId: late.shiftId }, body: { carerId: other.memberId } };
    const asking = await coordinator.call(cover.assignCarer, request);
    await answer(other, asking, 'no');
    await world.moveTo(at('2026-11-26', '02:00'));
    await look(world);
    expect((await coverOf(holder, late)).toldAt).toBe(at('2026-11-26', '02:00'));
    await changeMutual(world, { careMode: 'introduction' });
  });

  it('nobody is asked who is no carer, or could not come', async () => {
    const { holder, search, carers } = await searching();
    expect((await askFor(holder, search.coverId, coordinator)).problem.code).toBe('not-found');
    const unchecked = await aCarer(world, { rightToWork: false });
    expect((await askFor(holder, search.coverId, unchecked)).problem.code).toBe('not-cleared-for-care');
    // Whom they are with at that time, and how much they work, is theirs.
    const busy = await aCarer(world);
    const elsewhere = await aHolder(world);
    await world.pair(elsewhere.memberId, busy.memberId);
    await aTakenShift(elsewhere, busy);
    const met = await askFor(holder, search.coverId, busy);
    expect([met.status, met.problem.code]).toEqual([409, 'offer-does-not-fit']);
    expect(met.problem.facts).toBeUndefined();
    const stranger = await aHolder(world);
    expect((await askFor(stranger, search.coverId, carers[1] as Person)).problem.code).toBe('not-found');
  });
});

describe('an answer', () => {
  it('is given once, by whoever was asked', async () => {
    await monday();
    const { holder, first, carers, shift } = await aHolderWithTeam(world, 2, teamOnly);
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    const second = carers[1] as Person;
    expect((await answer(await aCarer(world), search, 'yes')).problem.code).toBe('not-found');
    expect((await answer(second, search, 'no')).status).toBe(204);
    expect((await answer(second, search, 'yes')).problem.code).toBe('ask-answered');
  });

  it('yes is refused where a rule stands in the way, and stays open to be given', async () => {
    await monday();
    const { holder, first, carers, shift } = await aHolderWithTeam(world, 2, teamOnly);
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    const second = carers[1] as Person;
    const other = await aHolder(world);
    await world.pair(other.memberId, second.memberId);
    const meeting = await anOpenShift(other);
    await second.call(shifts.takeShift, { params: { shiftId: meeting.shiftId } });
    expect((await answer(second, search, 'yes')).problem.code).toBe('shift-overlaps');
    expect(asked(await coverOf(holder, shift))).toEqual({ [second.memberId]: null });
    await handBack(second, meeting);
    expect((await answer(second, search, 'yes')).status).toBe(204);
  });
});
