import type { Day } from '#shared/language/time.ts';
import { bankHolidayOn } from '#shared/rates/bank-holidays.ts';
import { type SettlementDays, settlementDays } from '#shared/settlements/calendar.ts';
import type { MutualRow } from '../mutuals/reads.ts';

/** The calendar of one week's money, with the nation's bank holidays. */
export const daysOf = (mutual: MutualRow, weekOn: Day): SettlementDays =>
  settlementDays(weekOn, mutual.rules, mutual.zone, (onDay) => bankHolidayOn(onDay, mutual.nation) !== null);
