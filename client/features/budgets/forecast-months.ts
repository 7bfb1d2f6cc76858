/** A forecast by month, because fifty bars tell nobody anything. Pure. */

import type { z } from 'zod';
import type { forecastSchema } from '#shared/budgets/schema.ts';
import type { Pence } from '#shared/language/money.ts';
import { addDays, type Day } from '#shared/language/time.ts';

export type ShownForecast = z.infer<typeof forecastSchema>;

export interface ForecastMonth {
  /** The last day that is told of: a Sunday, or the end of the budget year. */
  onDay: Day;
  leftPence: Pence;
  weeksTenths: number | null;
}

/** The last week that ends in each month; the last month ends with the year. */
export const byMonth = ({ weeks, endsOn }: Pick<ShownForecast, 'weeks' | 'endsOn'>): ForecastMonth[] => {
  const months = new Map<string, ForecastMonth>();
  for (const { weekOn, leftPence, weeksTenths } of weeks) {
    const sunday = addDays(weekOn, 6);
    const onDay = sunday < endsOn ? sunday : endsOn;
    months.set(onDay.slice(0, 7), { onDay, leftPence, weeksTenths });
  }
  return [...months.values()];
};
