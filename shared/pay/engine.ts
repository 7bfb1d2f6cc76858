/**
 * The pay engine: (worked time, terms, carer, pair, calendar) → pay lines. Pure, in whole pence. The same
 * engine prices before booking, checks the timesheet, pays, and tries out proposals.
 *
 * The stated rounding: a line for time, miles, holiday or contribution is rounded up to the whole penny,
 * once a line a shift. Splitting a shift therefore never lowers its cost, and adds less than two pence for
 * each line of its parts. National Insurance and pension are rounded half-up on the pay week.
 *
 * What belongs to the whole shift: the terms of the day it starts, the tax year of that day and the pay week
 * it starts in. Floors, weekends and bank holidays belong to each minute's own day.
 */
import type { Terms } from '../terms/schema.ts';
import { type Asked, asked } from './asked.ts';
import type { Pay, PayLine } from './lines.ts';
import { liveInLines } from './live-in.ts';
import { sleepInLines } from './sleep-in.ts';
import { timeLines } from './time-pay.ts';
import { isWayPaid, mileageLine, travelTimeLine } from './travel-pay.ts';
import { wholeCost } from './whole-cost.ts';
import type { Calendar, CarerForPay, PairForPay, WorkedShift } from './worked.ts';

/** What the time of a shift itself is paid, without the way to it. */
export const careLines = (question: Asked): PayLine[] => {
  const { worked, terms } = question;
  if (worked.kind === 'sleep-in') return sleepInLines(question);
  if (worked.kind === 'live-in' && terms.liveIn) return liveInLines(question, terms.liveIn);
  return timeLines(question);
};

/**
 * Prices one shift, in whole pence. Refuses, by RangeError, times that are not whole minutes, an end before
 * the start, a break or a waking longer than the shift, and days for which no rates are known.
 *
 * A carer of 30 in Wales, employed by the holder, basic 1,345p, evening 10 % from 18:00, contribution 4 %,
 * Tuesday 24 November 2026, 17:00 to 19:30, nothing earned yet this week:
 * basic 150 min 3,363p + evening 90 min 202p = 3,565p to the carer; holiday 12.07 % 431p set aside;
 * under £96 a week no National Insurance, under £192 no pension; contribution 143p. Cost 4,139p.
 */
export const payFor = (
  worked: WorkedShift,
  terms: Terms,
  carer: CarerForPay,
  pair: PairForPay,
  calendar: Calendar,
): Pay => {
  const question = asked(worked, terms, carer, calendar);
  const lines = careLines(question);
  if (!isWayPaid(worked, terms, pair)) return wholeCost(lines, question, pair, question.minutes);
  const way = travelTimeLine(question);
  if (way) lines.push(way);
  return wholeCost(lines, question, pair, question.minutes, mileageLine(worked, terms));
};
