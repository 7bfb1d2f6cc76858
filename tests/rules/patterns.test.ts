/** Protects care as people live it: alternate weeks, term times, pauses and several times a day, each day as said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, type TimeOfDay, timeOfDay, weekdays } from '#shared/language/time.ts';
import { numbered, type Pattern, plainPattern } from '#shared/needs/pattern.ts';
import { type NeedRule, visitsOf } from '#shared/needs/visits.ts';

const zone = 'Europe/London';
const rule = (more: Partial<NeedRule>, pattern: Partial<Pattern> = {}): NeedRule => ({
  onDay: null,
  days: ['MO'],
  fromOn: null,
  untilOn: null,
  startsTime: timeOfDay('08:00'),
  wallMinutes: 60,
  whenTwice: null,
  pattern: { ...plainPattern, ...pattern },
  ...more,
});

const epoch = Temporal.PlainDate.from('2024-01-01');
const weekNumber = (onDay: Day) => Math.floor(epoch.until(Temporal.PlainDate.from(onDay)).days / 7);

/** What a person with a paper calendar would do: look at each day and ask of each time whether it is one. */
const onPaper = (asked: NeedRule, from: Day, to: Day): string[] => {
  const { everyWeeks, weekOn, moreTimes, spans, pauses } = asked.pattern ?? plainPattern;
  const times: { visit: number; startsTime: TimeOfDay; days: readonly string[] }[] = [
    { visit: 1, startsTime: asked.startsTime, days: asked.days },
    ...moreTimes.map((time) => ({ ...time, days: time.days ?? asked.days })),
  ];
  const found: string[] = [];
  for (let onDay = from; onDay <= to; onDay = addDays(onDay, 1)) {
    if ((asked.fromOn && onDay < asked.fromOn) || (asked.untilOn && onDay > asked.untilOn)) continue;
    if (spans.length > 0 && !spans.some((span) => span.from <= onDay && onDay <= span.to)) continue;
    if (pauses.some((pause) => pause.from <= onDay && (pause.to === null || onDay <= pause.to))) continue;
    const weeks = weekNumber(onDay) - weekNumber(weekOn ?? asked.fromOn ?? from);
    if (weeks % everyWeeks !== 0) continue;
    const weekday = weekdays[Temporal.PlainDate.from(onDay).dayOfWeek - 1] ?? '';
    for (const time of times) if (time.days.includes(weekday)) found.push(`${onDay} ${time.visit}`);
  }
  return found.sort();
};

const days = fc.integer({ min: 0, max: 700 }).map((after) => addDays(day('2026-01-01'), after));
const spans = fc.tuple(days, fc.nat(90)).map(([from, length]) => ({ from, to: addDays(from, length) }));
const someWeekdays = fc.uniqueArray(fc.constantFrom(...weekdays));
const times = fc.constantFrom('00:00', '01:30', '08:00', '13:15', '22:00').map((time) => timeOfDay(time));
const patterns = fc.record({
  everyWeeks: fc.integer({ min: 1, max: 8 }),
  weekOn: fc.option(days),
  moreTimes: fc
    .array(fc.record({ startsTime: times, wallMinutes: fc.constant(30), days: fc.option(someWeekdays) }), {
      maxLength: 3,
    })
    .map((list) => list.map((time, place) => ({ ...time, visit: place + 2 }))),
  spans: fc.array(spans, { maxLength: 3 }),
  pauses: fc.array(
    fc.record({ from: days, length: fc.option(fc.nat(60)) }).map(({ from, length }) => ({
      from,
      to: length === null ? null : addDays(from, length),
      reason: 'holiday' as const,
    })),
    { maxLength: 2 },
  ),
});

describe('a pattern', () => {
  it('falls on the days that a reading of the calendar, one day after another, finds', () => {
    fc.assert(
      fc.property(
        patterns,
        someWeekdays,
        fc.option(days),
        fc.option(days),
        times,
        days,
        fc.nat(200),
        (pattern, chosen, fromOn, untilOn, startsTime, from, length) => {
          const asked = rule({ days: chosen, fromOn, untilOn, startsTime }, pattern);
          const to = addDays(from, length);
          const laid = visitsOf(asked, from, to, zone);
          expect(laid.map(({ originalDay, visit }) => `${originalDay} ${visit}`).sort()).toEqual(
            onPaper(asked, from, to),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads the same whether a year is asked at once or week by week', () => {
    fc.assert(
      fc.property(patterns, someWeekdays, days, (pattern, chosen, fromOn) => {
        const asked = rule({ days: chosen, fromOn }, pattern);
        const whole = visitsOf(asked, fromOn, addDays(fromOn, 139), zone);
        const weeks = Array.from({ length: 20 }, (_, week) =>
          visitsOf(asked, addDays(fromOn, week * 7), addDays(fromOn, week * 7 + 6), zone),
        ).flat();
        const said = (all: typeof whole) => all.map((one) => `${one.startsAt} ${one.visit}`).sort();
        expect(said(weeks)).toEqual(said(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('twice a day keeps its wall times over both clock changes', () => {
    const twice = rule(
      { days: ['SU'], fromOn: day('2027-03-21') },
      {
        moreTimes: [{ visit: 2, startsTime: timeOfDay('22:00'), wallMinutes: 540, days: null }],
        lastVisit: 2,
      },
    );
    const said = (from: string, to: string) =>
      visitsOf(twice, day(from), day(to), zone).map((one) => `${one.startsAt} ${one.endsAt}`);
    expect(said('2027-03-28', '2027-03-28')).toEqual([
      '2027-03-28T07:00:00.000Z 2027-03-28T08:00:00.000Z',
      '2027-03-28T21:00:00.000Z 2027-03-29T06:00:00.000Z',
    ]);
    expect(said('2027-10-31', '2027-10-31')).toEqual([
      '2027-10-31T08:00:00.000Z 2027-10-31T09:00:00.000Z',
      '2027-10-31T22:00:00.000Z 2027-11-01T07:00:00.000Z',
    ]);
  });
});

describe('the number of a visit', () => {
  const at = (startsTime: string, visit?: number) => ({
    startsTime: timeOfDay(startsTime),
    wallMinutes: 30,
    days: null,
    ...(visit === undefined ? {} : { visit }),
  });

  it('stays with it, and is never given to another', () => {
    const first = { ...plainPattern, ...numbered([at('12:00'), at('18:00')], plainPattern) };
    expect(first.moreTimes.map(({ visit }) => visit)).toEqual([2, 3]);
    const fewer = { ...first, ...numbered([at('18:30', 3)], first) };
    expect(fewer.moreTimes.map(({ visit }) => visit)).toEqual([3]);
    const again = numbered([at('18:30', 3), at('12:00')], fewer);
    expect(again.moreTimes.map(({ visit }) => visit)).toEqual([3, 4]);
  });

  it('that nobody has, or that is named twice, is a new one', () => {
    const { moreTimes } = numbered([at('12:00', 9), at('13:00', 9)], plainPattern);
    expect(moreTimes.map(({ visit }) => visit)).toEqual([2, 3]);
  });
});
