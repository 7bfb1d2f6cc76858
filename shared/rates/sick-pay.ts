/**
 * Statutory Sick Pay: since 6 April 2026 the lower of a flat rate and a share of average weekly earnings, from the
 * first day of illness and whatever is earned.
 */
import { series } from './series.ts';

const about = {
  source: 'GOV.UK, Statutory Sick Pay (smart-answers statutory_sick_pay.yml, snapshot 2026-08-21)',
  reviewBy: '2027-04-06',
};

export const sickPayFlat = series('ssp.weekly-flat', 'pence-per-week', about, [['2026-04-06', 12_325]]);

export const sickPayShare = series('ssp.earnings-share', 'basis-points', about, [['2026-04-06', 8_000]]);

/** Of one period of illness. */
export const sickPayWeeks = series('ssp.most-weeks', 'weeks', about, [['2010-04-06', 28]]);
