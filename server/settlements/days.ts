import type { Day } from '#shared/language/time.ts';
import { type SettlementDays, settlementDays } from '#shared/settlements/calendar.ts';
import { banksRestIn } from '#shared/settlements/working-days.ts';
import type { MutualRow } from '../mutuals/reads.ts';

/** The calendar of one week's money, with the days on which banks rest. */
export const daysOf = (mutual: MutualRow, weekOn: Day): SettlementDays =>
  settlementDays(weekOn, mutual.rules, mutual.zone, banksRestIn(mutual.nation));
