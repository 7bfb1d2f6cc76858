/** The law’s figures of one day, looked up once and kept: pricing asks for them for every shift. */
import { dayOfNumber } from '../language/calendar-days.ts';
import { holidayAccrual } from '../rates/holiday.ts';
import { minimumWage18To20, minimumWageUnder18, nationalLivingWage } from '../rates/minimum-wage.ts';
import { employerRate, secondaryThreshold, under21Threshold } from '../rates/national-insurance.ts';
import {
  earningsTrigger,
  employerMinimum,
  enrolledFromAge,
  qualifyingFrom,
  qualifyingTo,
} from '../rates/pension.ts';
import { type RateRow, rateOn, type Series } from '../rates/series.ts';

export interface Figure {
  readonly value: number;
  /** As a pay line names it: `rates:holiday.accrual`. */
  readonly source: string;
}

export interface Law {
  /** Pence an hour from 21, from 18, and below. */
  readonly wageFrom21: RateRow;
  readonly wageFrom18: RateRow;
  readonly wageUnder18: RateRow;
  readonly holiday: Figure;
  readonly insurance: Figure;
  /** Pence a week above which insurance is due, usually and for a carer under 21. */
  readonly insuredFromPence: number;
  readonly insuredFromPenceUnder21: number;
  readonly pension: Figure;
  readonly pensionTriggerPence: number;
  readonly pensionFromPence: number;
  readonly pensionToPence: number;
  readonly pensionFromAge: number;
}

const lookUp = (onDayNumber: number): Law => {
  const onDay = dayOfNumber(onDayNumber);
  const row = (known: Series) => rateOn(known, onDay);
  const figure = (known: Series): Figure => ({ value: row(known).value, source: `rates:${row(known).id}` });
  return {
    wageFrom21: row(nationalLivingWage),
    wageFrom18: row(minimumWage18To20),
    wageUnder18: row(minimumWageUnder18),
    holiday: figure(holidayAccrual),
    insurance: figure(employerRate),
    insuredFromPence: row(secondaryThreshold).value,
    insuredFromPenceUnder21: row(under21Threshold).value,
    pension: figure(employerMinimum),
    pensionTriggerPence: row(earningsTrigger).value,
    pensionFromPence: row(qualifyingFrom).value,
    pensionToPence: row(qualifyingTo).value,
    pensionFromAge: row(enrolledFromAge).value,
  };
};

const remembered = new Map<number, Law>();

/** Refuses, by RangeError, days before 6 April 2024: the tax year from which every figure is known. */
export const lawOn = (onDayNumber: number): Law => {
  const before = remembered.get(onDayNumber);
  if (before) return before;
  const law = lookUp(onDayNumber);
  remembered.set(onDayNumber, law);
  return law;
};
