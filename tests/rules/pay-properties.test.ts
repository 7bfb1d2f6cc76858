/** Protects what must hold for any terms members may vote and any shift anybody may work. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#shared/language/calendar-days.ts';
import { pence } from '#shared/language/money.ts';
import { addMinutes, type Day, minutesBetween } from '#shared/language/time.ts';
import { comingOfAge } from '#shared/pay/coming-of-age.ts';
import { payFor } from '#shared/pay/engine.ts';
import { floorOn } from '#shared/pay/floors.ts';
import { paySchema } from '#shared/pay/lines.ts';
import type { CarerForPay, PairForPay, WorkedShift } from '#shared/pay/worked.ts';
import { bankHolidayOn, bankHolidays } from '#shared/rates/bank-holidays.ts';
import { rateRow } from '#shared/rates/review.ts';
import type { More, Terms, Window } from '#shared/terms/schema.ts';
import { anyBirthday, anyCalendar, anyStart, anyTerms, hourlyShift, quietStart } from './any-terms.ts';
import { london } from './full-terms.ts';

const grown: CarerForPay = { bornOn: null, role: 'personal-assistant' };
const alone: PairForPay = { engagement: 'self-employed', earnedThisWeekPence: pence(0) };
const anyPair: fc.Arbitrary<PairForPay> = fc.record({
  engagement: fc.constantFrom('employed-by-holder', 'employed-by-mutual', 'self-employed'),
  earnedThisWeekPence: fc.integer({ min: 0, max: 40_000 }).map(pence),
});

/** One minute as a person with a clock, a calendar and the terms would read it, in ten-thousandths of a penny an hour. */
const readMinute = (at: Temporal.ZonedDateTime, terms: Terms, floorPence: number, kind: string) => {
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const inside = (window: Window | null) =>
    window !== null &&
    (window.from < window.to
      ? time >= window.from && time < window.to
      : time >= window.from || time < window.to);
  const own = kind === 'waking-night' ? terms.wakingNight : null;
  const basic = own?.ratePence ?? terms.baseRates['personal-assistant'] ?? 0;
  const hour = Math.max(basic, floorPence);
  const size = (more: More | null | undefined | false) => {
    if (!more) return 0;
    return 'basisPoints' in more ? hour * more.basisPoints : more.pencePerHour * 10_000;
  };
  const { evening, night, saturday, sunday, bankHoliday, combine } = terms.enhancements;
  const onTop = [
    size(!own && inside(evening) && evening?.more),
    size(!own && inside(night) && night?.more),
    size(at.dayOfWeek === 6 && saturday),
    size(at.dayOfWeek === 7 && sunday),
  ];
  return { basic, hour, onTop, combine, holiday: size(bankHoliday?.more) };
};

/** The pay of a shift before rounding, minute by minute, in ten-thousandths of a penny an hour. */
const slowly = (worked: WorkedShift, terms: Terms, bornOn: Day | null, nation: 'wales') => {
  let basic = 0;
  let all = 0;
  const holidays = bankHolidays(nation, terms.enhancements.bankHoliday?.itselfToo === true);
  const minutes = minutesBetween(worked.startsAt, worked.endsAt);
  for (let minute = 0; minute < minutes; minute += 1) {
    const at = Temporal.Instant.from(addMinutes(worked.startsAt, minute)).toZonedDateTimeISO(london);
    const onDay = dayNumber(at.toPlainDate().toString() as Day);
    const floor = floorOn(onDay, comingOfAge(bornOn), terms.floor, nation).row.value;
    const read = readMinute(at, terms, floor, worked.kind);
    const onTop = [...read.onTop, holidays.has(onDay) ? read.holiday : 0];
    basic += read.hour * 10_000;
    all += read.hour * 10_000;
    all += read.combine === 'add' ? onTop.reduce((so, one) => so + one, 0) : Math.max(...onTop);
  }
  return { basic, all };
};

describe('the pay engine', () => {
  it('pays what a person reading every minute off the wall clock would pay', () => {
    fc.assert(
      fc.property(anyTerms, hourlyShift(anyStart), anyBirthday, (terms, worked, bornOn) => {
        const calendar = { nation: 'wales', zone: london } as const;
        const pay = payFor(worked, terms, { ...grown, bornOn }, alone, calendar);
        const time = pay.lines.filter((line) => line.kind !== 'contribution');
        const exact = slowly(worked, terms, bornOn, 'wales').all / 600_000;
        const paid = time.reduce((so, line) => so + line.amountPence, 0);
        expect(paid).toBeGreaterThanOrEqual(exact - 1e-6);
        expect(paid).toBeLessThan(exact + time.length + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('never pays basic time under the floor of its own day', () => {
    fc.assert(
      fc.property(anyTerms, hourlyShift(anyStart), anyBirthday, (terms, worked, bornOn) => {
        const calendar = { nation: 'wales', zone: london } as const;
        const pay = payFor(worked, terms, { ...grown, bornOn }, alone, calendar);
        const paid = pay.lines
          .filter(({ kind }) => kind === 'basic' || kind === 'top-up-to-floor')
          .reduce((so, line) => so + line.amountPence, 0);
        expect(paid * 600_000).toBeGreaterThanOrEqual(slowly(worked, terms, bornOn, 'wales').basic);
      }),
      { numRuns: 100 },
    );
  });

  it('never costs more whole than in parts, and less than two pence a line less', () => {
    fc.assert(
      fc.property(
        anyTerms,
        hourlyShift(quietStart),
        anyCalendar,
        anyPair,
        fc.nat(),
        (terms, worked, calendar, pair, cut) => {
          const middle = addMinutes(
            worked.startsAt,
            cut % (minutesBetween(worked.startsAt, worked.endsAt) + 1),
          );
          const whole = payFor(worked, terms, grown, pair, calendar);
          const first = payFor({ ...worked, endsAt: middle }, terms, grown, pair, calendar);
          const earnedThisWeekPence = pence(pair.earnedThisWeekPence + first.grossPence);
          const second = payFor(
            { ...worked, startsAt: middle },
            terms,
            grown,
            { ...pair, earnedThisWeekPence },
            calendar,
          );
          const more = first.totalPence + second.totalPence - whole.totalPence;
          expect(more).toBeGreaterThanOrEqual(0);
          expect(more).toBeLessThanOrEqual(2 * (first.lines.length + second.lines.length));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never costs less for more minutes, with any break', () => {
    const anyKind = fc.constantFrom('day' as const, 'waking-night' as const, 'sleep-in' as const);
    fc.assert(
      fc.property(
        anyTerms,
        hourlyShift(anyStart),
        anyKind,
        anyCalendar,
        anyPair,
        fc.integer({ min: 1, max: 400 }),
        fc.nat(),
        (terms, planned, kind, calendar, pair, longer, resting) => {
          const minutes = minutesBetween(planned.startsAt, planned.endsAt);
          const worked = { ...planned, kind, breakMinutes: resting % (minutes + 1) };
          const short = payFor(worked, terms, grown, pair, calendar);
          const long = payFor(
            { ...worked, endsAt: addMinutes(worked.endsAt, longer) },
            terms,
            grown,
            pair,
            calendar,
          );
          expect(long.totalPence).toBeGreaterThanOrEqual(short.totalPence);
          expect(long.toCarerPence).toBeGreaterThanOrEqual(short.toCarerPence);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('owes the week’s insurance and pension exactly, in whatever order its shifts are priced', () => {
    const calendar = { nation: 'england', zone: london } as const;
    const inOrder = (shifts: readonly WorkedShift[], terms: Terms) => {
      let earned = 0;
      let owed = 0;
      for (const worked of shifts) {
        const pair = { engagement: 'employed-by-holder', earnedThisWeekPence: pence(earned) } as const;
        const pay = payFor(worked, terms, grown, pair, calendar);
        earned += pay.grossPence;
        for (const line of pay.lines)
          if (line.kind === 'employer-ni' || line.kind === 'pension') owed += line.amountPence;
      }
      return { earned, owed };
    };
    fc.assert(
      fc.property(
        anyTerms,
        fc.array(hourlyShift(quietStart), { minLength: 2, maxLength: 6 }),
        (terms, shifts) => {
          expect(inOrder([...shifts].reverse(), terms)).toEqual(inOrder(shifts, terms));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('adds up, names a source for every line, and says it all in the schema’s words', () => {
    fc.assert(
      fc.property(anyTerms, hourlyShift(anyStart), anyCalendar, anyPair, (terms, worked, calendar, pair) => {
        const pay = payFor({ ...worked, travelMinutes: 20 }, terms, grown, pair, calendar);
        const by = (goesTo: string) =>
          pay.lines.filter((line) => line.goesTo === goesTo).reduce((so, line) => so + line.amountPence, 0);
        expect(pay.toCarerPence).toBe(by('to-carer'));
        expect(pay.setAsidePence).toBe(by('set-aside'));
        expect(pay.toMutualPence).toBe(by('to-mutual'));
        expect(pay.collectedPence).toBe(pay.toCarerPence + pay.toMutualPence);
        expect(pay.totalPence).toBe(pay.collectedPence + pay.setAsidePence);
        expect(paySchema.parse(pay)).toEqual(pay);
        for (const { source } of pay.lines) {
          if (source.startsWith('rates:')) expect(rateRow(source.slice(6))).not.toBeNull();
          else expect(source).toMatch(/^terms:[a-z_]+(\.[a-z-]+|\.[a-z_]+)?$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('knows the holidays of each nation', () => {
    expect(bankHolidayOn('2026-12-28' as Day, 'england')).toBe('boxing-day');
    expect(bankHolidayOn('2026-12-26' as Day, 'england')).toBeNull();
    expect(bankHolidayOn('2026-07-13' as Day, 'northern-ireland')).toBe('battle-boyne');
    expect(bankHolidayOn('2026-06-15' as Day, 'scotland')).toBe('world-cup');
  });
});
