/** One more entry about a worked shift, checked, priced, and kept beside those before it. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, dayAt, mondayOf, startOfDay } from '#shared/language/time.ts';
import { payFor } from '#shared/pay/engine.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import { farFromPlan, timesErrors, workedMinutes } from '#shared/shifts/hours.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import { type Step, steps } from '#shared/shifts/journey.ts';
import { earnedInWeekOf } from '#shared/shifts/quote.ts';
import { usualRole } from '#shared/terms/schema.ts';
import type { Call } from '../http/call.ts';
import { carerForCare } from '../members/reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { termsOn } from '../terms/reads.ts';
import { letGo, owe } from './booking.ts';
import { hoursMeeting, shiftsAround } from './carer-time-reads.ts';
import { findPair, type ShiftRow } from './reads.ts';
import { changeShift, keepHours } from './records.ts';

/** By which way a word came. */
export const wayOf = (call: Call) => (call.actor.via === 'work' ? 'app' : call.actor.via);

/** What these hours would cost the holder, as far as the week is known now. */
export const costOf = async (tx: Writer, row: ShiftRow, mutual: MutualRow, said: Said) => {
  const { mutualId, holderId, carerId, startsAt, kind } = row.shift;
  const carer = carerId && (await carerForCare(tx, mutualId, carerId));
  if (!carer) throw new Refusal('shift-not-held');
  const pair = await findPair(tx, mutualId, holderId, carerId);
  const week = mondayOf(dayAt(startsAt, mutual.zone));
  const others = await shiftsAround(tx, mutualId, carerId, {
    from: startOfDay(week, mutual.zone),
    to: startOfDay(addDays(week, 7), mutual.zone),
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

export type Said = Omit<HoursBody, 'milesTenths'> & { milesTenths: number; travelMinutes: number };

export const checked = async (tx: Writer, call: Call, row: ShiftRow, body: HoursBody): Promise<Said> => {
  const errors = [...timesErrors(body), ...farFromPlan(body.startedAt, row.shift.startsAt)];
  if (errors.length) throw new Refusal('invalid-input', errors);
  if (body.startedAt > call.now)
    throw new Refusal('invalid-input', [{ pointer: '/startedAt', detail: 'This time is still to come.' }]);
  // At the door, a minute early, the end that was planned may be said already; a later one only once it has come.
  if (body.endedAt > call.now && body.endedAt > row.shift.endsAt)
    throw new Refusal('invalid-input', [{ pointer: '/endedAt', detail: 'This time is still to come.' }]);
  const { quote } = row;
  const { mutualId, carerId, shiftId } = row.shift;
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
    // Who says nothing of the way leaves it as it was said last, or else as it was planned.
    milesTenths: body.milesTenths ?? row.hours?.milesTenths ?? quote?.milesTenths ?? 0,
    travelMinutes: quote?.travelMinutes ?? 0,
  };
};

/** A new entry beside the old one; what is owed follows it. */
export const enterHours = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  body: HoursBody,
  step: Extract<Step, 'record' | 'correct'>,
): Promise<Id<'hours'>> => {
  const said = await checked(tx, call, row, body);
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
    via: wayOf(call),
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
    cancelledAt: null,
    cancelledById: null,
    reason: null,
  });
  return hoursId;
};
