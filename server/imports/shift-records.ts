import { and, eq, inArray } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { hours, hoursAnswers, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { ShiftEntries } from './enter-shifts.ts';
import { inParts } from './parts.ts';
import type { ShiftInsert } from './plan-needs.ts';
import { keepAll } from './records.ts';

type ShiftChange = Partial<ShiftInsert>;

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
  await keepAll([...laidOut, ...entries.inserts], (part) => tx.insert(shifts).values(part));
  await changeShifts(tx, mutualId, entries.updates);
  await keepAll(entries.hours, (part) => tx.insert(hours).values(part));
  await keepAll(entries.answers, (part) => tx.insert(hoursAnswers).values(part));
};
