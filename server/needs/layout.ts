import type { Id, NewId } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, type Instant, minutesBetween, mondayOf } from '#shared/language/time.ts';
import { type PlannedVisit, visitsOf } from '#shared/needs/visits.ts';
import type { NeedRow } from './reads.ts';

type Need = NeedRow['need'];

/** Weekly needs are laid out so far ahead that a carer can plan and the database stays small. */
export const layOutUpTo = (today: Day, weeksAhead: number): Day => addDays(today, weeksAhead * 7);

const shiftOf = (need: Need, visit: PlannedVisit, place: number, zone: string, shiftId: Id<'shift'>) => ({
  mutualId: need.mutualId,
  shiftId,
  needId: need.needId,
  holderId: need.holderId,
  originalDay: visit.originalDay,
  visit: visit.visit,
  place,
  kind: need.kind,
  startsAt: visit.startsAt,
  endsAt: visit.endsAt,
  plannedMinutes: minutesBetween(visit.startsAt, visit.endsAt),
  breakMinutes: need.breakMinutes,
  weekOn: mondayOf(dayAt(visit.startsAt, zone)),
  status: 'offered' as const,
  moved: false,
});

/** The rows of a need from a moment up to a day: a row for each place of each visit that has not begun. */
export const shiftRows = (need: Need, after: Instant, upTo: Day, zone: string, newId: NewId) =>
  visitsOf(need, dayAt(after, zone), upTo, zone)
    .filter((visit) => visit.startsAt >= after)
    .flatMap((visit) =>
      Array.from({ length: need.carersNeeded }, (_, place) =>
        shiftOf(need, visit, place + 1, zone, newId('shift')),
      ),
    );
