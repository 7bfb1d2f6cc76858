/**
 * A bank's spreadsheet as lines: whatever its columns are called, with one amount or with money in and money out
 * apart. Every wrong cell is a fault with its row; what banks write above the header is passed over.
 */
import { type Faults, report } from '../../imports/fault.ts';
import { negate, noPence, type Pence, subtract } from '../../language/money.ts';
import type { Day } from '../../language/time.ts';
import { writtenAmount, writtenDay } from './written-amount.ts';

export interface ReadLine {
  row: number;
  onDay: Day;
  description: string;
  /** What came in; less than nothing for what went out. */
  amountPence: Pence;
  balancePence: Pence | null;
}

type Column = 'date' | 'description' | 'amount' | 'in' | 'out' | 'balance';

/** What banks call their columns, without what is in brackets, in small letters. */
const names: Record<Column, readonly string[]> = {
  date: [
    'date',
    'transaction date',
    'posting date',
    'posted date',
    'value date',
    'completed date',
    'date completed',
  ],
  description: [
    'description',
    'transaction description',
    'details',
    'narrative',
    'memo',
    'name',
    'payee',
    'reference',
    'counter party',
    'transaction',
  ],
  amount: ['amount', 'value', 'transaction amount'],
  in: ['paid in', 'money in', 'credit', 'credit amount', 'credits', 'in', 'deposit', 'receipts'],
  out: ['paid out', 'money out', 'debit', 'debit amount', 'debits', 'out', 'withdrawal', 'payments'],
  balance: ['balance', 'running balance', 'account balance'],
};

const bareName = (cell: string): string =>
  cell
    .replaceAll(/\(.*?\)|£/g, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();

type Header = Partial<Record<Column, number>>;

const headerIn = (cells: readonly string[]): Header => {
  const header: Header = {};
  const bare = cells.map(bareName);
  for (const [column, known] of Object.entries(names) as [Column, readonly string[]][]) {
    const place = known.map((name) => bare.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) header[column] = place;
  }
  return header;
};

const isHeader = ({ date, amount, in: paidIn, out }: Header): boolean =>
  date !== undefined && (amount !== undefined || paidIn !== undefined || out !== undefined);

const mostRowsAbove = 15;
const longestDescription = 300;

interface Reading {
  file: string;
  row: number;
  header: Header;
  cells: readonly string[];
  faults: Faults;
}

const cellOf = ({ header, cells }: Reading, column: Column): string => {
  const place = header[column];
  return place === undefined ? '' : (cells[place] ?? '').trim();
};

/** Undefined when it was reported; null when there is nothing. */
const amountIn = (reading: Reading, column: Column): Pence | null | undefined => {
  const text = cellOf(reading, column);
  if (text === '' || text === '-') return null;
  const amount = writtenAmount(text);
  if (amount !== null) return amount;
  report(reading.faults, reading.file, reading.row, column, 'not-an-amount', { text });
  return undefined;
};

/** One amount with its sign, or money in less money out: a minus in a column of money out says nothing more. */
const movedIn = (reading: Reading): Pence | undefined => {
  if (reading.header.amount !== undefined) {
    const amount = amountIn(reading, 'amount');
    if (amount === null) report(reading.faults, reading.file, reading.row, 'amount', 'empty');
    return amount ?? undefined;
  }
  const [paidIn, out] = [amountIn(reading, 'in'), amountIn(reading, 'out')];
  if (paidIn === undefined || out === undefined) return undefined;
  if (paidIn === null && out === null) {
    report(reading.faults, reading.file, reading.row, 'in', 'empty');
    return undefined;
  }
  return subtract(paidIn ?? noPence, out !== null && out < 0 ? negate(out) : (out ?? noPence));
};

const dayIn = (reading: Reading, today: Day): Day | null => {
  const { faults, file, row } = reading;
  const text = cellOf(reading, 'date');
  const onDay = writtenDay(text);
  if (text === '') report(faults, file, row, 'date', 'empty');
  else if (!onDay) report(faults, file, row, 'date', 'not-a-date', { text });
  else if (onDay > today) report(faults, file, row, 'date', 'date-in-future', { text, today });
  return onDay;
};

const lineIn = (reading: Reading, today: Day): ReadLine | null => {
  const onDay = dayIn(reading, today);
  const amountPence = movedIn(reading);
  const balancePence = amountIn(reading, 'balance');
  if (!onDay || amountPence === undefined || balancePence === undefined) return null;
  const description = cellOf(reading, 'description').replaceAll(/\s+/g, ' ').slice(0, longestDescription);
  return { row: reading.row, onDay, description, amountPence, balancePence };
};

/**
 * The lines of a statement in the order of the file. Lines that move nothing (a bank’s “balance brought forward”)
 * are passed over. With any fault the caller takes none of them.
 */
export const readStatement = (
  file: string,
  records: readonly (readonly string[])[],
  today: Day,
  faults: Faults,
): ReadLine[] => {
  const at = records.slice(0, mostRowsAbove).findIndex((cells) => isHeader(headerIn(cells)));
  const header = headerIn(records[at] ?? []);
  if (at < 0) {
    report(faults, file, null, null, 'file-empty', { columns: 'Date, Description, Amount' });
    return [];
  }
  return records.slice(at + 1).flatMap((cells, place) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const line = lineIn({ file, row: at + 2 + place, header, cells, faults }, today);
    return line && line.amountPence !== 0 ? [line] : [];
  });
};

/**
 * What makes a line that line, however often a file brings it: day, words, amount and balance, and its number
 * among equal ones. Two visits to one shop on one day for £3.20 each are `… 1` and `… 2` in every file.
 */
export const fingerprintsOf = (lines: readonly ReadLine[]): string[] => {
  const times = new Map<string, number>();
  return lines.map(({ onDay, description, amountPence, balancePence }) => {
    const alike = [onDay, description.toLowerCase(), amountPence, balancePence ?? ''].join('|');
    const time = (times.get(alike) ?? 0) + 1;
    times.set(alike, time);
    return `${alike}|${time}`;
  });
};
