/**
 * terms.csv: term, value, from_on. Rows of one day make one version; each version is the one before it with
 * its own rows changed, the first begins from the terms given. All or nothing: any error and there are none.
 */
import type { Day } from '../language/time.ts';
import { parseDay } from '../language/written-day.ts';
import { type Flat, layFlat, saidWith, standUp, termAt, termNames, writtenAs } from './flat.ts';
import type { Terms } from './schema.ts';

export interface TermRow {
  /** Line in the file, for the report. */
  row: number;
  term: string;
  value: string;
  from_on: string;
}
export interface TermRowError {
  row: number;
  column: 'term' | 'value' | 'from_on';
  /** What is wrong, and what would be right. */
  wrong: string;
  right: string;
}
export interface DatedTerms {
  fromOn: Day;
  terms: Terms;
}
export type TermsRead = { versions: DatedTerms[]; errors: [] } | { versions: []; errors: TermRowError[] };

interface Change {
  row: number;
  term: string;
  value: unknown;
  fromOn: Day;
}

const readRow = (given: TermRow): Change | TermRowError => {
  const term = given.term.trim();
  const text = given.value.trim();
  const written = writtenAs(term);
  if (!written)
    return {
      row: given.row,
      column: 'term',
      wrong: `“${term}” is not a term.`,
      right: `One of ${termNames.join(', ')}, or base_rate. and a role.`,
    };
  const value = written.read(text);
  if (value === undefined)
    return {
      row: given.row,
      column: 'value',
      wrong: `“${text}” cannot be read as the value of ${term}.`,
      right: `Write ${written.right}.`,
    };
  const fromOn = parseDay(given.from_on);
  if (!fromOn)
    return {
      row: given.row,
      column: 'from_on',
      wrong: `“${given.from_on.trim()}” is not a date that exists.`,
      right: 'Write a date such as 2026-12-01 or 01/12/2026.',
    };
  return { row: given.row, term, value, fromOn };
};

const isError = (read: Change | TermRowError): read is TermRowError => 'wrong' in read;

const saidTwice = (changes: readonly Change[]): TermRowError[] => {
  const first = new Map<string, number>();
  return changes.flatMap(({ row, term, fromOn }) => {
    const key = `${term} ${fromOn}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    return before === undefined
      ? []
      : [
          {
            row,
            column: 'term' as const,
            wrong: `${term} is already in row ${before} for the same day.`,
            right: 'Keep one of the two rows.',
          },
        ];
  });
};

/** What says when but not how much, or how much but not when, would pay nothing, unnoticed. */
const halfSaid = (changes: readonly Change[], flat: Flat): TermRowError[] =>
  changes.flatMap(({ row, term, value }) => {
    if (value === null) return [];
    const absent = saidWith(term).filter((part) => flat.get(part) === null);
    return absent.length === 0
      ? []
      : [
          {
            row,
            column: 'term' as const,
            wrong: `${term} is not enough: nothing says ${absent.join(' and ')}.`,
            right: `Add ${absent.join(' and ')}: write ${writtenAs(absent[0] ?? term)?.right}.`,
          },
        ];
  });

/** The row to blame for a complaint about a term: its own, or the one that named its window, or the first. */
const rowFor = (term: string, changes: readonly Change[]): Change | undefined =>
  changes.find((change) => change.term === term) ??
  changes.find((change) => change.term.split('.')[0] === term.split('.')[0]) ??
  changes[0];

const complaint = (
  issue: { path: PropertyKey[]; message: string },
  changes: readonly Change[],
): TermRowError => {
  const term = termAt(issue.path);
  return {
    row: rowFor(term, changes)?.row ?? 0,
    column: 'value',
    wrong: `${term}: ${issue.message}`,
    right: `Write ${writtenAs(term)?.right ?? 'another value'}.`,
  };
};

/** @param start the terms in force before the first row, usually the shipped floor terms. */
export const termsFromRows = (rows: readonly TermRow[], start: Terms): TermsRead => {
  const read = rows.map(readRow);
  const changes = read.filter((one): one is Change => !isError(one));
  const errors: TermRowError[] = [...read.filter(isError), ...saidTwice(changes)];
  if (errors.length > 0) return { versions: [], errors };
  const versions: DatedTerms[] = [];
  const flat = layFlat(start);
  for (const fromOn of [...new Set(changes.map((change) => change.fromOn))].sort()) {
    const ofDay = changes.filter((change) => change.fromOn === fromOn);
    for (const { term, value } of ofDay) flat.set(term, value);
    const half = halfSaid(ofDay, flat);
    const stood = half.length > 0 ? null : standUp(flat);
    errors.push(...half);
    if (stood?.success) versions.push({ fromOn, terms: stood.data });
    if (stood?.error) errors.push(...stood.error.issues.map((issue) => complaint(issue, ofDay)));
  }
  return errors.length > 0 ? { versions: [], errors } : { versions, errors: [] };
};

/** The rows that would give these terms, whatever they start from. Read back, they are the same terms. */
export const termsAsRows = ({ fromOn, terms }: DatedTerms): Omit<TermRow, 'row'>[] =>
  [...layFlat(terms)].map(([term, value]) => ({
    term,
    value: writtenAs(term)?.write(value) ?? '',
    from_on: fromOn,
  }));
