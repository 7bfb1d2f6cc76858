/**
 * Protects the shortcuts by which very many carers are looked at: miles read from a table are the miles of the rule,
 * and no way is called short enough that the rule of travel would call too long.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysFrom } from '#server/matching/free-index/days.ts';
import type { CarerEntry } from '#server/matching/free-index/entry.ts';
import { FiguresKept } from '#server/matching/free-index/figures-kept.ts';
import { milesFrom, mostMiles } from '#server/matching/free-index/miles.ts';
import { noWay, reachOf } from '#server/matching/free-index/ways.ts';
import { day, instant } from '#shared/language/time.ts';
import { milesBetween } from '#shared/matching/judging.ts';
import { meansOfTravel } from '#shared/members/schema.ts';
import { legBetween, metresBetween, type Place } from '#shared/shifts/travel.ts';

const aPlace = fc.record({
  latitude: fc.double({ min: 50, max: 59, noNaN: true }),
  longitude: fc.double({ min: -8, max: 2, noNaN: true }),
});
/** Most people live near one another. */
const nearby = (to: { latitude: number; longitude: number }) =>
  fc
    .tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.6, max: 0.6, noNaN: true }))
    .map(([north, east]) => ({ latitude: to.latitude + north, longitude: to.longitude + east }));
const twoPlaces = aPlace.chain((one) => fc.tuple(fc.constant(one), fc.oneof(nearby(one), aPlace)));

const nothingKnown = {
  mostMinutes: null,
  guaranteedMinutes: 0,
  checksUntil: 0,
  furthestMiles: null,
  weeks: new Map(),
  free: null,
};

test('miles are those of the rule, and beyond the table further than anybody is looked for', () => {
  const figures = new FiguresKept(daysFrom(instant('2026-11-23T09:00:00.000Z'), 'Europe/London'));
  fc.assert(
    fc.property(twoPlaces, ([care, home]) => {
      figures.put(7, { ...nothingKnown, ...home } as unknown as CarerEntry);
      const miles = milesBetween(care, home) ?? -1;
      expect(milesFrom(figures, care)(7)).toBe(Math.min(miles, mostMiles + 1));
    }),
    { numRuns: 2_000 },
  );
});

test('a way is too long exactly where the rule of travel says so', () => {
  const onDay = day('2026-11-24');
  const means = fc.constantFrom(...meansOfTravel);
  const gaps = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
  const said = { long: 0, short: 0 };
  fc.assert(
    fc.property(
      aPlace.chain((care) => fc.tuple(fc.constant(care), nearby(care), nearby(care), nearby(care))),
      means,
      gaps,
      ([care, home, one, other], by, [before, after]) => {
        const span = (place: Place) => ({ ...place, from: 0, until: 0, restFrom: 0, restUntil: 0 });
        const place = { ...care, cosine: Math.cos((care.latitude * Math.PI) / 180) };
        const furthest = Math.max(metresBetween(home, one) ?? 0, metresBetween(home, other) ?? 0);
        const entry = { ...home, travelsBy: by, held: [span(one), span(other)], heldWithinMetres: furthest };
        const asked = { care, place } as never;
        const visit = { from: 1_000, until: 1_060, onDay } as never;
        const around = { previousUntil: 1_000 - before, nextFrom: 1_060 + after, isOwn: false, at: 1 };
        const rule =
          (legBetween(one, care, by, onDay)?.minutes ?? 0) > before ||
          (legBetween(care, other, by, onDay)?.minutes ?? 0) > after;
        expect(
          noWay(visit, around, entry as unknown as CarerEntry, reachOf(entry as never, asked), asked),
        ).toBe(rule);
        said[rule ? 'long' : 'short'] += 1;
      },
    ),
    { numRuns: 2_000 },
  );
  // Otherwise only one of the two answers was compared.
  expect(Math.min(said.long, said.short)).toBeGreaterThan(100);
});
