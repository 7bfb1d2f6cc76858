/** What an employer pays in Class 1 National Insurance: a share of the week's earnings above a threshold. */
import { series } from './series.ts';

const about = {
  source: 'Class 1 NIC tables 2024-25 to 2026-27; Autumn Budget 2025: threshold held until April 2031',
  reviewBy: '2027-04-06',
};

export const employerRate = series('ni.employer-rate', 'basis-points', about, [
  ['2024-04-06', 1380],
  ['2025-04-06', 1500],
]);

export const secondaryThreshold = series('ni.secondary-threshold', 'pence-per-week', about, [
  ['2024-04-06', 17_500],
  ['2025-04-06', 9_600],
]);

/** For a carer under 21 the employer pays nothing up to here: £50,270 a year. */
export const under21Threshold = series(
  'ni.under-21-threshold',
  'pence-per-week',
  { ...about, verified: 'inferred' },
  [['2024-04-06', 96_700]],
);
