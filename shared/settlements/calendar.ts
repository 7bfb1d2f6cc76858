/** The mutual's calendar of money: when hours are due, money is collected and carers are paid. */
import type { Reason } from '../contract/problem.ts';
import { addDays, type Day, type Instant, momentOf, weekdayOf, weekdays } from '../language/time.ts';
import type { MutualRules } from '../mutuals/schema.ts';

export interface SettlementDays {
  weekOn: Day;
  hoursDueAt: Instant;
  collectOn: Day;
  payDay: Day;
}

const isWorkingDay = (onDay: Day, isHoliday: (onDay: Day) => boolean): boolean =>
  !['SA', 'SU'].includes(weekdayOf(onDay)) && !isHoliday(onDay);

const workingDaysAfter = (onDay: Day, days: number, isHoliday: (onDay: Day) => boolean): Day => {
  let at = onDay;
  let left = days;
  while (left > 0) {
    at = addDays(at, 1);
    if (isWorkingDay(at, isHoliday)) left -= 1;
  }
  while (!isWorkingDay(at, isHoliday)) at = addDays(at, 1);
  return at;
};

/**
 * For the week of Monday 16 November 2026 with the usual rules: hours are due on Monday the 23rd at noon,
 * money is collected on Tuesday the 24th and, three working days later, carers are paid on Friday the 27th.
 */
export const settlementDays = (
  weekOn: Day,
  rules: MutualRules,
  zone: string,
  isHoliday: (onDay: Day) => boolean,
): SettlementDays => {
  const next = addDays(weekOn, 7);
  const collectOn = addDays(next, weekdays.indexOf(rules.collectOn));
  return {
    weekOn,
    hoursDueAt: momentOf(addDays(next, weekdays.indexOf(rules.hoursDueOn)), rules.hoursDueAt, zone),
    collectOn,
    payDay: workingDaysAfter(collectOn, rules.payAfterWorkingDays, isHoliday),
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
