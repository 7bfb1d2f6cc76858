/**
 * Protects what a carer said of their time: free is what they said and nothing else, on every night of the year;
 * and that words find people as people write them.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day, momentOf, timeOfDay } from '#shared/language/time.ts';
import { freeSpans } from '#shared/matching/free-time.ts';
import { isFoundBy } from '#shared/matching/language-names.ts';
import { wordsIn, wordsMet } from '#shared/matching/match-words.ts';
import { sayAvailabilitySchema } from '#shared/matching/schema.ts';
import {
  holds,
  joined,
  type WallSpan,
  wallMinutesOf,
  wallSpanOf,
  without,
} from '#shared/matching/wall-spans.ts';

const zone = 'Europe/London';
const moment = (onDay: string, time: string) => momentOf(day(onDay), timeOfDay(time), zone);

describe('free time', () => {
  const tuesdays = [{ weekday: 'TU' as const, startsTime: timeOfDay('20:00'), wallMinutes: 720 }];
  const isFree = (said: Parameters<typeof freeSpans>[0], from: [string, string], to: [string, string]) =>
    holds(
      freeSpans(said, day(from[0]), day(to[0])),
      wallSpanOf({ startsAt: moment(...from), endsAt: moment(...to) }, zone),
    );

  it('reaches over midnight, in winter, in summer and on the nights the clocks change', () => {
    const said = {
      week: [{ weekday: 'SA' as const, startsTime: timeOfDay('22:00'), wallMinutes: 540 }],
      exceptions: [],
    };
    for (const [onDay, next] of [
      ['2026-06-13', '2026-06-14'],
      ['2026-03-28', '2026-03-29'],
      ['2026-10-24', '2026-10-25'],
    ] as const) {
      expect(isFree(said, [onDay, '22:00'], [next, '07:00']), onDay).toBe(true);
      expect(isFree(said, [onDay, '22:00'], [next, '07:01']), onDay).toBe(false);
      expect(isFree(said, [onDay, '21:59'], [next, '07:00']), onDay).toBe(false);
    }
  });

  it('keeps the length of a night by the clock of the wall', () => {
    for (const [onDay, next] of [
      ['2026-06-13', '2026-06-14'],
      ['2026-03-28', '2026-03-29'],
      ['2026-10-24', '2026-10-25'],
    ] as const)
      expect(
        wallMinutesOf({ startsAt: moment(onDay, '22:00'), endsAt: moment(next, '07:00') }, zone),
        onDay,
      ).toBe(540);
  });

  it('is less the days away and more the days extra; away counts more', () => {
    const exceptions = [
      {
        kind: 'away' as const,
        fromOn: day('2026-11-24'),
        untilOn: day('2026-11-24'),
        startsTime: null,
        wallMinutes: null,
      },
      {
        kind: 'extra' as const,
        fromOn: day('2026-11-24'),
        untilOn: day('2026-11-26'),
        startsTime: timeOfDay('09:00'),
        wallMinutes: 120,
      },
    ];
    const said = { week: tuesdays, exceptions };
    expect(isFree(said, ['2026-11-24', '21:00'], ['2026-11-24', '22:00'])).toBe(false);
    expect(isFree(said, ['2026-11-24', '09:00'], ['2026-11-24', '10:00'])).toBe(false);
    expect(isFree(said, ['2026-11-25', '01:00'], ['2026-11-25', '02:00'])).toBe(true);
    expect(isFree(said, ['2026-11-26', '09:00'], ['2026-11-26', '11:00'])).toBe(true);
    expect(isFree(said, ['2026-11-27', '09:00'], ['2026-11-27', '11:00'])).toBe(false);
  });

  it('touching times are one', () => {
    const week = [
      { weekday: 'MO' as const, startsTime: timeOfDay('08:00'), wallMinutes: 240 },
      { weekday: 'MO' as const, startsTime: timeOfDay('12:00'), wallMinutes: 120 },
    ];
    expect(isFree({ week, exceptions: [] }, ['2026-11-23', '09:00'], ['2026-11-23', '14:00'])).toBe(true);
  });

  test('spans joined and taken away hold exactly the minutes one would count', () => {
    const span = fc
      .record({ from: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 30 }) })
      .map(({ from, length }): WallSpan => ({ from, until: from + length }));
    const spans = fc.array(span, { maxLength: 8 });
    const minutes = (all: readonly WallSpan[]) =>
      new Set(all.flatMap(({ from, until }) => Array.from({ length: until - from }, (_, at) => from + at)));
    fc.assert(
      fc.property(spans, spans, (some, taken) => {
        expect(minutes(joined(some))).toEqual(minutes(some));
        expect(minutes(without(joined(some), joined(taken)))).toEqual(
          minutes(some).difference(minutes(taken)),
        );
        const all = joined(some);
        for (const [at, one] of all.entries()) expect((all[at + 1]?.from ?? 999) > one.until).toBe(true);
      }),
      { seed: 20261123 },
    );
  });

  it('a week whose end meets its beginning is refused', () => {
    const week = [
      { weekday: 'SU', startsTime: '22:00', wallMinutes: 600 },
      { weekday: 'MO', startsTime: '07:00', wallMinutes: 60 },
    ];
    const said = {
      week,
      furthestMiles: null,
      mostMinutes: null,
      likes: [],
      willNotDo: [],
      kindsNotDone: [],
      interests: [],
    };
    expect(sayAvailabilitySchema.safeParse(said).success).toBe(false);
    expect(sayAvailabilitySchema.safeParse({ ...said, week: week.slice(0, 1) }).success).toBe(true);
  });
});

describe('words', () => {
  it('meet without case, accents or signs', () => {
    expect(wordsMet(['Hoist', 'Pêl-droed'], ['hoist', 'pel droed'])).toEqual({
      met: ['Hoist', 'Pêl-droed'],
      missing: [],
    });
    expect(wordsIn('Help in the garden', ['garden', 'gard'])).toEqual(['garden']);
  });
  it('find somebody by the beginnings of any of their words', () => {
    const person = { name: 'Siân Gôf', skills: ['hoist'], languagesSpoken: ['cy'], interests: ['birds'] };
    for (const words of ['sian', 'gof hoi', 'Welsh', 'cymraeg birds'])
      expect(isFoundBy(words, person), words).toBe(true);
    expect(isFoundBy('oist', person)).toBe(false);
  });
});
