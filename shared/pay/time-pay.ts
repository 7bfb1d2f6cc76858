/** Pay for time worked by the hour: basic, top-up to the floor and enhancements, a line for each. */
import { dayOfNumber } from '../language/calendar-days.ts';
import { fraction, type Pence } from '../language/money.ts';
import { bankHolidays } from '../rates/bank-holidays.ts';
import type { Terms } from '../terms/schema.ts';
import { floorOn } from './floors.ts';
import type { PayLine } from './lines.ts';
import { type Piece, piecesOf, windowWays } from './pieces.ts';
import { type Hourly, type PaidHour, rateBook, worth } from './rate-book.ts';
import type { Calendar, CarerForPay, WorkedShift } from './worked.ts';

/**
 * Rate × minutes ÷ 60 (× share), rounded up to the whole penny.
 * 1,345p for 50 minutes: 1,120.83 → 1,121p. 20 % of 1,345p for 50 minutes: 224.17 → 225p.
 */
export const hourlyAmount = (ratePence: Pence, minutes: number, basisPoints: number | null): Pence =>
  basisPoints === null
    ? fraction(ratePence, minutes, 60, 'up')
    : fraction(ratePence, minutes * basisPoints, 600_000, 'up');

const hourlyLine = (hourly: Hourly, minutes: number): PayLine => ({
  kind: hourly.kind,
  minutes,
  ratePence: hourly.ratePence,
  basisPoints: hourly.basisPoints,
  amountPence: hourlyAmount(hourly.ratePence, minutes, hourly.basisPoints),
  goesTo: 'to-carer',
  rule: hourly.rule,
  facts: hourly.facts,
  source: hourly.source,
});

const worthOf = (hour: readonly Hourly[]): number => hour.reduce((so, hourly) => so + worth(hourly), 0);

/**
 * Takes an unpaid break from the least-paid minutes: it has no recorded place, and a longer shift must never
 * be paid less. 18:00–23:00 with 60 minutes’ break and evening pay from 20:00: the break lies before 20:00.
 */
const takeBreak = (
  pieces: readonly Piece[],
  hours: readonly (readonly Hourly[])[],
  breakMinutes: number,
): void => {
  const cheapestFirst = pieces
    .map((piece, place) => ({ piece, worth: worthOf(hours[place] ?? []) }))
    .sort((a, b) => a.worth - b.worth);
  let left = breakMinutes;
  for (const { piece } of cheapestFirst) {
    const taken = Math.min(left, piece.minutes);
    piece.minutes -= taken;
    left -= taken;
  }
};

/** The lines of a shift paid by the hour, each once, in the order its first minute is worked. */
export const timeLines = (
  worked: WorkedShift,
  terms: Terms,
  carer: CarerForPay,
  calendar: Calendar,
): PayLine[] => {
  const book = rateBook(terms, carer.role, worked.kind);
  const holidays = bankHolidays(calendar.nation, terms.enhancements.bankHoliday?.itselfToo === true);
  const pieces = piecesOf(worked.startsAt, worked.endsAt, calendar.zone, book.bands, holidays);
  let paid: PaidHour | null = null;
  let paidOn = Number.NaN;
  const hours = pieces.map((piece) => {
    if (paid === null || piece.onDay !== paidOn) {
      paidOn = piece.onDay;
      paid = book.paid(floorOn(dayOfNumber(paidOn), carer.bornOn, terms.floor, calendar.nation));
    }
    return paid.lines[piece.dayKind * windowWays + piece.windows] ?? [];
  });
  if (worked.breakMinutes > 0) takeBreak(pieces, hours, worked.breakMinutes);

  const met: Hourly[] = [];
  const minutes: number[] = [];
  pieces.forEach((piece, at) => {
    for (const hourly of hours[at] ?? []) {
      const place = met.indexOf(hourly);
      if (place >= 0) minutes[place] = (minutes[place] ?? 0) + piece.minutes;
      else {
        met.push(hourly);
        minutes.push(piece.minutes);
      }
    }
  });
  return met.flatMap((hourly, place) => {
    const spent = minutes[place] ?? 0;
    return spent > 0 ? [hourlyLine(hourly, spent)] : [];
  });
};
