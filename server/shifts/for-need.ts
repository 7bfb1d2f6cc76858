/** What becomes of a need's shifts when the need itself changes or ends. */
import type { Writer } from '#db/database.ts';
import type { EventName } from '#shared/contract/events.ts';
import type { RefusalCode } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { keptUntil } from '#shared/shifts/kept-for.ts';
import { coverHandedBack } from '../cover/begin.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { letGo } from './booking.ts';
import { offeredAgain, timesOf } from './offered-again.ts';
import { lapseOffers } from './offers/lapse.ts';
import { type ShiftRow, shiftsOfNeed } from './reads.ts';
import { changeShift, forgetDeclines } from './records.ts';
import { tellShift } from './tell.ts';

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
const tell = async (
  tx: Writer,
  call: Call,
  name: Extract<EventName, 'shift.changed' | 'shift.cancelled'>,
  { shift: { shiftId, needId, holderId, carerId } }: ShiftRow,
): Promise<void> => {
  if (!carerId) return;
  announce(tx, call, name, { shiftId, needId }, { members: [holderId, carerId] });
  const kind = name === 'shift.changed' ? 'shift-changed' : 'shift-cancelled';
  // Once, however many of a series it is.
  await notify(tx, call, kind, [carerId], { needId });
};

/** Called off by what became of its need, not by a hand. */
export const cancelForNeed = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  calledOff: 'rule' | 'pause',
): Promise<void> => {
  await letGo(tx, call, row.shift.bookingId);
  await changeShift(tx, call.actor.mutualId, row.shift.shiftId, {
    status: 'cancelled',
    bookingId: null,
    cancelledAt: call.now,
    cancelledById: call.actor.by.memberId,
    calledOff,
    askedCarerId: null,
    askedUntil: null,
  });
  if (row.shift.carersWait) await lapseOffers(tx, call, row.shift);
  await tell(tx, call, 'shift.cancelled', row);
};

/** Who is asked whether they keep a shift at another time: who held it, or is being asked already. */
export const askedFor = (call: Call, { shift }: ShiftRow, startsAt: Instant) => {
  const askedCarerId = shift.carerId ?? shift.askedCarerId;
  return { askedCarerId, askedUntil: askedCarerId && keptUntil(call.now, startsAt) };
};

/** Another time, or other breaks in it: whoever held it, or said it was not for them, is asked again. */
export const retimeForNeed = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  to: { startsAt: Instant; endsAt: Instant; breakMinutes: number | null },
  zone: string,
  isAsked = true,
): Promise<void> => {
  const { mutualId, shiftId, bookingId } = row.shift;
  await letGo(tx, call, bookingId);
  await forgetDeclines(tx, mutualId, shiftId);
  await changeShift(tx, mutualId, shiftId, {
    ...offeredAgain,
    ...timesOf(to, zone),
    breakMinutes: to.breakMinutes,
    ...(isAsked ? askedFor(call, row, to.startsAt) : {}),
    cancelledAt: null,
    cancelledById: null,
    calledOff: null,
  });
  if (row.shift.carersWait) await lapseOffers(tx, call, row.shift);
  await tell(tx, call, 'shift.changed', row);
};

/** Its carer does not come after all, and nobody is asked first: open to everybody whose circle may see it. */
export const releaseForNeed = async (tx: Writer, call: Call, row: ShiftRow): Promise<void> => {
  const { mutualId, shiftId, bookingId } = row.shift;
  await letGo(tx, call, bookingId);
  await changeShift(tx, mutualId, shiftId, offeredAgain);
  await tell(tx, call, 'shift.changed', row);
};

/** Who was asked about another time does not come: from now on it is open to the circles. */
export const stopAsking = async (tx: Writer, call: Call, row: ShiftRow): Promise<void> => {
  const { mutualId, shiftId } = row.shift;
  await changeShift(tx, mutualId, shiftId, { askedCarerId: null, askedUntil: null });
  await note(tx, call, 'MOVED_VISIT_LET_GO', shiftId);
  await tellShift(tx, call, 'shift.changed', row);
};

/** It was agreed with a carer for whom something stands in the way: offered to others, and the two are told. */
export const needsCover = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  carerId: Id<'member'>,
  because: RefusalCode,
): Promise<void> => {
  const { mutualId, shiftId, needId } = row.shift;
  await changeShift(tx, mutualId, shiftId, { clash: because, askedCarerId: null, askedUntil: null });
  await note(tx, call, 'AGREED_VISIT_NEEDS_COVER', shiftId, { because, carerId });
  await tellShift(tx, call, 'shift.changed', row);
  announce(tx, call, 'shift.changed', { shiftId, needId }, { members: [carerId] });
  await coverHandedBack(tx, call, shiftId, carerId);
};
