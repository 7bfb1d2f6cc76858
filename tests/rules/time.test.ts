/** Protects planned wall time and paid elapsed time, above all on the two nights when clocks change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  atWallTime,
  type Day,
  day,
  dayAt,
  daysBetween,
  instant,
  instantAt,
  isDay,
  millisecondsOf,
  minutesBetween,
  momentOf,
  mondayOf,
  startOfDay,
  timeAt,
  timeOfDay,
  wallSpan,
  weekdayOf,
} from '#shared/language/time.ts';
import { parseDay } from '#shared/language/written-day.ts';

const london = 'Europe/London';
const zones = [london, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];
const aZone = fc.constantFrom(...zones);
const aMoment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((milliseconds) => instantAt(milliseconds));
const aDay = aMoment.map((at) => at.slice(0, 10) as Day);

describe('a night of nine hours on the clock', () => {
  it.each([
    ['in June', '2026-06-10', 540],
    ['when the clocks go forward', '2026-03-28', 480],
    ['when they go back', '2026-10-24', 600],
  ])('%s', (_says, onDay, minutes) => {
    const { startsAt, endsAt } = wallSpan(day(onDay), timeOfDay('22:00'), 540, london);
    expect(minutesBetween(startsAt, endsAt)).toBe(minutes);
  });
});

describe('half past one', () => {
  it('never happens on 29 March 2026: the next minute that does is 02:30', () => {
    const found = atWallTime(day('2026-03-29'), timeOfDay('01:30'), london);
    expect(found).toEqual({ kind: 'never', nextAt: '2026-03-29T01:30:00.000Z' });
    expect(timeAt(instant('2026-03-29T01:30:00.000Z'), london)).toBe('02:30');
  });
  it('happens twice on 25 October 2026; a border means the first', () => {
    expect(atWallTime(day('2026-10-25'), timeOfDay('01:30'), london)).toEqual({
      kind: 'twice',
      earlier: '2026-10-25T00:30:00.000Z',
      later: '2026-10-25T01:30:00.000Z',
    });
    expect(momentOf(day('2026-10-25'), timeOfDay('01:30'), london)).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('the same answers as the time-zone data itself', () => {
  it('for the day and time on any wall', () => {
    fc.assert(
      fc.property(aMoment, aZone, (at, zone) => {
        const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        expect(dayAt(at, zone)).toBe(there.toPlainDate().toString());
        expect(timeAt(at, zone)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }));
        expect(startOfDay(dayAt(at, zone), zone)).toBe(
          instantAt(there.toPlainDate().toZonedDateTime(zone).epochMilliseconds),
        );
      }),
    );
  });
  it('for the moment of any time on any wall', () => {
    const nights = fc
      .constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05')
      .map(day);
    const aTime = fc
      .integer({ min: 0, max: 1_439 })
      .map((minute) =>
        timeOfDay(Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString().slice(0, 5)),
      );
    fc.assert(
      fc.property(fc.oneof(aDay, nights), aTime, aZone, (onDay, time, zone) => {
        const wall = Temporal.PlainDateTime.from(`${onDay}T${time}`);
        const at = (disambiguation: 'earlier' | 'later') =>
          instantAt(wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds);
        const found = atWallTime(onDay, time, zone);
        if (found.kind === 'once') expect([found.at, found.at]).toEqual([at('earlier'), at('later')]);
        if (found.kind === 'twice')
          expect([found.earlier, found.later]).toEqual([at('earlier'), at('later')]);
        if (found.kind === 'never') expect(found.nextAt).toBe(at('later'));
      }),
      { numRuns: 500 },
    );
  });
  it('for sums of days and months, weekdays and ages', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -500, max: 9_000 }), (onDay, number) => {
        const plain = Temporal.PlainDate.from(onDay);
        const later = addDays(onDay, number);
        expect(later).toBe(plain.add({ days: number }).toString());
        expect(daysBetween(onDay, later)).toBe(number);
        expect(addMonths(onDay, number % 50)).toBe(plain.add({ months: number % 50 }).toString());
        expect(weekdayOf(mondayOf(onDay))).toBe('MO');
        expect(daysBetween(mondayOf(onDay), onDay)).toBe(plain.dayOfWeek - 1);
        if (number >= 0) expect(ageOn(onDay, later)).toBe(plain.until(later, { largestUnit: 'years' }).years);
      }),
    );
  });
  it('for every moment written and read', () => {
    fc.assert(
      fc.property(aMoment, (at) => {
        expect(at).toBe(Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 }));
        expect(instantAt(millisecondsOf(at))).toBe(at);
      }),
    );
  });
});

describe('dates', () => {
  it.each(['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '2026-1-1', 'tomorrow'])(
    '%s is none',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => day(text)).toThrow(RangeError);
    },
  );
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    [' 1/2/2026 ', '2026-02-01'],
    ['31/02/2026', null],
    ['23.11.2026', null],
    ['', null],
  ])('“%s” typed by a person', (text, onDay) => expect(parseDay(text)).toBe(onDay));
  it('a birthday on 29 February comes on 1 March in a plain year', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  });
  it('refuses a zone nobody knows', () => {
    expect(() => dayAt(instant('2026-11-23T00:00:00.000Z'), 'Europe/Brecon')).toThrow(RangeError);
  });
});
