/** What automatic enrolment asks of an employer: Pensions Act 2008. */
import { series } from './series.ts';

const weekly = {
  source: 'The Pensions Regulator, weekly equivalents of the yearly figures',
  verified: 'inferred',
  reviewBy: '2027-04-06',
} as const;

/** Earnings above this enrol a carer of 22 or more who is under State Pension age. */
export const earningsTrigger = series('pension.trigger', 'pence-per-week', weekly, [['2024-04-06', 19_200]]);

/** Qualifying earnings are what lies between these two. */
export const qualifyingFrom = series('pension.from', 'pence-per-week', weekly, [['2024-04-06', 12_000]]);
export const qualifyingTo = series('pension.to', 'pence-per-week', weekly, [['2024-04-06', 96_700]]);

export const employerMinimum = series(
  'pension.employer-minimum',
  'basis-points',
  {
    source:
      'Pensions Act 2008; Occupational and Personal Pension Schemes (Automatic Enrolment) Regulations 2010',
    verified: 'inferred',
    reviewBy: '2027-04-06',
  },
  [['2019-04-06', 300]],
);

export const enrolledFromAge = series(
  'pension.from-age',
  'years',
  { source: 'Pensions Act 2008 s.3', verified: 'inferred' },
  [['2012-10-01', 22]],
);
