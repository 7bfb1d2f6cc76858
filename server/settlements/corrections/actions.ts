/** Settled hours put right: one says how it was, the other agrees, and the next settlement moves the difference. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { CorrectionBody } from '#shared/settlements/corrections/endpoints.ts';
import type { Corrections } from '#shared/settlements/corrections/schema.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notices/actions.ts';
import { announce, note } from '../../oversight/actions.ts';
import { countAnew, leaveAsItWas, sayAnew } from '../../shifts/put-right.ts';
import type { ShiftRow } from '../../shifts/reads.ts';
import { knownShift } from '../../shifts/show.ts';
import { waitingCorrection } from './reads.ts';
import { answerRow, keepCorrection } from './records.ts';
import { type Side, showCorrections, sideOf } from './show.ts';

/** Two people say what was worked: neither writes down the other's word. */
const speakingFor = (call: Call, row: ShiftRow): Side => {
  const side = sideOf(call, row);
  const other = side === 'holder' ? row.shift.carerId : row.shift.holderId;
  if (other === call.actor.by.memberId) throw new Refusal('not-allowed');
  return side;
};

const tell = async (
  tx: Writer,
  call: Call,
  { shift }: ShiftRow,
  to: Side,
  name: 'hours.recorded' | 'hours.answered',
): Promise<void> => {
  const { shiftId, needId, holderId, carerId, startsAt } = shift;
  const members = [holderId, ...(carerId ? [carerId] : [])];
  const heard = to === 'holder' ? [holderId] : members.filter((memberId) => memberId !== holderId);
  const kind = to === 'holder' ? 'hours-to-answer' : 'hours-answered';
  await notify(tx, call, kind, heard, { shiftId, needId, startsAt });
  announce(tx, call, name, { shiftId }, { members, groups: ['coordinators'] });
};

/** The very times that count already would put nothing right. */
const refuseTheSame = ({ hours }: ShiftRow, body: CorrectionBody): void => {
  if (!hours) throw new Refusal('hours-not-settled');
  const nothing = workedMinutes(hours) === 0;
  const same =
    hours.startedAt === body.startedAt &&
    hours.endedAt === body.endedAt &&
    hours.breakMinutes === body.breakMinutes &&
    hours.disturbedMinutes === body.disturbedMinutes &&
    hours.milesTenths === (body.milesTenths ?? hours.milesTenths);
  if (body.didNotHappen ? nothing : same) throw new Refusal('hours-as-they-are');
};

export const askCorrection = (call: Call, shiftId: Id<'shift'>, body: CorrectionBody): Promise<Corrections> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    const askedBy = speakingFor(call, row);
    const { mutualId, settlementId, hoursId } = row.shift;
    if (settlementId === null || hoursId === null) throw new Refusal('hours-not-settled');
    if (await waitingCorrection(tx, mutualId, shiftId)) throw new Refusal('correction-waits');
    refuseTheSame(row, body);
    const { reason, didNotHappen, ...times } = body;
    const anew = await sayAnew(tx, call, row, didNotHappen ? null : times);
    const correctionId = call.deps.newId('correction');
    await keepCorrection(tx, {
      mutualId,
      correctionId,
      shiftId,
      fromHoursId: hoursId,
      hoursId: anew,
      askedBy,
      askedById: call.actor.by.memberId,
      reason,
      askedAt: call.now,
    });
    await note(tx, call, 'CORRECTION_ASKED', shiftId, { correctionId });
    await tell(tx, call, row, askedBy === 'holder' ? 'carer' : 'holder', 'hours.recorded');
    return showCorrections(call, shiftId, tx);
  });

export const answerCorrection = (
  call: Call,
  shiftId: Id<'shift'>,
  correctionId: Id<'correction'>,
  given: { answer: 'agreed' | 'declined' | 'withdrawn'; reason?: string | undefined },
): Promise<Corrections> =>
  call.write(async (tx) => {
    const row = await knownShift(tx, call, shiftId);
    const side = speakingFor(call, row);
    const { mutualId } = row.shift;
    const waiting = await waitingCorrection(tx, mutualId, shiftId);
    if (waiting?.correctionId !== correctionId) throw new Refusal('correction-over');
    // Whoever asked does not agree with themselves; only they take it back.
    if ((given.answer === 'withdrawn') !== (waiting.askedBy === side)) throw new Refusal('not-allowed');
    const reason = given.reason || null;
    await answerRow(tx, mutualId, correctionId, {
      answer: given.answer,
      answerReason: reason,
      answeredById: call.actor.by.memberId,
      answeredAt: call.now,
    });
    if (given.answer === 'agreed') await countAnew(tx, call, row, waiting.hoursId);
    if (given.answer === 'declined') await leaveAsItWas(tx, call, row, waiting.hoursId, reason);
    await note(tx, call, 'CORRECTION_ANSWERED', shiftId, { correctionId, answer: given.answer });
    await tell(tx, call, row, side === 'holder' ? 'carer' : 'holder', 'hours.answered');
    return showCorrections(call, shiftId, tx);
  });
