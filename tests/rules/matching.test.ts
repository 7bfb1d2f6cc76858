/**
 * Protects what is said of somebody who may come: every visit is possible or stopped by a rule that has a name,
 * and a holder is never told how much somebody works.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Id } from '#shared/language/ids.ts';
import { addDays, day, type Instant, instant, momentOf, timeOfDay } from '#shared/language/time.ts';
import { type AskedCare, judge, type KnownCarer } from '#shared/matching/judging.ts';
import { reasonsOf } from '#shared/matching/reasons.ts';
import { reasonCodes } from '#shared/matching/schema.ts';
import { joined } from '#shared/matching/wall-spans.ts';

const zone = 'Europe/London';
const moment = (onDay: string, time: string) => momentOf(day(onDay), timeOfDay(time), zone);

const carer = (more: Partial<KnownCarer> = {}): KnownCarer => ({
  latitude: 51.78,
  longitude: -3.751,
  travelsBy: 'car',
  bornOn: null,
  optedOut: false,
  startedOn: day('2026-01-05'),
  checks: [{ kind: 'right-to-work', seenOn: day('2026-01-05'), validTo: null }],
  free: [{ from: 0, until: 99_999_999 }],
  held: [],
  weeks: new Map(),
  mostMinutes: null,
  skills: [],
  languagesSpoken: [],
  interests: [],
  likes: [],
  willNotDo: [],
  kindsNotDone: [],
  furthestMiles: null,
  guaranteedMinutes: 0,
  closeness: 'none',
  timesHere: 0,
  ...more,
});

const visitsFrom = (first: string, days: readonly number[], minutes: string): AskedCare['visits'] =>
  days.map((later) => {
    const onDay = addDays(day(first), later);
    return { startsAt: moment(onDay, '08:00'), endsAt: moment(onDay, minutes) };
  });

const asked = (more: Partial<AskedCare> = {}): AskedCare => ({
  holderId: 'member_holder' as Id<'member'>,
  kind: 'day',
  visits: visitsFrom('2026-11-24', [0], '09:00'),
  skills: [],
  languages: [],
  about: 'Help getting up',
  latitude: 51.78,
  longitude: -3.751,
  ...more,
});

const now: Instant = instant('2026-11-23T09:00:00.000Z');
const judged = (care: AskedCare, who: KnownCarer) => judge(care, who, null, zone, now);

describe('judging', () => {
  it('counts the visits of one week together: two of three twelve-hour days fill 26 wanted hours', () => {
    const care = asked({ visits: visitsFrom('2026-11-24', [0, 1, 2], '20:00') });
    const found = judged(care, carer({ mostMinutes: 26 * 60 }));
    expect(found.figures.possible).toBe(2);
    expect([...found.stopped]).toEqual([['no-room', 1]]);
  });
  it('says that a check runs out before the later visits', () => {
    const checks = [
      { kind: 'right-to-work' as const, seenOn: day('2026-01-05'), validTo: day('2026-12-01') },
    ];
    const care = asked({ visits: visitsFrom('2026-11-30', [0, 1, 2], '09:00') });
    expect([...judged(care, carer({ checks })).stopped]).toEqual([['check-ends', 1]]);
  });
  it('says that rest would be too short after a night', () => {
    const held = [
      {
        startsAt: moment('2026-11-23', '22:00'),
        endsAt: moment('2026-11-24', '07:00'),
        latitude: 51.78,
        longitude: -3.751,
        restStartsAt: null,
        restEndsAt: null,
      },
    ];
    const care = asked({
      visits: [{ startsAt: moment('2026-11-24', '12:00'), endsAt: moment('2026-11-24', '13:00') }],
    });
    expect([...judged(care, carer({ held })).stopped]).toEqual([['working-time', 1]]);
  });
  it('never tells a holder what is owed to somebody, in no reason at all', () => {
    const found = judged(asked(), carer({ guaranteedMinutes: 600 }));
    const codes = (reader: 'holder' | 'carer') => reasonsOf(found, reader).map(({ code }) => code);
    expect(codes('carer')).toContain('hours-owed');
    expect(codes('holder')).not.toContain('hours-owed');
    for (const code of codes('holder')) expect(reasonCodes).toContain(code);
  });
  test('every visit is either possible or stopped, and each stop is a reason', () => {
    const free = fc.option(
      fc.array(
        fc.record({
          from: fc.integer({ min: 29_925_000, max: 29_935_000 }),
          length: fc.integer({ min: 60, max: 3_000 }),
        }),
        { maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(
        free,
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 1_200 })),
        (said, days, mostMinutes) => {
          const visits = visitsFrom(
            '2026-11-24',
            [...new Set(days)].sort((one, other) => one - other),
            '12:00',
          );
          const spans = said && joined(said.map(({ from, length }) => ({ from, until: from + length })));
          const found = judged(asked({ visits }), carer({ free: spans, mostMinutes }));
          const stopped = [...found.stopped.values()].reduce((sum, times) => sum + times, 0);
          expect(found.figures.possible + stopped).toBe(visits.length);
          const codes = new Set(reasonsOf(found, 'holder').map(({ code }) => code));
          for (const stop of found.stopped.keys()) expect(codes.has(stop)).toBe(true);
          expect(codes.size).toBe(reasonsOf(found, 'holder').length);
        },
      ),
      { seed: 20261123, numRuns: 60 },
    );
  });
});
