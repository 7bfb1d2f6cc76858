/** Protects what nights, breaks and ways between homes are paid, by worked examples. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type Example, free, priced, said } from './full-terms.ts';

const nightRate: Terms = { ...free, wakingNight: { ratePence: pence(1600) } };

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
  ['at night', nights],
  ['on the way', ways],
])('pay %s', (_, examples) => {
  it.each(examples)('%s', (_says, given, lines) => {
    expect(said(priced({ terms: free, ...given }))).toEqual(lines);
  });
});
