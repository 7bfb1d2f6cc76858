import { and, eq, inArray } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { manyInto } from '#db/many.ts';
import { hours, hoursAnswers, promises, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { ShiftEntries } from './enter-shifts.ts';
import { inParts } from './parts.ts';
import type { ShiftInsert } from './plan-needs.ts';

type ShiftChange = Partial<ShiftInsert>;

const laidOutColumns = [
  'mutualId',
  'shiftId',
  'needId',
  'holderId',
  'originalDay',
  'visit',
  'place',
  'kind',
  'startsAt',
  'endsAt',
  'plannedMinutes',
  'weekOn',
  'status',
  'moved',
] as const;
const keepOffered = manyInto('keep-many-offered-shifts', shifts, laidOutColumns);
const keepHeld = manyInto('keep-many-held-shifts', shifts, [
  ...laidOutColumns,
  'ref',
  'carerId',
  'takenAt',
  'promiseId',
  'quotedPence',
  'quotedGrossPence',
  'bookingId',
  'hoursId',
  'workedMinutes',
  'confirmedAt',
]);
const keepPromises = manyInto('keep-many-promises', promises, ['mutualId', 'promiseId', 'quote']);
const keepHours = manyInto('keep-many-hours', hours, [
  'mutualId',
  'hoursId',
  'shiftId',
  'startedAt',
  'endedAt',
  'breakMinutes',
  'disturbedMinutes',
  'travelMinutes',
  'milesTenths',
  'saidById',
  'enteredById',
  'via',
  'enteredAt',
  'correctsId',
]);
const keepAnswers = manyInto('keep-many-hours-answers', hoursAnswers, [
  'mutualId',
  'answerId',
  'shiftId',
  'hoursId',
  'verdict',
  'saidById',
  'enteredById',
  'via',
  'answeredAt',
]);

const isHeld = (row: ShiftInsert): boolean => Boolean(row.promiseId);

export const changeShifts = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  changes: readonly { shiftId: Id<'shift'>; change: ShiftChange }[],
): Promise<void> => {
  for (const { shiftId, change } of changes)
    await tx
      .update(shifts)
      .set(change)
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId)));
};

/**
 * Carers who swap shifts would overlap for a moment, and the engine forbids even that: those who change
 * carer or time let go first.
 */
const release = (tx: Writer, mutualId: Id<'mutual'>, shiftIds: readonly Id<'shift'>[]) =>
  inParts(shiftIds, async (part) => {
    await tx
      .update(shifts)
      .set({ carerId: null, status: 'offered' })
      .where(and(eq(shifts.mutualId, mutualId), inArray(shifts.shiftId, part)));
    return [];
  });

/** Shifts laid out, taken and worked, and what both sides said. */
export const keepShiftEntries = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  laidOut: readonly ShiftInsert[],
  entries: ShiftEntries,
): Promise<void> => {
  const moving = entries.updates.filter(({ change }) => change.carerId !== undefined);
  await release(
    tx,
    mutualId,
    moving.map(({ shiftId }) => shiftId),
  );
  const all = [...laidOut, ...entries.inserts];
  await keepPromises(tx, entries.promises);
  await keepOffered(
    tx,
    all.filter((row) => !isHeld(row)),
  );
  await keepHeld(tx, all.filter(isHeld));
  await changeShifts(tx, mutualId, entries.updates);
  await keepHours(tx, entries.hours);
  await keepAnswers(tx, entries.answers);
};
