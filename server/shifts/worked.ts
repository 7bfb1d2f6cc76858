/** The two sides' words about one worked shift: recorded, then confirmed, corrected or disputed. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, dayAt, momentOf, mondayOf, type TimeOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import type { HoursBody } from '#shared/shifts/endpoints.ts';
import { timesErrors, tooEarly, workedMinutes } from '#shared/shifts/hours.ts';
import { type Step, stepRefused, steps } from '#shared/shifts/journey.ts';
import { earnedInWeekOf } from '#shared/shifts/quote.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { usualRole } from '#shared/terms/schema.ts';
import type { Call } from '../http/call.ts';
import { carerForCare } from '../members/reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { termsOn } from '../terms/reads.ts';
import { letGo, owe } from './booking.ts';
import { isCarerOf, isHolderOf } from './policy.ts';
import { findPair, hoursMeeting, type ShiftRow, shiftsAround } from './reads.ts';
import { changeShift, keepAnswer, keepHours } from './records.ts';
import { knownShift, showShift } from './show.ts';

const via = (call: Call) => (call.actor.via === 'work' ? 'app' : call.actor.via);

/** What these hours would cost the holder, as far as the week is known now. */
const costOf = async (tx: Writer, row: ShiftRow, mutual: MutualRow, said: Said) => {
  const { mutualId, holderId, carerId, startsAt, kind } = row.shift;
  const carer = carerId && (await carerForCare(tx, mutualId, carerId));
  if (!carer) throw new Refusal('shift-not-held');
  const pair = await findPair(tx, mutualId, holderId, carerId);
  const week = mondayOf(dayAt(startsAt, mutual.zone));
  const midnight = '00:00' as TimeOfDay;
  const others = await shiftsAround(tx, mutualId, carerId, {
    from: momentOf(week, midnight, mutual.zone),
    to: momentOf(addDays(week, 7), midnight, mutual.zone),
  });
  const engagement = pair?.engagement ?? 'employed-by-holder';
  const employer = employerOf(engagement, holderId);
  const earlier = others.filter(
    (other) =>
      other.startsAt < startsAt &&
      employerOf(other.engagement ?? 'employed-by-holder', other.holderId) === employer,
  );
  const { terms } = await termsOn(tx, mutualId, dayAt(startsAt, mutual.zone));
  return payFor(
    {
      kind,
      startsAt: said.startedAt,
      endsAt: said.endedAt,
      ...said,
      travelsBy: carer.travelsBy,
      travelWithinEmployer: false,
    },
    terms,
    { bornOn: carer.bornOn, role: usualRole },
    {
      engagement,
      earnedThisWeekPence: earnedInWeekOf(row.shift, earlier, mutual.zone),
    },
    mutual,
  );
};

type Said = Omit<HoursBody, 'milesTenths'> & { milesTenths: number; travelMinutes: number };

const checked = async (tx: Writer, call: Call, row: ShiftRow, body: HoursBody): Promise<Said> => {
  const errors = timesErrors(body);
  if (errors.length) throw new Refusal('invalid-input', errors);
  if (body.startedAt > call.now)
    throw new Refusal('invalid-input', [{ pointer: '/startedAt', detail: 'This time is still to come.' }]);
  const { mutualId, carerId, shiftId, quote } = row.shift;
  if (carerId === null) throw new Refusal('shift-not-held');
  const meeting = await hoursMeeting(tx, mutualId, carerId, shiftId, {
    from: body.startedAt,
    to: body.endedAt,
  });
  if (meeting[0])
    throw new Refusal({
      code: 'hours-overlap',
      facts: { otherStartsAt: meeting[0].startedAt, otherEndsAt: meeting[0].endedAt },
    });
  return {
    ...body,
    milesTenths: body.milesTenths ?? quote?.milesTenths ?? 0,
    travelMinutes: quote?.travelMinutes ?? 0,
  };
};

/** A new entry beside the old one; what is owed follows it. */
const enterHours = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  said: Said,
  step: Step,
): Promise<Id<'hours'>> => {
  const { mutualId, shiftId, holderId, carerId, hoursId: before } = row.shift;
  const mutual = await mutualOf(tx, mutualId);
  const pay = await costOf(tx, row, mutual, said);
  const hoursId = call.deps.newId('hours');
  await keepHours(tx, {
    mutualId,
    hoursId,
    shiftId,
    startedAt: said.startedAt,
    endedAt: said.endedAt,
    breakMinutes: said.breakMinutes,
    disturbedMinutes: said.disturbedMinutes,
    travelMinutes: said.travelMinutes,
    milesTenths: said.milesTenths,
    saidById: call.actor.memberId,
    enteredById: call.actor.by.memberId,
    via: via(call),
    enteredAt: call.now,
    correctsId: before,
  });
  await letGo(tx, call, row.shift.bookingId);
  if (carerId === null) throw new Refusal('shift-not-held');
  const bookingId = await owe(tx, call, { shiftId, holderId, carerId }, pay.totalPence, hoursId);
  await changeShift(tx, mutualId, shiftId, {
    status: steps[step].to,
    hoursId,
    workedMinutes: workedMinutes(said),
    bookingId,
    quotedPence: pay.totalPence,
    quotedGrossPence: pay.grossPence,
    confirmedAt: step === 'correct' ? call.now : null,
  });
  return hoursId;
};

const tellHours = (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  name: 'hours.recorded' | 'hours.answered',
): void => {
  const { shiftId, holderId, carerId } = row.shift;
  const members = [holderId, ...(carerId ? [carerId] : [])];
  announce(tx, call, name, { shiftId }, { members, groups: ['coordinators'] });
};

const notSettled = (row: ShiftRow): void => {
  if (row.shift.settlementId) throw new Refusal('hours-already-settled');
};

export const recordHours = (call: Call, shiftId: Id<'shift'>, body: HoursBody): Promise<Shift> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    if (!isCarerOf(call.actor, row)) throw new Refusal('shift-not-held');
    // Two people say what was worked: the holder does not write down the carer's word.
    if (isHolderOf({ ...call.actor, memberId: call.actor.by.memberId }, row))
      throw new Refusal('not-allowed');
    refuseIf(stepRefused('record', row.shift.status));
    notSettled(row);
    refuseIf(tooEarly(row.shift.startsAt, call.now));
    await enterHours(tx, call, row, await checked(tx, call, row, body), 'record');
    await note(tx, call, 'HOURS_RECORDED', shiftId);
    tellHours(tx, call, row, 'hours.recorded');
    return showShift(call, shiftId, tx);
  });

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
    via: via(call),
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
    tellHours(tx, call, row, 'hours.answered');
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
    const corrected = await enterHours(tx, call, row, await checked(tx, call, row, times), 'correct');
    await answerHours(tx, call, shiftId, corrected, 'corrected', reason ?? null);
    await note(tx, call, 'HOURS_CORRECTED', shiftId);
    tellHours(tx, call, row, 'hours.answered');
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
    tellHours(tx, call, row, 'hours.answered');
    return showShift(call, shiftId, tx);
  });
