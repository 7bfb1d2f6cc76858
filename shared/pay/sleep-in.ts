/**
 * A sleep-in: one amount for the night, and basic pay for what the amount does not cover. Asleep, a carer is
 * not working for the minimum wage; woken to work, they are (National Minimum Wage Regulations 2015 reg 32).
 * The amount belongs to the night as a whole: a sleep-in is one shift and is not split.
 */
import { dayAt } from '../language/time.ts';
import type { Terms } from '../terms/schema.ts';
import { floorOn } from './floors.ts';
import type { PayLine, PayRule } from './lines.ts';
import { rateBook } from './rate-book.ts';
import { hourlyAmount } from './time-pay.ts';
import type { Calendar, CarerForPay, WorkedShift } from './worked.ts';

/**
 * £60 for up to 540 minutes, basic 1,345p. Sunday 22:00 to Monday 07:00, woken for 40 minutes: 6,000p +
 * 897p. The same over 24–25 October 2026 lasts 600 minutes: 60 more at basic, 1,345p.
 */
export const sleepInLines = (
  worked: WorkedShift,
  workedMinutes: number,
  terms: Terms,
  carer: CarerForPay,
  calendar: Calendar,
): PayLine[] => {
  const { amountPence, coversMinutes } = terms.sleepIn;
  const book = rateBook(terms, carer.role, 'sleep-in');
  const hourOn = (at: WorkedShift['startsAt']) =>
    book.paid(floorOn(dayAt(at, calendar.zone), carer.bornOn, terms.floor, calendar.nation));
  // Which side of midnight a carer was woken is not recorded: the better-paid side counts
  const first = hourOn(worked.startsAt);
  const last = hourOn(worked.endsAt);
  const hour = last.ratePence > first.ratePence ? last : first;
  const byTheHour = (kind: PayLine['kind'], rule: PayRule, minutes: number): PayLine[] =>
    minutes <= 0
      ? []
      : [
          {
            kind,
            minutes,
            ratePence: hour.ratePence,
            basisPoints: null,
            amountPence: hourlyAmount(hour.ratePence, minutes, null),
            goesTo: 'to-carer',
            rule,
            facts: {},
            source: hour.source,
          },
        ];
  const night: PayLine = {
    kind: 'sleep-in',
    minutes: Math.min(workedMinutes, coversMinutes),
    ratePence: null,
    basisPoints: null,
    amountPence,
    goesTo: 'to-carer',
    rule: 'sleep-in-amount',
    facts: { coversMinutes },
    source: 'terms:sleep_in.amount',
  };
  return [
    night,
    ...byTheHour('basic', 'sleep-in-longer', workedMinutes - coversMinutes),
    ...byTheHour('sleep-in-disturbed', 'sleep-in-woken', worked.disturbedMinutes),
  ];
};
