/** Every dated figure in one place: to look one up by its id, and to say which are due another look. */
import type { Day } from '../language/time.ts';
import { bankHolidaySource } from './bank-holidays.ts';
import * as holiday from './holiday.ts';
import * as livingWage from './living-wage.ts';
import * as mileage from './mileage.ts';
import * as minimumWage from './minimum-wage.ts';
import * as nationalInsurance from './national-insurance.ts';
import * as pension from './pension.ts';
import type { RateRow, Series, Verified } from './series.ts';
import * as sickPay from './sick-pay.ts';
import * as travel from './travel.ts';
import * as workingTime from './working-time.ts';

const every: Series[] = [
  minimumWage,
  livingWage,
  nationalInsurance,
  pension,
  holiday,
  mileage,
  sickPay,
  travel,
  workingTime,
].flatMap((about) => Object.values<Series>(about));

/** The row an id names, or null: what stands behind `rates:nmw.nlw.2026-04` on a pay line. */
export const rateRow = (id: string): RateRow | null => {
  for (const one of every) for (const row of one.rows) if (row.id === id) return row;
  return null;
};

export interface ToReview {
  id: string;
  source: string;
  verified: Verified;
  reviewBy: Day;
}

/** Figures in force that a person should look up again by a day: for the coordinators' work list. */
export const ratesToReview = (onDay: Day): ToReview[] =>
  [...every.flatMap((one) => one.rows), bankHolidaySource].flatMap((row) =>
    row.reviewBy !== null && row.reviewBy <= onDay
      ? [{ id: row.id, source: row.source, verified: row.verified, reviewBy: row.reviewBy }]
      : [],
  );
