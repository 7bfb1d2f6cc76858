/**
 * Protects people from being asked in vain: cover is asked of those who fit, by what they said and by every rule
 * that would refuse their yes; who is passed over is told to the holder with the reason, and no more of it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepCheck } from '#server/members/records.ts';
import type { Cover } from '#shared/cover/schema.ts';
import { type Day, day } from '#shared/language/time.ts';
import { aCarer, aHolder, anOpenShift, aTakenShift, posted, take } from '#tests/support/care.ts';
import { agree, aHolderWithTeam, answer, asked, coverOf, handBack, look } from '#tests/support/cover.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, matching } = api;

let world: World;
let coordinator: Person;
beforeAll(async () => {
  world = await openWorld();
  coordinator = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'] });
});
afterAll(() => world.close());

const monday = () => world.moveTo(anchor);
const teamAtOnce = { circles: [{ circle: 'team' as const, hoursBefore: 0 }], askedAtOnce: 10 };

type Said = Parameters<typeof saying>[1];
const saying = (carer: Person, more: { week?: object[]; willNotDo?: string[]; furthestMiles?: number }) =>
  carer.call(matching.sayAvailability, {
    body: {
      ...{ week: [], furthestMiles: null, mostMinutes: null },
      ...{ likes: [], willNotDo: [], kindsNotDone: [], interests: [] },
      ...more,
    } as never,
  });
const mornings = { weekday: 'WE', startsTime: '07:00', wallMinutes: 300 };
const says = (carer: Person, more: Said) => saying(carer, { week: [mornings], ...more });

const away = (carer: Person, fromOn: string, untilOn = fromOn) =>
  carer.call(matching.sayException, { body: { kind: 'away', fromOn, untilOn } as never });

const workUntil = (carer: Person, validTo: Day) =>
  world.db.write((tx) =>
    keepCheck(tx, {
      mutualId: world.mutualId,
      checkId: world.house.deps.newId('check'),
      memberId: carer.memberId,
      kind: 'right-to-work',
      seenOn: day('2026-11-01'),
      validTo,
      recordedAt: world.now(),
    }),
  );

const whys = ({ passed }: Cover) => passed.map(({ why }) => why).sort();

describe('who does not fit', () => {
  it('is passed over: not free, away, resting, with a check that ends, or not doing such care', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 8, teamAtOnce);
    const [, evenings, ill, busy, tired, expiring, unwilling, free] = carers as [
      ...[Person, Person, Person, Person, Person, Person, Person, Person],
    ];
    await saying(evenings, { week: [{ weekday: 'WE', startsTime: '18:00', wallMinutes: 240 }] });
    await away(ill, '2026-11-25');
    const other = await aHolder(world);
    for (const carer of [busy, tired]) await world.pair(other.memberId, carer.memberId);
    await aTakenShift(other, busy, { startsTime: '08:30' });
    await aTakenShift(other, tired, {
      ...{ onDay: '2026-11-24', kind: 'waking-night', startsTime: '18:00', wallMinutes: 720 },
    });
    await workUntil(expiring, day('2026-11-24'));
    await says(unwilling, { willNotDo: ['getting up'] });
    await says(free, {});
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [free.memberId]: null });
    expect(whys(search)).toEqual(
      ['check-ends', 'not-free', 'not-free', 'not-free', 'will-not-do', 'working-time'].sort(),
    );
    // The coordinator who phones sees the same; neither sees more than a name and a word.
    const { items } = await coordinator.call(cover.coverSearches, {});
    const seen = items.find(({ coverId }) => coverId === search.coverId);
    expect(seen?.passed).toEqual(search.passed);
    expect(new Set(search.passed.flatMap((one) => Object.keys(one)))).toEqual(new Set(['carerName', 'why']));
    expect(JSON.stringify(search)).not.toMatch(/minutes|otherStartsAt|18:00/i);
    expect((await answer(free, search, 'yes')).status).toBe(204);
    expect(await coverOf(holder, shift)).toMatchObject({ status: 'found', passed: [] });
  });

  it('of all carers is only counted: the holder does not know them', async () => {
    await monday();
    const { holder, first, shift } = await aHolderWithTeam(world, 1, {
      circles: [
        { circle: 'team', hoursBefore: 0 },
        { circle: 'all', hoursBefore: 0 },
      ],
      askedAtOnce: 10,
    });
    for (const carer of [await aCarer(world), await aCarer(world)]) await away(carer, '2026-11-25');
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(search.passed).toEqual([]);
    expect(search.passedOthers).toBeGreaterThanOrEqual(2);
  });

  it('is asked once they have become free, and who was asked longest ago is first among those who fit', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 3, {
      ...teamAtOnce,
      askedAtOnce: 1,
    });
    const [, second, third] = carers as [Person, Person, Person];
    const { exceptionId } = await away(second, '2026-11-25');
    await handBack(first, shift);
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [third.memberId]: null });
    await second.call(matching.takeBackException, { params: { exceptionId } });
    await answer(third, await coverOf(holder, shift), 'no');
    await look(world);
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [third.memberId]: 'no', [second.memberId]: null });
    expect(search.passed).toEqual([]);
  });

  it('who is ill is asked by nobody for these days', async () => {
    await monday();
    const { first } = await aHolderWithTeam(world, 1);
    await first.call(cover.cannotCome, { body: { fromOn: '2026-11-25', untilOn: '2026-11-26' } as never });
    const other = await aHolderWithTeam(world, 1, teamAtOnce);
    await world.pair(other.holder.memberId, first.memberId);
    await handBack(other.first, other.shift);
    await look(world);
    const search = await coverOf(other.holder, other.shift);
    expect(search.asks).toEqual([]);
    expect(whys(search)).toEqual(['not-free']);
    // Said again it stands once.
    await first.call(cover.cannotCome, { body: { fromOn: '2026-11-25', untilOn: '2026-11-26' } as never });
    expect((await first.call(matching.availability, {})).exceptions).toHaveLength(1);
  });
});

describe('money', () => {
  it('that is gone is said, and nobody is asked for what could not be paid', async () => {
    await monday();
    const holder = await aHolder(world, 0);
    await world.budget(holder.memberId, 7_000, day('2026-11-23'));
    const [first, second] = [await aCarer(world), await aCarer(world)];
    for (const carer of [first, second]) await world.pair(holder.memberId, carer.memberId);
    await agree(holder, [coordinator], teamAtOnce);
    const shift = await anOpenShift(holder, { wallMinutes: 180, circle: 'team' });
    const later = await anOpenShift(holder, { onDay: '2026-11-27', wallMinutes: 180, circle: 'team' });
    await take(first, shift);
    await world.pass(60);
    await handBack(first, shift);
    await take(first, later);
    await look(world);
    const search = await coverOf(holder, shift);
    expect(search.asks).toEqual([]);
    expect(whys(search)).toEqual(['no-money']);
    const body = { carerId: second.memberId };
    const refused = await holder.refused(cover.askForCover, { params: { coverId: search.coverId }, body });
    expect(refused.code).toBe('budget-would-overspend');
  });
});

describe('asked by the holder out of turn', () => {
  it('somebody may be asked whom only their own word passed over', async () => {
    await monday();
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 2, teamAtOnce);
    const second = carers[1] as Person;
    await away(second, '2026-11-25');
    await handBack(first, shift);
    await look(world);
    const { coverId } = await coverOf(holder, shift);
    await holder.call(cover.askForCover, { params: { coverId }, body: { carerId: second.memberId } });
    const search = await coverOf(holder, shift);
    expect(asked(search)).toEqual({ [second.memberId]: null });
    await look(world);
    expect((await coverOf(holder, shift)).passed).toEqual([]);
  });
});

it('far ahead, what somebody agreed to until further notice passes them over though nothing is laid out yet', async () => {
  await monday();
  const { holder, carers } = await aHolderWithTeam(world, 2, teamAtOnce);
  const [first, regular] = carers as [Person, Person];
  const other = await aHolder(world);
  await world.pair(other.memberId, regular.memberId);
  const weekly = await posted(other, { days: ['WE'], fromOn: '2026-11-25', startsTime: '08:00' });
  await regular.call(api.shifts.takeSeries, { params: { shiftId: weekly.shifts[0]?.shiftId ?? '' } });
  const far = await aTakenShift(holder, first, { onDay: '2027-02-24', circle: 'team' });
  await world.moveTo(at('2026-11-23', '11:00'));
  await handBack(first, far);
  await look(world);
  const search = await coverOf(holder, far);
  expect(search.asks).toEqual([]);
  expect(whys(search)).toEqual(['not-free']);
});
