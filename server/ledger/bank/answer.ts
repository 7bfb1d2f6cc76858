/** What a line of a bank statement is: a movement in the books, nothing of ours, or not said any more. */
import { constraintOf } from '#db/constraints.ts';
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { paidInTransfer } from '#shared/ledger/bank/paid-in.ts';
import type { PaidInSource } from '#shared/ledger/bank/schema.ts';
import type { Call } from '../../http/call.ts';
import { note } from '../../oversight/actions.ts';
import { postJournal } from '../actions.ts';
import { entriesOf } from '../entry-reads.ts';
import { journalIdsOf } from '../journal-reads.ts';
import { bankMovements, findLine, movementsMatched, type Owner, timesAnswered } from './bank-reads.ts';
import { keepBankAnswer, takeBackAnswer } from './bank-records.ts';
import { ownerOf, type Whose } from './owner.ts';

type LineId = Id<'line'>;

const unanswered = async (tx: Writer, owner: Owner, lineId: LineId) => {
  const found = await findLine(tx, owner, lineId);
  if (!found) throw new Refusal('not-found');
  if (found.answer) throw new Refusal('bank-line-answered');
  return found.line;
};

interface Said {
  says: 'matched' | 'paid-in' | 'not-ours';
  source?: PaidInSource;
  transferId?: Id<'transfer'>;
  reason?: string;
}

const keepSaid = async (tx: Writer, call: Call, owner: Owner, lineId: LineId, said: Said) => {
  const { mutualId, ownerId } = owner;
  await keepBankAnswer(tx, {
    ...{ mutualId, lineId, ownerId, says: said.says },
    time: (await timesAnswered(tx, mutualId, lineId)) + 1,
    transferId: said.transferId ?? null,
    reason: said.reason ?? null,
    source: said.source ?? null,
    saidById: call.actor.by.memberId,
    saidAt: call.now,
  });
};

/** Two who match at once: the engine lets one of them. */
const oneOnly = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const name = constraintOf(error)?.name;
    if (name === 'bank_answers_one_line') throw new Refusal('bank-match-taken');
    if (name === 'bank_answers_standing' || name === 'bank_answers_pk')
      throw new Refusal('bank-line-answered');
    throw error;
  }
};

export const matchBankLine = async (call: Call, whose: Whose, lineId: LineId, transferId: Id<'transfer'>) => {
  const owner = await ownerOf(call, whose);
  return oneOnly(
    call.write(async (tx) => {
      const line = await unanswered(tx, owner, lineId);
      const [movement] = await bankMovements(tx, owner, { transferIds: [transferId] });
      if (!movement) throw new Refusal('not-found');
      if (movement.amountPence !== line.amountPence) throw new Refusal('bank-match-differs');
      if ((await movementsMatched(tx, owner, [transferId])).size > 0) throw new Refusal('bank-match-taken');
      await keepSaid(tx, call, owner, lineId, { says: 'matched', transferId });
      await note(tx, call, 'BANK_LINE_MATCHED', lineId, { transferId });
      return { lineId };
    }),
  );
};

export const leaveBankLine = async (call: Call, whose: Whose, lineId: LineId, reason: string) => {
  const owner = await ownerOf(call, whose);
  return oneOnly(
    call.write(async (tx) => {
      await unanswered(tx, owner, lineId);
      await keepSaid(tx, call, owner, lineId, { says: 'not-ours', reason });
      await note(tx, call, 'BANK_LINE_LEFT', lineId);
      return { lineId };
    }),
  );
};

const postingOf = (call: Call) => ({
  ...{ mutualId: call.actor.mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
});

/** Each time it is said it is a further entry: what was taken back stays in the books beside what undid it. */
const paidInCause = (lineId: LineId, time: number): string => `bank-line:${lineId}:${time}`;

/** Money came into the holder's own account: entered in their books, from where they say. */
export const bankLinePaidIn = async (call: Call, lineId: LineId, source: PaidInSource) => {
  const owner = await ownerOf(call, 'own');
  return oneOnly(
    call.write(async (tx) => {
      const line = await unanswered(tx, owner, lineId);
      if (line.amountPence <= 0) throw new Refusal('bank-match-differs');
      const time = (await timesAnswered(tx, owner.mutualId, lineId)) + 1;
      await keepSaid(tx, call, owner, lineId, { says: 'paid-in', source });
      await postJournal(tx, postingOf(call), {
        cause: paidInCause(lineId, time),
        transfers: [paidInTransfer(call.actor.memberId, source, line.amountPence)],
      });
      await note(tx, call, 'BANK_LINE_PAID_IN', lineId, { source });
      return { lineId };
    }),
  );
};

const undoPaidIn = async (tx: Writer, call: Call, lineId: LineId, time: number): Promise<void> => {
  const cause = paidInCause(lineId, time);
  const correctsId = (await journalIdsOf(tx, call.actor.mutualId, [cause])).get(cause);
  if (!correctsId) throw new Error('Money paid in that the books know nothing of');
  const entries = await entriesOf(tx, { mutualId: call.actor.mutualId, journalIds: [correctsId], limit: 1 });
  await postJournal(tx, postingOf(call), {
    cause: `take-back:${cause}`,
    correctsId,
    transfers: entries.map((entry) => ({
      kind: 'correction',
      debitAccountId: entry.creditAccountId,
      creditAccountId: entry.debitAccountId,
      amountPence: entry.amountPence,
      holderId: call.actor.memberId,
    })),
  });
};

/** What was said stays, as taken back; the line waits again. */
export const takeBackBankLine = async (call: Call, whose: Whose, lineId: LineId) => {
  const owner = await ownerOf(call, whose);
  return call.write(async (tx) => {
    const found = await findLine(tx, owner, lineId);
    if (!found) throw new Refusal('not-found');
    if (!found.answer) throw new Refusal('bank-line-not-answered');
    if (found.answer.says === 'paid-in') await undoPaidIn(tx, call, lineId, found.answer.time);
    await takeBackAnswer(tx, owner.mutualId, lineId, call.actor.by.memberId, call.now);
    await note(tx, call, 'BANK_LINE_TAKEN_BACK', lineId);
    return { lineId };
  });
};
