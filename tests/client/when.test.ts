/** Protects everybody who plans a day by what the page says: real Welsh days and hours, and no doubtful night. */

import { describe, expect, it } from 'vitest';
import { sayDay, sayDays, sayNearDay } from '#client/ui/day-text.ts';
import { sayMinutes, sayMoment, saySpan, sayTime, sayTimes, sayWeeks } from '#client/ui/time-text.ts';
import { sayWeekdays } from '#client/ui/weekday-text.ts';
import { type Day, day, instant, timeOfDay, type Weekday, weekdays } from '#shared/language/time.ts';

const today: Day = day('2026-11-23');
const zone = 'Europe/London';
const tuesday = day('2026-11-24');
const both = <T>(say: (language: 'en' | 'cy') => T): T[] => [say('en'), say('cy')];

describe('a day', () => {
  it('begins a line, stands in a sentence, or says when', () => {
    expect(both((language) => sayDay(tuesday, language, today))).toEqual([
      'Tuesday 24 November',
      'Dydd Mawrth 24 Tachwedd',
    ]);
    expect(both((language) => sayDay(tuesday, language, today, 'within'))).toEqual([
      'Tuesday 24 November',
      'dydd Mawrth 24 Tachwedd',
    ]);
    expect(both((language) => sayDay(tuesday, language, today, 'on'))).toEqual([
      'on Tuesday 24 November',
      'ddydd Mawrth 24 Tachwedd',
    ]);
  });
  it('says its year when it is not this one', () => {
    expect(sayDay(day('2027-03-01'), 'en', today)).toBe('Monday 1 March 2027');
    expect(sayDay(day('2027-03-01'), 'cy', today)).toBe('Dydd Llun 1 Mawrth 2027');
  });
  it('is near when it is near', () => {
    expect(both((language) => sayNearDay(today, language, today))).toEqual([
      'Today, Monday 23 November',
      'Heddiw, dydd Llun 23 Tachwedd',
    ]);
    expect(sayNearDay(tuesday, 'cy', today)).toBe('Yfory, dydd Mawrth 24 Tachwedd');
    expect(sayNearDay(day('2026-11-22'), 'cy', today)).toBe('Ddoe, dydd Sul 22 Tachwedd');
    expect(sayNearDay(day('2026-11-25'), 'en', today)).toBe('Wednesday 25 November');
  });
  it('has a Welsh name in every month and on every weekday', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      sayDay(day(`2026-${String(month + 1).padStart(2, '0')}-15`), 'cy', today, 'date').slice(3),
    );
    expect(months.join(' ')).toBe(
      'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
    );
    const week = ['23', '24', '25', '26', '27', '28', '29'].map((date) =>
      sayDay(day(`2026-11-${date}`), 'cy', today, 'on')
        .split(' ')
        .slice(0, 2)
        .join(' '),
    );
    expect(week.join(', ')).toBe(
      'ddydd Llun, ddydd Mawrth, ddydd Mercher, ddydd Iau, ddydd Gwener, ddydd Sadwrn, ddydd Sul',
    );
  });
  it('runs through to another', () => {
    expect(both((language) => sayDays(today, day('2026-11-29'), language, today))).toEqual([
      '23 to 29 November',
      '23 i 29 Tachwedd',
    ]);
    expect(sayDays(day('2026-11-30'), day('2026-12-06'), 'cy', today)).toBe('30 Tachwedd i 6 Rhagfyr');
    expect(sayDays(day('2026-12-28'), day('2027-01-03'), 'en', today)).toBe(
      '28 December 2026 to 3 January 2027',
    );
  });
});

describe('a time', () => {
  const times = ['00:00', '01:30', '08:00', '12:00', '12:30', '17:45', '18:00', '22:15'].map(timeOfDay);
  it('is said as people say it', () => {
    expect(times.map((time) => sayTime(time, 'en'))).toEqual([
      'midnight',
      '1:30\u00a0am',
      '8\u00a0am',
      'midday',
      '12:30\u00a0pm',
      '5:45\u00a0pm',
      '6\u00a0pm',
      '10:15\u00a0pm',
    ]);
    expect(times.map((time) => sayTime(time, 'cy'))).toEqual([
      'hanner nos',
      '1:30\u00a0y bore',
      '8\u00a0y bore',
      'hanner dydd',
      '12:30\u00a0y prynhawn',
      '5:45\u00a0y prynhawn',
      '6\u00a0yr hwyr',
      '10:15\u00a0y nos',
    ]);
  });
  it('spans part of a day, a night, and the night that has no last minute', () => {
    const [eight, nine] = [instant('2026-11-24T08:00:00.000Z'), instant('2026-11-24T09:00:00.000Z')];
    expect(both((language) => saySpan(eight, nine, zone, language, today))).toEqual([
      'Tuesday 24 November, 8\u00a0am to 9\u00a0am',
      'Dydd Mawrth 24 Tachwedd, 8\u00a0y bore tan 9\u00a0y bore',
    ]);
    const [ten, seven] = [instant('2026-11-24T22:00:00.000Z'), instant('2026-11-25T07:00:00.000Z')];
    expect(both((language) => sayTimes(ten, seven, zone, language))).toEqual([
      '10\u00a0pm to 7\u00a0am on Wednesday',
      '10\u00a0y nos tan 7\u00a0y bore ddydd Mercher',
    ]);
    const midnight = instant('2026-11-25T00:00:00.000Z');
    expect(sayTimes(ten, midnight, zone, 'cy')).toBe('10\u00a0y nos tan hanner nos');
    expect(sayTimes(midnight, seven, zone, 'en')).toBe('midnight, at the start of the day to 7\u00a0am');
  });
  it('stands in a sentence', () => {
    const at = instant('2026-11-24T08:30:00.000Z');
    expect(both((language) => sayMoment(at, zone, language, today, 'on'))).toEqual([
      'at 8:30\u00a0am on Tuesday 24 November',
      'am 8:30\u00a0y bore ddydd Mawrth 24 Tachwedd',
    ]);
    expect(both((language) => sayMoment(at, zone, language, today, 'within'))).toEqual([
      '8:30\u00a0am on Tuesday 24 November',
      '8:30\u00a0y bore ddydd Mawrth 24 Tachwedd',
    ]);
  });
  it('says which one, on the night it comes twice', () => {
    const before = instant('2026-10-25T00:30:00.000Z');
    const after = instant('2026-10-25T01:30:00.000Z');
    expect(sayMoment(before, zone, 'en', today)).toBe(
      'Sunday 25 October, 1:30\u00a0am, before the clocks go back',
    );
    expect(sayMoment(after, zone, 'cy', today)).toBe(
      'Dydd Sul 25 Hydref, 1:30\u00a0y bore, ar ôl i’r clociau droi’n ôl',
    );
  });
});

describe('days of the week', () => {
  const said = (...days: Weekday[]) => both((language) => sayWeekdays(days, language));
  it('are said as people say them', () => {
    expect(said('MO')).toEqual(['Monday', 'Dydd Llun']);
    expect(said('SU', 'SA')).toEqual(['Saturday and Sunday', 'Dydd Sadwrn a dydd Sul']);
    expect(said('MO', 'WE', 'FR')).toEqual([
      'Monday, Wednesday and Friday',
      'Dydd Llun, dydd Mercher a dydd Gwener',
    ]);
    expect(said('MO', 'TU', 'WE', 'TH', 'FR')).toEqual(['Monday to Friday', 'Dydd Llun i ddydd Gwener']);
    expect(said(...weekdays)).toEqual(['Every day', 'Bob dydd']);
  });
});

describe('a length of time', () => {
  it('groups thousands', () => {
    expect(both((language) => sayMinutes(215_685, language))).toEqual([
      '3,594 hours 45 minutes',
      '3,594 awr 45 munud',
    ]);
  });

  it('counts as each language counts', () => {
    const lengths = [0, 1, 2, 30, 60, 62, 90, 150, 600];
    expect(lengths.map((minutes) => sayMinutes(minutes, 'en'))).toEqual([
      'no time',
      '1 minute',
      '2 minutes',
      '30 minutes',
      '1 hour',
      '1 hour 2 minutes',
      '1 hour 30 minutes',
      '2 hours 30 minutes',
      '10 hours',
    ]);
    expect(lengths.map((minutes) => sayMinutes(minutes, 'cy'))).toEqual([
      'dim amser',
      '1 munud',
      '2 funud',
      '30 munud',
      '1 awr',
      '1 awr 2 funud',
      '1 awr 30 munud',
      '2 awr 30 munud',
      '10 awr',
    ]);
  });
  it('never promises a week that is not there', () => {
    expect([0, 0.6, 1, 9.8].map((weeks) => sayWeeks(weeks, 'en'))).toEqual([
      '0 weeks',
      'less than a week',
      '1 week',
      '9 weeks',
    ]);
    expect(sayWeeks(0.6, 'cy')).toBe('llai nag wythnos');
  });
});
