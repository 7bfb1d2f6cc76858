/** How settled hours were put right, as one of the two may see it. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { negate, noPence, sum } from '#shared/language/money.ts';
import type { Correction, Corrections } from '#shared/settlements/corrections/schema.ts';
import { workedMinutes } from '#shared/shifts/hours.ts';
import type { Call } from '../../http/call.ts';
import { isCarerOf, isHolderOf, presentHours } from '../../shifts/policy.ts';
import type { ShiftRow } from '../../shifts/reads.ts';
import { knownShift } from '../../shifts/show.ts';
import { linesOfShifts } from '../reads.ts';
import { correctionsOf } from './reads.ts';

export type Side = 'holder' | 'carer';

/** Which of the two somebody speaks for; a shift of others is not there. */
export const sideOf = (call: Call, row: ShiftRow): Side => {
  if (isHolderOf(call.actor, row)) return 'holder';
  if (isCarerOf(call.actor, row)) return 'carer';
  throw new Refusal('not-found');
};

const mayAnswer = (side: Side, asked: { answer: string | null; askedBy: Side }): Correction['mayAnswer'] => {
  if (asked.answer !== null) return [];
  return asked.askedBy === side ? ['withdrawn'] : ['agreed', 'declined'];
};

export const showCorrections = async (
  call: Call,
  shiftId: Id<'shift'>,
  handle: Reader = call.deps.db.read,
): Promise<Corrections> => {
  const { mutualId } = call.actor;
  const row = await knownShift(handle, call, shiftId);
  const side = sideOf(call, row);
  const said = await correctionsOf(handle, mutualId, shiftId);
  const lines = await linesOfShifts(handle, mutualId, [shiftId]);
  return {
    mayAsk: lines.length > 0 && said.every(({ correction }) => correction.answer !== null),
    corrections: said.map(({ correction, before, ...entry }) => ({
      ...correction,
      hours: presentHours(entry),
      fromMinutes: workedMinutes(before),
      askedByName: entry.saidBy ?? '',
      mayAnswer: mayAnswer(side, correction),
    })),
    settled: lines.map((line) => ({
      settlementId: line.settlementId,
      part: line.part,
      weekOn: line.weekOn,
      paidMinutes: line.paidMinutes,
      toCarerPence: line.toCarerPence,
      costPence: side === 'holder' ? sum([line.toCarerPence, line.toMutualPence, line.setAsidePence]) : null,
      outPence: line.toCarerPence < 0 ? negate(sum([line.toCarerPence, line.recoveredPence])) : noPence,
    })),
  };
};
