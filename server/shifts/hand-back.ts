import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant, minutesBetween } from '#shared/language/time.ts';
import { isCareAtRisk } from '#shared/shifts/at-risk.ts';
import { stepRefused } from '#shared/shifts/journey.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { coverHandedBack } from '../cover/begin.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { letGo } from './booking.ts';
import { offeredAgain, timesOf } from './offered-again.ts';
import { isCarerOf } from './policy.ts';
import { findShift, type ShiftRow } from './reads.ts';
import { changeShift, keepDecline } from './records.ts';
import { knownShift, presentAll } from './show.ts';
import { tellShift } from './tell.ts';

/** Where its carer had chosen a time, it is offered again at the time its holder asked for. */
const asItWasOffered = ({ shift }: ShiftRow, zone: string) => {
  const startsAt = shift.offeredStartsAt;
  return startsAt && timesOf({ startsAt, endsAt: addMinutes(startsAt, shift.plannedMinutes) }, zone);
};

/** Somebody must look for another carer now: those the holder hears with, and who keeps the mutual running. */
const tellAtRisk = async (tx: Writer, call: Call, { shift }: ShiftRow): Promise<void> => {
  const { shiftId, needId, holderId, startsAt } = shift;
  await note(tx, call, 'CARE_AT_RISK', shiftId, { startsAt });
  announce(tx, call, 'care.at-risk', { shiftId, needId }, { members: [holderId], groups: ['coordinators'] });
};

const mispressMinutes = 5;

/** A press taken back leaves an open shift as it was: nobody is asked to stand in for somebody who never was. */
const wasCountedOn = ({ shift: { takenAt, startsAt } }: ShiftRow, now: Instant): boolean =>
  isCareAtRisk(startsAt, now) || takenAt === null || minutesBetween(takenAt, now) >= mispressMinutes;

/** One shift of the carer who acts, inside a write: offered again at once, not to them, and the holder sees it. */
export const handBackOne = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  reason: string | null,
): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const { shiftId, status, startsAt, bookingId } = row.shift;
  refuseIf(stepRefused('hand-back', status));
  if (startsAt <= call.now) throw new Refusal('shift-not-changeable');
  const { zone } = await mutualOf(tx, mutualId);
  await letGo(tx, call, bookingId);
  await changeShift(tx, mutualId, shiftId, { ...offeredAgain, ...asItWasOffered(row, zone), reason });
  await keepDecline(tx, { mutualId, shiftId, carerId: memberId, declinedAt: call.now });
  await note(tx, call, 'SHIFT_HANDED_BACK', shiftId);
  await tellShift(tx, call, 'shift.changed', row);
  if (isCareAtRisk(startsAt, call.now)) await tellAtRisk(tx, call, row);
  if (wasCountedOn(row, call.now)) await coverHandedBack(tx, call, shiftId, memberId);
};

/** I cannot come. */
export const handBackShift = (call: Call, shiftId: Id<'shift'>, reason?: string): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    if (!isCarerOf(call.actor, row)) throw new Refusal('shift-not-held');
    await handBackOne(tx, call, row, reason || null);
    const again = await findShift(tx, call.actor.mutualId, shiftId);
    const [seen] = again ? await presentAll(tx, call, [again]) : [];
    if (!seen) throw new Refusal('not-found');
    return seen;
  });
