/** terms.csv: each row read by itself, so that a wrong one is named; together they make dated versions. */

import { formatPounds, pence } from '../language/money.ts';
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { termsBelowFloor } from '../terms/below-floor.ts';
import { termNames, writtenAs } from '../terms/flat.ts';
import { type DatedTerms, type TermRow, termsFromRows } from '../terms/rows.ts';
import type { Terms } from '../terms/schema.ts';
import { Cells } from './cells.ts';
import { type Faults, report } from './fault.ts';
import type { Sheet } from './sheet.ts';

const readTerm = (cells: Cells) => {
  const term = cells.needed('term', (column) => cells.text(column, 80));
  const written = term === null ? null : writtenAs(term);
  if (term !== null && !written)
    cells.wrong('term', 'term-unknown', { text: term, choices: termNames.join(', ') });
  const value = cells.raw('value');
  if (value === '') cells.wrong('value', 'empty');
  else if (term !== null && written && written.read(value) === undefined)
    cells.wrong('value', 'value-unreadable', { text: value, term, like: written.right });
  const fromOn = cells.needed('from_on', (column) => cells.day(column));
  return { row: cells.row, term: term ?? '', value, fromOn };
};

export interface ReadTerm {
  row: number;
  term: string;
  value: string;
  fromOn: Day;
}

/** @returns the rows without a fault of their own. */
export const readTerms = (sheet: Sheet, faults: Faults): ReadTerm[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const { fromOn, ...rest } = readTerm(cells);
    return cells.sound && fromOn ? [{ ...rest, fromOn }] : [];
  });

const written = (value: number, unit: string): string =>
  unit === 'basis-points' ? `${(value / 100).toFixed(2)}%` : formatPounds(pence(value));

const belowTheLaw = (
  version: DatedTerms,
  rows: readonly ReadTerm[],
  nation: Nation,
  faults: Faults,
): void => {
  for (const below of termsBelowFloor(version.terms, version.fromOn, nation)) {
    if (below.by !== 'law' || below.onDay !== version.fromOn) continue;
    const blamed =
      rows.findLast((row) => row.term === below.term && row.fromOn <= version.fromOn) ??
      rows.find((row) => row.fromOn === version.fromOn);
    report(faults, 'terms', blamed?.row ?? null, 'value', 'below-the-law', {
      term: below.term,
      day: version.fromOn,
      floor: written(below.floor, below.unit),
      source: below.source,
    });
  }
};

/**
 * The versions that rows make, one for each day, each from the one before it; the first from `start`. What
 * cannot stand, or lies below the law on its first day, is reported and none are answered.
 */
export const versionsOf = (
  rows: readonly ReadTerm[],
  start: Terms,
  nation: Nation,
  faults: Faults,
): DatedTerms[] => {
  const asWritten: TermRow[] = rows.map(({ row, term, value, fromOn }) => ({
    row,
    term,
    value,
    from_on: fromOn,
  }));
  const { versions, errors } = termsFromRows(asWritten, start);
  for (const { row, column, wrong, right } of errors)
    report(faults, 'terms', row, column, 'term-refused', { wrong, right });
  const before = faults.length;
  for (const version of versions) belowTheLaw(version, rows, nation, faults);
  return faults.length > before ? [] : versions;
};
