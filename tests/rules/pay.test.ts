/** Protects what an hour of care is paid: worked examples, each with its arithmetic, as people would check them. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { timeOfDay } from '#shared/language/time.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type Example, free, noEnhancements, priced, said, withEnhancements } from './full-terms.ts';

const bare: Terms = { ...free, enhancements: noEnhancements };
const paid = (baseRate: number, floor: Terms['floor'] = 'statutory'): Terms => ({
  ...bare,
  baseRates: { 'personal-assistant': pence(baseRate) },
  floor,
});
const england = { nation: 'england', zone: 'Europe/London' } as const;
const scotland = { nation: 'scotland', zone: 'Europe/London' } as const;

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

describe.each([
  ['by the hour', byTheHour],
  ['on bank holidays', bankHolidays],
  ['never under a floor', floors],
])('pay %s', (_, examples) => {
  it.each(examples)('%s', (_says, given, lines) => {
    expect(said(priced({ terms: free, ...given }))).toEqual(lines);
  });
});
