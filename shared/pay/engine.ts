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
import { type Pence, pence, portion } from '../language/money.ts';
import type { Terms } from '../terms/schema.ts';
import { type Asked, asked } from './asked.ts';
import { lawOn } from './law.ts';
import type { Destination, Pay, PayLine } from './lines.ts';
import { employerNi, employerPension, type OnCost } from './on-costs.ts';
import { sleepInLines } from './sleep-in.ts';
import { hourlyAmount, timeLines } from './time-pay.ts';
import { isWayPaid, mileageLine, travelTimeLine } from './travel-pay.ts';
import type { Calendar, CarerForPay, PairForPay, WorkedShift } from './worked.ts';

const amountOf = (lines: readonly PayLine[]): Pence => {
  let total = 0;
  for (const line of lines) total += line.amountPence;
  return pence(total);
};

/**
 * Holiday grows with pay: 12.07 %, or more if the terms say so. 10,000p of pay → 1,207p.
 * Kept aside until taken, or paid out with the pay as a line of its own.
 */
const holidayLine = ({ terms, onDay }: Asked, pay: Pence, aside: Destination): PayLine => {
  const law = lawOn(onDay).holiday;
  const basisPoints = Math.max(terms.holiday.basisPoints, law.value);
  const withPay = terms.holiday.paid === 'with-pay';
  return {
    kind: 'holiday',
    minutes: null,
    ratePence: null,
    basisPoints,
    amountPence: portion(pay, basisPoints, 'up'),
    goesTo: withPay ? 'to-carer' : aside,
    rule: withPay ? 'holiday-with-pay' : 'holiday-when-taken',
    facts: { payPence: pay },
    source: basisPoints > law.value ? 'terms:holiday.share' : law.source,
  };
};

const onCostLine = (
  kind: 'employer-ni' | 'pension',
  cost: OnCost,
  goesTo: Destination,
  allowancePence: number,
): PayLine => ({
  kind,
  minutes: null,
  ratePence: null,
  basisPoints: cost.basisPoints,
  amountPence: pence(cost.amountPence - allowancePence),
  goesTo,
  rule: kind,
  facts:
    allowancePence > 0
      ? { thresholdPence: cost.thresholdPence, allowancePence }
      : { thresholdPence: cost.thresholdPence },
  source: cost.source,
});

/**
 * What the pay of an employed carer brings with it: holiday, National Insurance and pension. Owed by whoever
 * employs: kept aside by the holder, or collected for the mutual.
 */
const addEmployment = (lines: PayLine[], asked: Asked, pay: Pence, pair: PairForPay): void => {
  if (pair.engagement === 'self-employed') return;
  const { terms, onDay, ages } = asked;
  const aside: Destination = pair.engagement === 'employed-by-mutual' ? 'to-mutual' : 'set-aside';
  const holiday = holidayLine(asked, pay, aside);
  lines.push(holiday);
  // Holiday paid out with the pay is earnings of this week; holiday kept aside is earnings when it is taken
  const gross = holiday.goesTo === 'to-carer' ? pence(pay + holiday.amountPence) : pay;
  const before = pair.earnedThisWeekPence;
  const ni = employerNi(onDay, ages, before, gross);
  if (ni.amountPence > 0) {
    const allowance = Math.min(ni.amountPence, pair.allowanceLeftPence ?? 0);
    lines.push(onCostLine('employer-ni', ni, aside, allowance));
  }
  const enrolment = pair.pension ?? 'by-earnings';
  const pension = employerPension(onDay, ages, enrolment, terms.pension, before, gross);
  if (pension.amountPence > 0) lines.push(onCostLine('pension', pension, aside, 0));
};

/**
 * What the holder pays the mutual on top, seen by both sides. A share of pay: 4 % of 12,345p → 494p. Or
 * pence for each hour of the shift: 50p for 90 minutes → 75p.
 */
const contributionLine = (terms: Terms, pay: Pence, minutes: number): PayLine => {
  const { contribution } = terms;
  const hourly = 'pencePerHour' in contribution ? contribution.pencePerHour : null;
  const basisPoints = 'basisPoints' in contribution ? contribution.basisPoints : null;
  return {
    kind: 'contribution',
    minutes: hourly === null ? null : minutes,
    ratePence: hourly,
    basisPoints,
    amountPence: hourly === null ? portion(pay, basisPoints ?? 0, 'up') : hourlyAmount(hourly, minutes, null),
    goesTo: 'to-mutual',
    rule: hourly === null ? 'contribution-share' : 'contribution-hourly',
    facts: {},
    source: 'terms:contribution',
  };
};

const totalled = (lines: PayLine[], workedMinutes: number, milesPence: number): Pay => {
  let toCarer = 0;
  let setAside = 0;
  let toMutual = 0;
  for (const line of lines) {
    if (line.goesTo === 'to-carer') toCarer += line.amountPence;
    else if (line.goesTo === 'set-aside') setAside += line.amountPence;
    else toMutual += line.amountPence;
  }
  return {
    lines,
    workedMinutes,
    grossPence: pence(toCarer - milesPence),
    toCarerPence: pence(toCarer),
    setAsidePence: pence(setAside),
    toMutualPence: pence(toMutual),
    totalPence: pence(toCarer + setAside + toMutual),
    collectedPence: pence(toCarer + toMutual),
  };
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
  const lines = worked.kind === 'sleep-in' ? sleepInLines(question) : timeLines(question);
  const wayPaid = isWayPaid(worked, terms, pair);
  const way = wayPaid ? travelTimeLine(question) : null;
  if (way) lines.push(way);
  const pay = amountOf(lines);
  const miles = wayPaid ? mileageLine(worked, terms) : null;
  if (miles) lines.push(miles);
  addEmployment(lines, question, pay, pair);
  const contribution = contributionLine(terms, pay, question.minutes);
  if (contribution.amountPence > 0) lines.push(contribution);
  return totalled(lines, question.minutes, miles?.amountPence ?? 0);
};
