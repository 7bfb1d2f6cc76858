/** The sheet of a plan, come back with days and references filled in: all of it is entered, or nothing. */
import type { Writer } from '#db/database.ts';
import { type InputError, Refusal, refusals } from '#shared/contract/problem.ts';
import { parsePounds } from '#shared/language/money.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { parseDay } from '#shared/language/written-day.ts';
import { type NewOutsidePayment, type OutsidePreview, outsidePaymentBody } from '#shared/outage/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { enter, judge } from './enter.ts';

const columns = ['for', 'amount', 'paid_on', 'reference'] as const;
type Column = (typeof columns)[number];
type Fault = OutsidePreview['faults'][number];

interface SheetRow {
  row: number;
  name: string;
  cell: (column: Column) => string;
}

const rowsOf = (call: Call, csv: string): { rows: SheetRow[]; faults: Fault[] } => {
  const read = call.deps.readCsv(csv);
  if ('broken' in read)
    return {
      rows: [],
      faults: [{ row: read.row, column: '', detail: 'This cannot be read as a spreadsheet.' }],
    };
  const [head = [], ...records] = read.records;
  const places = new Map(head.map((name, place) => [name.trim().toLowerCase(), place]));
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0)
    return {
      rows: [],
      faults: missing.map((column) => ({ row: 1, column, detail: 'This column is missing.' })),
    };
  const cellOf = (cells: readonly string[], column: string) => (cells[places.get(column) ?? -1] ?? '').trim();
  // A row whose day and reference are still empty was not paid.
  const isFilled = (cells: readonly string[]) => cellOf(cells, 'paid_on') + cellOf(cells, 'reference') !== '';
  return {
    rows: records
      .map((cells, place) => ({ row: place + 2, cells }))
      .filter(({ cells }) => isFilled(cells))
      .map(({ row, cells }) => ({
        row,
        name: cellOf(cells, 'name'),
        cell: (column: Column) => cellOf(cells, column),
      })),
    faults: [],
  };
};

/** The cells of a row as a payment, or what is wrong with them. */
const paymentIn = ({ row, cell }: SheetRow, today: Day): NewOutsidePayment | Fault[] => {
  const paidOn = parseDay(cell('paid_on'));
  const amountPence = parsePounds(cell('amount'));
  const faults: Fault[] = [];
  const wrong = (column: Column, detail: string) => faults.push({ row, column, detail });
  if (!paidOn) wrong('paid_on', 'This is no day: write 2026-12-01 or 01/12/2026.');
  else if (paidOn > today) wrong('paid_on', 'This day is still to come.');
  if (!amountPence) wrong('amount', 'Give an amount, for example 120.00.');
  const read = outsidePaymentBody.safeParse({
    forId: cell('for'),
    amountPence: amountPence ?? 1,
    paidOn: paidOn ?? today,
    reference: cell('reference'),
  });
  if (read.success) return faults.length > 0 ? faults : read.data;
  const columnOf: Record<string, Column> = { forId: 'for', reference: 'reference', amountPence: 'amount' };
  for (const issue of read.error.issues) wrong(columnOf[String(issue.path[0])] ?? 'for', issue.message);
  return faults;
};

/** Row after row, each judged with those before it entered, so that one payment twice in a sheet is found. */
const lookThrough = async (tx: Writer, call: Call, csv: string): Promise<OutsidePreview> => {
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  const { rows, faults } = rowsOf(call, csv);
  const seen: OutsidePreview = { rows: [], faults, known: 0 };
  for (const each of rows) {
    const given = paymentIn(each, dayAt(call.now, zone));
    if (Array.isArray(given)) {
      seen.faults.push(...given);
      continue;
    }
    const judged = await judge(tx, call, given);
    if (judged.known) seen.known += 1;
    else if (judged.reason) {
      const { code } = judged.reason;
      seen.faults.push({ row: each.row, column: 'for', detail: refusals[code].title, code });
    } else {
      await enter(tx, call, given, judged);
      seen.rows.push({ row: each.row, name: each.name, ...given, amountPence: given.amountPence as never });
    }
  }
  return seen;
};

/** Thrown to undo what a look entered. */
class OnlyLooked extends Error {
  readonly seen: OutsidePreview;
  constructor(seen: OutsidePreview) {
    super('only looked');
    this.seen = seen;
  }
}

export const previewSheet = async (call: Call, csv: string): Promise<OutsidePreview> => {
  try {
    return await call.deps.db.write(async (tx) => {
      throw new OnlyLooked(await lookThrough(tx, call, csv));
    });
  } catch (error) {
    if (error instanceof OnlyLooked) return error.seen;
    throw error;
  }
};

export const importSheet = (call: Call, csv: string): Promise<OutsidePreview> =>
  call.write(async (tx) => {
    const seen = await lookThrough(tx, call, csv);
    const errors: InputError[] = seen.faults.map(({ row, column, detail }) => ({
      pointer: `/csv/${row}/${column}`,
      detail,
    }));
    if (errors.length > 0)
      throw new Refusal({ code: 'import-has-errors', facts: { faults: errors.length } }, errors);
    await note(tx, call, 'OUTSIDE_PAYMENTS_IMPORTED', null, { rows: seen.rows.length, known: seen.known });
    return seen;
  });
