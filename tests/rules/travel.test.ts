/** Protects carers from impossible ways between homes, and pays them the ways there are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, day, type Instant, instant } from '#shared/language/time.ts';
import { meansOfTravel } from '#shared/members/schema.ts';
import { legBetween, legTo, metresBetween, type Stay, travelReason } from '#shared/shifts/travel.ts';
import { london, wall } from './full-terms.ts';

const onDay = day('2026-11-24');
const ystradgynlais = { latitude: 51.78, longitude: -3.751 };
const pontardawe = { latitude: 51.721, longitude: -3.851 };
const unknown = { latitude: null, longitude: null };
const stay = (from: string, to: string, place: Pick<Stay, 'latitude' | 'longitude'>): Stay => ({
  startsAt: wall(`2026-11-24 ${from}`),
  endsAt: wall(`2026-11-24 ${to}`),
  ...place,
});

describe('the way from Ystradgynlais to Pontardawe, 9.5 km as the crow flies', () => {
  it('is 9,509 m', () => expect(metresBetween(ystradgynlais, pontardawe)).toBe(9_509));
  it.each([
    ['foot', 167], // 13,312.6 m ÷ 4,800 × 60 = 166.4
    ['cycle', 60], // ÷ 14,000 × 60 = 57.05, + 2
    ['bus', 57], // ÷ 18,000 × 60 = 44.4, + 12
    ['car', 29], // ÷ 32,000 × 60 = 24.96, + 4
  ] as const)('by %s takes %i minutes and is 8.3 miles', (by, minutes) => {
    expect(legBetween(ystradgynlais, pontardawe, by, onDay)).toEqual({ minutes, milesTenths: 83 });
  });
  it('takes nothing within one home, and is not known to an address not on the map', () => {
    expect(legBetween(pontardawe, pontardawe, 'car', onDay)).toEqual({ minutes: 0, milesTenths: 0 });
    expect(legBetween(pontardawe, unknown, 'car', onDay)).toBeNull();
  });
});

describe('a shift between others', () => {
  const before = stay('08:00', '09:00', ystradgynlais);
  const after = stay('11:00', '12:00', ystradgynlais);
  it('is refused when the carer cannot be there in time, with the first start that works', () => {
    const reason = travelReason(stay('09:20', '10:00', pontardawe), [before, after], 'car', london);
    expect(reason).toEqual({
      code: 'travel-too-long',
      instead: 'Start at 09:29 on 2026-11-24 or later.',
      facts: {
        side: 'before',
        neededMinutes: 29,
        gapMinutes: 20,
        earliestAt: '2026-11-24T09:29:00.000Z',
      },
    });
  });
  it('is refused when there is no time to go on', () => {
    const reason = travelReason(stay('09:30', '10:40', pontardawe), [before, after], 'car', london);
    expect(reason?.facts).toMatchObject({
      side: 'after',
      gapMinutes: 20,
      earliestAt: '2026-11-24T12:29:00.000Z',
    });
  });
  it.each<[says: string, shift: Stay, by: 'car' | null]>([
    ['there is time for both ways', stay('09:29', '10:31', pontardawe), 'car'],
    ['it is in the same home', stay('09:00', '11:00', ystradgynlais), 'car'],
    ['nobody knows how the carer travels', stay('09:00', '11:00', pontardawe), null],
    ['the address is not on the map', stay('09:00', '11:00', unknown), 'car'],
  ])('is allowed when %s', (_says, shift, by) => {
    expect(travelReason(shift, [before, after], by, london)).toBeNull();
  });
  it('names a start that would really work, for any day of visits', () => {
    const place = fc.record({
      latitude: fc.double({ min: 51.6, max: 51.9, noNaN: true }),
      longitude: fc.double({ min: -4, max: -3.6, noNaN: true }),
    });
    const visit = (
      from: Instant,
      gap: number,
      minutes: number,
      at: { latitude: number; longitude: number },
    ): Stay => ({
      startsAt: addMinutes(from, gap),
      endsAt: addMinutes(from, gap + minutes),
      ...at,
    });
    const visits = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 30, max: 180 }), place), {
        maxLength: 6,
      })
      .map((given) => {
        const made: Stay[] = [];
        for (const [gap, minutes, at] of given)
          made.push(visit(made.at(-1)?.endsAt ?? instant('2026-11-24T06:00:00.000Z'), gap, minutes, at));
        return made;
      });
    const asked = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 30, max: 180 }), place)
      .map(([gap, minutes, at]) => visit(instant('2026-11-24T06:00:00.000Z'), gap, minutes, at));
    fc.assert(
      fc.property(visits, asked, fc.constantFrom(...meansOfTravel), (others, shift, by) => {
        const overlaps = (one: Stay) =>
          others.some((two) => two.startsAt < one.endsAt && one.startsAt < two.endsAt);
        fc.pre(!overlaps(shift));
        const reason = travelReason(shift, others, by, london);
        if (!reason) return;
        const startsAt = reason.facts?.['earliestAt'] as Instant;
        const there = {
          ...shift,
          startsAt,
          endsAt: addMinutes(startsAt, (Date.parse(shift.endsAt) - Date.parse(shift.startsAt)) / 60_000),
        };
        expect(overlaps(there)).toBe(false);
        expect(travelReason(there, others, by, london)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('the leg that belongs to a shift', () => {
  const shift = stay('10:00', '11:00', pontardawe);
  it('is the way from the shift before', () => {
    const before = stay('08:00', '09:00', ystradgynlais);
    expect(legTo(shift, [stay('06:00', '07:00', pontardawe), before], 'car', london)).toEqual({
      minutes: 29,
      milesTenths: 83,
      from: before,
    });
  });
  it.each<[says: string, others: Stay[]]>([
    ['after more than two hours of one’s own', [stay('06:30', '07:59', ystradgynlais)]],
    ['from the same home', [stay('08:00', '09:00', pontardawe)]],
    ['from home', []],
  ])('is nothing %s', (_says, others) => expect(legTo(shift, others, 'car', london)).toBeNull());
});
