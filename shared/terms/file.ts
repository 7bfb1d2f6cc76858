/** A terms.csv as it was read, record by record, to its rows: the columns in any order, each named once. */
import type { TermRow, TermRowError } from './rows.ts';

const columns = ['term', 'value', 'from_on'] as const;

/** Where a file goes wrong as a whole; `row` counts as a spreadsheet does, the header is 1. */
export type FileError = { row: number; column: null; wrong: string; right: string };

const headerError = (wrong: string): FileError => ({
  row: 1,
  column: null,
  wrong,
  right: `Begin with the row ${columns.join(',')}.`,
});

/** @returns the rows that say something, or why the header cannot be read. */
export const termRowsOf = (
  records: readonly (readonly string[])[],
): { rows: TermRow[]; errors: FileError[] } => {
  const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const unknown = header.find((name) => name !== '' && !(columns as readonly string[]).includes(name));
  const missing = columns.find((name) => !header.includes(name));
  const twice = columns.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (unknown) return { rows: [], errors: [headerError(`There is no column “${unknown}”.`)] };
  if (missing) return { rows: [], errors: [headerError(`The column ${missing} is missing.`)] };
  if (twice) return { rows: [], errors: [headerError(`The column ${twice} is there twice.`)] };
  const cell = (record: readonly string[], name: (typeof columns)[number]): string =>
    record[header.indexOf(name)] ?? '';
  const rows = records.slice(1).flatMap((record, place) =>
    record.every((text) => text.trim() === '')
      ? []
      : [
          {
            row: place + 2,
            term: cell(record, 'term'),
            value: cell(record, 'value'),
            from_on: cell(record, 'from_on'),
          },
        ],
  );
  return { rows, errors: [] };
};

/** “Row 3, value: “x” cannot be read as the value of base_rate. Write an amount, for example 13.45.” */
export const sayTermError = ({ row, column, wrong, right }: TermRowError | FileError): string =>
  `Row ${row}${column ? `, ${column}` : ''}: ${wrong} ${right}`;
