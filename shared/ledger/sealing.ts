/**
 * How what was posted is sealed: in blocks, each of one day of the books, in the order of transfers' ids. A
 * block's day never goes back, so that a day that is over, or a closed month, gets nothing more.
 */
import type { Id } from '../language/ids.ts';
import { noPence, type Pence } from '../language/money.ts';
import { type Day, dayAt, type Instant } from '../language/time.ts';
import type { TransferKind } from './accounts.ts';

/** A posted transfer with what its journal says of it: all that is sealed. */
export interface RowToSeal {
  transferId: Id<'transfer'>;
  journalId: Id<'journal'>;
  line: number;
  kind: TransferKind;
  debitAccountId: string;
  creditAccountId: string;
  amountPence: Pence;
  shiftId: Id<'shift'> | null;
  settlementId: Id<'settlement'> | null;
  holderId: Id<'member'> | null;
  carerId: Id<'member'> | null;
  at: Instant;
  cause: string;
  postedAt: Instant;
  byId: string;
  correctsId: Id<'journal'> | null;
}

/** The order is part of every hash that was ever made: a new column goes to the end, for later blocks. */
export const sealedColumns = [
  'transferId',
  'journalId',
  'line',
  'kind',
  'debitAccountId',
  'creditAccountId',
  'amountPence',
  'shiftId',
  'settlementId',
  'holderId',
  'carerId',
  'at',
  'cause',
  'postedAt',
  'byId',
  'correctsId',
] as const satisfies readonly (keyof RowToSeal)[];

/** One transfer as the one text that is hashed: a JSON list of `sealedColumns`, the same on both engines. */
export const canonicalText = (row: RowToSeal): string =>
  JSON.stringify(sealedColumns.map((column) => row[column]));

export interface BooksSoFar {
  /** The day of the newest block; null before the first. */
  bookedOn: Day | null;
  /** The first day that is not closed; null while no month was. */
  openFrom: Day | null;
  zone: string;
}

/**
 * The day of the books a transfer stands on: its own, unless that is closed or later ones are sealed already.
 * A fact of 31 May that comes on 3 June, May being closed until 1 June, stands on 1 June at the earliest.
 */
export const bookDay = (at: Instant, { bookedOn, openFrom, zone }: BooksSoFar): Day =>
  [bookedOn, openFrom].reduce<Day>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    dayAt(at, zone),
  );

export interface BlockToSeal {
  bookedOn: Day;
  rows: RowToSeal[];
}

/** Cuts what waits, in the order of ids, into blocks of one day each. */
export const blocksOf = (waiting: readonly RowToSeal[], books: BooksSoFar): BlockToSeal[] => {
  const blocks: BlockToSeal[] = [];
  let { bookedOn } = books;
  for (const row of waiting) {
    const onDay = bookDay(row.at, { ...books, bookedOn });
    const block = blocks.at(-1);
    if (block?.bookedOn === onDay) block.rows.push(row);
    else blocks.push({ bookedOn: onDay, rows: [row] });
    bookedOn = onDay;
  }
  return blocks;
};

/** All that was ever debited and credited to an account, after one of its entries. Whole pence. */
export interface RunningTotals {
  /** Place among the account's entries, from 1. */
  place: number;
  debitsPence: Pence;
  creditsPence: Pence;
}

export const nothingYet: RunningTotals = { place: 0, debitsPence: noPence, creditsPence: noPence };
