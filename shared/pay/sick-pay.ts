/**
 * Pay in illness: what the law asks of an employer, and what the terms add to it. Counted in qualifying days, the
 * days on which the carer usually works for this employer. Holiday goes on growing in illness by an average of
 * earlier weeks, which is not reckoned here.
 */
import { dayNumber } from '../language/calendar-days.ts';
import { fraction, type Pence, pence, portion } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import { type RateRow, rateOn } from '../rates/series.ts';
import { sickPayFlat, sickPayShare, sickPayWeeks } from '../rates/sick-pay.ts';
import type { Terms } from '../terms/schema.ts';
import { comingOfAge } from './coming-of-age.ts';
import type { Pay, PayLine } from './lines.ts';
import { wholeCost } from './whole-cost.ts';
import type { CarerForPay, PairForPay } from './worked.ts';

export interface SickWeek {
  /** The first sick day of this week: its rates hold. */
  onDay: Day;
  /** Qualifying days of the week, and those of them on which the carer was ill. */
  qualifyingDays: number;
  sickDays: number;
  /** Sick days of the same illness in the weeks before. */
  daysBefore: number;
  averageWeekPence: Pence;
}

/** How many of this week's sick days lie from one day of the illness to another, both counted. */
const daysWithin = ({ daysBefore, sickDays }: SickWeek, from: number, to: number): number =>
  Math.max(0, Math.min(to, daysBefore + sickDays) - Math.max(from - 1, daysBefore));

/** A week's statutory pay and the row that decides it: 80 % of £140 is £112, under £123.25. */
const statutoryWeek = ({ onDay, averageWeekPence }: SickWeek): { weekPence: Pence; row: RateRow } => {
  const flat = rateOn(sickPayFlat, onDay);
  const share = rateOn(sickPayShare, onDay);
  const byEarnings = portion(averageWeekPence, share.value, 'up');
  return byEarnings < flat.value
    ? { weekPence: byEarnings, row: share }
    : { weekPence: pence(flat.value), row: flat };
};

const sickLine = (
  line: Pick<PayLine, 'amountPence' | 'basisPoints' | 'rule' | 'facts' | 'source'>,
): PayLine => ({ kind: 'sick-pay', minutes: null, ratePence: null, goesTo: 'to-carer', ...line });

/**
 * Sick pay of one week, in whole pence; null where there is none. The terms' part of usual pay has the statutory
 * pay of the same days in it. A self-employed carer has none by law, and none by the terms. Refuses, by RangeError,
 * more sick days than qualifying ones and days before 6 April 2026: earlier rules are not known.
 *
 * £300 in an average week of 5 days, ill for 5 days, the terms pay 90 % from day 4 for 20 days: by law 12,325p
 * for the five, and for days 4 and 5 90 % of 12,000p less the 4,930p they have: 5,870p more.
 */
export const sickPay = (week: SickWeek, terms: Terms, carer: CarerForPay, pair: PairForPay): Pay | null => {
  const { onDay, qualifyingDays, sickDays, averageWeekPence } = week;
  if (sickDays < 0 || sickDays > qualifyingDays) throw new RangeError('More sick days than days of work');
  if (pair.engagement === 'self-employed' || sickDays === 0) return null;
  const lawDays = rateOn(sickPayWeeks, onDay).value * qualifyingDays;
  const { weekPence, row } = statutoryWeek(week);
  const byLaw = (days: number) => fraction(weekPence, days, qualifyingDays, 'up');
  const paidByLaw = daysWithin(week, 1, lawDays);
  const lines: PayLine[] = [];
  if (paidByLaw > 0)
    lines.push(
      sickLine({
        amountPence: byLaw(paidByLaw),
        basisPoints: null,
        rule: 'sick-pay-by-law',
        facts: { days: paidByLaw, qualifyingDays, weekPence },
        source: `rates:${row.id}`,
      }),
    );
  const own = terms.sickPay;
  const ownDays = own ? daysWithin(week, own.fromDay, own.fromDay + own.mostDays - 1) : 0;
  if (own && ownDays > 0) {
    const usual = portion(fraction(averageWeekPence, ownDays, qualifyingDays, 'up'), own.basisPoints, 'up');
    const both = daysWithin(week, own.fromDay, Math.min(lawDays, own.fromDay + own.mostDays - 1));
    const more = usual - byLaw(both);
    if (more > 0)
      lines.push(
        sickLine({
          amountPence: pence(more),
          basisPoints: own.basisPoints,
          rule: 'sick-pay-by-terms',
          facts: { days: ownDays, usualPence: averageWeekPence, qualifyingDays },
          source: 'terms:sick_pay.share',
        }),
      );
  }
  if (lines.length === 0) return null;
  const owed = { terms, ages: comingOfAge(carer.bornOn), onDay: dayNumber(onDay) };
  return wholeCost(lines, owed, pair, 0, null, { holiday: false, contribution: false });
};
