/** Protects the order in which people are asked for cover, and the moment at which somebody hears that nobody comes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosers, choosingRefused } from '#shared/cover/choosing.ts';
import { type Asked, answerByOf, nextAtOf, tellAtOf, turnsOf } from '#shared/cover/search.ts';
import { addMinutes, instant } from '#shared/language/time.ts';
import { type Circle, circles } from '#shared/members/schema.ts';
import { careModes } from '#shared/mutuals/schema.ts';

const startsAt = instant('2026-11-24T08:00:00.000Z');
const monday = instant('2026-11-23T08:00:00.000Z');
const plan = {
  circles: [
    { circle: 'team' as Circle, hoursBefore: 0 },
    { circle: 'yes' as Circle, hoursBefore: 12 },
    { circle: 'all' as Circle, hoursBefore: 6 },
  ],
  askedAtOnce: 2,
};
const tellAt = tellAtOf(startsAt, monday, { tellHoursBefore: 12 });
const search = { plan, startsAt, tellAt, toldAt: null };
const everybody = () => true;
const nobodyIn = (empty: Circle[]) => (circle: Circle) => !empty.includes(circle);
const waiting = (circle: Circle, minutes = 30): Asked => ({
  circle,
  answerBy: addMinutes(monday, minutes),
  answer: null,
});

describe('the known moment', () => {
  it('is so many hours before the visit, or at once when that has passed', () => {
    expect(tellAt).toBe('2026-11-23T20:00:00.000Z');
    expect(tellAtOf(startsAt, monday, { tellHoursBefore: 48 })).toBe(monday);
  });

  it('an answer is never due after the visit has begun', () => {
    expect(answerByOf(monday, startsAt, { answerMinutes: 60 })).toBe(addMinutes(monday, 60));
    expect(answerByOf(addMinutes(startsAt, -10), startsAt, { answerMinutes: 60 })).toBe(startsAt);
  });
});

describe('whose turn it is', () => {
  it('the first circle, as many as are asked at once, less those who still have time', () => {
    expect(turnsOf(search, [], everybody, monday)).toEqual([{ circle: 'team', places: 2 }]);
    expect(turnsOf(search, [waiting('team')], everybody, monday)).toEqual([{ circle: 'team', places: 1 }]);
    expect(turnsOf(search, [waiting('team'), waiting('team')], everybody, monday)).toEqual([]);
  });

  it('the next one when nobody is left and nobody is waited for, and not before', () => {
    expect(turnsOf(search, [waiting('team')], nobodyIn(['team']), monday)).toEqual([]);
    expect(turnsOf(search, [waiting('team', -1)], nobodyIn(['team']), monday)).toEqual([
      { circle: 'yes', places: 2 },
    ]);
    expect(turnsOf(search, [], nobodyIn(['team', 'yes']), monday)).toEqual([{ circle: 'all', places: 2 }]);
  });

  it('and at its hour at the latest, beside those before it', () => {
    const twelveBefore = addMinutes(startsAt, -12 * 60);
    expect(turnsOf(search, [], everybody, twelveBefore).map(({ circle }) => circle)).toEqual(['team', 'yes']);
    expect(turnsOf(search, [], everybody, addMinutes(startsAt, -6 * 60))).toHaveLength(3);
  });
});

describe('when it goes on by itself', () => {
  it('at the first of: an answer due, a circle opening, the telling, the beginning', () => {
    expect(nextAtOf(search, [waiting('team', 30)], monday)).toBe(addMinutes(monday, 30));
    expect(nextAtOf(search, [waiting('team', 2000)], monday)).toBe(tellAt);
    expect(nextAtOf(search, [], monday)).toBe(addMinutes(monday, 15));
  });

  it('never later than the telling while nobody was told, and never later than the beginning', () => {
    const someAsks = fc.array(
      fc.record({ circle: fc.constantFrom(...circles), minutes: fc.integer({ min: -600, max: 3000 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(someAsks, fc.integer({ min: 0, max: 1439 }), fc.boolean(), (asks, passed, isTold) => {
        const now = addMinutes(monday, passed);
        const one = { ...search, toldAt: isTold ? monday : null };
        const next = nextAtOf(
          one,
          asks.map(({ circle, minutes }) => waiting(circle, minutes)),
          now,
        );
        expect(next <= startsAt).toBe(true);
        if (!isTold) expect(next <= tellAt).toBe(true);
        if (isTold) expect(next > now).toBe(true);
      }),
    );
  });
});

it('in every mode the holder and who acts for them choose; a coordinator only of a registered provider', () => {
  for (const mode of careModes) {
    expect(choosers[mode]).toEqual(expect.arrayContaining(['holder', 'representative']));
    expect(choosingRefused(mode, 'holder')).toBeNull();
  }
  expect(choosingRefused('introduction', 'coordinator')?.code).toBe('coordinators-do-not-choose');
  expect(choosingRefused('registered-provider', 'coordinator')).toBeNull();
});
