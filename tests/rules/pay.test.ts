/** Protects what every carer is paid: worked examples, each with its arithmetic, as people would check them. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { instant, timeOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import { asPlanned } from '#shared/pay/worked.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type Case, fullTerms, noEnhancements, priced, said, wall, withEnhancements } from './full-terms.ts';

const free: Terms = { ...fullTerms, contribution: { basisPoints: 0 } };
const bare: Terms = { ...free, enhancements: noEnhancements };
const paid = (baseRate: number, floor: Terms['floor'] = 'statutory'): Terms => ({
  ...bare,
  baseRates: { 'personal-assistant': pence(baseRate) },
  floor,
});
const england = { nation: 'england', zone: 'Europe/London' } as const;
const scotland = { nation: 'scotland', zone: 'Europe/London' } as const;
const nightRate: Terms = { ...free, wakingNight: { ratePence: pence(1600) } };

type Example = [says: string, given: Case, lines: string[]];

/** Basic 1,345p; evening 18–22 10 %; night 22–06 20 %; Saturday 10 %; Sunday £2; bank holiday 50 %. */
const byTheHour: Example[] = [
  [
    'an hour on a Tuesday',
    { from: '2026-11-24 10:00', to: '2026-11-24 11:00' },
    ['basic 60 min at 1345: 1345'],
  ],
  [
    '50 minutes: 1345 × 50 ÷ 60 = 1120.83, up',
    { from: '2026-11-24 10:00', to: '2026-11-24 10:50' },
    ['basic 50 min at 1345: 1121'],
  ],
  [
    'into the evening: 1345 × 90 ÷ 60 × 10 % = 201.75, up',
    { from: '2026-11-24 17:00', to: '2026-11-24 19:30' },
    ['basic 150 min at 1345: 3363', 'evening 90 min 10 % of 1345: 202'],
  ],
  [
    'through the evening into the night: 538 is 10 % of 4 hours, 269 is 20 % of one',
    { from: '2026-11-24 17:00', to: '2026-11-24 23:00' },
    ['basic 360 min at 1345: 8070', 'evening 240 min 10 % of 1345: 538', 'night 60 min 20 % of 1345: 269'],
  ],
  [
    'a night across midnight: 9 hours, 8 of them night',
    { from: '2026-11-24 22:00', to: '2026-11-25 07:00' },
    ['basic 540 min at 1345: 12105', 'night 480 min 20 % of 1345: 2152'],
  ],
  [
    'Saturday night to Sunday in June: night (269p) beats Saturday (134.5p) and Sunday (200p)',
    { from: '2026-06-13 22:00', to: '2026-06-14 07:00' },
    ['basic 540 min at 1345: 12105', 'night 480 min 20 % of 1345: 2152', 'weekend 60 min at 200: 200'],
  ],
  [
    'the same when the clocks go forward: 8 hours, 7 of them night',
    { from: '2026-03-28 22:00', to: '2026-03-29 07:00', terms: { ...free, floor: 'statutory' } },
    ['basic 480 min at 1345: 10760', 'night 420 min 20 % of 1345: 1883', 'weekend 60 min at 200: 200'],
  ],
  [
    'the same when the clocks go back: 10 hours, 9 of them night',
    { from: '2026-10-24 22:00', to: '2026-10-25 07:00' },
    ['basic 600 min at 1345: 13450', 'night 540 min 20 % of 1345: 2421', 'weekend 60 min at 200: 200'],
  ],
  [
    'a window that ends in the hour that comes twice pays both times: 00:00–01:30 and 01:00–01:30',
    {
      from: '2026-10-25 00:00',
      to: '2026-10-25 03:00',
      terms: {
        ...withEnhancements({
          sunday: null,
          night: { from: timeOfDay('00:00'), to: timeOfDay('01:30'), more: { basisPoints: 1000 } },
        }),
        contribution: { basisPoints: 0 },
      },
    },
    ['basic 240 min at 1345: 5380', 'night 120 min 10 % of 1345: 269'],
  ],
  [
    'Sunday by day: £2 an hour',
    { from: '2026-11-29 09:00', to: '2026-11-29 11:30' },
    ['basic 150 min at 1345: 3363', 'weekend 150 min at 200: 500'],
  ],
  [
    'Sunday night when enhancements are added: 20 % and £2',
    {
      from: '2026-11-29 22:00',
      to: '2026-11-30 00:00',
      terms: { ...withEnhancements({ combine: 'add' }), contribution: { basisPoints: 0 } },
    },
    ['basic 120 min at 1345: 2690', 'weekend 120 min at 200: 400', 'night 120 min 20 % of 1345: 538'],
  ],
  [
    'a team leader has a rate of their own',
    { from: '2026-11-24 10:00', to: '2026-11-24 11:00', role: 'team-leader' },
    ['basic 60 min at 1500: 1500'],
  ],
  [
    'a role without a rate is paid as a personal assistant',
    { from: '2026-11-24 10:00', to: '2026-11-24 11:00', role: 'gardener' },
    ['basic 60 min at 1345: 1345'],
  ],
];

const bankHolidays: Example[] = [
  [
    'Christmas Day 2026, a Friday: half as much again',
    { from: '2026-12-25 09:00', to: '2026-12-25 13:00' },
    ['basic 240 min at 1345: 5380', 'bank-holiday 240 min 50 % of 1345: 2690'],
  ],
  [
    '26 December 2026 is a Saturday; its bank holiday is kept on the Monday',
    { from: '2026-12-26 09:00', to: '2026-12-26 13:00' },
    ['basic 240 min at 1345: 5380', 'weekend 240 min 10 % of 1345: 538'],
  ],
  [
    'unless members pay the day itself too',
    {
      from: '2026-12-26 09:00',
      to: '2026-12-26 13:00',
      terms: {
        ...withEnhancements({ bankHoliday: { more: { basisPoints: 5000 }, itselfToo: true } }),
        contribution: { basisPoints: 0 },
      },
    },
    ['basic 240 min at 1345: 5380', 'bank-holiday 240 min 50 % of 1345: 2690'],
  ],
  [
    'Monday 28 December 2026, the substitute',
    { from: '2026-12-28 09:00', to: '2026-12-28 13:00' },
    ['basic 240 min at 1345: 5380', 'bank-holiday 240 min 50 % of 1345: 2690'],
  ],
  [
    'Christmas Eve into Christmas: two hours of night, six of bank holiday',
    { from: '2026-12-24 22:00', to: '2026-12-25 06:00' },
    [
      'basic 480 min at 1345: 10760',
      'night 120 min 20 % of 1345: 538',
      'bank-holiday 360 min 50 % of 1345: 4035',
    ],
  ],
  [
    'St Andrew’s Day is kept in Scotland',
    { from: '2026-11-30 10:00', to: '2026-11-30 11:00', calendar: scotland },
    ['basic 60 min at 1345: 1345', 'bank-holiday 60 min 50 % of 1345: 673'],
  ],
  ['and not in Wales', { from: '2026-11-30 10:00', to: '2026-11-30 11:00' }, ['basic 60 min at 1345: 1345']],
];

const floors: Example[] = [
  [
    'basic 1,250p under the Welsh policy floor of 1,345p',
    { from: '2026-06-02 10:00', to: '2026-06-02 11:00', terms: paid(1250, 'policy') },
    ['basic 60 min at 1250: 1250', 'top-up-to-floor 60 min at 95: 95'],
  ],
  [
    'where members adopted nothing, the law’s 1,271p',
    { from: '2026-06-02 10:00', to: '2026-06-02 11:00', terms: paid(1250), calendar: england },
    ['basic 60 min at 1250: 1250', 'top-up-to-floor 60 min at 21: 21'],
  ],
  [
    'the Real Living Wage where members adopted it',
    {
      from: '2026-06-02 10:00',
      to: '2026-06-02 11:00',
      terms: paid(1250, 'real-living-wage'),
      calendar: england,
    },
    ['basic 60 min at 1250: 1250', 'top-up-to-floor 60 min at 95: 95'],
  ],
  [
    'at 20 the law’s 1,085p',
    { from: '2026-06-02 10:00', to: '2026-06-02 11:00', terms: paid(1000), bornOn: '2006-01-01' },
    ['basic 60 min at 1000: 1000', 'top-up-to-floor 60 min at 85: 85'],
  ],
  [
    'a 21st birthday at midnight: 1,085p before, 1,271p after',
    { from: '2026-11-24 22:00', to: '2026-11-25 02:00', terms: paid(1000), bornOn: '2005-11-25' },
    [
      'basic 240 min at 1000: 4000',
      'top-up-to-floor 120 min at 85: 170',
      'top-up-to-floor 120 min at 271: 542',
    ],
  ],
  [
    'the law’s new rate from midnight on 1 April 2026: 1,221p, then 1,271p',
    { from: '2026-03-31 22:00', to: '2026-04-01 02:00', terms: paid(1200) },
    [
      'basic 240 min at 1200: 4800',
      'top-up-to-floor 120 min at 21: 42',
      'top-up-to-floor 120 min at 71: 142',
    ],
  ],
  [
    'adopted floors begin at 18; at 17 the law’s 800p holds',
    { from: '2026-06-02 10:00', to: '2026-06-02 11:00', terms: paid(700, 'policy'), bornOn: '2009-01-01' },
    ['basic 60 min at 700: 700', 'top-up-to-floor 60 min at 100: 100'],
  ],
  [
    'enhancements are shares of the hour as topped up: 10 % of 1,345p',
    {
      from: '2026-06-02 19:00',
      to: '2026-06-02 20:00',
      terms: { ...free, baseRates: { 'personal-assistant': pence(1250) } },
    },
    ['basic 60 min at 1250: 1250', 'top-up-to-floor 60 min at 95: 95', 'evening 60 min 10 % of 1345: 135'],
  ],
];

const nights: Example[] = [
  [
    'a waking night is paid as work at night',
    { kind: 'waking-night', from: '2026-11-24 22:00', to: '2026-11-25 07:00' },
    ['basic 540 min at 1345: 12105', 'night 480 min 20 % of 1345: 2152'],
  ],
  [
    'or by its own rate, in place of night pay',
    { kind: 'waking-night', from: '2026-11-24 22:00', to: '2026-11-25 07:00', terms: nightRate },
    ['basic 540 min at 1600: 14400'],
  ],
  [
    'to which the weekend still comes: 7 hours of Sunday',
    { kind: 'waking-night', from: '2026-11-28 22:00', to: '2026-11-29 07:00', terms: nightRate },
    ['basic 540 min at 1600: 14400', 'weekend 120 min 10 % of 1600: 320', 'weekend 420 min at 200: 1400'],
  ],
  [
    'a sleep-in is one amount',
    { kind: 'sleep-in', from: '2026-11-24 22:00', to: '2026-11-25 07:00' },
    ['sleep-in 540 min: 6000'],
  ],
  [
    'woken for 40 minutes: 1345 × 40 ÷ 60 = 896.67, up',
    { kind: 'sleep-in', from: '2026-11-24 22:00', to: '2026-11-25 07:00', disturbedMinutes: 40 },
    ['sleep-in 540 min: 6000', 'sleep-in-disturbed 40 min at 1345: 897'],
  ],
  [
    'when the clocks go back an hour more is paid as basic',
    { kind: 'sleep-in', from: '2026-10-24 22:00', to: '2026-10-25 07:00' },
    ['sleep-in 540 min: 6000', 'basic 60 min at 1345: 1345'],
  ],
  [
    'when they go forward the night is still the night',
    { kind: 'sleep-in', from: '2026-03-28 22:00', to: '2026-03-29 07:00' },
    ['sleep-in 480 min: 6000'],
  ],
  [
    'a break without a place comes out of the least-paid minutes: before the evening',
    { from: '2026-11-24 16:00', to: '2026-11-24 20:00', breakMinutes: 30 },
    ['basic 210 min at 1345: 4708', 'evening 120 min 10 % of 1345: 269'],
  ],
];

const way = { from: '2026-11-24 10:00', to: '2026-11-24 11:00', travelMinutes: 20, milesTenths: 73 } as const;
const lawOnly: Terms = { ...free, travel: { ...free.travel, betweenEmployers: false } };
const hour = 'basic 60 min at 1345: 1345';
const ways: Example[] = [
  [
    '20 minutes and 7.3 miles by car: 448.33, up; 401.5, up',
    { ...way, travelsBy: 'car' },
    [hour, 'travel-time 20 min at 1345: 449', 'mileage: 402'],
  ],
  [
    'by bicycle 20p a mile: 146',
    { ...way, travelsBy: 'cycle' },
    [hour, 'travel-time 20 min at 1345: 449', 'mileage: 146'],
  ],
  ['by bus no miles', { ...way, travelsBy: 'bus' }, [hour, 'travel-time 20 min at 1345: 449']],
  ['between employers only where members voted it', { ...way, travelsBy: 'car', terms: lawOnly }, [hour]],
  [
    'but always within one employer',
    { ...way, travelsBy: 'bus', terms: lawOnly, travelWithinEmployer: true },
    [hour, 'travel-time 20 min at 1345: 449'],
  ],
  [
    'a travel rate of its own, never under the law’s 1,271p: 423.67, up',
    { ...way, travelsBy: 'bus', terms: { ...free, travel: { ...free.travel, ratePence: pence(1000) } } },
    [hour, 'travel-time 20 min at 1271: 424'],
  ],
];

describe.each([
  ['by the hour', byTheHour],
  ['on bank holidays', bankHolidays],
  ['never under a floor', floors],
  ['at night', nights],
  ['on the way', ways],
])('pay %s', (_, examples) => {
  it.each(examples)('%s', (_says, given, lines) => {
    expect(said(priced({ terms: free, ...given }))).toEqual(lines);
  });
});

const employed = { engagement: 'employed-by-holder', earnedThisWeekPence: pence(0) } as const;
const tenHours = { from: '2026-11-24 08:00', to: '2026-11-24 18:00' } as const; // 13,450p
const onCosts: Example[] = [
  [
    'the example of the engine itself: no National Insurance under £96, no pension under £192',
    { from: '2026-11-24 17:00', to: '2026-11-24 19:30', pair: employed, terms: fullTerms },
    [
      'basic 150 min at 1345: 3363',
      'evening 90 min 10 % of 1345: 202',
      'holiday 12.07 %: 431 set-aside',
      'contribution 4 %: 143 to-mutual',
    ],
  ],
  [
    'over the threshold: (13,450 − 9,600) × 15 % = 577.5, half-up',
    { ...tenHours, pair: employed },
    ['basic 600 min at 1345: 13450', 'holiday 12.07 %: 1624 set-aside', 'employer-ni 15 %: 578 set-aside'],
  ],
  [
    'after £100 earned this week: all of it at 15 %, and pension once £192 is passed: (23,450 − 12,000) × 3 % = 343.5',
    { ...tenHours, pair: { ...employed, earnedThisWeekPence: pence(10_000) } },
    [
      'basic 600 min at 1345: 13450',
      'holiday 12.07 %: 1624 set-aside',
      'employer-ni 15 %: 2018 set-aside',
      'pension 3 %: 344 set-aside',
    ],
  ],
  [
    'Employment Allowance pays the National Insurance as long as it lasts',
    { ...tenHours, pair: { ...employed, allowanceLeftPence: pence(500) } },
    ['basic 600 min at 1345: 13450', 'holiday 12.07 %: 1624 set-aside', 'employer-ni 15 %: 78 set-aside'],
  ],
  [
    'under 21 there is none',
    { ...tenHours, bornOn: '2006-01-01', pair: employed },
    ['basic 600 min at 1345: 13450', 'holiday 12.07 %: 1624 set-aside'],
  ],
  [
    'a carer who chose to be in is in from £120: (13,450 − 12,000) × 3 % = 43.5',
    { ...tenHours, pair: { ...employed, pension: 'enrolled' } },
    [
      'basic 600 min at 1345: 13450',
      'holiday 12.07 %: 1624 set-aside',
      'employer-ni 15 %: 578 set-aside',
      'pension 3 %: 44 set-aside',
    ],
  ],
  [
    'a pension from the first pound, 5 %: 23,450 × 5 % = 1172.5',
    {
      ...tenHours,
      pair: { ...employed, earnedThisWeekPence: pence(10_000) },
      terms: { ...free, pension: { basisPoints: 500, of: 'all-earnings' } },
    },
    [
      'basic 600 min at 1345: 13450',
      'holiday 12.07 %: 1624 set-aside',
      'employer-ni 15 %: 2018 set-aside',
      'pension 5 %: 1173 set-aside',
    ],
  ],
  [
    'holiday paid with the pay goes to the carer and is earnings: (15,074 − 9,600) × 15 % = 821.1',
    { ...tenHours, pair: employed, terms: { ...free, holiday: { basisPoints: 1207, paid: 'with-pay' } } },
    ['basic 600 min at 1345: 13450', 'holiday 12.07 %: 1624', 'employer-ni 15 %: 821 set-aside'],
  ],
  [
    'a holiday share under the law’s is paid as the law’s',
    { ...tenHours, pair: employed, terms: { ...free, holiday: { basisPoints: 800, paid: 'when-taken' } } },
    ['basic 600 min at 1345: 13450', 'holiday 12.07 %: 1624 set-aside', 'employer-ni 15 %: 578 set-aside'],
  ],
  [
    'employed by the mutual: what comes with pay is collected for the mutual',
    { ...tenHours, pair: { ...employed, engagement: 'employed-by-mutual' }, terms: fullTerms },
    [
      'basic 600 min at 1345: 13450',
      'holiday 12.07 %: 1624 to-mutual',
      'employer-ni 15 %: 578 to-mutual',
      'contribution 4 %: 538 to-mutual',
    ],
  ],
  [
    'self-employed: the gross and nothing else',
    { ...tenHours, terms: fullTerms },
    ['basic 600 min at 1345: 13450', 'contribution 4 %: 538 to-mutual'],
  ],
  [
    'a contribution by the hour: 50p × 90 ÷ 60',
    {
      from: '2026-11-24 10:00',
      to: '2026-11-24 11:30',
      terms: { ...free, contribution: { pencePerHour: pence(50) } },
    },
    ['basic 90 min at 1345: 2018', 'contribution 90 min at 50: 75 to-mutual'],
  ],
];

describe('what comes with pay', () => {
  it.each(onCosts)('%s', (_says, given, lines) => {
    expect(said(priced({ terms: free, ...given }))).toEqual(lines);
  });

  it('adds up by where it goes; miles are not pay', () => {
    const pay = priced({
      ...way,
      travelsBy: 'car',
      terms: fullTerms,
      pair: { ...employed, earnedThisWeekPence: pence(30_000) },
    });
    const { grossPence, toCarerPence, setAsidePence, toMutualPence, totalPence, collectedPence } = pay;
    expect(grossPence).toBe(1345 + 449);
    expect(toCarerPence).toBe(grossPence + 402);
    expect(setAsidePence).toBe(217 + 269 + 54);
    expect(toMutualPence).toBe(72);
    expect(totalPence).toBe(toCarerPence + setAsidePence + toMutualPence);
    expect(collectedPence).toBe(toCarerPence + toMutualPence);
  });

  it('says for every line which rule it follows and where that stands', () => {
    const pay = priced({ ...tenHours, pair: employed, terms: paid(1250, 'policy') });
    expect(pay.lines.map(({ rule, source }) => [rule, source])).toEqual([
      ['basic', 'terms:base_rate.personal-assistant'],
      ['floor-policy', 'rates:policy.wales.2026-04'],
      ['holiday-when-taken', 'rates:holiday.accrual'],
      ['employer-ni', 'rates:ni.employer-rate.2025-04'],
    ]);
  });
});

describe('what the engine refuses', () => {
  const early = wall('2026-11-24 11:00');
  it.each<[string, Case]>([
    ['an end before its start', { from: '2026-11-24 11:00', to: '2026-11-24 10:00' }],
    ['a break longer than the shift', { from: '2026-11-24 10:00', to: '2026-11-24 11:00', breakMinutes: 61 }],
    [
      'a waking longer than the night',
      { kind: 'sleep-in', from: '2026-11-24 22:00', to: '2026-11-25 06:00', disturbedMinutes: 481 },
    ],
    ['days before any rate is known', { from: '2019-11-24 10:00', to: '2019-11-24 11:00' }],
  ])('%s', (_says, given) => {
    expect(() => priced(given)).toThrow(RangeError);
  });
  it('seconds', () => {
    const withSeconds = { ...asPlanned('day', instant('2026-11-24T10:00:30.000Z'), early) };
    expect(() =>
      payFor(withSeconds, fullTerms, { bornOn: null, role: 'personal-assistant' }, employed, england),
    ).toThrow(RangeError);
  });
});
