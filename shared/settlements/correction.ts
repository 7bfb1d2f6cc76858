/**
 * What both people's newer word makes of a shift that was settled: what it comes to now, less everything that
 * was settled of it. Nothing is edited; however often it is put right, the lines add up to the newest word.
 */
import { noPence, type Pence, subtract, sum } from '../language/money.ts';
import type { Destination, PayLine } from '../pay/lines.ts';
import { lineOf, type Pricing, type SettledLine, type WorkedShiftToSettle } from './line.ts';

/** All lines of one shift so far, added up. */
export interface SettledSoFar {
  payLines: readonly PayLine[];
  paidMinutes: number;
  grossPence: Pence;
  toCarerPence: Pence;
}

const alike = (line: PayLine): string => `${line.kind} ${line.rule} ${line.goesTo} ${line.ratePence}`;

/** Line by line how much more or less; what stayed the same is not said again. */
const changedLines = (now: readonly PayLine[], before: readonly PayLine[]): PayLine[] => {
  const lines = new Map<string, PayLine>();
  for (const line of now) {
    const so = lines.get(alike(line));
    lines.set(alike(line), so ? joined(so, line, 1) : line);
  }
  for (const line of before) {
    const nothing = { ...line, minutes: line.minutes === null ? null : 0, amountPence: noPence };
    lines.set(alike(line), joined(lines.get(alike(line)) ?? nothing, line, -1));
  }
  return [...lines.values()].filter((line) => line.amountPence !== 0);
};

const joined = (to: PayLine, line: PayLine, sign: 1 | -1): PayLine => ({
  ...to,
  amountPence: sum([to.amountPence, sign === 1 ? line.amountPence : subtract(noPence, line.amountPence)]),
  minutes: to.minutes === null ? null : to.minutes + sign * (line.minutes ?? 0),
});

const isMiles = (line: PayLine) => line.kind === 'mileage';

/**
 * An hour at £13.45 was settled and both now say it was half of one, £6.73: the correction is −£6.72, and
 * −30 minutes. Back to the full hour later, the next one is +£6.72. A visit of no minutes comes to nothing.
 * Amounts are before payroll's net: `withNet` takes off what was withheld.
 */
export const correctionOf = (
  shift: WorkedShiftToSettle & { settled: SettledSoFar },
  earnedThisWeekPence: Pence,
  input: Pricing,
): SettledLine => {
  const { settled, ...worked } = shift;
  // What was earned in the week has this shift in it already.
  const before = subtract(earnedThisWeekPence, settled.grossPence);
  const now = lineOf({ ...worked, answered: true }, before > 0 ? before : noPence, input);
  const didNotHappen = now.paidMinutes <= 0;
  const payLines = changedLines(didNotHappen ? [] : now.payLines, settled.payLines);
  const to = (place: Destination) =>
    sum(payLines.filter((line) => line.goesTo === place).map((line) => line.amountPence));
  const toCarerPence = to('to-carer');
  const contribution = payLines.filter((line) => line.kind === 'contribution');
  const toMutualPence = to('to-mutual');
  return {
    ...now,
    part: 'correction',
    payLines,
    paidMinutes: Math.max(now.paidMinutes, 0) - settled.paidMinutes,
    grossPence: subtract(toCarerPence, sum(payLines.filter(isMiles).map((line) => line.amountPence))),
    toCarerPence,
    setAsidePence: to('set-aside'),
    toMutualPence,
    payrollPence: subtract(toMutualPence, sum(contribution.map((line) => line.amountPence))),
    silent: false,
  };
};
