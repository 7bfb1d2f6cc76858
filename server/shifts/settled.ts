import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { voidManyPending } from '../ledger/actions.ts';
import { bookingsOf } from './many-reads.ts';
import { changeShifts, keepAnswers } from './records.ts';

/** Worked shifts enter a settlement: what was kept apart is let go, because the settlement's journal says it now. */
export const shiftsSettled = async (
  tx: Writer,
  call: Call,
  lines: readonly { shiftId: Id<'shift'>; hoursId: Id<'hours'>; silent: boolean }[],
  settlementId: Id<'settlement'>,
): Promise<void> => {
  const { mutualId } = call.actor;
  const shiftIds = lines.map(({ shiftId }) => shiftId);
  await voidManyPending(tx, mutualId, await bookingsOf(tx, mutualId, shiftIds));
  await changeShifts(tx, mutualId, shiftIds, { settlementId, bookingId: null });
  await keepAnswers(
    tx,
    lines
      .filter(({ silent }) => silent)
      .map(({ shiftId, hoursId }) => ({
        mutualId,
        answerId: call.deps.newId('entry'),
        shiftId,
        hoursId,
        verdict: 'silent',
        reason: null,
        via: 'deadline',
        answeredAt: call.now,
      })),
  );
};

export const shiftsPaid = (tx: Writer, call: Call, shiftIds: readonly Id<'shift'>[]): Promise<void> =>
  changeShifts(tx, call.actor.mutualId, shiftIds, { status: 'paid' });
