import { createHash } from 'node:crypto';
import { type ImportFile, importFiles } from '#shared/imports/files.ts';

export type Verdict = 'new' | 'changed' | 'unchanged';

export interface Written {
  file: ImportFile;
  key: string;
  fingerprint: string;
  /** Never brought in before. */
  isFirst: boolean;
}

export interface Change {
  file: ImportFile;
  row: number;
  key: string;
}

type Counts = Record<Verdict, number>;

const fingerprintOf = (row: object): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 22);

/** Knows what each row said the last time, and so which rows say something new. */
export class RowLog {
  readonly written: Written[] = [];
  /** The rows that say something else than before. */
  readonly changes: Change[] = [];
  readonly counts = new Map<ImportFile, Counts>(
    importFiles.map((file) => [file, { new: 0, changed: 0, unchanged: 0 }]),
  );
  readonly #before: ReadonlyMap<string, string>;

  /** @param before fingerprints by file and key, as `members M1`. */
  constructor(before: ReadonlyMap<string, string>) {
    this.#before = before;
  }

  /** `isThere`: the thing itself is known already, whoever entered it. */
  judge<Row extends { row: number }>(file: ImportFile, key: string, given: Row, isThere: boolean): Verdict {
    const { row, ...said } = given;
    const fingerprint = fingerprintOf(said);
    const before = this.#before.get(`${file} ${key}`);
    const verdict = !isThere ? 'new' : before === fingerprint ? 'unchanged' : 'changed';
    const counts = this.counts.get(file);
    if (counts) counts[verdict] += 1;
    if (verdict !== 'unchanged') this.written.push({ file, key, fingerprint, isFirst: before === undefined });
    if (verdict === 'changed') this.changes.push({ file, row, key });
    return verdict;
  }

  /** Counts a row that says what is so already, though it was never brought in. */
  pass(file: ImportFile): void {
    const counts = this.counts.get(file);
    if (counts) counts.unchanged += 1;
  }

  wasBroughtIn(file: ImportFile, key: string): boolean {
    return this.#before.has(`${file} ${key}`);
  }

  get isNothing(): boolean {
    return this.written.length === 0;
  }
}
