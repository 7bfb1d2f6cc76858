/** The two sides' words about one worked shift: recorded, then confirmed, corrected or disputed. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { tooEarly } from '#shared/shifts/hours.ts';
import type { HoursBody, RecordBody, Seen } from '#shared/shifts/hours-endpoints.ts';
import { type Step, saidNotWorked, stepRefused } from '#shared/shifts/journey.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { enterHours, wayOf } from './enter-hours.ts';
import { isCarerOf, isHolderOf } from './policy.ts';
import type { ShiftRow } from './reads.ts';
import { changeShift, keepAnswer } from './records.ts';
import { knownShift, showShift } from './show.ts';
import { asRefusal } from './take.ts';

const tellHours = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  name: 'hours.recorded' | 'hours.answered',
): Promise<void> => {
  const { shiftId, needId, holderId, carerId, startsAt } = row.shift;
  const members = [holderId, ...(carerId ? [carerId] : [])];
  const kind = name === 'hours.recorded' ? 'hours-to-answer' : 'hours-answered';
  await notify(tx, call, kind, members, { shiftId, needId, startsAt });
  announce(tx, call, name, { shiftId }, { members, groups: ['coordinators'] });
};

const notSettled = (row: ShiftRow): void => {
  if (row.shift.settlementId) throw new Refusal('hours-already-settled');
};

/**
 * A carer may always answer the holder's own word about their work: that the visit did not happen, or that it
 * was shorter. Otherwise one of the two would say alone what is paid.
 */
const answersTheHolder = ({ shift, hours }: ShiftRow): boolean =>
  saidNotWorked(shift) || (shift.status === 'confirmed' && hours?.saidById === shift.holderId);

/** Sent later than it was written down: nobody's word of the time between is answered unseen. */
const asSeen = ({ shift }: ShiftRow, seen: Seen | undefined): void => {
  if (seen && (shift.status !== seen.status || shift.hoursId !== seen.hoursId))
    throw new Refusal('hours-changed-meanwhile');
};

const recordedHours = (call: Call, shiftId: Id<'shift'>, { seen, ...body }: RecordBody): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    if (!isCarerOf(call.actor, row)) throw new Refusal('shift-not-held');
    // Two people say what was worked: the holder does not write down the carer's word.
    if (isHolderOf({ ...call.actor, memberId: call.actor.by.memberId }, row))
      throw new Refusal('not-allowed');
    notSettled(row);
    if (!answersTheHolder(row)) refuseIf(stepRefused('record', row.shift.status));
    asSeen(row, seen);
    refuseIf(tooEarly(row.shift.startsAt, call.now));
    await enterHours(tx, call, row, body, 'record');
    await note(tx, call, 'HOURS_RECORDED', shiftId);
    await tellHours(tx, call, row, 'hours.recorded');
    return showShift(call, shiftId, tx);
  });

export const recordHours = async (call: Call, shiftId: Id<'shift'>, body: RecordBody): Promise<Shift> => {
  try {
    return await recordedHours(call, shiftId, body);
  } catch (error) {
    throw asRefusal(error);
  }
};

/** The holder's own shift, with the very hours they looked at. */
const answerable = async (tx: Writer, call: Call, shiftId: Id<'shift'>, hoursId: Id<'hours'>, step: Step) => {
  const row = await knownShift(tx, call, shiftId);
  if (!isHolderOf(call.actor, row)) throw new Refusal('not-found');
  // Two people say what was worked: the carer's own word is never the second one.
  if (row.shift.carerId === call.actor.by.memberId) throw new Refusal('not-allowed');
  refuseIf(stepRefused(step, row.shift.status));
  if (row.shift.hoursId !== hoursId) throw new Refusal('hours-changed-meanwhile');
  return row;
};

const answerHours = (
  tx: Writer,
  call: Call,
  shiftId: Id<'shift'>,
  hoursId: Id<'hours'>,
  verdict: 'confirmed' | 'corrected' | 'disputed',
  reason: string | null,
) =>
  keepAnswer(tx, {
    mutualId: call.actor.mutualId,
    answerId: call.deps.newId('entry'),
    shiftId,
    hoursId,
    verdict,
    reason,
    saidById: call.actor.memberId,
    enteredById: call.actor.by.memberId,
    via: wayOf(call),
    answeredAt: call.now,
  });

export const confirmHours = (call: Call, shiftId: Id<'shift'>, hoursId: Id<'hours'>): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await answerable(tx, call, shiftId, hoursId, 'confirm');
    if (row.shift.confirmedAt) throw new Refusal('hours-already-confirmed');
    const status = row.shift.status === 'paid' ? 'paid' : 'confirmed';
    await answerHours(tx, call, shiftId, hoursId, 'confirmed', null);
    await changeShift(tx, call.actor.mutualId, shiftId, { status, confirmedAt: call.now });
    await note(tx, call, 'HOURS_CONFIRMED', shiftId);
    await tellHours(tx, call, row, 'hours.answered');
    return showShift(call, shiftId, tx);
  });

export const correctHours = (
  call: Call,
  shiftId: Id<'shift'>,
  body: HoursBody & { hoursId: Id<'hours'>; reason?: string | undefined },
): Promise<Shift> =>
  call.write(async (tx) => {
    const { hoursId, reason, ...times } = body;
    const row = await answerable(tx, call, shiftId, hoursId, 'correct');
    notSettled(row);
    const corrected = await enterHours(tx, call, row, times, 'correct');
    await answerHours(tx, call, shiftId, corrected, 'corrected', reason ?? null);
    await note(tx, call, 'HOURS_CORRECTED', shiftId);
    await tellHours(tx, call, row, 'hours.answered');
    return showShift(call, shiftId, tx);
  });

export const disputeHours = (
  call: Call,
  shiftId: Id<'shift'>,
  hoursId: Id<'hours'>,
  reason: string,
): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await answerable(tx, call, shiftId, hoursId, 'dispute');
    notSettled(row);
    await answerHours(tx, call, shiftId, hoursId, 'disputed', reason);
    await changeShift(tx, call.actor.mutualId, shiftId, { status: 'disputed' });
    await note(tx, call, 'HOURS_DISPUTED', shiftId);
    await tellHours(tx, call, row, 'hours.answered');
    return showShift(call, shiftId, tx);
  });
