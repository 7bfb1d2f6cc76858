/**
 * What proposed terms would mean for each member: the same shifts, priced as a settlement prices them, once by the
 * terms that hold without the proposal and once by the proposed ones. Pure; whole pence.
 */
import type { Id } from '../language/ids.ts';
import { add, fraction, noPence, type Pence, pence, subtract } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Calendar } from '../pay/worked.ts';
import type { Pricing, SettledLine, WorkedShiftToSettle } from '../settlements/line.ts';
import { priceEach } from '../settlements/settle.ts';
import type { Terms } from '../terms/schema.ts';

/** Whole weeks looked back on, and so many from this one on. */
export const impactWeeks = 12;

export interface TwoTerms {
  before: Terms;
  after: Terms;
}

/** One shift under both terms: what it costs whoever is cared for, and what whoever gives it gets before tax. */
export interface ComparedShift {
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  weekOn: Day;
  minutes: number;
  costBeforePence: Pence;
  costAfterPence: Pence;
  payBeforePence: Pence;
  payAfterPence: Pence;
}

const pricingBy = (terms: Terms, calendar: Calendar): Pricing => ({ calendar, termsOn: () => terms });
const nothingEarned = () => noPence;
const costOf = ({ toCarerPence, setAsidePence, toMutualPence }: SettledLine): Pence =>
  pence(toCarerPence + setAsidePence + toMutualPence);

/**
 * Every shift of one employer, carer and week must be among them, because National Insurance and pension count the
 * week. An hour and a half at £15.00 and no contribution by a self-employed carer, proposed at £16.00: £22.50
 * before and £24.00 after, for holder and carer alike.
 */
export const compareShifts = (
  shifts: readonly WorkedShiftToSettle[],
  { before, after }: TwoTerms,
  calendar: Calendar,
): ComparedShift[] => {
  const compared: ComparedShift[] = [];
  const versions = [pricingBy(before, calendar), pricingBy(after, calendar)] as const;
  priceEach(shifts, calendar.zone, versions, nothingEarned, (_, [line, proposed]) => {
    compared.push({
      holderId: line.holderId,
      carerId: line.carerId,
      weekOn: line.weekOn,
      minutes: line.paidMinutes,
      costBeforePence: costOf(line),
      costAfterPence: costOf(proposed),
      payBeforePence: line.toCarerPence,
      payAfterPence: proposed.toCarerPence,
    });
  });
  return compared;
};

/** Some weeks of one member, as holder or as carer. */
export interface Weeks {
  minutes: number;
  beforePence: Pence;
  afterPence: Pence;
}
const noWeeks = (): Weeks => ({ minutes: 0, beforePence: noPence, afterPence: noPence });

export interface Side {
  /** The last twelve weeks, as worked. */
  last: Weeks;
  /** Twelve weeks from this one on, as planned so far. */
  ahead: Weeks;
}
export const noSide = (): Side => ({ last: noWeeks(), ahead: noWeeks() });

/** Counts a shift into its holder’s weeks or its carer’s; `fromOn` is the Monday the weeks ahead begin with. */
export const countShift = (side: Side, shift: ComparedShift, as: 'holder' | 'carer', fromOn: Day): void => {
  const weeks = shift.weekOn < fromOn ? side.last : side.ahead;
  const isCost = as === 'holder';
  weeks.minutes += shift.minutes;
  weeks.beforePence = add(weeks.beforePence, isCost ? shift.costBeforePence : shift.payBeforePence);
  weeks.afterPence = add(weeks.afterPence, isCost ? shift.costAfterPence : shift.payAfterPence);
};

/** The weeks of whoever it is, empty when they are asked for first. */
export const sideOf = (sides: Map<Id<'member'>, Side>, memberId: Id<'member'>): Side => {
  const known = sides.get(memberId);
  if (known) return known;
  const side = noSide();
  sides.set(memberId, side);
  return side;
};

export interface AMonth {
  /** More or less a month than without the proposal. */
  changePence: Pence;
  /** Care received or given in a month: what the change is counted on. */
  careMinutes: number;
  /**
   * For a holder: so much less care the same money buys, or more if it is below nothing. For a carer: so much
   * work at today's pay the change is worth.
   */
  worthMinutes: number;
}

/** Weeks → a month, half-up: £36.00 in 12 weeks × 52 ÷ 12 ÷ 12 = £13.00 a month. */
const monthOf = (amount: Pence): Pence => fraction(amount, 52, 12 * impactWeeks, 'half-up');

/**
 * Reckoned from the twelve weeks with more care in them: what is ahead may not be posted yet, and what is behind may
 * be from before somebody began. £36.00 more on £720.00 for 48 hours, now £756.00: £13.00 a month on 1,040 minutes
 * (17 hours), and £13.00 buy 50 minutes at £15.75 (half-up to the minute).
 */
export const aMonthOf = ({ last, ahead }: Side, as: 'holder' | 'carer'): AMonth => {
  const weeks = last.minutes >= ahead.minutes ? last : ahead;
  const changePence = monthOf(subtract(weeks.afterPence, weeks.beforePence));
  const perPence = as === 'holder' ? weeks.afterPence : weeks.beforePence;
  const careMinutes = Math.round((weeks.minutes * 52) / (12 * impactWeeks));
  const worthMinutes = perPence > 0 ? Math.round((changePence * weeks.minutes) / perPence) : 0;
  return { changePence, careMinutes, worthMinutes: worthMinutes + 0 };
};

/**
 * How much of true surplus a change uses up in a year, in tenths of a week of payments, towards nothing: £13.00 more a
 * month is £156.00 a year; of £280.00 a week that is 0.5 weeks less. Null without a weekly payment.
 */
export const surplusChange = (changeAMonthPence: Pence, weeklyPence: Pence): number | null =>
  weeklyPence > 0 ? Math.trunc((-changeAMonthPence * 12 * 10) / weeklyPence) + 0 : null;
