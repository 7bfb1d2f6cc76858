/** Pay for time worked by the hour: basic, top-up to the floor and enhancements, a line for each. */
import { fraction, type Pence } from '../language/money.ts';
import type { Asked } from './asked.ts';
import type { PayLine } from './lines.ts';
import { type Piece, piecesOf, windowWays } from './pieces.ts';
import { type Hourly, worth } from './rate-book.ts';

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

/** What an hour of each piece is paid. */
const hoursOf = ({ worked, books, ages }: Asked, pieces: readonly Piece[]): Hour[] => {
  const book = books[worked.kind];
  const hours: Hour[] = [];
  let paidOn = Number.NaN;
  let lines: readonly Hour[] = [];
  for (const piece of pieces) {
    if (piece.onDay !== paidOn) {
      paidOn = piece.onDay;
      lines = book.paidOn(paidOn, ages).lines;
    }
    hours.push(lines[piece.dayKind * windowWays + piece.windows] ?? []);
  }
  return hours;
};

/** The lines of a shift paid by the hour, each once, in the order its first minute is worked. */
export const timeLines = (asked: Asked): PayLine[] => {
  const book = asked.books[asked.worked.kind];
  const pieces = piecesOf(asked.from, asked.until, asked.zone, book.bands, book.holidays);
  const hours = hoursOf(asked, pieces);
  if (asked.worked.breakMinutes > 0) takeBreak(pieces, hours, asked.worked.breakMinutes);
  const met: Hourly[] = [];
  const minutes: number[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const spent = pieces[at]?.minutes ?? 0;
    for (const hourly of hours[at] ?? []) {
      const place = met.indexOf(hourly);
      if (place >= 0) minutes[place] = (minutes[place] ?? 0) + spent;
      else if (spent > 0) {
        met.push(hourly);
        minutes.push(spent);
      }
    }
  }
  return met.map((hourly, place) => hourlyLine(hourly, minutes[place] ?? 0));
};
