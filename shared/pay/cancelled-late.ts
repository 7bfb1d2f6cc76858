/** Pay for a shift that a carer kept free and the holder called off late: a part of what it would have paid. */

import { portion, sum } from '../language/money.ts';
import { type Instant, millisecondsOf } from '../language/time.ts';
import { bandFor } from '../terms/cancellation.ts';
import type { Terms } from '../terms/schema.ts';
import { asked } from './asked.ts';
import { careLines } from './engine.ts';
import type { Pay } from './lines.ts';
import { wholeCost } from './whole-cost.ts';
import type { Calendar, CarerForPay, PairForPay, WorkedShift } from './worked.ts';

const aMinute = 60_000;

/** Whole minutes from when it was called off to when it would have begun; a minute begun does not count. */
const noticeMinutesOf = (startsAt: Instant, cancelledAt: Instant): number =>
  Math.floor((millisecondsOf(startsAt) - millisecondsOf(cancelledAt)) / aMinute);

/**
 * What the holder owes for calling a shift off, in whole pence; null where the terms ask for nothing. Of the pay
 * as planned, unsocial hours with it; nothing for a way that was not gone, and no holiday: no hour was worked.
 * Refuses, by RangeError, what the engine refuses.
 *
 * Under 24 hours all, under 48 hours half; contribution 4 %. An hour at 1,345p called off 30 hours before:
 * 673p to the carer, 27p to the mutual.
 */
export const cancelledPay = (
  planned: WorkedShift,
  cancelledAt: Instant,
  terms: Terms,
  carer: CarerForPay,
  pair: PairForPay,
  calendar: Calendar,
): Pay | null => {
  const noticeMinutes = noticeMinutesOf(planned.startsAt, cancelledAt);
  const band = bandFor(terms.cancellation, noticeMinutes);
  if (!band) return null;
  const question = asked(planned, terms, carer, calendar);
  const payPence = sum(careLines(question).map((line) => line.amountPence));
  return wholeCost(
    [
      {
        kind: 'cancelled-late',
        minutes: null,
        ratePence: null,
        basisPoints: band.basisPoints,
        amountPence: portion(payPence, band.basisPoints, 'up'),
        goesTo: 'to-carer',
        rule: 'cancelled-late',
        facts: { payPence, noticeMinutes, underHours: band.underHours },
        source: 'terms:cancellation',
      },
    ],
    question,
    pair,
    0,
    null,
    { holiday: false, contribution: true },
  );
};
