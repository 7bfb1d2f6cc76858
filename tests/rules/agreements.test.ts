/** Protects two accepted series from meeting in month seven: read from their rules, every first meeting is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  day,
  type Instant,
  minutesBetween,
  timeOfDay,
  weekdays,
} from '#shared/language/time.ts';
import { agreeingReason } from '#shared/needs/agreements/agreeing.ts';
import {
  type AgreedVisit,
  lastDayToCompare,
  meetingReason,
  staysOf,
} from '#shared/needs/agreements/meeting.ts';
import { noticeRefused } from '#shared/needs/agreements/notice.ts';
import { plainPattern } from '#shared/needs/pattern.ts';
import { minutesByWeek } from '#shared/shifts/weekly-hours.ts';

const zone = 'Europe/London';
const today = day('2026-11-23');
const anybody = { travelsBy: null, working: null };

const agreed = (more: Partial<AgreedVisit['rule']>, pattern: object = {}): AgreedVisit => ({
  rule: {
    onDay: null,
    days: ['TU'],
    fromOn: today,
    untilOn: null,
    startsTime: timeOfDay('10:00'),
    wallMinutes: 60,
    whenTwice: null,
    pattern: { ...plainPattern, ...pattern },
    ...more,
  },
  visit: 1,
  fromOn: today,
  untilOn: null,
  latitude: null,
  longitude: null,
});
const compare = (
  one: AgreedVisit,
  other: AgreedVisit,
  carer: Parameters<typeof meetingReason>[2] = anybody,
) => {
  const to = lastDayToCompare([one, other], today);
  return meetingReason(staysOf(one, today, to, zone), staysOf(other, today, to, zone), carer, zone);
};

const days = fc.integer({ min: 0, max: 300 }).map((after) => addDays(today, after));
const rules = fc
  .record({
    chosen: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
    startsTime: fc.constantFrom('00:30', '01:30', '09:00', '09:30', '10:15', '22:00', '23:30'),
    wallMinutes: fc.constantFrom(30, 60, 240, 540),
    everyWeeks: fc.integer({ min: 1, max: 4 }),
    weekOn: days,
    fromOn: days,
  })
  .map(({ chosen, startsTime, wallMinutes, everyWeeks, weekOn, fromOn }) =>
    agreed({ days: chosen, startsTime: timeOfDay(startsTime), wallMinutes, fromOn }, { everyWeeks, weekOn }),
  );

describe('two agreements', () => {
  it('meet exactly where looking at every pair of visits says so, and first where the first of them do', () => {
    fc.assert(
      fc.property(rules, rules, (one, other) => {
        const to = addDays(today, 1000);
        const others = staysOf(other, today, to, zone);
        const first = staysOf(one, today, to, zone).find((stay) =>
          others.some((each) => each.startsAt < stay.endsAt && stay.startsAt < each.endsAt),
        );
        // Three years show nothing that the compared span does not: it holds every turn of both.
        expect(compare(one, other)?.facts?.['firstAt'] ?? null).toBe(first?.startsAt ?? null);
      }),
      { numRuns: 150 },
    );
  });

  it('that come together only in the summer term are told its first day', () => {
    const summer = agreed(
      { startsTime: timeOfDay('10:30') },
      { spans: [{ from: '2027-06-02', to: '2027-07-20' }] },
    );
    expect(compare(agreed({}), summer)).toMatchObject({
      code: 'agreements-would-meet',
      facts: { firstOn: '2027-06-08', because: 'overlap' },
    });
    expect(
      compare(agreed({}, { pauses: [{ from: '2027-06-01', to: null, reason: 'other' }] }), summer),
    ).toBeNull();
  });

  it('that overlap only because the clocks change are found as well', () => {
    // 22:00 to 01:15 and, from half past one, the next: in October the first ends an hour later than usual.
    const night = agreed({ days: ['SA'], startsTime: timeOfDay('22:00'), wallMinutes: 240 });
    const early = agreed({ days: ['SU'], startsTime: timeOfDay('02:00'), wallMinutes: 60 });
    expect(compare(night, early)).toBeNull();
    const spring = agreed({ days: ['SU'], startsTime: timeOfDay('01:30'), wallMinutes: 30 });
    const after = agreed({ days: ['SU'], startsTime: timeOfDay('02:30'), wallMinutes: 30 });
    expect(compare(spring, after)?.facts).toMatchObject({ firstOn: '2027-03-28' });
  });

  it('with too little rest between them, or no time for the way, are told so', () => {
    const late = agreed({ days: ['MO'], startsTime: timeOfDay('14:00'), wallMinutes: 540 });
    const early = agreed({ days: ['TU'], startsTime: timeOfDay('06:00') });
    const working = { bornOn: null, optedOut: false, startedOn: today };
    expect(compare(early, late, { travelsBy: null, working })?.facts).toMatchObject({ because: 'rest' });
    expect(compare(early, late)).toBeNull();
    const here = { latitude: 51.78, longitude: -3.751 };
    const there = { latitude: 51.721, longitude: -3.851 };
    const next = { ...agreed({ startsTime: timeOfDay('11:10') }), ...there };
    const bus = { travelsBy: 'bus' as const, working: null };
    expect(compare({ ...agreed({}), ...here }, next, bus)?.facts).toMatchObject({ because: 'travel' });
  });
});

describe('visits of an agreement', () => {
  it('lie within its own days as well as those of its need', () => {
    const until = { ...agreed({}), fromOn: day('2026-12-01'), untilOn: day('2026-12-15') };
    const starts: Instant[] = staysOf(until, today, day('2027-12-31'), zone).map(({ startsAt }) => startsAt);
    expect(starts).toEqual(['2026-12-01', '2026-12-08', '2026-12-15'].map((on) => `${on}T10:00:00.000Z`));
    const [first = addMinutes(starts[0] as Instant, 0), second = first] = starts;
    expect(minutesBetween(first, second)).toBe(7 * 1440);
  });
});

describe('notice', () => {
  it('is a week, and says the soonest day', () => {
    expect(noticeRefused(day('2026-11-30'), today)).toBeNull();
    expect(noticeRefused(day('2026-11-29'), today)).toMatchObject({
      code: 'notice-too-short',
      facts: { soonestEndOn: '2026-11-30' },
    });
  });
});

describe('the hours of a week, read from the rules', () => {
  const opted = { optedOutFrom: null, optedOutUntil: null };
  const carer = {
    ...opted,
    travelsBy: null,
    working: { bornOn: null, optedOut: false, startedOn: day('2026-01-05') },
  };
  const summer = agreed(
    { days: ['MO', 'TU', 'WE', 'TH', 'FR'], startsTime: timeOfDay('09:00'), wallMinutes: 540 },
    { spans: [{ from: '2027-06-01', to: '2027-10-15' }] },
  );
  const saturdays = agreed({ days: ['SA'], startsTime: timeOfDay('09:00'), wallMinutes: 360 });
  const to = lastDayToCompare([summer, saturdays], today);
  const beside = staysOf(summer, today, to, zone);
  const asked = (more: AgreedVisit) => ({
    more: staysOf(more, today, to, zone),
    taken: [],
    beside,
    weeks: minutesByWeek(beside, zone),
    to,
  });

  it('over 48 on average in month seven are refused today, with the first week and the earliest day', () => {
    const reason = agreeingReason(asked(saturdays), carer, zone);
    // From 31 May 42 hours and 16 times 51 are 858 in 17 weeks, 3,028 minutes each; a week earlier still 813.
    expect(reason).toMatchObject({
      code: 'weekly-hours-too-long',
      facts: { averageMinutes: 3028, limitMinutes: 2880, earliestOn: expect.any(String) },
    });
    const [firstOn, earliestOn] = [String(reason?.facts?.['firstOn']), String(reason?.facts?.['earliestOn'])];
    expect([firstOn, earliestOn > firstOn]).toEqual(['2027-05-31', true]);
    const later = agreeingReason(asked({ ...saturdays, fromOn: day(earliestOn) }), carer, zone);
    expect(later).toBeNull();
    const before = addDays(day(earliestOn), -7);
    expect(agreeingReason(asked({ ...saturdays, fromOn: before }), carer, zone)?.code).toBe(
      'weekly-hours-too-long',
    );
  });

  it('are no obstacle to who chose to work longer, nor below the limit', () => {
    const chosen = { ...carer, optedOutFrom: today };
    expect(agreeingReason(asked(saturdays), chosen, zone)).toBeNull();
    const short = agreed({ days: ['SA'], startsTime: timeOfDay('09:00'), wallMinutes: 120 });
    expect(agreeingReason(asked(short), carer, zone)).toBeNull();
  });

  it('that never fall again name no day', () => {
    const always = agreed({ days: ['MO', 'TU', 'WE', 'TH', 'FR'], wallMinutes: 540 });
    const end = lastDayToCompare([always, saturdays], today);
    const stays = staysOf(always, today, end, zone);
    const reason = agreeingReason(
      {
        more: staysOf(saturdays, today, end, zone),
        ...{ taken: [], beside: stays, weeks: minutesByWeek(stays, zone), to: end },
      },
      carer,
      zone,
    );
    expect(reason?.facts).toMatchObject({ earliestOn: null, earliestAt: null });
  });

  it('and a meeting that ends names the day from which it works', () => {
    const tuesdays = agreed({});
    const until = { ...agreed({ startsTime: timeOfDay('10:30') }), untilOn: day('2027-03-02') };
    const end = lastDayToCompare([tuesdays, until], today);
    const stays = staysOf(until, today, end, zone);
    const reason = agreeingReason(
      {
        more: staysOf(tuesdays, today, end, zone),
        ...{ taken: [], beside: stays, weeks: minutesByWeek(stays, zone), to: end },
      },
      carer,
      zone,
    );
    expect(reason).toMatchObject({
      code: 'agreements-would-meet',
      instead: 'Take single visits, or agree from 2027-03-09.',
      facts: { earliestOn: '2027-03-09' },
    });
  });
});
