/** One question to the engine, with what every part of the answer needs found once. */
import type { Nation } from '../mutuals/schema.ts';
import type { Terms } from '../terms/schema.ts';
import { type ComingOfAge, comingOfAge } from './coming-of-age.ts';
import { wallDay, wholeMinutes } from './pieces.ts';
import { type RateBooks, rateBooks } from './rate-book.ts';
import type { Calendar, CarerForPay, WorkedShift } from './worked.ts';

export interface Asked {
  readonly worked: WorkedShift;
  readonly terms: Terms;
  readonly ages: ComingOfAge;
  readonly books: RateBooks;
  readonly nation: Nation;
  readonly zone: string;
  /** Minutes since 1970. */
  readonly from: number;
  readonly until: number;
  /** Number of the day it starts on. */
  readonly onDay: number;
  /** Minutes from start to end, less the break. */
  readonly minutes: number;
}

/**
 * Refuses, by RangeError, moments that are not whole minutes, an end before the start, and a break or a
 * waking longer than the shift.
 */
export const asked = (worked: WorkedShift, terms: Terms, carer: CarerForPay, calendar: Calendar): Asked => {
  const from = wholeMinutes(worked.startsAt);
  const until = wholeMinutes(worked.endsAt);
  const minutes = until - from - worked.breakMinutes;
  if (until < from) throw new RangeError('Worked time ends before it starts');
  if (minutes < 0) throw new RangeError('A break is not longer than its shift');
  if (worked.disturbedMinutes > minutes) throw new RangeError('Nobody is woken for longer than the night');
  return {
    worked,
    terms,
    ages: comingOfAge(carer.bornOn),
    books: rateBooks(terms, carer.role, calendar.nation),
    nation: calendar.nation,
    zone: calendar.zone,
    from,
    until,
    onDay: wallDay(from, calendar.zone),
    minutes,
  };
};
