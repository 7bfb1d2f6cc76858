/** Paid holiday of people with irregular hours: 5.6 weeks of 46.4 worked, so 12.07 % of pay. */
import { series } from './series.ts';

export const holidayAccrual = series(
  'holiday.accrual',
  'basis-points',
  {
    source: 'GOV.UK, Simplifying holiday entitlement and holiday pay calculations (1 April 2024)',
  },
  [['2024-04-01', 1207]],
);
