import { z } from 'zod';
import type { InputError } from '../contract/problem.ts';
import { type Day, daySchema } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { type CheckKind, checkKindSchema, checkKinds } from './schema.ts';

/** What was seen: its kind, level and days. Never what a certificate says, and no picture of it. */
export const recordCheckSchema = z.object({
  kind: checkKindSchema,
  level: z.string().trim().max(60, { error: 'Keep the level to 60 letters.' }).optional(),
  issuedOn: daySchema.optional(),
  seenOn: daySchema,
  validTo: daySchema.optional(),
});
export type RecordCheck = z.output<typeof recordCheckSchema>;

const offered: Record<Nation, readonly CheckKind[]> = {
  england: ['dbs-basic', 'dbs-enhanced'],
  wales: ['dbs-basic', 'dbs-enhanced'],
  scotland: ['pvg'],
  'northern-ireland': ['access-ni'],
};
const criminalRecords = new Set(Object.values(offered).flat());

/**
 * The kinds of check that make sense in a nation: the disclosure of its own service (DBS in England and
 * Wales, PVG in Scotland, AccessNI in Northern Ireland) and those that are the same everywhere.
 */
export const checksOfNation = (nation: Nation): CheckKind[] =>
  checkKinds.filter((kind) => !criminalRecords.has(kind) || offered[nation].includes(kind));

/** Days that cannot be: a thing is issued before it is seen, seen by today, and good beyond that day. */
export const checkErrors = (check: RecordCheck, today: Day): InputError[] => {
  const errors: InputError[] = [];
  if (check.seenOn > today) errors.push({ pointer: '/seenOn', detail: 'This day is still to come.' });
  if (check.issuedOn && check.issuedOn > check.seenOn)
    errors.push({ pointer: '/issuedOn', detail: 'It was seen before it was issued.' });
  if (check.validTo && check.validTo < check.seenOn)
    errors.push({ pointer: '/validTo', detail: 'It had run out on the day it was seen.' });
  return errors;
};

interface SeenCheck {
  kind: CheckKind;
  seenOn: Day;
  validTo: Day | null;
}

/** The newest check of each kind: a renewed one takes the place of the one before. */
export const newestChecks = <Check extends SeenCheck>(checks: readonly Check[]): Check[] => {
  const newest = new Map<CheckKind, Check>();
  for (const check of checks) {
    const known = newest.get(check.kind);
    if (!known || check.seenOn >= known.seenOn) newest.set(check.kind, check);
  }
  return [...newest.values()];
};

/** How a carer's checks stand on a day: the right to work, and the first of them to run out. */
export const checksStanding = (
  checks: readonly SeenCheck[],
  today: Day,
): { rightToWork: 'seen' | 'missing' | 'run-out'; endsOn: Day | null } => {
  const newest = newestChecks(checks);
  const ends = newest.map((check) => check.validTo).filter((end) => end !== null);
  const right = newest.find((check) => check.kind === 'right-to-work');
  const isOver = right?.validTo !== null && right !== undefined && right.validTo < today;
  return {
    rightToWork: right === undefined ? 'missing' : isOver ? 'run-out' : 'seen',
    endsOn: ends.toSorted()[0] ?? null,
  };
};
