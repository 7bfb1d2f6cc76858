/** Protects what comes with pay — holiday, insurance, pension, contribution — and where each pound goes. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { instant } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import { asPlanned } from '#shared/pay/worked.ts';
import type { Terms } from '#shared/terms/schema.ts';
import {
  type Case,
  type Example,
  free,
  fullTerms,
  noEnhancements,
  priced,
  said,
  wales,
  wall,
} from './full-terms.ts';

const underFloor: Terms = {
  ...free,
  enhancements: noEnhancements,
  baseRates: { 'personal-assistant': pence(1250) },
};
const way = { from: '2026-11-24 10:00', to: '2026-11-24 11:00', travelMinutes: 20, milesTenths: 73 } as const;
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
      terms: { ...free, pension: { ...free.pension, basisPoints: 500, of: 'all-earnings' } },
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
    const pay = priced({ ...tenHours, pair: employed, terms: underFloor });
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
      payFor(withSeconds, fullTerms, { bornOn: null, role: 'personal-assistant' }, employed, wales),
    ).toThrow(RangeError);
  });
});
