/**
 * Holiday of one carer with one employer: earned week by week with the hours worked, taken, and left. Pure; minutes
 * and pence. Nothing earned is lost at the end of a year.
 */
import { fraction, noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import { addDays, type Day, mondayOf } from '../language/time.ts';
import { holidayAccrual, holidayAveragedOver, holidayLookedBack } from '../rates/holiday.ts';
import { rateIfKnown, rateOn } from '../rates/series.ts';
import type { PayLine } from './lines.ts';

/** A settled line, or what is needed of it. */
export interface EarningLine {
  weekOn: Day;
  paidMinutes: number;
  payLines: readonly PayLine[];
}

export interface HolidayWeek {
  weekOn: Day;
  /** Worked and paid, the way with it. */
  minutes: number;
  /** Minutes × basis points: exact, so that many short weeks lose nothing. */
  earned: number;
  /** Pay for work: without holiday pay and expenses. */
  payPence: Pence;
  keptPence: Pence;
  /** Paid out with the pay, as a line of its own. */
  paidOutPence: Pence;
}

export interface HolidayTaken {
  minutes: number;
  payPence: Pence;
  paidOn: Day | null;
}

export interface HolidayBalance {
  workedMinutes: number;
  earnedMinutes: number;
  takenMinutes: number;
  leftMinutes: number;
  /** Kept aside as it was earned; below nothing, `leftPence` says that holiday taken cost more than was kept. */
  keptPence: Pence;
  paidOutPence: Pence;
  takenPence: Pence;
  paidPence: Pence;
  leftPence: Pence;
}

const hour = 60;
const whole = 10_000;

const amounts = (lines: readonly PayLine[], which: (line: PayLine) => boolean): Pence =>
  sum(lines.filter(which).map((line) => line.amountPence));

const notWork: readonly PayLine['kind'][] = ['holiday', 'mileage'];

const weekOf = (weekOn: Day, lines: readonly EarningLine[]): HolidayWeek => {
  const payLines = lines.flatMap((line) => line.payLines);
  const wayIn = (line: EarningLine) =>
    line.payLines.reduce((so, each) => so + (each.kind === 'travel-time' ? (each.minutes ?? 0) : 0), 0);
  const law = rateIfKnown(holidayAccrual, weekOn)?.value ?? 0;
  const shareOf = (line: EarningLine) =>
    line.payLines.find((each) => each.kind === 'holiday')?.basisPoints ?? law;
  const minutesOf = (line: EarningLine) => line.paidMinutes + wayIn(line);
  return {
    weekOn,
    minutes: lines.reduce((so, line) => so + minutesOf(line), 0),
    earned: lines.reduce((so, line) => so + minutesOf(line) * shareOf(line), 0),
    payPence: amounts(payLines, (line) => line.goesTo === 'to-carer' && !notWork.includes(line.kind)),
    keptPence: amounts(payLines, (line) => line.kind === 'holiday' && line.goesTo !== 'to-carer'),
    paidOutPence: amounts(payLines, (line) => line.kind === 'holiday' && line.goesTo === 'to-carer'),
  };
};

/** Week by week, oldest first; hours put right later belong to the week in which they were worked. */
export const holidayWeeks = (lines: readonly EarningLine[]): HolidayWeek[] =>
  [...Map.groupBy(lines, (line) => line.weekOn)]
    .map(([weekOn, ofWeek]) => weekOf(weekOn, ofWeek))
    .sort((a, b) => (a.weekOn < b.weekOn ? -1 : 1));

/**
 * Minutes of holiday earned. Ours counts the exact share of all hours; the law’s counts each pay period by itself
 * and rounds it to the whole hour, half an hour upwards (Working Time Regulations 1998 reg 15B). The higher holds.
 * Three weeks of 10 hours at 12.07 %: exactly 217.26 → 218 minutes; by the law 1.2 → 1 hour each, 180. 218 hold.
 * Three weeks of 5 hours: exactly 108.63 → 109; by the law 0.6 → 1 hour each, 180. 180 hold.
 */
const holidayEarned = (weeks: readonly HolidayWeek[]): number => {
  const exact = Math.ceil(weeks.reduce((so, week) => so + week.earned, 0) / whole);
  const byLaw = weeks.reduce((so, week) => {
    const law = rateIfKnown(holidayAccrual, week.weekOn)?.value ?? 0;
    return so + hour * Math.round((week.minutes * law) / (whole * hour));
  }, 0);
  return Math.max(exact, byLaw, 0);
};

/**
 * Where the holiday of one carer with one employer stands.
 * 40 hours worked at £13.45: 4 hours 50 earned (289.68 → 290 minutes; by the law 5 hours, 300, which hold), £64.94
 * kept (53,800p × 12.07 %, line by line). 2 hours taken at £13.45: 180 minutes and £38.04 are left.
 */
export const holidayBalance = (
  weeks: readonly HolidayWeek[],
  taken: readonly HolidayTaken[],
): HolidayBalance => {
  const earnedMinutes = holidayEarned(weeks);
  const takenMinutes = taken.reduce((so, each) => so + each.minutes, 0);
  const keptPence = sum(weeks.map((week) => week.keptPence));
  const takenPence = sum(taken.map((each) => each.payPence));
  return {
    workedMinutes: weeks.reduce((so, week) => so + week.minutes, 0),
    earnedMinutes,
    takenMinutes,
    leftMinutes: earnedMinutes - takenMinutes,
    keptPence,
    paidOutPence: sum(weeks.map((week) => week.paidOutPence)),
    takenPence,
    paidPence: sum(taken.filter((each) => each.paidOn !== null).map((each) => each.payPence)),
    leftPence: subtract(keptPence, takenPence),
  };
};

/** The weeks with pay whose average a holiday is paid by: 52 of the 104 before the week it begins in. */
const averaged = (weeks: readonly HolidayWeek[], fromOn: Day): HolidayWeek[] => {
  const many = rateOn(holidayAveragedOver, fromOn).value;
  const back = rateOn(holidayLookedBack, fromOn).value;
  const first = addDays(mondayOf(fromOn), -7 * back);
  return weeks
    .filter((week) => week.weekOn >= first && week.weekOn < mondayOf(fromOn))
    .filter((week) => week.payPence > 0 && week.minutes > 0)
    .slice(-many);
};

/**
 * What so many minutes of holiday are paid: the average hour of the last 52 weeks with pay, rounded up. What was
 * paid out with the pay is not paid again: of holiday earned half in this way, half is paid.
 * 20 hours paid £269.00 and 10 hours of nights £161.40: £430.40 ÷ 30 × 3 hours = £43.04.
 */
export const holidayPay = (
  weeks: readonly HolidayWeek[],
  fromOn: Day,
  minutes: number,
): { payPence: Pence; overWeeks: number } => {
  const over = averaged(weeks, fromOn);
  const worked = over.reduce((so, week) => so + week.minutes, 0);
  if (worked === 0) return { payPence: noPence, overWeeks: 0 };
  const all = fraction(sum(over.map((week) => week.payPence)), minutes, worked, 'up');
  const kept = sum(weeks.map((week) => week.keptPence));
  const out = sum(weeks.map((week) => week.paidOutPence));
  const payPence = out > 0 ? fraction(all, Math.max(0, kept), pence(Math.max(1, kept + out)), 'up') : all;
  return { payPence, overWeeks: over.length };
};
