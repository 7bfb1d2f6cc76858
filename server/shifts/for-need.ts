/** What becomes of a need's shifts when the need itself changes or ends. */
import type { Writer } from '#db/database.ts';
import type { EventName } from '#shared/contract/events.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { announce } from '../oversight/actions.ts';
import { letGo } from './booking.ts';
import { offeredAgain, timesOf } from './offered-again.ts';
import { type ShiftRow, shiftsOfNeed } from './reads.ts';
import { changeShift, forgetDeclines } from './records.ts';

/** Shifts of a need that have not begun and can still change, with those that were called off. */
export const comingShiftsOf = async (
  tx: Writer,
  call: Call,
  needId: Id<'need'>,
  from: Instant,
): Promise<{ open: ShiftRow[]; cancelled: ShiftRow[] }> => {
  const all = await shiftsOfNeed(tx, call.actor.mutualId, needId, from);
  return {
    open: all.filter((row) => row.shift.status === 'offered' || row.shift.status === 'taken'),
    cancelled: all.filter((row) => row.shift.status === 'cancelled'),
  };
};

/** Those whose day it was hear of each shift; everybody else hears of the need. */
const tell = (
  tx: Writer,
  call: Call,
  name: Extract<EventName, 'shift.changed' | 'shift.cancelled'>,
  { shift: { shiftId, needId, holderId, carerId } }: ShiftRow,
): void => {
  if (carerId) announce(tx, call, name, { shiftId, needId }, { members: [holderId, carerId] });
};

export const cancelForNeed = async (tx: Writer, call: Call, row: ShiftRow): Promise<void> => {
  await letGo(tx, call, row.shift.bookingId);
  await changeShift(tx, call.actor.mutualId, row.shift.shiftId, {
    status: 'cancelled',
    bookingId: null,
    cancelledAt: call.now,
    cancelledById: call.actor.by.memberId,
  });
  tell(tx, call, 'shift.cancelled', row);
};

/** Another time: whoever held it, or said it was not for them, is asked again. */
export const retimeForNeed = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  to: { startsAt: Instant; endsAt: Instant },
  zone: string,
): Promise<void> => {
  const { mutualId, shiftId, bookingId } = row.shift;
  await letGo(tx, call, bookingId);
  await forgetDeclines(tx, mutualId, shiftId);
  await changeShift(tx, mutualId, shiftId, {
    ...offeredAgain,
    ...timesOf(to, zone),
    cancelledAt: null,
    cancelledById: null,
  });
  tell(tx, call, 'shift.changed', row);
};
