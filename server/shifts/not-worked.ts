import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { tooEarly } from '#shared/shifts/hours.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { letGo } from './booking.ts';
import { isCarerOf, isHolderOf } from './policy.ts';
import { changeShift } from './records.ts';
import { knownShift, showShift } from './show.ts';

/**
 * The visit did not happen. The holder may say so while nothing was recorded, the carer also of what they
 * recorded by mistake; neither word is the last one, for a carer who was there may still record their hours.
 */
export const notWorked = (call: Call, shiftId: Id<'shift'>, reason: string): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    const isCarer = isCarerOf(call.actor, row);
    if (!isCarer && !isHolderOf(call.actor, row)) throw new Refusal('not-found');
    // The holder does not write down the carer's word.
    if (isCarer && row.shift.holderId === call.actor.by.memberId) throw new Refusal('not-allowed');
    const { mutualId, needId, holderId, carerId, status, startsAt, settlementId, bookingId } = row.shift;
    refuseIf(stepRefused('not-worked', status));
    refuseIf(tooEarly(startsAt, call.now));
    if (settlementId) throw new Refusal('hours-already-settled');
    if (status !== 'taken' && !isCarer)
      throw new Refusal({
        code: 'shift-not-changeable',
        instead: 'Say that you do not agree with the hours.',
      });
    await letGo(tx, call, bookingId);
    await changeShift(tx, mutualId, shiftId, {
      status: 'cancelled',
      bookingId: null,
      hoursId: null,
      workedMinutes: null,
      cancelledAt: call.now,
      cancelledById: call.actor.by.memberId,
      reason,
    });
    await note(tx, call, 'SHIFT_NOT_WORKED', shiftId);
    const members = [holderId, ...(carerId ? [carerId] : [])];
    // Nothing is paid for it: who was not asked must hear of it, and may still say what was worked.
    await notify(tx, call, 'shift-cancelled', members, { shiftId, needId, startsAt });
    announce(tx, call, 'shift.cancelled', { shiftId, needId }, { members, groups: ['coordinators'] });
    return showShift(call, shiftId, tx);
  });
