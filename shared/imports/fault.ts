/** What is wrong with one cell, row or file, as a code and its facts: every language says it in its own words. */
import type { ImportFile } from './files.ts';
import type { FaultCode } from './said.ts';

export type FaultFacts = Record<string, string | number>;

export interface Fault {
  /** The file's name without `.csv`; one that is none of ours is named as it is. */
  file: ImportFile | (string & {});
  /** As a spreadsheet counts: the header is row 1. Null when the whole file is meant. */
  row: number | null;
  column: string | null;
  code: FaultCode;
  facts: FaultFacts;
}

/** Where faults are gathered while rows are read. */
export type Faults = Fault[];

export const report = (
  faults: Faults,
  file: Fault['file'],
  row: number | null,
  column: string | null,
  code: FaultCode,
  facts: FaultFacts = {},
): void => void faults.push({ file, row, column, code, facts });
