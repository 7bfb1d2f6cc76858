/** Protects the terms members vote: what may be said, what lies below a floor, and the file they come in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { type Day, day } from '#shared/language/time.ts';
import { nations } from '#shared/mutuals/schema.ts';
import { visitTooShort } from '#shared/needs/visits.ts';
import { rateRow, ratesToReview } from '#shared/rates/review.ts';
import { firstFloorThatOvertakes, termsBelowFloor } from '#shared/terms/below-floor.ts';
import { bandFor } from '#shared/terms/cancellation.ts';
import { comingFloors } from '#shared/terms/coming-floors.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import { type TermRow, termsAsRows, termsFromRows } from '#shared/terms/rows.ts';
import { versionOn } from '#shared/terms/rules.ts';
import { termsSchema } from '#shared/terms/schema.ts';
import { anyTerms } from './any-terms.ts';
import { fullTerms } from './full-terms.ts';

const start = floorTerms('wales', day('2026-11-23'));
const row = (number: number, term: string, value: string, from_on = '2026-12-01'): TermRow => ({
  row: number,
  term,
  value,
  from_on,
});

describe('the terms a mutual begins with', () => {
  it.each(nations)('in %s: the schema accepts them and nothing lies below a floor', (nation) => {
    const terms = floorTerms(nation, day('2026-11-23'));
    expect(termsSchema.parse(terms)).toEqual(terms);
    expect(termsBelowFloor(terms, day('2026-11-23'), nation)).toEqual([]);
  });
  it('begin with the floor of the nation', () => {
    const base = nations.map(
      (nation) => floorTerms(nation, day('2026-11-23')).baseRates['personal-assistant'],
    );
    expect(base).toEqual([1271, 1345, 1345, 1271]);
  });
});

describe('a version kept before a term was thought of', () => {
  it('is read with what that term meant until then', () => {
    const {
      liveIn: _liveIn,
      training: _training,
      meeting: _meeting,
      cancellation: _cancellation,
      guaranteedHours: _guaranteed,
      sickPay: _sickPay,
      silence: _silence,
      ...body
    } = structuredClone(fullTerms);
    const { awakeAfterMinutes: _awake, ...sleepIn } = body.sleepIn;
    const { motorcycleMilePence: _motorcycle, ...travel } = body.travel;
    const { enrols: _enrols, ...pension } = body.pension;
    const old = { ...body, sleepIn, travel, pension };
    expect(termsSchema.parse(old)).toEqual({
      ...fullTerms,
      travel: { ...fullTerms.travel, motorcycleMilePence: 0 },
    });
  });
});

describe('pay for what the holder calls off late', () => {
  const bands = [
    { underHours: 24, basisPoints: 10_000 },
    { underHours: 48, basisPoints: 5_000 },
  ];
  it.each([
    [0, 10_000],
    [1_439, 10_000],
    [1_440, 5_000],
    [2_879, 5_000],
    [2_880, null],
  ])('%d minutes before the start', (noticeMinutes, basisPoints) => {
    expect(bandFor(bands, noticeMinutes)?.basisPoints ?? null).toBe(basisPoints);
  });
  it('never pays more to who hears earlier, and names no number of hours twice', () => {
    const judged = (cancellation: object[]) => termsSchema.safeParse({ ...fullTerms, cancellation }).success;
    expect(judged(bands)).toBe(true);
    expect(judged(bands.toReversed())).toBe(false);
    expect(judged([bands[0], bands[0]].map((band) => ({ ...band })))).toBe(false);
    expect(
      judged([
        { underHours: 24, basisPoints: 5_000 },
        { underHours: 48, basisPoints: 10_000 },
      ]),
    ).toBe(false);
  });
});

describe('what lies below a floor', () => {
  it('is named with the floor, and whether the law or the members set it', () => {
    const terms = { ...start, baseRates: { 'personal-assistant': pence(1250) } };
    expect(
      termsBelowFloor(terms, day('2026-06-01'), 'wales').map(({ term, value, floor, by }) => [
        term,
        value,
        floor,
        by,
      ]),
    ).toEqual([
      ['base_rate.personal-assistant', 1250, 1271, 'law'],
      ['base_rate.personal-assistant', 1250, 1345, 'adopted'],
    ]);
  });
  it('counts rates for nights and for the way, holiday and pension', () => {
    const terms = {
      ...fullTerms,
      wakingNight: { ratePence: pence(1200) },
      travel: { ...fullTerms.travel, ratePence: pence(1000) },
      holiday: { basisPoints: 1000, paid: 'when-taken' as const },
      pension: { ...fullTerms.pension, basisPoints: 100 },
      floor: 'statutory' as const,
    };
    expect(termsBelowFloor(terms, day('2026-06-01'), 'england').map(({ term }) => term)).toEqual([
      'waking_night.rate',
      'travel.rate',
      'holiday.share',
      'pension.share',
    ]);
  });
});

describe('a coming floor', () => {
  const lawful = (ratePence: number) => ({
    ...floorTerms('england', day('2025-09-01')),
    baseRates: { 'personal-assistant': pence(ratePence) },
  });
  it('counts for any day the terms cover, with the first on which they lie below it', () => {
    expect(
      termsBelowFloor(lawful(1_230), day('2025-09-01'), 'england').map(({ term, floor, onDay }) => [
        term,
        floor,
        onDay,
      ]),
    ).toEqual([['base_rate.personal-assistant', 1_271, '2026-04-01']]);
  });
  it.each([
    ['at the law of their day', 1_221, '2025-09-01', null, ['2026-04-01', 1_271]],
    ['until other terms begin', 1_221, '2025-09-01', '2026-03-31', null],
    ['above all that is known', 1_271, '2025-09-01', null, null],
    ['below it already: nothing is overtaken', 1_200, '2026-06-01', null, null],
  ] as const)('overtakes terms %s', (_says, ratePence, fromOn, untilOn, expected) => {
    const found = firstFloorThatOvertakes(lawful(ratePence), day(fromOn), 'england', untilOn && day(untilOn));
    expect(found && [found.onDay, found.floor]).toEqual(expected);
  });
  it('is looked for in what holds today and in what was decided for later', () => {
    const first = { version: 1, fromOn: day('2025-09-01'), terms: lawful(1_221) };
    const enough = { version: 2, fromOn: day('2026-04-01'), terms: lawful(1_300) };
    const tooLate = { ...enough, fromOn: day('2026-05-01') };
    const seen = (versions: (typeof first)[]) =>
      comingFloors(versions, day('2025-12-01'), 'england').map(({ onDay }) => onDay);
    expect(seen([first])).toEqual(['2026-04-01']);
    expect(seen([enough, first])).toEqual([]);
    expect(seen([tooLate, first])).toEqual(['2026-04-01']);
  });
});

describe('which version holds', () => {
  const versions = [
    { fromOn: day('2026-01-01'), version: 1 },
    { fromOn: day('2026-12-01'), version: 2 },
    { fromOn: day('2026-12-01'), version: 3 },
  ];
  it.each([
    ['2025-12-31', null],
    ['2026-11-30', 1],
    ['2026-12-01', 3],
  ])('on %s', (onDay, version) => {
    expect(versionOn(versions, onDay as Day)?.version ?? null).toBe(version);
  });
});

describe('the shortest visit', () => {
  it('of 15 minutes is refused, with what would work', () => {
    expect(visitTooShort(15, start.shortestVisitMinutes)).toEqual({
      code: 'visit-too-short',
      instead: 'Plan at least 30 minutes.',
      facts: { shortestMinutes: 30 },
    });
    expect(visitTooShort(30, start.shortestVisitMinutes)).toBeNull();
  });
});

describe('terms.csv', () => {
  it('makes a version for each day, each the one before with its rows changed', () => {
    const read = termsFromRows(
      [
        row(2, 'base_rate.personal-assistant', '£14.20'),
        row(3, 'night.from', '22:00'),
        row(4, 'night.to', '6:00'),
        row(5, 'night.more', '20%'),
        row(6, 'night.more', '£3.00', '01/02/2027'),
        row(7, 'base_rate.team-leader', '16', '01/02/2027'),
      ],
      start,
    );
    expect(read.errors).toEqual([]);
    expect(
      read.versions.map(({ fromOn, terms }) => [fromOn, terms.baseRates, terms.enhancements.night]),
    ).toEqual([
      [
        '2026-12-01',
        { 'personal-assistant': 1420 },
        { from: '22:00', to: '06:00', more: { basisPoints: 2000 } },
      ],
      [
        '2027-02-01',
        { 'personal-assistant': 1420, 'team-leader': 1600 },
        { from: '22:00', to: '06:00', more: { pencePerHour: 300 } },
      ],
    ]);
  });

  it('gives back what it was given, for any terms', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const dated = { fromOn: day('2026-12-01'), terms };
        const rows = termsAsRows(dated).map((one, place) => ({ ...one, row: place + 2 }));
        expect(termsFromRows(rows, start)).toEqual({ versions: [dated], errors: [] });
      }),
    );
  });

  it.each<[says: string, rows: TermRow[], errors: [row: number, column: string, right: RegExp][]]>([
    ['a name that is no term', [row(2, 'nite.from', '22:00')], [[2, 'term', /night\.from/]]],
    ['a role nobody could read', [row(2, 'base_rate.Team Leader', '15')], [[2, 'term', /base_rate\./]]],
    ['a time that is none', [row(2, 'night.from', '25:00')], [[2, 'value', /22:00/]]],
    ['a share without its sign', [row(2, 'contribution', '5')], [[2, 'value', /10%/]]],
    ['a negative amount', [row(2, 'sleep_in.amount', '-5')], [[2, 'value', /13\.45/]]],
    ['31 February', [row(2, 'floor', 'statutory', '31/02/2027')], [[2, 'from_on', /2026-12-01/]]],
    ['a choice that is none', [row(2, 'floor', 'high')], [[2, 'value', /statutory/]]],
    [
      'a term said twice',
      [row(2, 'floor', 'policy'), row(3, 'floor', 'statutory')],
      [[3, 'term', /one of the two/]],
    ],
    ['an hour paid nothing', [row(2, 'base_rate.cook', '0')], [[2, 'value', /13\.45/]]],
    ['more than seems meant', [row(2, 'sunday.more', '400%')], [[2, 'value', /10%/]]],
    [
      'when, but not how much',
      [row(2, 'night.from', '22:00'), row(3, 'night.to', '06:00')],
      [
        [2, 'term', /night\.more/],
        [3, 'term', /night\.more/],
      ],
    ],
    [
      'how much, but not when',
      [row(2, 'evening.more', '10%')],
      [[2, 'term', /evening\.from and evening\.to/]],
    ],
    ['a live-in day without its hours', [row(2, 'live_in.amount', '£150')], [[2, 'term', /live_in\.covers/]]],
    ['bands nobody could read', [row(2, 'cancellation', 'a day: all')], [[2, 'value', /24h 100%/]]],
    [
      'less for shorter notice',
      [row(2, 'cancellation', '24h 50%; 48h 100%')],
      [[2, 'value', /24h 100%; 48h 50%/]],
    ],
    ['too short a night', [row(2, 'sleep_in.covers_minutes', '100')], [[2, 'value', /whole minutes/]]],
  ])('says where and what would be right: %s', (_says, rows, errors) => {
    const read = termsFromRows(rows, start);
    expect(read.versions).toEqual([]);
    expect(read.errors.map((error) => [error.row, error.column])).toEqual(
      errors.map(([at, column]) => [at, column]),
    );
    errors.forEach(([, , right], place) => {
      expect(read.errors[place]?.right).toMatch(right);
      expect(read.errors[place]?.wrong).toMatch(/\w/);
    });
  });
});

describe('dated figures', () => {
  it('say which are due another look', () => {
    const due = ratesToReview(day('2026-11-23')).map(({ id }) => id);
    expect(due).toEqual(['rlw.uk.2026-05', 'rlw.london.2026-05']);
    expect(ratesToReview(day('2028-01-01')).map(({ id }) => id)).toContain('bank-holidays');
  });
  it('can be looked up by the name on a pay line', () => {
    expect(rateRow('nmw.nlw.2026-04')).toMatchObject({ value: 1271, fromOn: '2026-04-01', untilOn: null });
    expect(rateRow('nmw.nlw.2025-04')).toMatchObject({ untilOn: '2026-03-31', reviewBy: null });
    expect(rateRow('nothing')).toBeNull();
  });
});
