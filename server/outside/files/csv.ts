/** Rows to the text of a spreadsheet that people's programs open with its accents right. */
import { stringify } from 'csv-stringify/sync';

export type Csv = (rows: readonly (readonly string[])[]) => string;

/** UTF-8 with a BOM; a cell that a program would take for a formula is written as text. */
export const csv: Csv = (rows) =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true },
  );
