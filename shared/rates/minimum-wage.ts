/** The law's lowest hourly pay by age: National Minimum Wage Regulations 2015. Holds in all four nations. */
import { series } from './series.ts';

const about = {
  source: 'GOV.UK, National Minimum Wage and National Living Wage rates (gov.uk/national-minimum-wage-rates)',
  reviewBy: '2027-04-01',
};

/** From 21. */
export const nationalLivingWage = series('nmw.nlw', 'pence-per-hour', about, [
  ['2024-04-01', 1144],
  ['2025-04-01', 1221],
  ['2026-04-01', 1271],
]);

export const minimumWage18To20 = series('nmw.age-18-to-20', 'pence-per-hour', about, [
  ['2024-04-01', 860],
  ['2025-04-01', 1000],
  ['2026-04-01', 1085],
]);

/** Over compulsory school age and under 18. */
export const minimumWageUnder18 = series('nmw.under-18', 'pence-per-hour', about, [
  ['2024-04-01', 640],
  ['2025-04-01', 755],
  ['2026-04-01', 800],
]);

/** A pay reference period is never longer than a month; where pay is weekly, it is the week. */
export const longestPayPeriod = series(
  'nmw.pay-reference-longest',
  'days',
  { source: 'National Minimum Wage Regulations 2015 (SI 2015/621) reg 6: a month' },
  [['2015-04-06', 31]],
);
