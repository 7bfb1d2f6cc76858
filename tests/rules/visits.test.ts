/** Protects the promise that care is planned by the clock of the wall: every visit of a rule, on its days, at its time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  day,
  instant,
  minutesBetween,
  timeOfDay,
  weekdays,
} from '#shared/language/time.ts';
import { fallsBetween } from '#shared/needs/falls-between.ts';
import { fitsVisit, type NeedRule, visitOn, visitsOf } from '#shared/needs/visits.ts';

const zone = 'Europe/London';
const rule = (more: Partial<NeedRule>): NeedRule => ({
  onDay: null,
  days: [],
  fromOn: null,
  untilOn: null,
  startsTime: timeOfDay('08:00'),
  wallMinutes: 60,
  whenTwice: null,
  ...more,
});
const span = (startsTime: string, wallMinutes: number, onDay: string, more: Partial<NeedRule> = {}) => {
  const visit = visitOn(rule({ startsTime: timeOfDay(startsTime), wallMinutes, ...more }), day(onDay), zone);
  return [visit.startsAt, visit.endsAt, minutesBetween(visit.startsAt, visit.endsAt)];
};

/** The same rule read by the calendar of the platform, one day after another. */
const dayByDay = (asked: NeedRule, from: Day, to: Day) => {
  const visits = [];
  for (let onDay = from; onDay <= to; onDay = addDays(onDay, 1)) {
    const date = Temporal.PlainDate.from(onDay);
    const isAfterFirst = asked.fromOn === null || onDay >= asked.fromOn;
    const isBeforeLast = asked.untilOn === null || onDay <= asked.untilOn;
    const weekday = weekdays[date.dayOfWeek - 1];
    if (!isAfterFirst || !isBeforeLast || !weekday || !asked.days.includes(weekday)) continue;
    const how = { disambiguation: asked.whenTwice === 'later' ? 'later' : 'compatible' } as const;
    const start = date.toPlainDateTime(asked.startsTime).toZonedDateTime(zone, how);
    const end = start.toPlainDateTime().add({ minutes: asked.wallMinutes }).toZonedDateTime(zone, how);
    const text = (at: Temporal.ZonedDateTime) => at.toInstant().toString({ smallestUnit: 'millisecond' });
    visits.push({ visit: 1, originalDay: onDay, startsAt: text(start), endsAt: text(end) });
  }
  return visits;
};

const days = fc.integer({ min: 0, max: 900 }).map((after) => addDays(day('2026-01-01'), after));
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hours, minutes]) =>
    timeOfDay(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`),
  );

describe('the visits of a rule', () => {
  it('are those of a reading day by day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...weekdays)),
        fc.option(days),
        fc.option(days),
        times,
        fc.integer({ min: 5, max: 1440 }),
        fc.constantFrom(null, 'earlier' as const, 'later' as const),
        days,
        fc.nat(60),
        (chosen, fromOn, untilOn, startsTime, wallMinutes, whenTwice, from, length) => {
          const asked = rule({ days: chosen, fromOn, untilOn, startsTime, wallMinutes, whenTwice });
          const to = addDays(from, length);
          expect(visitsOf(asked, from, to, zone)).toEqual(dayByDay(asked, from, to));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of one day are that day or nothing', () => {
    const once = rule({ onDay: day('2026-11-25') });
    expect(visitsOf(once, day('2026-11-25'), day('2026-11-25'), zone)).toHaveLength(1);
    expect(visitsOf(once, day('2026-11-26'), day('2026-12-31'), zone)).toEqual([]);
  });

  it('never last less than planned where a start is moved on, and never end before they begin', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 5, max: 1440 }), (startsTime, wallMinutes) => {
        for (const onDay of ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31']) {
          const minutes = span(startsTime, wallMinutes, onDay)[2];
          expect(minutes).toBeGreaterThanOrEqual(wallMinutes - 60);
          expect(minutes).toBeLessThanOrEqual(wallMinutes + 60);
          expect(minutes).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are 540, 480 and 600 minutes of a night from ten to seven', () => {
    const nights = ['2026-06-12', '2026-03-28', '2026-10-24'].map((onDay) => span('22:00', 540, onDay)[2]);
    expect(nights).toEqual([540, 480, 600]);
  });

  it('go by the first time the clock shows it, unless the later one was meant', () => {
    expect(span('00:30', 30, '2026-10-25')).toEqual([
      '2026-10-24T23:30:00.000Z',
      '2026-10-25T00:00:00.000Z',
      30,
    ]);
    expect(span('01:30', 20, '2026-10-25', { whenTwice: 'later' })).toEqual([
      '2026-10-25T01:30:00.000Z',
      '2026-10-25T01:50:00.000Z',
      20,
    ]);
  });

  it('keep their length where the start does not exist', () => {
    expect(span('01:30', 60, '2027-03-28')).toEqual([
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T02:30:00.000Z',
      60,
    ]);
  });
});

describe('whether a weekday falls between two days', () => {
  it('is what looking at every day says', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...weekdays)), days, fc.nat(20), (chosen, from, length) => {
        const to = addDays(from, length);
        const visits = visitsOf(rule({ days: chosen }), from, to, zone);
        expect(fallsBetween(chosen, from, to)).toBe(visits.length > 0);
      }),
    );
  });
});

describe('a time agreed within the window', () => {
  const visit = visitOn(rule({}), day('2026-11-25'), zone);
  const agreed = (startsAt: string, endsAt: string) => ({
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
  });

  it('fits when it begins in the window and is as long as planned', () => {
    const late = agreed('2026-11-25T08:40:00.000Z', '2026-11-25T09:40:00.000Z');
    expect(fitsVisit(late, visit, 60)).toBe(true);
    expect(fitsVisit(late, visit, 30)).toBe(false);
    expect(fitsVisit(visit, visit, 0)).toBe(true);
  });

  it('does not fit before the window, or longer than planned', () => {
    expect(fitsVisit(agreed('2026-11-25T07:59:00.000Z', '2026-11-25T08:59:00.000Z'), visit, 60)).toBe(false);
    expect(fitsVisit(agreed('2026-11-25T08:00:00.000Z', '2026-11-25T09:30:00.000Z'), visit, 60)).toBe(false);
  });
});
