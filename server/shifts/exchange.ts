import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import { actorSelf } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { letGo } from './booking.ts';
import { offeredAgain } from './offered-again.ts';
import { openedTo } from './policy.ts';
import { findShift, type ShiftRow } from './reads.ts';
import { changeShift } from './records.ts';
import { takeOne } from './take.ts';
import { tellShift } from './tell.ts';

interface Passed {
  shiftId: Id<'shift'>;
  toId: Id<'member'>;
}

/** Nobody holds it for a moment, at the time it has; money kept for it is free again. */
const freed = async (tx: Writer, call: Call, { shiftId }: Passed): Promise<ShiftRow> => {
  const { mutualId } = call.actor;
  const row = await findShift(tx, mutualId, shiftId);
  if (!row) throw new Refusal('not-found');
  refuseIf(stepRefused('swap', row.shift.status));
  await letGo(tx, call, row.shift.bookingId);
  const { offeredStartsAt } = row.shift;
  await changeShift(tx, mutualId, shiftId, { ...offeredAgain, offeredStartsAt });
  return { ...row, shift: { ...row.shift, ...offeredAgain, offeredStartsAt } };
};

/**
 * Shifts change hands together or not at all: first all are free, then each is taken by its new carer under every
 * rule of taking. Whoever calls this has the yes of both carers and of each holder.
 */
export const exchangeShifts = async (tx: Writer, call: Call, passed: readonly Passed[]): Promise<void> => {
  const mutual = await mutualOf(tx, call.actor.mutualId);
  const before: ShiftRow[] = [];
  for (const each of passed) before.push(await freed(tx, call, each));
  for (const [place, { shiftId, toId }] of passed.entries()) {
    const row = before[place];
    if (!row) throw new Refusal('not-found');
    // The holder has just said yes to this carer, whatever circle the need was posted to.
    const actor = { ...actorSelf(mutual.mutualId, toId, ['carer']), by: call.actor.by, via: call.actor.via };
    await takeOne(tx, { ...call, actor }, openedTo(row, call.now), mutual);
    await note(tx, call, 'SHIFT_SWAPPED', shiftId, { toId });
    await tellShift(tx, call, 'shift.changed', row);
  }
};
