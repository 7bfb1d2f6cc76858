/** Protects what is paid beside hours of care: living in, late calling off, promised hours, training and illness. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { addMinutes, day } from '#shared/language/time.ts';
import { cancelledPay } from '#shared/pay/cancelled-late.ts';
import { guaranteedTopUp } from '#shared/pay/guaranteed-hours.ts';
import type { Pay } from '#shared/pay/lines.ts';
import { type SickWeek, sickPay } from '#shared/pay/sick-pay.ts';
import { trainingPay } from '#shared/pay/training-pay.ts';
import { asPlanned, type CarerForPay, type PairForPay } from '#shared/pay/worked.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type Example, free, fullTerms, priced, said, wales, wall } from './full-terms.ts';

const grown: CarerForPay = { bornOn: null, role: 'personal-assistant' };
const alone: PairForPay = { engagement: 'self-employed', earnedThisWeekPence: pence(0) };
const employed: PairForPay = { ...alone, engagement: 'employed-by-holder' };
const lines = (pay: Pay | null) => (pay ? said(pay) : null);

const dayOf = (amountPence: number): Terms => ({
  ...free,
  liveIn: { amountPence: pence(amountPence), coversMinutes: 600, breakMinutes: 120 },
});
const livingIn = { kind: 'live-in', from: '2026-11-24 08:00', to: '2026-11-24 20:00' } as const;

const liveIns: Example[] = [
  [
    'without terms of its own it is paid by the hour',
    { ...livingIn, breakMinutes: 120, terms: free },
    ['basic 600 min at 1345: 13450', 'evening 120 min 10 % of 1345: 269'],
  ],
  [
    'with them one amount for the day',
    { ...livingIn, breakMinutes: 120, terms: dayOf(15_000) },
    ['live-in-day 600 min: 15000'],
  ],
  [
    'a break that was not had is work beyond it',
    { ...livingIn, breakMinutes: 60, terms: dayOf(15_000) },
    ['live-in-day 600 min: 15000', 'basic 60 min at 1345: 1345'],
  ],
  [
    'and its hours never come to less than the floor: 10 × 1345 = 13450',
    { ...livingIn, breakMinutes: 120, terms: dayOf(12_000) },
    ['live-in-day 600 min: 12000', 'top-up-to-floor 600 min: 1450'],
  ],
];

const wakes: Terms = { ...free, sleepIn: { ...free.sleepIn, awakeAfterMinutes: 180 } };
const night = { kind: 'sleep-in', from: '2026-11-24 22:00', to: '2026-11-25 07:00', terms: wakes } as const;
const woken: Example[] = [
  [
    'as long as the terms allow: the amount and the waking, 1345 × 3',
    { ...night, disturbedMinutes: 180 },
    ['sleep-in 540 min: 6000', 'sleep-in-disturbed 180 min at 1345: 4035'],
  ],
  [
    'for a minute longer: all of it as a night awake',
    { ...night, disturbedMinutes: 181 },
    ['basic 540 min at 1345: 12105', 'night 480 min 20 % of 1345: 2152'],
  ],
  [
    'never less than by its amount',
    {
      ...night,
      disturbedMinutes: 181,
      terms: { ...wakes, sleepIn: { ...wakes.sleepIn, amountPence: pence(20_000) } },
    },
    ['sleep-in 540 min: 20000', 'sleep-in-disturbed 181 min at 1345: 4058'],
  ],
];

describe('a live-in day', () => {
  it.each(liveIns)('%s', (_says, given, expected) => expect(said(priced(given))).toEqual(expected));
});

describe('a sleep-in on which the carer was woken', () => {
  it.each(woken)('%s', (_says, given, expected) => expect(said(priced(given))).toEqual(expected));
});

describe('miles', () => {
  it('by motorcycle have a price of their own: 7.3 × 24 = 175.2, up', () => {
    const way = { from: '2026-11-24 10:00', to: '2026-11-24 11:00', milesTenths: 73, terms: free } as const;
    expect(said(priced({ ...way, travelsBy: 'motorcycle' }))).toContain('mileage: 176');
  });
});

describe('a pension from the first pound', () => {
  it('waits neither for a weekly trigger nor for an age: 1,345 × 3 % = 40.35', () => {
    const everyone: Terms = {
      ...free,
      pension: { basisPoints: 300, of: 'all-earnings', enrols: 'everyone' },
    };
    const hour = { from: '2026-11-24 10:00', to: '2026-11-24 11:00', bornOn: '2007-01-01' };
    expect(said(priced({ ...hour, terms: everyone, pair: employed }))).toContain('pension 3 %: 40 set-aside');
    expect(said(priced({ ...hour, terms: free, pair: employed })).join()).not.toContain('pension');
    expect(
      said(priced({ ...hour, terms: everyone, pair: { ...employed, pension: 'not-enrolled' } })).join(),
    ).not.toContain('pension');
  });
});

describe('a shift the holder calls off', () => {
  const terms: Terms = {
    ...fullTerms,
    cancellation: [
      { underHours: 24, basisPoints: 10_000 },
      { underHours: 48, basisPoints: 5_000 },
    ],
  };
  const startsAt = wall('2026-11-24 17:00');
  const planned = asPlanned('day', startsAt, wall('2026-11-24 19:00'));
  const off = (minutesBefore: number, pair = alone, by = terms) =>
    lines(cancelledPay(planned, addMinutes(startsAt, -minutesBefore), by, grown, pair, wales));

  it.each<[says: string, minutes: number, expected: string[] | null]>([
    ['two days before: nothing', 2_880, null],
    ['a minute later: half of 2,690p and 135p for the evening', 2_879, ['1413', '57']],
    ['a day before: half', 1_440, ['1413', '57']],
    ['on the day: all, 2,825p', 60, ['2825', '113']],
  ])('%s', (_says, minutes, expected) => {
    expect(off(minutes)).toEqual(
      expected && [
        `cancelled-late ${minutes < 1_440 ? 100 : 50} %: ${expected[0]}`,
        `contribution 4 %: ${expected[1]} to-mutual`,
      ],
    );
  });
  it('brings insurance and pension, and no holiday: no hour was worked', () => {
    expect(off(60, { ...employed, earnedThisWeekPence: pence(20_000) })).toEqual([
      'cancelled-late 100 %: 2825',
      'employer-ni 15 %: 424 set-aside',
      'pension 3 %: 85 set-aside',
      'contribution 4 %: 113 to-mutual',
    ]);
  });
  it('pays nothing where members voted nothing', () => expect(off(60, alone, fullTerms)).toBeNull());
});

describe('hours promised for a week', () => {
  const half: Terms = { ...fullTerms, guaranteedHours: { topUpBasisPoints: 5_000 } };
  const week = (offeredMinutes: number, by = half) =>
    lines(
      guaranteedTopUp(
        { weekOn: day('2026-11-23'), guaranteedMinutes: 1_200, offeredMinutes },
        by,
        grown,
        employed,
        wales,
      ),
    );
  it.each<[says: string, offered: number, expected: string[] | null]>([
    ['all of them offered', 1_200, null],
    ['and more', 1_300, null],
    ['four hours short: 4 × 1345 × 50 %', 960, ['guaranteed-hours 240 min 50 % of 1345: 2690']],
    [
      'none offered: 20 × 1345 × 50 %, insured above £96',
      0,
      ['guaranteed-hours 1200 min 50 % of 1345: 13450', 'employer-ni 15 %: 578 set-aside'],
    ],
  ])('%s', (_says, offered, expected) => expect(week(offered)).toEqual(expected));
  it('are topped up only where members voted it', () => expect(week(0, fullTerms)).toBeNull());
});

describe('training and meetings', () => {
  const asked = (kind: 'training' | 'meeting', ratePence: number | null, onDay = '2026-11-24') =>
    said(
      trainingPay(
        { kind, onDay: day(onDay), minutes: 90 },
        { ...free, [kind]: { ratePence: ratePence === null ? null : pence(ratePence) } },
        grown,
        alone,
        wales,
      ),
    );
  it.each<[says: string, given: Parameters<typeof asked>, expected: string[]]>([
    ['are paid as basic: 1345 × 1.5', ['training', null], ['training 90 min at 1345: 2018']],
    ['or at a rate of their own', ['meeting', 1_300], ['meeting 90 min at 1300: 1950']],
    ['never under the law: 1271 × 1.5', ['training', 1_200], ['training 90 min at 1271: 1907']],
    ['as it stood on the day', ['training', 1_200, '2026-03-31'], ['training 90 min at 1221: 1832']],
  ])('%s', (_says, given, expected) => expect(asked(...given)).toEqual(expected));
  it('are whole minutes', () => {
    const none = { kind: 'training', onDay: day('2026-11-24'), minutes: 0 } as const;
    expect(() => trainingPay(none, free, grown, alone, wales)).toThrow(RangeError);
  });
});

describe('a week of illness', () => {
  const own: Terms = { ...free, sickPay: { basisPoints: 9_000, fromDay: 4, mostDays: 20 } };
  const ill = (week: Partial<SickWeek>, terms: Terms = free, pair = employed) =>
    lines(
      sickPay(
        {
          onDay: day('2026-11-23'),
          qualifyingDays: 5,
          sickDays: 5,
          daysBefore: 0,
          averageWeekPence: pence(30_000),
          ...week,
        },
        terms,
        grown,
        pair,
      ),
    )?.filter((line) => line.startsWith('sick-pay'));
  it.each<[says: string, given: Parameters<typeof ill>, expected: string[] | undefined]>([
    ['by law from the first day: £123.25', [{}], ['sick-pay: 12325']],
    ['two days of five: 12325 × 2 ÷ 5', [{ sickDays: 2 }], ['sick-pay: 4930']],
    ['80 % of £140, if that is less', [{ averageWeekPence: pence(14_000) }], ['sick-pay: 11200']],
    ['and no longer than 28 weeks', [{ daysBefore: 138 }], ['sick-pay: 4930']],
    ['then nothing', [{ daysBefore: 140 }], undefined],
    [
      'by the terms from day 4: 12000 × 90 % less 4930',
      [{}, own],
      ['sick-pay: 12325', 'sick-pay 90 %: 5870'],
    ],
    [
      'the whole next week: 30000 × 90 % less 12325',
      [{ daysBefore: 5 }, own],
      ['sick-pay: 12325', 'sick-pay 90 %: 14675'],
    ],
    [
      'until its 20 days are over, on day 23: three days left',
      [{ daysBefore: 20 }, own],
      ['sick-pay: 12325', 'sick-pay 90 %: 8805'],
    ],
    ['nothing for the self-employed', [{}, own, alone], undefined],
  ])('%s', (_says, given, expected) => expect(ill(...given)).toEqual(expected));
  it('has no more sick days than days of work', () => {
    expect(() => ill({ sickDays: 6 })).toThrow(RangeError);
  });
});
