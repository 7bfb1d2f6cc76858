/** Protects carers' rest and hours, counted over everybody they work for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  type Day,
  day,
  type Instant,
  instant,
  minutesBetween,
} from '#shared/language/time.ts';
import { restReason } from '#shared/shifts/rest.ts';
import {
  minutesByWeek,
  weeklyAverageToWarnOf,
  weeklyReason,
  weeksToKnow,
} from '#shared/shifts/weekly-hours.ts';
import type { WorkingCarer, WorkSpan } from '#shared/shifts/work-span.ts';
import { type CarersTime, workingTimeReason, workingTimeWarnings } from '#shared/shifts/working-time.ts';
import { youngReason } from '#shared/shifts/young-carers.ts';
import { london, wall } from './full-terms.ts';

const grown: WorkingCarer = { bornOn: day('1985-06-30'), optedOut: false, startedOn: day('2024-01-01') };
const seventeen: WorkingCarer = { ...grown, bornOn: day('2009-01-01') };
const span = (from: string, to: string): WorkSpan => ({ startsAt: wall(from), endsAt: wall(to) });
const on24 = (from: string, to: string): WorkSpan => span(`2026-11-24 ${from}`, `2026-11-24 ${to}`);
const on25 = (from: string, to: string): WorkSpan => span(`2026-11-25 ${from}`, `2026-11-25 ${to}`);
const night = span('2026-11-23 21:00', '2026-11-24 07:00');

describe('daily rest', () => {
  it.each<[says: string, shift: WorkSpan, others: WorkSpan[], earliest: string]>([
    ['a visit at noon after a night: rest until 18:00', on24('12:00', '13:00'), [night], '2026-11-24 18:00'],
    [
      '7:00 after an evening until 21:00',
      on25('07:00', '08:00'),
      [on24('13:00', '21:00')],
      '2026-11-25 08:00',
    ],
    [
      'a visit in the middle of the rest between two long days: not before the second begins its 13 hours',
      on24('22:00', '23:00'),
      [on24('08:00', '20:00'), on25('08:00', '20:00')],
      '2026-11-25 07:00',
    ],
  ])('is broken by %s', (_says, shift, others, earliest) => {
    const reason = restReason(shift, others, grown, london);
    expect(reason?.code).toBe('rest-too-short');
    expect(reason?.facts?.['earliestAt']).toBe(wall(earliest));
    expect(reason?.facts).toMatchObject({ restMinutes: 660, source: expect.stringContaining('reg 10') });
  });
  it.each<[says: string, shift: WorkSpan, others: WorkSpan[]]>([
    ['split visits of one working day of 13 hours', on24('18:00', '20:00'), [on24('07:00', '09:00')]],
    ['11 hours exactly', on25('07:00', '15:00'), [on24('12:00', '20:00')]],
    ['night after night', span('2026-11-24 21:00', '2026-11-25 07:00'), [night]],
    ['nothing else', on24('08:00', '20:00'), []],
  ])('is kept by %s', (_says, shift, others) => expect(restReason(shift, others, grown, london)).toBeNull());
  it('may be made up for where that is recorded', () => {
    expect(restReason(on24('12:00', '13:00'), [night], grown, london, true)).toBeNull();
  });
  it('has no other time for a shift that is itself too long', () => {
    expect(restReason(on24('06:00', '20:00'), [], grown, london)).toMatchObject({
      instead: 'Choose a shorter shift, or another day.',
      facts: { earliestAt: null, workingDayMinutes: 840 },
    });
  });
  it('is 12 hours under 18, made up for or not', () => {
    const others = [on24('12:00', '20:00')];
    expect(restReason(on25('07:30', '09:00'), others, seventeen, london, true)?.facts).toMatchObject({
      restMinutes: 720,
      earliestAt: wall('2026-11-25 08:00'),
    });
  });
  it('counts hours that passed, not hours on the clock: 20:30 to 07:30 is 10 hours when the clocks go forward', () => {
    const saturday = span('2026-03-28 12:00', '2026-03-28 20:30');
    const sunday = span('2026-03-29 07:30', '2026-03-29 12:00');
    expect(restReason(sunday, [saturday], grown, london)?.facts).toMatchObject({
      earliestAt: wall('2026-03-29 08:30'),
    });
  });
});

const weeksOf = (minutes: number, from: string, count: number) =>
  new Map(
    Array.from({ length: count }, (_, place): [Day, number] => [addDays(day(from), 7 * place), minutes]),
  );

describe('weekly hours', () => {
  const monday = day('2026-11-23');
  const earlier = weeksOf(2_880, '2026-08-03', 16);
  it('are an average over 17 weeks: 16 of 45 hours and one of 53 hours are 2,728 minutes', () => {
    const weeks = weeksOf(2_700, '2026-08-03', 17);
    expect(weeklyAverageToWarnOf(on24('08:00', '16:00'), weeks, grown, london)).toBe(2_728);
  });
  it('block over 48 on average, and say when there is room again', () => {
    const weeks = new Map([...earlier, [monday, 2_880]]);
    const reason = weeklyReason(on24('08:00', '09:00'), weeks, grown, london);
    expect(reason?.code).toBe('weekly-hours-too-long');
    expect(reason?.facts).toMatchObject({
      averageMinutes: 2_883,
      limitMinutes: 2_880,
      earliestAt: wall('2026-11-30 00:00'),
    });
  });
  it('look ahead as well as back', () => {
    const weeks = weeksOf(2_880, '2026-11-30', 16);
    expect(weeklyReason(on24('08:00', '09:00'), weeks, grown, london)).toBeNull();
    weeks.set(monday, 2_880);
    expect(weeklyReason(on24('08:00', '09:00'), weeks, grown, london)?.code).toBe('weekly-hours-too-long');
  });
  it('allow a long week among shorter ones', () => {
    const weeks = new Map([...weeksOf(2_400, '2026-08-03', 16), [monday, 3_600]]);
    expect(weeklyReason(on24('08:00', '18:00'), weeks, grown, london)).toBeNull();
  });
  it('of who began lately are averaged since they began', () => {
    const weeks = new Map([[monday, 2_880]]);
    const newcomer = { ...grown, startedOn: day('2026-11-23') };
    expect(weeklyReason(on24('08:00', '09:00'), weeks, newcomer, london)?.facts).toMatchObject({
      averageMinutes: 2_940,
    });
    expect(
      weeklyReason(on24('08:00', '09:00'), weeks, { ...newcomer, startedOn: day('2026-11-16') }, london),
    ).toBeNull();
  });
  it('are a carer’s own choice in writing', () => {
    const weeks = new Map([...earlier, [monday, 4_000]]);
    expect(weeklyReason(on24('08:00', '18:00'), weeks, { ...grown, optedOut: true }, london)).toBeNull();
  });
  it('need 16 weeks before and after', () => {
    expect(weeksToKnow(day('2026-11-25'))).toEqual({ from: '2026-08-03', to: '2027-03-22' });
  });
  it('count a shift in the week it starts in', () => {
    const sunday = span('2026-11-29 22:00', '2026-11-30 07:00');
    expect([...minutesByWeek([sunday, night], london)]).toEqual([[monday, 540 + 600]]);
  });
});

describe('under 18', () => {
  it.each<[says: string, shift: WorkSpan, earliest: string, others?: WorkSpan[], week?: number]>([
    ['no work after 22:00', on24('21:00', '22:30'), '2026-11-25 06:00'],
    ['nor before 06:00', on24('05:30', '08:00'), '2026-11-24 06:00'],
    ['at most 8 hours a day', on24('15:00', '18:00'), '2026-11-25 06:00', [on24('08:00', '14:00')]],
    ['at most 40 a week', on24('09:00', '12:00'), '2026-11-30 06:00', [], 2_300],
  ])('%s', (_says, shift, earliest, others = [], week = 0) => {
    const reason = youngReason(shift, others, new Map([[day('2026-11-23'), week]]), seventeen, london);
    expect(reason?.code).toBe('too-young-for-this');
    expect(reason?.facts?.['earliestAt']).toBe(wall(earliest));
    expect(youngReason(shift, others, new Map([[day('2026-11-23'), week]]), grown, london)).toBeNull();
  });
  it('a day of 8 hours and a week of 40 are allowed', () => {
    expect(
      youngReason(on24('09:00', '17:00'), [], new Map([[day('2026-11-23'), 1_920]]), seventeen, london),
    ).toBeNull();
  });
  it('and no care work before 16', () => {
    const fifteen = { ...grown, bornOn: day('2011-03-01') };
    expect(youngReason(on24('09:00', '10:00'), [], new Map(), fifteen, london)?.facts).toMatchObject({
      earliestAt: wall('2027-03-01 00:00'),
    });
  });
});

const time = (changed: Partial<CarersTime>): CarersTime => ({
  neighbours: [],
  weeks: new Map(),
  carer: grown,
  zone: london,
  ...changed,
});

describe('all of it together', () => {
  it('names the earliest time that keeps every rule, not only the one that spoke', () => {
    // The night of a person of 17 ends at 06:00, their 12 hours' rest after 19:00 at 07:00.
    const reason = workingTimeReason(
      on24('21:00', '22:30'),
      time({ carer: seventeen, neighbours: [on24('15:00', '19:00')] }),
    );
    expect(reason?.code).toBe('too-young-for-this');
    expect(reason?.facts?.['earliestAt']).toBe(wall('2026-11-25 07:00'));
  });

  it('is right about the earliest time, for any two days of visits', () => {
    const visits = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 30, max: 600 })), { maxLength: 5 })
      .map((given) => {
        const made: WorkSpan[] = [];
        for (const [gap, minutes] of given) {
          const startsAt: Instant = addMinutes(
            made.at(-1)?.endsAt ?? instant('2026-11-23T06:00:00.000Z'),
            gap,
          );
          made.push({ startsAt, endsAt: addMinutes(startsAt, minutes) });
        }
        return made;
      });
    const asked = fc
      .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 30, max: 700 }))
      .map(([after, minutes]) => {
        const startsAt = addMinutes(instant('2026-11-23T06:00:00.000Z'), after);
        return { startsAt, endsAt: addMinutes(startsAt, minutes) };
      });
    fc.assert(
      fc.property(visits, asked, fc.boolean(), (neighbours, shift, young) => {
        const all = time({
          neighbours,
          carer: young ? seventeen : grown,
          weeks: minutesByWeek(neighbours, london),
        });
        const reason = workingTimeReason(shift, all);
        const startsAt = reason?.facts?.['earliestAt'];
        if (typeof startsAt !== 'string') return;
        const minutes = minutesBetween(shift.startsAt, shift.endsAt);
        const there = { startsAt: instant(startsAt), endsAt: addMinutes(instant(startsAt), minutes) };
        expect(startsAt > shift.startsAt).toBe(true);
        expect(workingTimeReason(there, all)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('warnings', () => {
  it('ask for a break when more than 6 hours run on without one', () => {
    expect(workingTimeWarnings(on24('08:00', '14:01'), time({}))).toEqual([
      { code: 'break-needed', facts: { workMinutes: 361, breakMinutes: 20 } },
    ]);
    expect(workingTimeWarnings(on24('08:00', '14:00'), time({}))).toEqual([]);
    expect(
      workingTimeWarnings(on24('12:10', '15:00'), time({ neighbours: [on24('08:00', '12:00')] })),
    ).toEqual([{ code: 'break-needed', facts: { workMinutes: 420, breakMinutes: 20 } }]);
    expect(
      workingTimeWarnings(on24('12:20', '15:00'), time({ neighbours: [on24('08:00', '12:00')] })),
    ).toEqual([]);
  });
  it('ask sooner under 18', () => {
    expect(workingTimeWarnings(on24('08:00', '13:00'), time({ carer: seventeen }))).toEqual([
      { code: 'break-needed', facts: { workMinutes: 300, breakMinutes: 30 } },
    ]);
  });
  it('tell a carer from 44 hours on average, opted out or not', () => {
    const weeks = weeksOf(2_700, '2026-08-03', 17);
    const warned = [
      { code: 'weekly-hours-near-limit', facts: { averageMinutes: 2_707, limitMinutes: 2_880 } },
    ];
    expect(workingTimeWarnings(on24('08:00', '10:00'), time({ weeks }))).toEqual(warned);
    expect(
      workingTimeWarnings(on24('08:00', '10:00'), time({ weeks, carer: { ...grown, optedOut: true } })),
    ).toEqual(warned);
  });
});
