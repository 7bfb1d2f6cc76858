/** Hours a carer was promised for a week and not offered: what the terms pay of them. */
import { dayNumber } from '../language/calendar-days.ts';
import type { Day } from '../language/time.ts';
import type { Terms } from '../terms/schema.ts';
import { comingOfAge } from './coming-of-age.ts';
import type { Pay } from './lines.ts';
import { rateBooks } from './rate-book.ts';
import { hourlyAmount } from './time-pay.ts';
import { wholeCost } from './whole-cost.ts';
import type { Calendar, CarerForPay, PairForPay } from './worked.ts';

export interface PromisedWeek {
  /** The Monday of the pay week. */
  weekOn: Day;
  guaranteedMinutes: number;
  /** Worked, paid as called off late, or offered and not taken: what was there to be had. */
  offeredMinutes: number;
}

/**
 * The top-up of a pay week, in whole pence; null where enough was offered or the terms pay nothing. Basic pay
 * of the week's Monday, without enhancements, holiday or contribution: no hour was worked for anybody.
 *
 * 1,200 minutes promised, 960 offered, 240 missing at 1,345p, half of it paid: 4 × 1,345p × 50 % = 2,690p.
 */
export const guaranteedTopUp = (
  week: PromisedWeek,
  terms: Terms,
  carer: CarerForPay,
  pair: PairForPay,
  calendar: Pick<Calendar, 'nation'>,
): Pay | null => {
  const basisPoints = terms.guaranteedHours.topUpBasisPoints;
  const missing = week.guaranteedMinutes - week.offeredMinutes;
  if (missing <= 0 || basisPoints === 0) return null;
  const onDay = dayNumber(week.weekOn);
  const ages = comingOfAge(carer.bornOn);
  const { ratePence } = rateBooks(terms, carer.role, calendar.nation).day.paidOn(onDay, ages);
  return wholeCost(
    [
      {
        kind: 'guaranteed-hours',
        minutes: missing,
        ratePence,
        basisPoints,
        amountPence: hourlyAmount(ratePence, missing, basisPoints),
        goesTo: 'to-carer',
        rule: 'guaranteed-hours',
        facts: { guaranteedMinutes: week.guaranteedMinutes, offeredMinutes: week.offeredMinutes },
        source: 'terms:guaranteed_hours.top_up',
      },
    ],
    { terms, ages, onDay },
    pair,
    0,
    null,
    { holiday: false, contribution: false },
  );
};
