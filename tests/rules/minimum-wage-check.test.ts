/** Protects the law’s counting: no carer is paid less than the minimum for the time that counts without a name for it. */
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { addDays, type Day, day } from '#shared/language/time.ts';
import type { CheckedShift } from '#shared/pay/counted-time.ts';
import type { PayLine, PayLineKind } from '#shared/pay/lines.ts';
import { checkMinimumWage, type PayPeriod } from '#shared/pay/minimum-wage-check.ts';

const line = (kind: PayLineKind, minutes: number | null, amountPence: number): PayLine => ({
  kind,
  minutes,
  ratePence: null,
  basisPoints: null,
  amountPence: pence(amountPence),
  goesTo: 'to-carer',
  rule: 'basic',
  facts: {},
  source: 'terms:base_rate.personal-assistant',
});

const shift = (payLines: PayLine[], more: Partial<CheckedShift> = {}): CheckedShift => ({
  kind: 'day',
  payLines,
  workedMinutes: payLines.reduce((so, one) => so + (one.kind === 'basic' ? (one.minutes ?? 0) : 0), 0),
  wayMinutes: 0,
  wayWithinEmployer: false,
  milesTenths: 0,
  travelsBy: null,
  ...more,
});

interface Example {
  why: string;
  shifts: CheckedShift[];
  fromOn?: Day;
  bornOn?: Day;
  deductions?: PayPeriod['deductions'];
  /** Rate, minutes that count, pay that counts, shortfall and its reason. */
  gives: [number, number, number, number, string | null];
}

const inOneHouse = { wayWithinEmployer: true } as const;
const examples: Example[] = [
  {
    why: 'ten hours at exactly the minimum: 600 ÷ 60 × 1,271 = 12,710',
    shifts: [shift([line('basic', 600, 12_710)])],
    gives: [1271, 600, 12_710, 0, null],
  },
  {
    why: 'a penny an hour less is ten pence short in ten hours',
    shifts: [shift([line('basic', 600, 12_700)])],
    gives: [1271, 600, 12_700, 10, 'pay-below-rate'],
  },
  {
    why: 'a top-up is pay for minutes that are counted already: 12,500 + 950 for the same ten hours',
    shifts: [shift([line('basic', 600, 12_500), line('top-up-to-floor', 600, 950)])],
    gives: [1271, 600, 13_450, 0, null],
  },
  {
    why: 'the premium for the night does not count: 12,000 + 2,400 is still 12,000',
    shifts: [shift([line('basic', 600, 12_000), line('night', 600, 2_400)])],
    gives: [1271, 600, 12_000, 710, 'pay-below-rate'],
  },
  {
    why: 'nor do holiday pay and miles',
    shifts: [shift([line('basic', 60, 1_200), line('holiday', null, 145), line('mileage', null, 400)])],
    gives: [1271, 60, 1_200, 71, 'pay-below-rate'],
  },
  {
    why: 'asleep on a sleep-in nothing counts, neither the nine hours nor the £60',
    shifts: [shift([line('sleep-in', 540, 6_000)], { kind: 'sleep-in', workedMinutes: 540 })],
    gives: [1271, 0, 0, 0, null],
  },
  {
    why: 'woken for 40 minutes: 40 ÷ 60 × 1,271 = 847.3 → 848 needed, 897 paid',
    shifts: [
      shift([line('sleep-in', 540, 6_000), line('sleep-in-disturbed', 40, 897)], {
        kind: 'sleep-in',
        workedMinutes: 540,
      }),
    ],
    gives: [1271, 40, 897, 0, null],
  },
  {
    why: 'an hour beyond the plan that nobody has answered is worked and not paid: 3 × 1,271 − 2 × 1,345',
    shifts: [shift([line('basic', 120, 2_690)], { workedMinutes: 180 })],
    gives: [1271, 180, 2_690, 1_123, 'time-not-paid'],
  },
  {
    why: 'once it is settled too, the week is whole',
    shifts: [shift([line('basic', 120, 2_690), line('basic', 60, 1_345)], { workedMinutes: 180 })],
    gives: [1271, 180, 4_035, 0, null],
  },
  {
    why: 'the way between two homes of one employer counts: 20 minutes without pay, 424 needed, 74 too much before',
    shifts: [shift([line('basic', 60, 1_345)], { ...inOneHouse, wayMinutes: 20 })],
    // 80 ÷ 60 × 1,271 = 1,694.7 → 1,695 − 1,345
    gives: [1271, 80, 1_345, 350, 'way-not-paid'],
  },
  {
    why: 'paid as basic it is whole: 1,345 + 449 for 80 minutes',
    shifts: [
      shift([line('basic', 60, 1_345), line('travel-time', 20, 449)], { ...inOneHouse, wayMinutes: 20 }),
    ],
    gives: [1271, 80, 1_794, 0, null],
  },
  {
    why: 'between two different employers neither the way nor its pay counts',
    shifts: [shift([line('basic', 60, 1_271), line('travel-time', 20, 300)], { wayMinutes: 20 })],
    gives: [1271, 60, 1_271, 0, null],
  },
  {
    why: '10 miles cost 550 by HMRC’s 55p and 300 are paid: 250 of the pay are spent for the job, 74 are to spare',
    shifts: [
      shift([line('basic', 60, 1_345), line('mileage', null, 300)], {
        ...inOneHouse,
        milesTenths: 100,
        travelsBy: 'car',
      }),
    ],
    gives: [1271, 60, 1_095, 176, 'miles-below-cost'],
  },
  {
    why: 'a uniform paid for by the carer takes away from pay: 1,345 − 500 = 845',
    shifts: [shift([line('basic', 60, 1_345)])],
    deductions: [{ kind: 'spent-for-the-job', amountPence: pence(500) }],
    gives: [1271, 60, 845, 426, 'spent-for-the-job'],
  },
  {
    why: 'having an accidental overpayment back does not',
    shifts: [shift([line('basic', 60, 1_345)])],
    deductions: [{ kind: 'overpayment', amountPence: pence(500) }],
    gives: [1271, 60, 1_345, 0, null],
  },
  {
    why: 'what is put right later counts in its own week: 60 paid, 30 taken back with their pay',
    shifts: [shift([line('basic', 60, 1_345), line('basic', -30, -672)], { workedMinutes: 30 })],
    gives: [1271, 30, 673, 0, null],
  },
  {
    why: '21 on the Wednesday: the whole week is at the rate of 20, and the next one at 1,271',
    shifts: [shift([line('basic', 60, 1_085)])],
    bornOn: day('2005-11-25'),
    gives: [1085, 60, 1_085, 0, null],
  },
  {
    why: 'in the next week it is short',
    shifts: [shift([line('basic', 60, 1_085)])],
    fromOn: day('2026-11-30'),
    bornOn: day('2005-11-25'),
    gives: [1271, 60, 1_085, 186, 'pay-below-rate'],
  },
  {
    why: 'the rise of Wednesday 1 April 2026 waits for Monday the 6th: the week from 30 March is at 1,221',
    shifts: [shift([line('basic', 60, 1_221)])],
    fromOn: day('2026-03-30'),
    gives: [1221, 60, 1_221, 0, null],
  },
];

describe('the minimum wage over a week', () => {
  it.each(examples)('$why', ({ shifts, fromOn = day('2026-11-23'), bornOn, deductions = [], gives }) => {
    const found = checkMinimumWage({
      fromOn,
      untilOn: addDays(fromOn, 6),
      bornOn: bornOn ?? null,
      shifts,
      deductions,
    });
    const { ratePence, countedMinutes, countedPence, shortfallPence, reason } = found;
    expect([ratePence, countedMinutes, countedPence, shortfallPence, reason]).toEqual(gives);
  });

  it('is asked of a day to a month', () => {
    const ask = (untilOn: Day) => () =>
      checkMinimumWage({ fromOn: day('2026-11-23'), untilOn, bornOn: null, shifts: [], deductions: [] });
    expect(ask(day('2026-11-22'))).toThrow(RangeError);
    expect(ask(day('2026-12-24'))).toThrow(RangeError);
    expect(ask(day('2026-12-23'))()).toMatchObject({ shortfallPence: 0, reason: null });
  });
});
