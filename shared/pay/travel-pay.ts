/** The way that leads to a shift: time on it, which is pay, and miles in one's own vehicle, which are not. */
import { fraction, pence } from '../language/money.ts';
import type { Terms } from '../terms/schema.ts';
import type { Asked } from './asked.ts';
import { statutoryFloor } from './floors.ts';
import type { PayLine } from './lines.ts';
import { hourlyAmount } from './time-pay.ts';
import type { PairForPay, WorkedShift } from './worked.ts';

/**
 * Between two homes of one employer the way is working time (National Minimum Wage Regulations 2015 reg 34);
 * between employers it is paid where the members said so.
 */
export const isWayPaid = (worked: WorkedShift, terms: Terms, pair: PairForPay): boolean =>
  worked.travelWithinEmployer || pair.engagement === 'employed-by-mutual' || terms.travel.betweenEmployers;

/**
 * Time on the way at the terms’ travel rate, or as basic, never under the law’s minimum; no enhancements.
 * 20 minutes at 1,345p: 448.33 → 449p.
 */
export const travelTimeLine = ({ worked, terms, ages, books, onDay }: Asked): PayLine | null => {
  if (worked.travelMinutes <= 0) return null;
  const law = statutoryFloor(onDay, ages);
  const agreed = terms.travel.ratePence;
  const hour = books.day.paidOn(onDay, ages);
  const said = agreed ?? hour.ratePence;
  const saidBy = agreed === null ? hour.source : 'terms:travel.rate';
  const ratePence = pence(Math.max(said, law.value));
  return {
    kind: 'travel-time',
    minutes: worked.travelMinutes,
    ratePence,
    basisPoints: null,
    amountPence: hourlyAmount(ratePence, worked.travelMinutes, null),
    goesTo: 'to-carer',
    rule: 'travel-time',
    facts: {},
    source: law.value > said ? `rates:${law.id}` : saidBy,
  };
};

/** What a mile in one's own vehicle is paid, and the term that says so; null on foot and by bus. */
const mileBy = (by: WorkedShift['travelsBy'], { travel }: Terms) => {
  if (by === 'car') return { milePence: travel.carMilePence, source: 'terms:mileage.car' };
  if (by === 'motorcycle')
    return { milePence: travel.motorcycleMilePence, source: 'terms:mileage.motorcycle' };
  return by === 'cycle' ? { milePence: travel.cycleMilePence, source: 'terms:mileage.cycle' } : null;
};

/** 7.3 miles by car at 55p: 401.5 → 402p. On foot and by bus there are no miles to pay. */
export const mileageLine = (worked: WorkedShift, terms: Terms): PayLine | null => {
  const by = worked.travelsBy;
  if (worked.milesTenths <= 0 || by === null) return null;
  const mile = mileBy(by, terms);
  if (!mile || mile.milePence === 0) return null;
  const { milePence, source } = mile;
  return {
    kind: 'mileage',
    minutes: null,
    ratePence: null,
    basisPoints: null,
    amountPence: fraction(milePence, worked.milesTenths, 10, 'up'),
    goesTo: 'to-carer',
    rule: 'mileage',
    facts: { by, milesTenths: worked.milesTenths, milePence },
    source,
  };
};
