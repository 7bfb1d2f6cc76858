/** Hours that are settled, said anew: the entry stands beside those before it, and counts once both agree. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { checked, costOf, type Said, wayOf } from './enter-hours.ts';
import { findHours } from './hours-reads.ts';
import type { ShiftRow } from './reads.ts';
import { changeShift, keepAnswer, keepHours } from './records.ts';

/** A visit that did not happen after all: no minutes, no miles, no way. */
const didNotHappen = ({ shift }: ShiftRow): Said => ({
  startedAt: shift.startsAt,
  endedAt: shift.startsAt,
  breakMinutes: 0,
  disturbedMinutes: 0,
  milesTenths: 0,
  travelMinutes: 0,
});

/** Keeps what was said; null is that the visit did not happen. What counts stays as it is. */
export const sayAnew = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  body: HoursBody | null,
): Promise<Id<'hours'>> => {
  const said = body ? await checked(tx, call, row, body) : didNotHappen(row);
  const hoursId = call.deps.newId('hours');
  await keepHours(tx, {
    mutualId: row.shift.mutualId,
    hoursId,
    shiftId: row.shift.shiftId,
    startedAt: said.startedAt,
    endedAt: said.endedAt,
    breakMinutes: said.breakMinutes,
    disturbedMinutes: said.disturbedMinutes,
    travelMinutes: said.travelMinutes,
    milesTenths: said.milesTenths,
    saidById: call.actor.memberId,
    enteredById: call.actor.by.memberId,
    via: wayOf(call),
    enteredAt: call.now,
    correctsId: row.shift.hoursId,
  });
  return hoursId;
};

const answered = (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  hoursId: Id<'hours'>,
  verdict: 'confirmed' | 'disputed',
  reason: string | null,
) =>
  keepAnswer(tx, {
    mutualId: row.shift.mutualId,
    answerId: call.deps.newId('entry'),
    shiftId: row.shift.shiftId,
    hoursId,
    verdict,
    reason,
    saidById: call.actor.memberId,
    enteredById: call.actor.by.memberId,
    via: wayOf(call),
    answeredAt: call.now,
  });

/** The other one does not agree: what counted goes on counting. */
export const leaveAsItWas = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  hoursId: Id<'hours'>,
  reason: string | null,
): Promise<void> => {
  await answered(tx, call, row, hoursId, 'disputed', reason);
};

/** Both agree: from now on this entry counts. The settlement that comes next moves the money. */
export const countAnew = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  hoursId: Id<'hours'>,
): Promise<void> => {
  const { mutualId, shiftId } = row.shift;
  const said = await findHours(tx, mutualId, hoursId);
  if (!said) throw new Error('A correction of hours that are not there');
  const minutes = workedMinutes(said);
  const pay = minutes > 0 ? await costOf(tx, row, await mutualOf(tx, mutualId), said) : null;
  await answered(tx, call, row, hoursId, 'confirmed', null);
  await changeShift(tx, mutualId, shiftId, {
    hoursId,
    workedMinutes: minutes,
    quotedPence: pay?.totalPence ?? noPence,
    quotedGrossPence: pay?.grossPence ?? noPence,
    confirmedAt: call.now,
  });
};
