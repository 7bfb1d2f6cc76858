/**
 * Protects the index of free time: after whatever happened in a village, the live one is what a new one would be,
 * bit for bit, and what it finds is what judging everybody from the database finds, reason for reason.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCareOf } from '#server/matching/asked-care.ts';
import { candidatesFromDatabase, candidatesFromIndex } from '#server/matching/candidates.ts';
import { pairsOfHolder } from '#server/matching/close-reads.ts';
import { daysCovered, slotsInDay } from '#server/matching/free-index/days.ts';
import { type FreeIndex, wordsHeld } from '#server/matching/free-index/free-index.ts';
import { buildIndex } from '#server/matching/free-index/keep-index.ts';
import { findNeed } from '#server/needs/reads.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, day, weekdays } from '#shared/language/time.ts';
import type { SayAvailability } from '#shared/matching/schema.ts';
import { aCarer, aHolder } from '#tests/support/care.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { matching, members, needs, shifts } = api;
const zone = 'Europe/London';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let state = 20_261_123;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * limit);
};
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;
const someOf = <T>(all: readonly T[]): T[] => all.filter(() => below(3) === 0);
const words = ['hoist', 'cooking', 'gardening', 'Help', 'shopping'];

const anyWeek = (): SayAvailability['week'] =>
  weekdays.flatMap((weekday) =>
    below(4) === 0
      ? []
      : [
          {
            weekday,
            startsTime: oneOf(['06:00', '07:30', '09:10', '20:00']) as never,
            wallMinutes: 60 * (2 + below(10)),
          },
        ],
  );

const anyDay = () => addDays(day('2026-11-24'), below(50));

const acts: ((world: World, carer: Person, holder: Person, needIds: string[]) => Promise<unknown>)[] = [
  (_, carer) =>
    carer.ask(matching.sayAvailability, {
      body: {
        week: anyWeek(),
        furthestMiles: oneOf([null, 3, 15]),
        mostMinutes: oneOf([null, 600, 1_800]),
        likes: someOf(words),
        willNotDo: below(5) === 0 ? [oneOf(words)] : [],
        kindsNotDone: below(6) === 0 ? ['sleep-in'] : [],
        interests: someOf(words),
      },
    }),
  (_, carer) => {
    const fromOn = anyDay();
    return carer.ask(matching.sayException, {
      body: {
        kind: oneOf(['away', 'extra'] as const),
        fromOn,
        untilOn: addDays(fromOn, below(4)),
        startsTime: '08:00',
        wallMinutes: 300,
      },
    });
  },
  async (_, __, holder, needIds) => {
    const weekly = below(2) === 0;
    const answered = await holder.ask(needs.postNeed, {
      body: {
        title: `Help with ${oneOf(words)}`,
        kind: 'day',
        startsTime: oneOf(['07:00', '08:15', '09:05', '18:00', '21:00']),
        wallMinutes: oneOf([30, 60, 125, 600]),
        skills: someOf(['hoist', 'cooking']),
        ...(weekly ? { days: [oneOf(weekdays)], fromOn: '2026-11-24' } : { onDay: anyDay() }),
      },
    });
    if (answered.status === 201) needIds.push(answered.body.needId);
  },
  async (_, carer) => {
    const { items } = await carer.call(shifts.openShifts, { query: { limit: 100 } });
    if (items.length > 0) await carer.ask(shifts.takeShift, { params: { shiftId: oneOf(items).shiftId } });
  },
  async (_, carer) => {
    const { items } = await carer.call(shifts.openShifts, { query: { limit: 100 } });
    if (items.length > 0) await carer.ask(shifts.takeShift, { params: { shiftId: oneOf(items).shiftId } });
  },
  async (_, carer) => {
    const { items } = await carer.call(shifts.shifts, { query: { from: '2026-11-23', to: '2027-01-31' } });
    if (items.length > 0)
      await carer.ask(shifts.handBackShift, { params: { shiftId: oneOf(items).shiftId }, body: {} });
  },
  async (_, __, holder) => {
    const { items } = await holder.call(shifts.shifts, { query: { from: '2026-11-23', to: '2027-01-31' } });
    if (items.length === 0) return;
    const params = { shiftId: oneOf(items).shiftId };
    if (below(2) === 0) await holder.ask(shifts.cancelShift, { params });
    else
      await holder.ask(shifts.moveShift, {
        params,
        body: { onDay: anyDay(), startsTime: '10:00', wallMinutes: 60 },
      });
  },
  (_, carer, holder) =>
    holder.ask(members.setCloseness, {
      params: { carerId: carer.memberId },
      body: { closeness: oneOf(['team', 'yes', 'none'] as const) },
    }),
];

const anyPlace = () => ({ latitude: 51.7 + below(100) / 1_000, longitude: -3.8 + below(150) / 1_000 });

const pictureOf = (index: FreeIndex, carerId: Id<'member'>) => {
  const entry = index.entryOf(carerId);
  const number = index.seats.numberOf(carerId);
  if (!entry || number === undefined) return null;
  const slots = Array.from({ length: daysCovered * slotsInDay }, (_, row) =>
    index.slots.isFree(number, row) ? '#' : '.',
  ).join('');
  const has = wordsHeld(entry).map(({ kind, word }) => [kind, word, index.words.of(kind, word)?.has(number)]);
  return { entry, slots, has };
};

it('after hundreds of changes the live index is what a new one would be, and finds what the database finds', async () => {
  const { house, mutualId } = world;
  const holders = await Promise.all([1, 2, 3].map(() => aHolder(world, 10_000_000, anyPlace())));
  const carers: Person[] = [];
  for (let at = 0; at < 12; at += 1) carers.push(await aCarer(world, at === 11 ? {} : anyPlace()));
  const needIds: string[] = [];
  await house.deps.freeIndex.current(mutualId, zone, world.now());
  const codes = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    for (let step = 0; step < 50; step += 1) await oneOf(acts)(world, oneOf(carers), oneOf(holders), needIds);
    const live = await house.deps.freeIndex.current(mutualId, zone, world.now());
    const fresh = await buildIndex(world.db, mutualId, zone, world.now());
    expect(live.size).toBe(fresh.size);
    for (const carerId of fresh.seats.carerIds())
      expect(pictureOf(live, carerId)).toEqual(pictureOf(fresh, carerId));
    for (const needId of needIds.slice(-12)) {
      const need = await findNeed(world.db.read, mutualId, needId as Id<'need'>);
      if (!need) throw new Error('A need is gone');
      const asked = await openCareOf(world.db.read, need, zone, world.now());
      if (asked.visits.length === 0) continue;
      const call = {
        deps: house.deps,
        actor: { mutualId, memberId: need.need.holderId } as never,
        now: world.now(),
      };
      const pairs = await pairsOfHolder(world.db.read, mutualId, asked.holderId);
      const looked = {
        asked,
        circle: 'all' as const,
        pairs,
        leftOut: new Set<Id<'member'>>(),
        words: undefined,
        zone,
      };
      const [ofIndex, ofDatabase] = [
        await candidatesFromIndex(call, looked),
        await candidatesFromDatabase(call, looked),
      ];
      if (!ofIndex) continue;
      expect(ofIndex).toEqual(ofDatabase);
      for (const { reasons } of ofIndex) for (const { code } of reasons) codes.add(code);
    }
  }
  // Otherwise the story would have compared nothing with nothing.
  for (const code of [
    'free',
    'free-partly',
    'not-free',
    'no-way-between',
    'working-time',
    'no-room',
    'too-far',
  ])
    expect([...codes]).toContain(code);
}, 120_000);

it('who leaves is found no more, and who is brought in by spreadsheets is', async () => {
  const { house, mutualId } = world;
  const before = await house.deps.freeIndex.current(mutualId, zone, world.now());
  const carer = await aCarer(world, anyPlace());
  await carer.call(matching.sayAvailability, {
    body: {
      week: [],
      furthestMiles: null,
      mostMinutes: null,
      likes: [],
      willNotDo: [],
      kindsNotDone: [],
      interests: [],
    },
  });
  const after = await house.deps.freeIndex.current(mutualId, zone, world.now());
  expect(after).toBe(before);
  expect(after.entryOf(carer.memberId)?.free?.from).toEqual([]);
  await carer.call(members.leave, {});
  const left = await house.deps.freeIndex.current(mutualId, zone, world.now());
  expect(left.entryOf(carer.memberId)).toBeUndefined();
  house.deps.freeIndex.hear(mutualId, 'import.changed', { importId: 'import_any' as never }, {});
  const anew = await house.deps.freeIndex.current(mutualId, zone, world.now());
  expect(anew).not.toBe(before);
});
