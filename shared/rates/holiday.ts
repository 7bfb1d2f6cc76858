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

/** Years for which an employer keeps what holiday was earned, taken and paid. */
export const holidayRecordsKept = series(
  'holiday.records-kept',
  'years',
  {
    source:
      'Employment Rights Act 2025 s.35, inserting Working Time Regulations 1998 reg 16B (DLA Piper, March 2026)',
  },
  [['2026-04-06', 6]],
);

/** A week of holiday is paid as the average of so many weeks in which there was pay, found among so many. */
export const holidayAveragedOver = series(
  'holiday.averaged-over',
  'weeks',
  {
    source: 'Employment Rights Act 1996 s.224; Employment Rights (Amendment) 2018 Regulations',
    verified: 'inferred',
  },
  [['2020-04-06', 52]],
);
export const holidayLookedBack = series(
  'holiday.looked-back',
  'weeks',
  {
    source: 'Employment Rights Act 1996 s.224; Employment Rights (Amendment) 2018 Regulations',
    verified: 'inferred',
  },
  [['2020-04-06', 104]],
);
