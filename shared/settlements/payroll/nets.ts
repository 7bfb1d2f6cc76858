/** Net pays as a payroll program gives them back: its other columns are passed over. */
import { type Fault, type Faults, report } from '../../imports/fault.ts';
import { type Pence, parsePounds } from '../../language/money.ts';

const netColumns = ['employer_ref', 'works_number', 'net_pay'] as const;
type NetColumn = (typeof netColumns)[number];

/** The names that programs give to the same columns, in small letters without anything between the words. */
const alsoCalled: Record<NetColumn, readonly string[]> = {
  employer_ref: ['employerref', 'employer', 'employerreference'],
  works_number: ['worksnumber', 'employeenumber', 'employeeref', 'employeereference', 'payrollid'],
  net_pay: ['netpay', 'net', 'netpayment', 'takehomepay'],
};

export interface NetRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  employerRef: string;
  worksNumber: string;
  netPence: Pence;
}

const plain = (cell: string): string => cell.toLowerCase().replaceAll(/[^a-z]/g, '');

const placesOf = (header: readonly string[], file: string, faults: Faults): Record<NetColumn, number> => {
  const names = header.map(plain);
  const placeOf = (column: NetColumn): number => {
    const place = names.findIndex((name) => alsoCalled[column].includes(name));
    if (place < 0) report(faults, file, 1, column, 'column-missing', { text: column });
    return place;
  };
  return {
    employer_ref: placeOf('employer_ref'),
    works_number: placeOf('works_number'),
    net_pay: placeOf('net_pay'),
  };
};

const amountIn = (text: string): Pence | Fault['code'] => {
  if (text === '') return 'empty';
  if (/^(£?\s?[-−]|\(.*\)$)/.test(text)) return 'amount-negative';
  return parsePounds(text) ?? 'not-an-amount';
};

/** Every row that names somebody; what cannot be read is reported with its row and column. */
export const readNets = (file: string, records: readonly (readonly string[])[], faults: Faults): NetRow[] => {
  const [header = [], ...rest] = records;
  const places = placesOf(header, file, faults);
  if (faults.length > 0) return [];
  const seen = new Map<string, number>();
  return rest.flatMap((cells, nth): NetRow[] => {
    const row = nth + 2;
    const cell = (column: NetColumn) => (cells[places[column]] ?? '').trim();
    if (cells.every((each) => each.trim() === '')) return [];
    const [employerRef, worksNumber] = [cell('employer_ref'), cell('works_number')];
    const key = `${employerRef} ${worksNumber}`;
    const first = seen.get(key);
    if (first !== undefined) {
      report(faults, file, row, 'works_number', 'ref-twice', { text: worksNumber, first });
      return [];
    }
    seen.set(key, row);
    const netPence = amountIn(cell('net_pay'));
    if (typeof netPence === 'string') {
      report(faults, file, row, 'net_pay', netPence, { text: cell('net_pay'), column: 'net_pay' });
      return [];
    }
    return [{ row, employerRef, worksNumber, netPence }];
  });
};
