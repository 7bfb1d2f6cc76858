/** Text of a spreadsheet to its records, every cell as it was written. */
import { CsvError, parse } from 'csv-parse/sync';

/** What stands where bytes were not UTF-8. */
const unreadable = '\uFFFD';

export type CsvRead =
  | { records: string[][] }
  /** `row` counts as a spreadsheet does: the header is 1. */
  | { broken: 'not-utf-8' | 'not-csv'; row: number };

const rowOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

export type ReadCsv = (text: string) => CsvRead;

/** With or without BOM, LF or CRLF, quoted fields. Empty rows are kept: rows are counted as people see them. */
export const readCsv: ReadCsv = (text) => {
  const odd = text.indexOf(unreadable);
  if (odd >= 0) return { broken: 'not-utf-8', row: rowOf(text, odd) };
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return { broken: 'not-csv', row: Number(error['lines'] ?? 1) };
    throw error;
  }
};
