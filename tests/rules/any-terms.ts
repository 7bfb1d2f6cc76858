/** Terms, shifts and people as chance makes them, within what the schemas accept. */
import fc from 'fast-check';
import { pence } from '#shared/language/money.ts';
import {
  addMinutes,
  type Day,
  type Instant,
  instantAt,
  millisecondsOf,
  type TimeOfDay,
} from '#shared/language/time.ts';
import { nations } from '#shared/mutuals/schema.ts';
import { asPlanned, type Calendar, type WorkedShift } from '#shared/pay/worked.ts';
import { adoptedFloors, type Terms, termsSchema } from '#shared/terms/schema.ts';
import { london } from './full-terms.ts';

const hourly = fc.integer({ min: 1, max: 4_000 }).map(pence);
const more = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }).map((basisPoints) => ({ basisPoints })),
  fc.integer({ min: 0, max: 2_000 }).map((amount) => ({ pencePerHour: pence(amount) })),
);
const clock = fc
  .integer({ min: 0, max: 1_439 })
  .map(
    (minute) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as TimeOfDay,
  );
const window = fc.record({ from: clock, to: clock, more });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const part = fc.integer({ min: 0, max: 10_000 });
/** The shorter the notice the more: hours up, shares down. */
const bands = fc.uniqueArray(fc.integer({ min: 1, max: 336 }), { maxLength: 4 }).chain((hours) =>
  fc
    .array(fc.integer({ min: 1, max: 10_000 }), { minLength: hours.length, maxLength: hours.length })
    .map((shares) => {
      const down = shares.toSorted((a, b) => b - a);
      return hours
        .toSorted((a, b) => a - b)
        .map((underHours, place) => ({ underHours, basisPoints: down[place] ?? 1 }));
    }),
);

/** Any terms the schema accepts: far under every floor and far above. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    baseRates: fc.record({ 'personal-assistant': hourly, 'team-leader': hourly }),
    floor: fc.constantFrom(...adoptedFloors),
    enhancements: fc.record({
      combine: fc.constantFrom('highest' as const, 'add' as const),
      evening: maybe(window),
      night: maybe(window),
      saturday: maybe(more),
      sunday: maybe(more),
      bankHoliday: maybe(fc.record({ more, itselfToo: fc.boolean() })),
    }),
    wakingNight: maybe(fc.record({ ratePence: hourly })),
    sleepIn: fc.record({
      amountPence: fc.integer({ min: 0, max: 20_000 }).map(pence),
      coversMinutes: fc.integer({ min: 240, max: 840 }),
      awakeAfterMinutes: maybe(fc.integer({ min: 30, max: 840 })),
    }),
    liveIn: maybe(
      fc.record({
        amountPence: fc.integer({ min: 0, max: 40_000 }).map(pence),
        coversMinutes: fc.integer({ min: 240, max: 1_440 }),
        breakMinutes: fc.integer({ min: 20, max: 720 }),
      }),
    ),
    training: fc.record({ ratePence: maybe(hourly) }),
    meeting: fc.record({ ratePence: maybe(hourly) }),
    cancellation: bands,
    guaranteedHours: fc.record({ topUpBasisPoints: part }),
    sickPay: maybe(
      fc.record({
        basisPoints: part,
        fromDay: fc.integer({ min: 1, max: 28 }),
        mostDays: fc.integer({ min: 1, max: 365 }),
      }),
    ),
    silence: fc.record({ beyondPlanMinutes: fc.integer({ min: 0, max: 60 }) }),
    shortestVisitMinutes: fc.integer({ min: 15, max: 240 }),
    travel: fc.record({
      ratePence: maybe(hourly),
      betweenEmployers: fc.boolean(),
      carMilePence: fc.integer({ min: 0, max: 100 }).map(pence),
      motorcycleMilePence: fc.integer({ min: 0, max: 100 }).map(pence),
      cycleMilePence: fc.integer({ min: 0, max: 100 }).map(pence),
    }),
    holiday: fc.record({
      basisPoints: fc.integer({ min: 0, max: 3_000 }),
      paid: fc.constantFrom('when-taken' as const, 'with-pay' as const),
    }),
    pension: fc.record({
      basisPoints: fc.integer({ min: 0, max: 2_000 }),
      of: fc.constantFrom('qualifying-earnings' as const, 'all-earnings' as const),
      enrols: fc.constantFrom('by-earnings' as const, 'everyone' as const),
    }),
    contribution: more,
  })
  .map((terms) => termsSchema.parse(terms));

export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .constantFrom(...nations)
  .map((nation) => ({ nation, zone: london }));

const minuteIn = (from: string, to: string): fc.Arbitrary<Instant> =>
  fc
    .integer({
      min: millisecondsOf(from as Instant) / 60_000,
      max: millisecondsOf(to as Instant) / 60_000,
    })
    .map((minutes) => instantAt(minutes * 60_000));

/** Often on the nights and days on which something happens, otherwise any time for which rates are known. */
export const anyStart: fc.Arbitrary<Instant> = fc.oneof(
  minuteIn('2024-06-01T00:00:00.000Z', '2027-12-31T00:00:00.000Z'),
  minuteIn('2026-03-28T12:00:00.000Z', '2026-03-29T06:00:00.000Z'),
  minuteIn('2026-10-24T12:00:00.000Z', '2026-10-25T06:00:00.000Z'),
  minuteIn('2026-12-24T12:00:00.000Z', '2026-12-29T00:00:00.000Z'),
  minuteIn('2026-03-31T12:00:00.000Z', '2026-04-01T12:00:00.000Z'),
);

/** Within one tax year and with no rate changing on the way. */
export const quietStart = minuteIn('2026-05-02T00:00:00.000Z', '2027-03-01T00:00:00.000Z');

/** Paid by the hour, up to 20 hours long. */
export const hourlyShift = (start: fc.Arbitrary<Instant>): fc.Arbitrary<WorkedShift> =>
  fc
    .record({
      kind: fc.constantFrom('day' as const, 'waking-night' as const),
      startsAt: start,
      minutes: fc.integer({ min: 0, max: 1_200 }),
    })
    .map(({ kind, startsAt, minutes }) => asPlanned(kind, startsAt, addMinutes(startsAt, minutes)));

/** Anybody who may work, or somebody who did not say; a birthday into 18, 21 or 22 is never far. */
export const anyBirthday: fc.Arbitrary<Day | null> = fc.oneof(
  fc.constant(null),
  fc
    .constantFrom(
      '1985-06-30',
      '2004-03-29',
      '2004-12-25',
      '2005-04-01',
      '2005-10-25',
      '2008-10-25',
      '2008-02-29',
    )
    .map((text) => text as Day),
);
