/**
 * Time at training or at a meeting that a carer was asked to. It is working time and counts for the minimum wage
 * (National Minimum Wage Regulations 2015 reg 33), so that it is never paid under the law's.
 */
import { dayNumber } from '../language/calendar-days.ts';
import { pence } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Terms } from '../terms/schema.ts';
import { comingOfAge } from './coming-of-age.ts';
import { statutoryFloor } from './floors.ts';
import type { Pay } from './lines.ts';
import { rateBooks } from './rate-book.ts';
import { hourlyAmount } from './time-pay.ts';
import { wholeCost } from './whole-cost.ts';
import type { Calendar, CarerForPay, PairForPay } from './worked.ts';

export interface TimeAsked {
  kind: 'training' | 'meeting';
  onDay: Day;
  minutes: number;
}

/**
 * Pay for it at the terms' rate, or as basic, in whole pence; no enhancements. Refuses, by RangeError, minutes that
 * are not whole or not more than none.
 * 90 minutes of training at a rate of 1,300p: 1,950p; a rate of 1,200p in 2026: the law's 1,271p, 1,907p.
 */
export const trainingPay = (
  { kind, onDay, minutes }: TimeAsked,
  terms: Terms,
  carer: CarerForPay,
  pair: PairForPay,
  calendar: Pick<Calendar, 'nation'>,
): Pay => {
  if (!Number.isSafeInteger(minutes) || minutes <= 0) throw new RangeError(`Not whole minutes: ${minutes}`);
  const dayOn = dayNumber(onDay);
  const ages = comingOfAge(carer.bornOn);
  const basic = rateBooks(terms, carer.role, calendar.nation).day.paidOn(dayOn, ages);
  const agreed = terms[kind].ratePence;
  const law = statutoryFloor(dayOn, ages);
  const ratePence = pence(Math.max(agreed ?? basic.ratePence, law.value));
  const said = agreed === null ? basic.source : `terms:${kind}.rate`;
  return wholeCost(
    [
      {
        kind,
        minutes,
        ratePence,
        basisPoints: null,
        amountPence: hourlyAmount(ratePence, minutes, null),
        goesTo: 'to-carer',
        rule: kind,
        facts: {},
        source: law.value > (agreed ?? basic.ratePence) ? `rates:${law.id}` : said,
      },
    ],
    { terms, ages, onDay: dayOn },
    pair,
    minutes,
  );
};
