/** What a need would cost and whether it fits, reckoned in the browser as the server will. Pure. */
import { termsOn } from '#client/lib/mutual.ts';
import type { Means } from '#client/lib/use-means.ts';
import { missingFor } from '#shared/budgets/figures.ts';
import type { Budget, BudgetFigures } from '#shared/budgets/schema.ts';
import { noPence, type Pence, sum } from '#shared/language/money.ts';
import { addDays, type Day, dayAt, type Instant, mondayOf, startOfDay } from '#shared/language/time.ts';
import { visitCost, visitsCost } from '#shared/needs/cost.ts';
import { daysAhead, type NeedRule, type Visit, visitsOf } from '#shared/needs/visits.ts';
import type { Pay } from '#shared/pay/lines.ts';
import type { Calendar } from '#shared/pay/worked.ts';
import type { CareKind, Shift } from '#shared/shifts/schema.ts';
import type { Terms } from '#shared/terms/schema.ts';

export interface PricedNeed {
  first: Visit;
  /** The pay lines of the first visit, for one carer. */
  pay: Pay;
  /** The first visit with every carer it needs. */
  visitPence: Pence;
  /** All its visits in the week of the first. */
  weekPence: Pence;
  visitsInWeek: number;
  weekOn: Day;
}

export const priceOf = (
  rule: NeedRule,
  need: { kind: CareKind; carersNeeded: number; breakMinutes?: number },
  terms: Terms,
  calendar: Calendar,
  now: Instant,
): PricedNeed | null => {
  const { zone } = calendar;
  const today = dayAt(now, zone);
  const start = rule.onDay ?? (rule.fromOn && rule.fromOn > today ? rule.fromOn : today);
  const first = visitsOf(rule, start, addDays(start, daysAhead), zone).find((visit) => visit.startsAt > now);
  if (!first) return null;
  const weekOn = mondayOf(dayAt(first.startsAt, zone));
  const inWeek = visitsOf(rule, weekOn, addDays(weekOn, 6), zone).filter((visit) => visit.startsAt > now);
  return {
    first,
    pay: visitCost(first, need.kind, terms, calendar, undefined, need.breakMinutes),
    visitPence: visitsCost([first], need, terms, calendar),
    weekPence: visitsCost(inWeek, need, terms, calendar),
    visitsInWeek: inWeek.length,
    weekOn,
  };
};

/** What taken shifts that begin before the end of a week will cost. */
const bookedBy = (shifts: readonly Shift[], before: Instant): Pence =>
  sum(
    shifts
      .filter((shift) => shift.status === 'taken' && shift.startsAt < before)
      .map((shift) => shift.costPence ?? noPence),
  );

/** What would be missing in the week of the first visit; zero or less fits. */
export const missingIn = (
  priced: PricedNeed,
  { budgets, figures }: { budgets: readonly Budget[]; figures: BudgetFigures },
  shifts: readonly Shift[],
  zone: string,
): Pence => {
  const { spentPence, owedPence, setAsidePence } = figures;
  const bookedByThenPence = bookedBy(shifts, startOfDay(addDays(priced.weekOn, 7), zone));
  const taken = { spentPence, owedPence, setAsidePence, bookedByThenPence };
  return missingFor(budgets, taken, priced.weekPence, addDays(priced.weekOn, 6));
};

/** What it would cost, and what would be missing: null while the budget is not known, or may not be seen. */
export interface Cost {
  priced: PricedNeed | null;
  missingPence: Pence | null;
}
const unknownCost: Cost = { priced: null, missingPence: null };

/** @param isInstead shifts that the plan takes the place of: they are not booked beside it */
export const costOf = (
  rule: NeedRule | null,
  need: { kind: CareKind; carersNeeded: number; breakMinutes?: number },
  { mutual, versions, budget, shifts }: Means,
  now: Instant,
  isInstead: (shift: Shift) => boolean = () => false,
): Cost => {
  if (!rule || !mutual || !versions) return unknownCost;
  const terms = termsOn(versions, rule.onDay ?? rule.fromOn ?? dayAt(now, mutual.zone));
  const priced = terms && priceOf(rule, need, terms, mutual, now);
  if (!priced || !budget || budget.budgets.length === 0 || !shifts) return { priced, missingPence: null };
  const beside = shifts.filter((shift) => !isInstead(shift));
  return { priced, missingPence: missingIn(priced, budget, beside, mutual.zone) };
};
