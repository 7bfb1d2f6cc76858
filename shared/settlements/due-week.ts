import { addDays, type Day, dayAt, type Instant, mondayOf } from '../language/time.ts';
import type { SettlementDays } from './calendar.ts';

/**
 * The newest week whose hours are due. On Monday 23 November 2026 before noon that is the week of the 9th,
 * from noon on the week of the 16th.
 */
export const newestDueWeek = (now: Instant, zone: string, daysOf: (weekOn: Day) => SettlementDays): Day => {
  let weekOn = addDays(mondayOf(dayAt(now, zone)), -7);
  while (daysOf(weekOn).hoursDueAt > now) weekOn = addDays(weekOn, -7);
  return weekOn;
};
