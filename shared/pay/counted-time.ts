/** One shift as the minimum wage counts it: which of its minutes and of its pay lines. */
import { fraction, noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { MeansOfTravel } from '../members/schema.ts';
import { payThatCounts, timeThatCounts } from '../rates/minimum-wage-counting.ts';
import { rateOn } from '../rates/series.ts';
import type { CareKind } from '../shifts/schema.ts';
import type { PayLine, PayLineKind } from './lines.ts';
import { mileFreeOfTax } from './mile-free-of-tax.ts';

export interface CheckedShift {
  kind: CareKind;
  /** Everything settled of it, corrections with it. */
  payLines: readonly PayLine[];
  /** As it stands recorded, whether paid yet or not; breaks left out. */
  workedMinutes: number;
  /** On the way from one home to the next of the same employer; of two different ones it does not count. */
  wayMinutes: number;
  wayWithinEmployer: boolean;
  milesTenths: number;
  travelsBy: MeansOfTravel | null;
}

export interface Counted {
  paidMinutes: number;
  unpaidMinutes: number;
  unpaidWayMinutes: number;
  payPence: Pence;
  /** What the miles cost beyond what was paid for them. */
  milesPence: Pence;
}

const { basic, premium, allowance, holidayPay, expenses } = payThatCounts;
const { atWork, wokenToWork, wayWithinEmployer } = timeThatCounts;
const nothing = { counts: false };

/**
 * A top-up is pay for minutes that its basic line has counted already. The amount for a sleep-in is an allowance
 * for a night on which sleeping is allowed: neither it nor the night counts, and what is woken for counts by itself.
 */
const counting: Record<PayLineKind, { time: { counts: boolean }; pay: { counts: boolean } }> = {
  basic: { time: atWork, pay: basic },
  'top-up-to-floor': { time: nothing, pay: basic },
  evening: { time: nothing, pay: premium },
  night: { time: nothing, pay: premium },
  weekend: { time: nothing, pay: premium },
  'bank-holiday': { time: nothing, pay: premium },
  'sleep-in': { time: timeThatCounts.asleep, pay: allowance },
  'sleep-in-disturbed': { time: wokenToWork, pay: basic },
  'live-in-day': { time: atWork, pay: basic },
  training: { time: timeThatCounts.training, pay: basic },
  meeting: { time: timeThatCounts.training, pay: basic },
  'cancelled-late': { time: timeThatCounts.absence, pay: holidayPay },
  'guaranteed-hours': { time: timeThatCounts.absence, pay: holidayPay },
  'sick-pay': { time: timeThatCounts.absence, pay: holidayPay },
  'travel-time': { time: wayWithinEmployer, pay: basic },
  mileage: { time: nothing, pay: expenses },
  holiday: { time: timeThatCounts.absence, pay: holidayPay },
  'employer-ni': { time: nothing, pay: nothing },
  pension: { time: nothing, pay: nothing },
  contribution: { time: nothing, pay: nothing },
};

const minutesOf = (lines: readonly PayLine[]): number =>
  lines.reduce((so, line) => so + (counting[line.kind].time.counts ? (line.minutes ?? 0) : 0), 0);

/**
 * Miles in one’s own vehicle cost money spent for the job (National Minimum Wage Regulations 2015 reg 13). What a
 * mile costs nobody records; HMRC’s approved rate of the day stands in for it. 10 miles by car at 55p cost 550p;
 * paid 30p a mile, 250p are the carer’s own.
 */
const milesBeyondPay = (shift: CheckedShift, onDay: Day): Pence => {
  const by = shift.travelsBy;
  const approved = shift.wayWithinEmployer && by ? mileFreeOfTax(by) : null;
  if (!approved) return noPence;
  const mile = rateOn(approved, onDay).value;
  const cost = fraction(pence(mile), shift.milesTenths, 10, 'down');
  const paid = sum(shift.payLines.filter((line) => line.kind === 'mileage').map((line) => line.amountPence));
  return pence(Math.max(0, subtract(cost, paid)));
};

/**
 * Counts one shift: minutes paid, minutes not paid (yet), and the pay that counts for both. A sleep-in longer than
 * is paid adds nothing: it is slept. 90 minutes worked of which 60 are paid: 60 and 30.
 */
export const countShift = (shift: CheckedShift, onDay: Day): Counted => {
  const { payLines, kind, workedMinutes, wayMinutes, wayWithinEmployer: within } = shift;
  const atCare = payLines.filter((line) => line.kind !== 'travel-time');
  const way = within ? payLines.filter((line) => line.kind === 'travel-time') : [];
  const careMinutes = minutesOf(atCare);
  const paidWay = minutesOf(way);
  return {
    paidMinutes: careMinutes + paidWay,
    unpaidMinutes: kind === 'sleep-in' ? 0 : Math.max(0, workedMinutes - careMinutes),
    unpaidWayMinutes: within ? Math.max(0, wayMinutes - paidWay) : 0,
    payPence: sum(
      [...atCare, ...way].filter((line) => counting[line.kind].pay.counts).map((line) => line.amountPence),
    ),
    milesPence: milesBeyondPay(shift, onDay),
  };
};
