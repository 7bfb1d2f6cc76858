/** From pay to what it costs in all: holiday, National Insurance, pension, and the contribution to the mutual. */
import { type Pence, pence, portion } from '../language/money.ts';
import type { Terms } from '../terms/schema.ts';
import type { ComingOfAge } from './coming-of-age.ts';
import { lawOn } from './law.ts';
import type { Destination, Pay, PayLine } from './lines.ts';
import { employerNi, employerPension, type OnCost } from './on-costs.ts';
import { hourlyAmount } from './time-pay.ts';
import type { PairForPay } from './worked.ts';

/** By which terms, for whom, and on which day by its number. */
export interface Owed {
  readonly terms: Terms;
  readonly ages: ComingOfAge;
  readonly onDay: number;
}

/** What pay that is not for a shift brings with it. */
export interface Brings {
  /** The law lets holiday grow with hours worked: with pay for an absence it does not. */
  readonly holiday: boolean;
  readonly contribution: boolean;
}
const everything: Brings = { holiday: true, contribution: true };

const amountOf = (lines: readonly PayLine[]): Pence => {
  let total = 0;
  for (const line of lines) total += line.amountPence;
  return pence(total);
};

/**
 * Holiday grows with pay: 12.07 %, or more if the terms say so. 10,000p of pay → 1,207p.
 * Kept aside until taken, or paid out with the pay as a line of its own.
 */
const holidayLine = ({ terms, onDay }: Owed, pay: Pence, aside: Destination): PayLine => {
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
const addEmployment = (
  lines: PayLine[],
  owed: Owed,
  pay: Pence,
  pair: PairForPay,
  earnsHoliday: boolean,
): void => {
  if (pair.engagement === 'self-employed') return;
  const { terms, onDay, ages } = owed;
  const aside: Destination = pair.engagement === 'employed-by-mutual' ? 'to-mutual' : 'set-aside';
  const holiday = earnsHoliday ? holidayLine(owed, pay, aside) : null;
  if (holiday) lines.push(holiday);
  // Holiday paid out with the pay is earnings of this week; holiday kept aside is earnings when it is taken
  const gross = holiday?.goesTo === 'to-carer' ? pence(pay + holiday.amountPence) : pay;
  const before = pair.earnedThisWeekPence;
  const ni = employerNi(onDay, ages, before, gross);
  if (ni.amountPence > 0) {
    const allowance = Math.min(ni.amountPence, pair.allowanceLeftPence ?? 0);
    lines.push(onCostLine('employer-ni', ni, aside, allowance));
  }
  const enrolment = pair.pension ?? (terms.pension.enrols === 'everyone' ? 'enrolled' : 'by-earnings');
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
 * The lines of pay with all that comes on top of them, in whole pence. Miles are no pay: nothing grows with them.
 * 3,565p for 150 minutes, employed by the holder, contribution 4 %, nothing earned yet this week: holiday 431p,
 * contribution 143p, 4,139p in all.
 */
export const wholeCost = (
  lines: PayLine[],
  owed: Owed,
  pair: PairForPay,
  minutes: number,
  miles: PayLine | null = null,
  brings: Brings = everything,
): Pay => {
  const pay = amountOf(lines);
  if (miles) lines.push(miles);
  addEmployment(lines, owed, pay, pair, brings.holiday);
  if (brings.contribution) {
    const contribution = contributionLine(owed.terms, pay, minutes);
    if (contribution.amountPence > 0) lines.push(contribution);
  }
  return totalled(lines, minutes, miles?.amountPence ?? 0);
};
