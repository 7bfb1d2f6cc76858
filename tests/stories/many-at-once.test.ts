/** Protects the promise that no shift is double-booked, whoever presses at the same moment. */

import { and, eq, inArray } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shifts as shiftRows } from '#db/schema/index.ts';
import { refusals } from '#shared/contract/problem.ts';
import { day } from '#shared/language/time.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const { needs, shifts } = api;
const carers = 50;
const places = 100;
const tries = 20;

/** The same order in every run: a stride that meets every place once. */
const placesTriedBy = (carer: number): number[] =>
  Array.from({ length: tries }, (_, turn) => (carer * 7 + turn * 37) % places);

/** A hundred places at times that all meet: 60 from eight to ten, 40 from nine to eleven. */
const overlappingShifts = async (): Promise<string[]> => {
  const ids: string[] = [];
  for (let place = 0; place < 10; place += 1) {
    const holder = await world.join({ name: `Holder ${place}`, roles: ['holder'] });
    await world.budget(holder.memberId, 1_000_000);
    for (let nth = 0; nth < 10; nth += 1)
      await holder.call(needs.postNeed, {
        body: {
          title: `Morning ${place}.${nth}`,
          kind: 'day',
          onDay: '2026-12-02',
          startsTime: nth < 6 ? '08:00' : '09:00',
          wallMinutes: 120,
        },
      });
    const mine = await holder.call(shifts.shifts, { query: { from: '2026-12-02', to: '2026-12-02' } });
    ids.push(...mine.items.map((shift) => shift.shiftId));
  }
  return ids;
};

it('1,000 attempts by 50 carers on 100 overlapping shifts: each carer gets one, nobody two, no place twice', async () => {
  const ids = await overlappingShifts();
  expect(ids).toHaveLength(places);
  const people: Person[] = [];
  for (let carer = 0; carer < carers; carer += 1)
    people.push(await world.join({ name: `Carer ${carer}`, roles: ['carer'] }));

  const attempts = people.flatMap((person, carer) =>
    placesTriedBy(carer).map((place) =>
      person.ask(shifts.takeShift, { params: { shiftId: ids[place] ?? '' } }),
    ),
  );
  expect(attempts).toHaveLength(carers * tries);
  const answers = await Promise.all(attempts);

  const taken = answers.filter((answer) => answer.status === 200);
  const refused = answers.filter((answer) => answer.status !== 200);
  expect(new Set(answers.map((answer) => answer.problem?.code ?? answer.status))).toEqual(
    new Set([200, 'shift-already-taken', 'shift-overlaps']),
  );
  expect(taken).toHaveLength(carers);
  expect(new Set(refused.map((answer) => answer.status))).toEqual(new Set([409]));
  const codes = new Set(refused.map((answer) => answer.problem.code));
  expect([...codes].every((code) => code in refusals)).toBe(true);
  expect([...codes].sort()).toEqual(['shift-already-taken', 'shift-overlaps']);

  const held = await world.db.read
    .select({ carerId: shiftRows.carerId, shiftId: shiftRows.shiftId })
    .from(shiftRows)
    .where(
      and(
        eq(shiftRows.mutualId, world.mutualId),
        eq(shiftRows.originalDay, day('2026-12-02')),
        inArray(shiftRows.status, ['taken']),
      ),
    );
  expect(held).toHaveLength(carers);
  expect(new Set(held.map((row) => row.carerId)).size).toBe(carers);
});
