/** The texts of a folder, read cell by cell. What else the mutual knows is asked later. */
import { type BudgetRow, readBudgets } from '#shared/imports/budget-rows.ts';
import { type Faults, report } from '#shared/imports/fault.ts';
import { type ImportFile, importFiles } from '#shared/imports/files.ts';
import { type MemberRow, readMembers } from '#shared/imports/member-rows.ts';
import { type NeedRow, readNeeds } from '#shared/imports/need-rows.ts';
import { type PairRow, readPairs } from '#shared/imports/pair-rows.ts';
import { type Sheet, sheetOf } from '#shared/imports/sheet.ts';
import { readShifts, type ShiftRow } from '#shared/imports/shift-rows.ts';
import { type ReadTerm, readTerms } from '#shared/imports/term-rows.ts';
import type { Day } from '#shared/language/time.ts';
import type { ReadCsv } from '../outside/files/read-csv.ts';

export interface Folder {
  sheets: ReadonlyMap<ImportFile, Sheet>;
  members: MemberRow[];
  pairs: PairRow[];
  budgets: BudgetRow[];
  needs: NeedRow[];
  shifts: ShiftRow[];
  terms: ReadTerm[];
  faults: Faults;
}

const isOurs = (name: string): name is ImportFile => (importFiles as readonly string[]).includes(name);

const sheetFrom = (file: ImportFile, text: string, readCsv: ReadCsv, faults: Faults): Sheet => {
  const read = readCsv(text);
  if ('records' in read) return sheetOf(file, read.records, faults);
  report(faults, file, read.row, null, read.broken === 'not-utf-8' ? 'file-not-utf-8' : 'file-not-csv');
  return { file, columns: new Map(), rows: [] };
};

/** @param texts by the file's name without `.csv`. Days are judged by `today` in the mutual's zone. */
export const readFolder = (
  texts: Readonly<Record<string, string>>,
  readCsv: ReadCsv,
  { zone, today }: { zone: string; today: Day },
): Folder => {
  const faults: Faults = [];
  const sheets = new Map<ImportFile, Sheet>();
  for (const [name, text] of Object.entries(texts)) {
    if (isOurs(name)) sheets.set(name, sheetFrom(name, text, readCsv, faults));
    else
      report(faults, name, null, null, 'file-unknown', {
        files: importFiles.map((file) => `${file}.csv`).join(', '),
      });
  }
  const rowsOf = <Row>(file: ImportFile, read: (sheet: Sheet) => Row[]): Row[] => {
    const sheet = sheets.get(file);
    return sheet ? read(sheet) : [];
  };
  return {
    sheets,
    members: rowsOf('members', (sheet) => readMembers(sheet, today, faults)),
    pairs: rowsOf('pairs', (sheet) => readPairs(sheet, today, faults)),
    budgets: rowsOf('budgets', (sheet) => readBudgets(sheet, faults)),
    needs: rowsOf('needs', (sheet) => readNeeds(sheet, zone, faults)),
    shifts: rowsOf('shifts', (sheet) => readShifts(sheet, zone, today, faults)),
    terms: rowsOf('terms', (sheet) => readTerms(sheet, faults)),
    faults,
  };
};

/** Refs written in a column, whether or not the rest of their row can be read: so that one fault is one. */
export const refsWritten = (sheet: Sheet | undefined, column: string): Set<string> => {
  const place = sheet?.columns.get(column);
  return new Set(place === undefined ? [] : sheet?.rows.map(({ cells }) => (cells[place] ?? '').trim()));
};
