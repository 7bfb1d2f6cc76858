/** Protects the week by the clock from lying: nights over midnight, the change of the clocks, and what overlaps. */
import { describe, expect, it } from 'vitest';
import {
  arrowTo,
  clocksOn,
  dayToShow,
  drawnAt,
  hoursOf,
  type WeekDay,
  weekOf,
} from '#client/features/shifts/week-pieces.ts';
import { type Day, day, instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const zone = 'Europe/London';
let count = 0;
const shift = (startsAt: string, endsAt: string): Shift => {
  count += 1;
  return {
    shiftId: `shift_${count}`,
    startsAt: instant(`${startsAt}:00.000Z`),
    endsAt: instant(`${endsAt}:00.000Z`),
  } as unknown as Shift;
};
const drawn = (days: readonly WeekDay[]) =>
  days.flatMap(({ day: on, pieces }) =>
    pieces.map(({ fromMinute, untilMinute, isFromBefore, goesOn }) => {
      const edges = `${isFromBefore ? '…' : ''}${drawnAt(fromMinute).slice(11, 16)}–${drawnAt(untilMinute).slice(11, 16)}${goesOn ? '…' : ''}`;
      return `${on.slice(5)} ${edges}`;
    }),
  );

describe('a week by the clock', () => {
  it('shows a night on both its days, and the night that began on Sunday on Monday', () => {
    const nights = [
      shift('2026-11-22T22:00', '2026-11-23T07:00'),
      shift('2026-11-24T22:00', '2026-11-25T07:00'),
      shift('2026-11-29T22:00', '2026-11-30T07:00'),
      shift('2026-11-26T20:00', '2026-11-27T00:00'),
    ];
    expect(drawn(weekOf(day('2026-11-23'), nights, zone))).toEqual([
      '11-23 …00:00–07:00',
      '11-24 22:00–23:59…',
      '11-25 …00:00–07:00',
      '11-26 20:00–23:59',
      '11-29 22:00–23:59…',
    ]);
  });

  it('is by the clock on the wall on both nights the clocks change, and says what they do', () => {
    const spring = weekOf(day('2026-03-23'), [shift('2026-03-28T22:00', '2026-03-29T06:00')], zone);
    expect(drawn(spring)).toEqual(['03-28 22:00–23:59…', '03-29 …00:00–07:00']);
    expect(spring[6]?.clocks).toEqual({ is: 'skipped', from: '01:00', until: '02:00' });
    const autumn = weekOf(day('2026-10-19'), [shift('2026-10-24T21:00', '2026-10-25T07:00')], zone);
    expect(drawn(autumn)).toEqual(['10-24 22:00–23:59…', '10-25 …00:00–07:00']);
    expect(autumn[6]?.clocks).toEqual({ is: 'twice', from: '01:00', until: '02:00' });
    expect(clocksOn(day('2026-11-24'), zone)).toBeNull();
    expect(clocksOn(day('2026-04-05'), 'Australia/Sydney')).toEqual({
      is: 'twice',
      from: '02:00',
      until: '03:00',
    });
  });

  it('draws what began in the first of two same hours and ended in the second as long as it lasted', () => {
    // 01:45 summer time to 01:15 winter time: half an hour.
    const [sunday] = weekOf(day('2026-10-19'), [shift('2026-10-25T00:45', '2026-10-25T01:15')], zone).slice(
      6,
    );
    expect(sunday?.pieces[0]).toMatchObject({ fromMinute: 105, untilMinute: 135 });
  });

  it('counts how many lie side by side, and not those that only follow each other', () => {
    const [monday, tuesday] = weekOf(
      day('2026-11-23'),
      [
        shift('2026-11-23T08:00', '2026-11-23T09:00'),
        shift('2026-11-23T08:00', '2026-11-23T09:00'),
        shift('2026-11-23T09:00', '2026-11-23T10:00'),
        shift('2026-11-24T08:00', '2026-11-24T09:00'),
        shift('2026-11-24T09:00', '2026-11-24T10:00'),
      ],
      zone,
    );
    expect([monday?.beside, tuesday?.beside]).toEqual([2, 1]);
  });

  it('shows the same hours every day, as many as the week needs', () => {
    const early = weekOf(day('2026-11-23'), [shift('2026-11-23T06:30', '2026-11-23T07:30')], zone);
    expect(hoursOf(early)).toEqual({ from: 6, until: 18 });
    expect(hoursOf(weekOf(day('2026-11-23'), [], zone))).toEqual({ from: 8, until: 18 });
    const live = weekOf(day('2026-11-23'), [shift('2026-11-23T08:00', '2026-11-25T08:00')], zone);
    expect(drawn(live)).toEqual(['11-23 08:00–23:59…', '11-24 …00:00–23:59…', '11-25 …00:00–08:00']);
    expect(hoursOf(live)).toEqual({ from: 0, until: 24 });
  });

  it('shows today where one day fits, else the first with something in it', () => {
    const week = weekOf(day('2026-11-23'), [shift('2026-11-26T08:00', '2026-11-26T09:00')], zone);
    const at = (now: string, asked: string | null = null) =>
      dayToShow(week, asked, instant(`${now}:00.000Z`), zone);
    expect(at('2026-11-24T12:00')).toBe('2026-11-24');
    expect(at('2026-12-24T12:00')).toBe('2026-11-26');
    expect(at('2026-11-24T12:00', '2026-11-28')).toBe('2026-11-28');
    expect(at('2026-11-24T12:00', '2026-12-28')).toBe('2026-11-24');
  });
});

it('the arrows lead up and down within a day, and sideways to the next day that has something', () => {
  const [monday, wednesday] = ['2026-11-23', '2026-11-25'] as Day[];
  const days = [monday, monday, wednesday, wednesday] as Day[];
  const from = (at: number) =>
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'].map((key) =>
      arrowTo(days, at, key),
    );
  expect(from(0)).toEqual([null, 1, null, 2, 0, 3, null]);
  expect(from(1)).toEqual([0, null, null, 2, 0, 3, null]);
  expect(from(3)).toEqual([2, null, 0, null, 0, 3, null]);
  expect(arrowTo(days, -1, 'ArrowDown')).toBeNull();
});
