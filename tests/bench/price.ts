/**
 * `price`: pricing shifts with full terms, warm, on one core, against only splitting the same shifts at
 * midnight and the borders of the terms' windows. The two take turns; the verdict is the median of the
 * rounds' ratios. Every round's answer is checked: pieces add up to the minutes, lines to the total.
 */
import { pence } from '#shared/language/money.ts';
import { addDays, addMinutes, day, minutesBetween, momentOf, timeOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import { bandsOf, piecesOf, wholeMinutes } from '#shared/pay/pieces.ts';
import {
  asPlanned,
  type Calendar,
  type CarerForPay,
  type PairForPay,
  type WorkedShift,
} from '#shared/pay/worked.ts';
import { bankHolidays } from '#shared/rates/bank-holidays.ts';
import { fullTerms } from '#tests/rules/full-terms.ts';
import { type Bench, compare } from './measure.ts';

interface Priced {
  worked: WorkedShift;
  carer: CarerForPay;
  pair: PairForPay;
}

const calendar: Calendar = { nation: 'wales', zone: 'Europe/London' };
const bands = bandsOf(fullTerms.enhancements.evening, fullTerms.enhancements.night);
const holidays = bankHolidays('wales', false);

/** A year of a mutual's shifts: visits, long days, nights and sleep-ins, all engagements. Fixed by its seed. */
const yearOfShifts = (count: number): Priced[] => {
  let state = 20_261_123;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const engagements = ['employed-by-holder', 'employed-by-mutual', 'self-employed'] as const;
  return Array.from({ length: count }, (): Priced => {
    const onDay = addDays(day('2026-05-01'), below(364));
    const draw = below(10);
    const kind = draw === 0 ? 'sleep-in' : draw === 1 ? 'waking-night' : 'day';
    const startsAt = addMinutes(
      momentOf(onDay, timeOfDay(kind === 'day' ? '07:00' : '22:00'), calendar.zone),
      kind === 'day' ? below(52) * 15 : 0,
    );
    const length = kind === 'day' ? 30 + below(12) * 30 : 540;
    return {
      worked: {
        ...asPlanned(kind, startsAt, addMinutes(startsAt, length)),
        disturbedMinutes: kind === 'sleep-in' ? below(60) : 0,
        travelMinutes: below(30),
        milesTenths: below(90),
        travelsBy: 'car',
      },
      carer: { bornOn: below(8) === 0 ? day('2006-01-15') : day('1985-06-30'), role: 'personal-assistant' },
      pair: {
        engagement: engagements[below(3)] ?? 'self-employed',
        earnedThisWeekPence: pence(below(30_000)),
      },
    };
  });
};

const splitAll = (shifts: readonly Priced[]): number => {
  let minutes = 0;
  for (const { worked } of shifts) {
    const from = wholeMinutes(worked.startsAt);
    const until = wholeMinutes(worked.endsAt);
    for (const piece of piecesOf(from, until, calendar.zone, bands, holidays)) minutes += piece.minutes;
  }
  return minutes;
};

const priceAll = (shifts: readonly Priced[]): number => {
  let total = 0;
  for (const { worked, carer, pair } of shifts)
    total += payFor(worked, fullTerms, carer, pair, calendar).totalPence;
  return total;
};

/** The same sums the slow way, once, before anything is timed. */
const expectedOf = (shifts: readonly Priced[]) => {
  let minutes = 0;
  let total = 0;
  for (const { worked, carer, pair } of shifts) {
    minutes += minutesBetween(worked.startsAt, worked.endsAt);
    for (const line of payFor(worked, fullTerms, carer, pair, calendar).lines) total += line.amountPence;
  }
  return { minutes, total };
};

export const bench: Bench = async ({ full }) => {
  const shifts = yearOfShifts(full ? 100_000 : 20_000);
  const expected = expectedOf(shifts);
  const wrong = new Set<string>();
  const turn = (work: () => number, answer: number, what: string) => () => {
    if (work() !== answer) wrong.add(`${what} came to something else`);
    return shifts.length;
  };
  const split = turn(() => splitAll(shifts), expected.minutes, 'the minutes of the pieces');
  const price = turn(() => priceAll(shifts), expected.total, 'the sum of the lines');
  for (let warm = 0; warm < 5; warm += 1) {
    split();
    price();
  }
  const result = await compare({
    name: 'price',
    unit: 'shifts/s',
    rounds: full ? 31 : 25,
    value: price,
    reference: split,
    wanted: 0.3,
    check: () => [...wrong],
  });
  const seconds = Math.round(10_000_000 / result.value);
  return [{ ...result, notes: [...(result.notes ?? []), `10 million shifts would take ${seconds} s`] }];
};
