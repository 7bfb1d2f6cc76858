/** A spreadsheet as it was read: its header and its rows, every cell still text. */
import { type Faults, report } from './fault.ts';
import { allColumns, columnsOf, type ImportFile } from './files.ts';

export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1, empty rows count. */
  row: number;
  cells: readonly string[];
}

export interface Sheet {
  file: ImportFile;
  /** The place of each column that is there. */
  columns: ReadonlyMap<string, number>;
  rows: readonly SheetRow[];
}

const readHeader = (file: ImportFile, header: readonly string[], faults: Faults): Map<string, number> => {
  const known = allColumns(file);
  const columns = new Map<string, number>();
  for (const [place, cell] of header.entries()) {
    const name = cell.trim().toLowerCase();
    if (name === '' && header.slice(place).every((rest) => rest.trim() === '')) break;
    if (!known.includes(name))
      report(faults, file, 1, name, 'column-unknown', { text: cell.trim(), columns: known.join(', ') });
    else if (columns.has(name)) report(faults, file, 1, name, 'column-twice', { text: name });
    else columns.set(name, place);
  }
  for (const name of columnsOf[file].needed)
    if (!columns.has(name)) report(faults, file, 1, name, 'column-missing', { text: name });
  return columns;
};

/**
 * From records to a sheet. Rows whose cells are all empty are passed over. Refuses a header with unknown,
 * doubled or missing columns, and rows with more cells than the header.
 */
export const sheetOf = (file: ImportFile, records: readonly (readonly string[])[], faults: Faults): Sheet => {
  const [header, ...rest] = records;
  if (!header || header.every((cell) => cell.trim() === '')) {
    report(faults, file, 1, null, 'file-empty', { columns: columnsOf[file].needed.join(', ') });
    return { file, columns: new Map(), rows: [] };
  }
  const before = faults.length;
  const columns = readHeader(file, header, faults);
  if (faults.length > before) return { file, columns, rows: [] };
  const rows: SheetRow[] = [];
  for (const [place, cells] of rest.entries()) {
    const row = place + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
      report(faults, file, row, null, 'cells-too-many', { cells: cells.length, columns: header.length });
    else rows.push({ row, cells });
  }
  return { file, columns, rows };
};
