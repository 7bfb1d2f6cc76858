/** The mutual's calendar of money: when hours are due, money is collected and carers are paid. */
import type { Reason } from '../contract/problem.ts';
import { addDays, type Day, type Instant, momentOf, weekdays } from '../language/time.ts';
import type { MutualRules } from '../mutuals/schema.ts';
import type { WayKind } from '../payments/schema.ts';
import { type IsHoliday, workingDaysAfter } from './working-days.ts';

export interface SettlementDays {
  weekOn: Day;
  hoursDueAt: Instant;
  collectOn: Day;
  payDay: Day;
}

/**
 * Working days until money asked for from everybody is surely there, by the slowest way. A card: three. Bacs:
 * seven, the longest that the payment service names, for a debit under a new mandate. Source:
 * docs.stripe.com/payments/payment-methods/bacs-debit, checked 2026-11-23.
 */
const workingDaysUntilThere: Readonly<Record<WayKind, number>> = { card: 3, bacs: 7 };

const payAfter = ({ payAfterWorkingDays, collectsBy }: MutualRules): number =>
  Math.max(payAfterWorkingDays, ...collectsBy.map((kind) => workingDaysUntilThere[kind]));

/**
 * For the week of Monday 16 November 2026 with the usual rules: hours are due on Monday the 23rd at noon and
 * money is collected on Tuesday the 24th. Where it comes by card only, carers are paid three working days
 * later at the latest, on Friday the 27th; where Bacs is agreed too, seven later, on Thursday 3 December.
 * What is there sooner is paid sooner.
 */
export const settlementDays = (
  weekOn: Day,
  rules: MutualRules,
  zone: string,
  isHoliday: IsHoliday,
): SettlementDays => {
  const next = addDays(weekOn, 7);
  const collectOn = addDays(next, weekdays.indexOf(rules.collectOn));
  return {
    weekOn,
    hoursDueAt: momentOf(addDays(next, weekdays.indexOf(rules.hoursDueOn)), rules.hoursDueAt, zone),
    collectOn,
    payDay: workingDaysAfter(collectOn, payAfter(rules), isHoliday),
  };
};

/** A week is settled only after its hours were due: silence means something only then. */
export const settleTooEarly = (days: SettlementDays, now: Instant): Reason | null =>
  now < days.hoursDueAt
    ? {
        code: 'settlement-not-due',
        facts: { earliestAt: days.hoursDueAt },
        instead: 'Wait until the hours are due.',
      }
    : null;
