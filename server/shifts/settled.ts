import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { letGo } from './booking.ts';
import { findShift } from './reads.ts';
import { changeShift, keepAnswer } from './records.ts';

/** Worked shifts enter a settlement: what was kept apart is let go, because the settlement's journal says it now. */
export const shiftsSettled = async (
  tx: Writer,
  call: Call,
  lines: readonly { shiftId: Id<'shift'>; hoursId: Id<'hours'>; silent: boolean }[],
  settlementId: Id<'settlement'>,
): Promise<void> => {
  const { mutualId } = call.actor;
  for (const { shiftId, hoursId, silent } of lines) {
    const row = await findShift(tx, mutualId, shiftId);
    await letGo(tx, call, row?.shift.bookingId ?? null);
    await changeShift(tx, mutualId, shiftId, { settlementId, bookingId: null });
    if (silent)
      await keepAnswer(tx, {
        mutualId,
        answerId: call.deps.newId('entry'),
        shiftId,
        hoursId,
        verdict: 'silent',
        reason: null,
        via: 'deadline',
        answeredAt: call.now,
      });
  }
};

export const shiftsPaid = async (tx: Writer, call: Call, shiftIds: readonly Id<'shift'>[]): Promise<void> => {
  for (const shiftId of shiftIds) await changeShift(tx, call.actor.mutualId, shiftId, { status: 'paid' });
};
