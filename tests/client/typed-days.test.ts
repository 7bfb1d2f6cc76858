/** Protects whoever types a day or a time as they would write it, in either language. */
import { describe, expect, it } from 'vitest';
import { readDay, writeDay } from '#client/ui/read-day.ts';
import { readTime } from '#client/ui/read-time.ts';
import { addDays, day } from '#shared/language/time.ts';

describe('a day', () => {
  it.each([
    '2026-11-24',
    '24/11/2026',
    ' 24.11.2026 ',
    '24-11-2026',
    '24 11 2026',
    '24 Nov 2026',
    '24 nov. 2026',
    '24th November 2026',
    'Tuesday 24 November 2026',
    'Tuesday, 24 of November 2026',
    '24 Tachwedd 2026',
    '24 tach 2026',
    'dydd Mawrth 24 Tachwedd 2026',
    '24ain o Dachwedd 2026',
  ])('reads %s', (typed) => expect(readDay(typed)).toBe('2026-11-24'));

  it.each([
    ['1 Mai 2027', '2027-05-01'],
    ['1 May 2027', '2027-05-01'],
    ['1 maw 2027', '2027-03-01'],
    ['1 mar 2027', '2027-03-01'],
    ['3 o Fehefin 2027', '2027-06-03'],
    ['9 Gorff 2027', '2027-07-09'],
    ['9 o Orffennaf 2027', '2027-07-09'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %s as %s', (typed, meant) => expect(readDay(typed)).toBe(meant));

  it.each([
    '',
    '24',
    '24/11',
    '24 Nov',
    '31/11/2026',
    '29/2/2027',
    '24/13/2026',
    '24 No 2026',
    'tomorrow',
    '11/24/2026',
  ])('leaves “%s” as it was typed', (typed) => expect(readDay(typed)).toBeNull());

  it('reads a year of two figures only once the typing is over', () => {
    expect(readDay('24/11/26')).toBeNull();
    expect(readDay('24/11/26', true)).toBe('2026-11-24');
    expect(readDay('24 Tachwedd 26', true)).toBe('2026-11-24');
  });

  it('reads what it writes, every day of four years', () => {
    for (let step = 0; step < 1461; step += 1) {
      const one = addDays(day('2026-01-01'), step);
      expect(readDay(writeDay(one))).toBe(one);
    }
  });
});

describe('a time', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['8 am', '08:00'],
    ['8am', '08:00'],
    ['8.30 pm', '20:30'],
    ['12 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['12:15 a.m.', '00:15'],
    ['8 y bore', '08:00'],
    ['2.30 y prynhawn', '14:30'],
    ['7 yr hwyr', '19:00'],
    ['10 Y Nos', '22:00'],
    ['midnight', '00:00'],
    ['hanner dydd', '12:00'],
    ['23:59', '23:59'],
  ])('reads %s as %s', (typed, meant) => expect(readTime(typed)).toBe(meant));

  it.each(['', '8', '14', '8:3', '24:00', '8:60', '13 pm', '0 am', '8 o’clock', 'soon'])(
    'leaves “%s” as it was typed',
    (typed) => expect(readTime(typed)).toBeNull(),
  );
});
