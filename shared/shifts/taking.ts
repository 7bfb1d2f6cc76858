/** May this carer take this shift? The first rule that says no answers, with what would work instead. */
import type { Reason } from '../contract/problem.ts';
import { type HouseholdOfPair, householdRefused } from '../councils/may-be-spent.ts';
import type { Id } from '../language/ids.ts';
import { type Day, dayAt, type Instant } from '../language/time.ts';
import { newestChecks } from '../members/checks.ts';
import type { CheckKind, MeansOfTravel } from '../members/schema.ts';
import { type KeptFree, restBrokenInto } from './compensatory-rest.ts';
import { stepRefused } from './journey.ts';
import type { ShiftStatus } from './schema.ts';
import { type Stay, travelReason } from './travel.ts';
import type { WorkingCarer } from './work-span.ts';

export interface OfferedShift extends Stay {
  status: ShiftStatus;
  holderId: Id<'member'>;
}

export interface TakingCarer extends WorkingCarer {
  travelsBy: MeansOfTravel | null;
  checks: readonly { kind: CheckKind; seenOn: Day; validTo: Day | null }[];
}

export type TakingPair = HouseholdOfPair;

/**
 * Checks without which nobody may be put forward: the right to work, and none recorded may have run out. What
 * was seen last counts: a right to work for a time, seen in May, takes the place of one without an end.
 */
const clearance = (carer: TakingCarer, onDay: Day): Reason | null => {
  const newest = newestChecks(carer.checks);
  if (!newest.some((check) => check.kind === 'right-to-work'))
    return { code: 'not-cleared-for-care', instead: 'Ask a coordinator to record the right-to-work check.' };
  const over = newest.find(({ validTo }) => validTo !== null && validTo < onDay);
  return over
    ? {
        code: 'check-runs-out-before',
        facts: { kind: over.kind, validTo: over.validTo },
        instead: `Take shifts up to ${over.validTo}, or have the check renewed first.`,
      }
    : null;
};

const overlap = (shift: Stay, others: readonly Stay[]): Reason | null => {
  const met = others.find((other) => other.startsAt < shift.endsAt && shift.startsAt < other.endsAt);
  return met
    ? {
        code: 'shift-overlaps',
        facts: { otherStartsAt: met.startsAt, otherEndsAt: met.endsAt, earliestAt: met.endsAt },
      }
    : null;
};

/** A rest that makes up for another is kept free. */
const keptFree = (shift: Stay, others: readonly KeptFree[]): Reason | null => {
  const rest = restBrokenInto(shift, others);
  return rest
    ? {
        code: 'rest-kept-free',
        facts: { restStartsAt: rest.startsAt, restEndsAt: rest.endsAt, earliestAt: rest.endsAt },
      }
    : null;
};

/**
 * `others` are the carer's shifts from some days before to two days after, whoever they are for.
 * Answers null when nothing of this stands in the way; working time (`workingTimeReason`) and money are asked
 * after it, because most who are refused are refused here.
 */
export const takeRefused = (
  shift: OfferedShift,
  others: readonly (Stay & KeptFree)[],
  carer: TakingCarer,
  pair: TakingPair | null,
  zone: string,
  now: Instant,
): Reason | null =>
  stepRefused('take', shift.status) ??
  (shift.startsAt <= now ? { code: 'shift-in-the-past', facts: { startsAt: shift.startsAt } } : null) ??
  clearance(carer, dayAt(shift.startsAt, zone)) ??
  householdRefused(pair, dayAt(shift.startsAt, zone)) ??
  overlap(shift, others) ??
  keptFree(shift, others) ??
  travelReason(shift, others, carer.travelsBy, zone);
