/** Pay for time worked by the hour: basic, top-up to the floor and enhancements, a line for each. */
import { fraction, type Pence } from '../language/money.ts';
import type { Asked } from './asked.ts';
import type { ComingOfAge } from './coming-of-age.ts';
import type { PayLine } from './lines.ts';
import { type Piece, piecesOf, windowWays } from './pieces.ts';
import { type Hourly, type RateBook, worth } from './rate-book.ts';

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

type Hour = readonly Hourly[];
const worthOf = (hour: Hour): number => hour.reduce((so, hourly) => so + worth(hourly), 0);

/**
 * Takes an unpaid break from the least-paid minutes: it has no recorded place, and a longer shift must never
 * be paid less. 16:00–20:00 with 30 minutes’ break and evening pay from 18:00: the break lies before 18:00.
 */
const takeBreak = (pieces: readonly Piece[], hours: readonly Hour[], breakMinutes: number): void => {
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

/** What an hour of a piece is paid. */
const hourOf = (book: RateBook, ages: ComingOfAge, piece: Piece): Hour =>
  book.paidOn(piece.onDay, ages).lines[piece.dayKind * windowWays + piece.windows] ?? [];

/** The lines of a shift paid by the hour, each once, in the order its first minute is worked. */
export const timeLines = ({ worked, books, ages, from, until, zone }: Asked): PayLine[] => {
  const book = books[worked.kind];
  const pieces = piecesOf(from, until, zone, book.bands, book.holidays);
  if (worked.breakMinutes > 0)
    takeBreak(
      pieces,
      pieces.map((piece) => hourOf(book, ages, piece)),
      worked.breakMinutes,
    );
  const met: Hourly[] = [];
  const minutes: number[] = [];
  for (const piece of pieces) {
    if (piece.minutes === 0) continue;
    for (const hourly of hourOf(book, ages, piece)) {
      const place = met.indexOf(hourly);
      if (place >= 0) minutes[place] = (minutes[place] ?? 0) + piece.minutes;
      else {
        met.push(hourly);
        minutes.push(piece.minutes);
      }
    }
  }
  return met.map((hourly, place) => hourlyLine(hourly, minutes[place] ?? 0));
};
