/**
 * Bank holidays as published, by nation. When one falls on a weekend the published day is the substitute:
 * in 2026 Boxing Day, a Saturday, is kept on Monday 28 December. Terms choose whether the day itself is
 * paid as a bank holiday too.
 */

import { dayNumber } from '../language/calendar-days.ts';
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';

export const bankHolidaySource = {
  id: 'bank-holidays',
  source: 'GOV.UK bank holidays data (gov.uk/bank-holidays.json)',
  verified: 'read',
  checkedOn: '2026-08-21' as Day,
  /** Years after the last one here have not been published yet: nothing is known about them. */
  reviewBy: '2027-12-31' as Day,
} as const;

/** The published day, what it keeps, and the day itself where the published one is its substitute. */
type Kept = readonly [publishedOn: string, name: string, itself?: string];

const englandAndWales: readonly Kept[] = [
  ['2025-01-01', 'new-year'],
  ['2025-04-18', 'good-friday'],
  ['2025-04-21', 'easter-monday'],
  ['2025-05-05', 'early-may'],
  ['2025-05-26', 'spring'],
  ['2025-08-25', 'summer'],
  ['2025-12-25', 'christmas'],
  ['2025-12-26', 'boxing-day'],
  ['2026-01-01', 'new-year'],
  ['2026-04-03', 'good-friday'],
  ['2026-04-06', 'easter-monday'],
  ['2026-05-04', 'early-may'],
  ['2026-05-25', 'spring'],
  ['2026-08-31', 'summer'],
  ['2026-12-25', 'christmas'],
  ['2026-12-28', 'boxing-day', '2026-12-26'],
  ['2027-01-01', 'new-year'],
  ['2027-03-26', 'good-friday'],
  ['2027-03-29', 'easter-monday'],
  ['2027-05-03', 'early-may'],
  ['2027-05-31', 'spring'],
  ['2027-08-30', 'summer'],
  ['2027-12-27', 'christmas', '2027-12-25'],
  ['2027-12-28', 'boxing-day', '2027-12-26'],
  ['2028-01-03', 'new-year', '2028-01-01'],
  ['2028-04-14', 'good-friday'],
  ['2028-04-17', 'easter-monday'],
  ['2028-05-01', 'early-may'],
  ['2028-05-29', 'spring'],
  ['2028-08-28', 'summer'],
  ['2028-12-25', 'christmas'],
  ['2028-12-26', 'boxing-day'],
];

const scotland: readonly Kept[] = [
  ['2025-01-01', 'new-year'],
  ['2025-01-02', '2nd-january'],
  ['2025-04-18', 'good-friday'],
  ['2025-05-05', 'early-may'],
  ['2025-05-26', 'spring'],
  ['2025-08-04', 'summer'],
  ['2025-12-01', 'st-andrew', '2025-11-30'],
  ['2025-12-25', 'christmas'],
  ['2025-12-26', 'boxing-day'],
  ['2026-01-01', 'new-year'],
  ['2026-01-02', '2nd-january'],
  ['2026-04-03', 'good-friday'],
  ['2026-05-04', 'early-may'],
  ['2026-05-25', 'spring'],
  ['2026-06-15', 'world-cup'],
  ['2026-08-03', 'summer'],
  ['2026-11-30', 'st-andrew'],
  ['2026-12-25', 'christmas'],
  ['2026-12-28', 'boxing-day', '2026-12-26'],
  ['2027-01-01', 'new-year'],
  ['2027-01-04', '2nd-january', '2027-01-02'],
  ['2027-03-26', 'good-friday'],
  ['2027-05-03', 'early-may'],
  ['2027-05-31', 'spring'],
  ['2027-08-02', 'summer'],
  ['2027-11-30', 'st-andrew'],
  ['2027-12-27', 'christmas', '2027-12-25'],
  ['2027-12-28', 'boxing-day', '2027-12-26'],
  ['2028-01-03', 'new-year', '2028-01-01'],
  ['2028-01-04', '2nd-january', '2028-01-02'],
  ['2028-04-14', 'good-friday'],
  ['2028-05-01', 'early-may'],
  ['2028-05-29', 'spring'],
  ['2028-08-07', 'summer'],
  ['2028-11-30', 'st-andrew'],
  ['2028-12-25', 'christmas'],
  ['2028-12-26', 'boxing-day'],
];

const northernIreland: readonly Kept[] = [
  ['2025-01-01', 'new-year'],
  ['2025-03-17', 'st-patrick'],
  ['2025-04-18', 'good-friday'],
  ['2025-04-21', 'easter-monday'],
  ['2025-05-05', 'early-may'],
  ['2025-05-26', 'spring'],
  ['2025-07-14', 'battle-boyne', '2025-07-12'],
  ['2025-08-25', 'summer'],
  ['2025-12-25', 'christmas'],
  ['2025-12-26', 'boxing-day'],
  ['2026-01-01', 'new-year'],
  ['2026-03-17', 'st-patrick'],
  ['2026-04-03', 'good-friday'],
  ['2026-04-06', 'easter-monday'],
  ['2026-05-04', 'early-may'],
  ['2026-05-25', 'spring'],
  ['2026-07-13', 'battle-boyne', '2026-07-12'],
  ['2026-08-31', 'summer'],
  ['2026-12-25', 'christmas'],
  ['2026-12-28', 'boxing-day', '2026-12-26'],
  ['2027-01-01', 'new-year'],
  ['2027-03-17', 'st-patrick'],
  ['2027-03-26', 'good-friday'],
  ['2027-03-29', 'easter-monday'],
  ['2027-05-03', 'early-may'],
  ['2027-05-31', 'spring'],
  ['2027-07-12', 'battle-boyne'],
  ['2027-08-30', 'summer'],
  ['2027-12-27', 'christmas', '2027-12-25'],
  ['2027-12-28', 'boxing-day', '2027-12-26'],
  ['2028-01-03', 'new-year', '2028-01-01'],
  ['2028-03-17', 'st-patrick'],
  ['2028-04-14', 'good-friday'],
  ['2028-04-17', 'easter-monday'],
  ['2028-05-01', 'early-may'],
  ['2028-05-29', 'spring'],
  ['2028-07-12', 'battle-boyne'],
  ['2028-08-28', 'summer'],
  ['2028-12-25', 'christmas'],
  ['2028-12-26', 'boxing-day'],
];

const byNation: Record<Nation, readonly Kept[]> = {
  england: englandAndWales,
  wales: englandAndWales,
  scotland,
  'northern-ireland': northernIreland,
};

const gather = (nation: Nation, itselfToo: boolean): ReadonlyMap<number, string> => {
  const days = new Map<number, string>();
  for (const [publishedOn, name, itself] of byNation[nation]) {
    days.set(dayNumber(publishedOn as Day), name);
    if (itselfToo && itself) days.set(dayNumber(itself as Day), name);
  }
  return days;
};
const published = new Map<Nation, ReadonlyMap<number, string>>();
const withDaysThemselves = new Map<Nation, ReadonlyMap<number, string>>();

/**
 * The bank holidays of a nation as day numbers with their names; with `itselfToo` also the weekend days
 * whose substitutes were published.
 */
export const bankHolidays = (nation: Nation, itselfToo: boolean): ReadonlyMap<number, string> => {
  const kept = itselfToo ? withDaysThemselves : published;
  const before = kept.get(nation);
  if (before) return before;
  const days = gather(nation, itselfToo);
  kept.set(nation, days);
  return days;
};

/** The name of the published bank holiday on a day, or null. */
export const bankHolidayOn = (onDay: Day, nation: Nation): string | null =>
  bankHolidays(nation, false).get(dayNumber(onDay)) ?? null;
