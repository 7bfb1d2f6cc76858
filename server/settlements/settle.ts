/** Freezing a week: what was worked becomes lines, dues and journals, all in one write or not at all. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { type Day, mondayOf } from '#shared/language/time.ts';
import { settleTooEarly } from '#shared/settlements/calendar.ts';
import { settleJournal } from '#shared/settlements/settle.ts';
import type { Call } from '../http/call.ts';
import { postJournals } from '../ledger/actions.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { shiftsSettled } from '../shifts/settled.ts';
import {
  type AskedDue,
  type Calculated,
  calculate,
  contributionOf,
  expectedFees,
  ownMoney,
} from './calculate.ts';
import { daysOf } from './days.ts';
import { changeDue, keepDues, keepSettledShifts, keepSettlement } from './records.ts';
import { settlementOfWeek } from './settlement-reads.ts';

const refuseOwnPayment = (call: Call, calculated: Calculated): void => {
  if (calculated.lines.some((line) => line.carerId === call.actor.by.memberId))
    throw new Refusal({ code: 'own-payment', instead: 'Ask another coordinator to start this settlement.' });
};

const refuseUncovered = async (tx: Writer, mutual: MutualRow, calculated: Calculated): Promise<void> => {
  const fees = expectedFees(calculated.dues);
  const covers = pence((await ownMoney(tx, mutual.mutualId)) + contributionOf(calculated.lines));
  if (fees > covers)
    throw new Refusal({
      code: 'fees-not-covered',
      facts: { expectedFeePence: fees, coveredPence: covers },
      instead: 'Add to the mutual’s float, or propose a higher contribution.',
    });
};

/** What each holder owes; from now on what was carried over belongs to the due it goes along with. */
const keepAskedDues = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  dues: readonly AskedDue[],
): Promise<Map<Id<'member'>, Id<'due'>>> => {
  const { mutualId } = call.actor;
  const rows = dues.map((due) => ({ ...due, dueId: call.deps.newId('due') }));
  await keepDues(
    tx,
    rows.map(({ dueId, holderId, amountPence, carriedPence, beginsAs }) => ({
      mutualId,
      dueId,
      settlementId,
      holderId,
      amountPence,
      carriedPence,
      status: beginsAs,
      attempt: 0,
      changedAt: call.now,
    })),
  );
  for (const { dueId, carried } of rows)
    for (const due of carried) await changeDue(tx, mutualId, due.dueId, { carriedIntoId: dueId });
  return new Map(rows.map((row) => [row.holderId, row.dueId]));
};

const postLines = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  calculated: Calculated,
): Promise<void> => {
  const { mutualId } = call.actor;
  await postJournals(
    tx,
    { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
    calculated.lines
      .map((line) => settleJournal(line, mutualId, settlementId))
      .filter((journal) => journal.transfers.length > 0),
  );
};

/** Freezes a week. The same week twice is refused; who is paid by it does not start it. */
export const freeze = async (tx: Writer, call: Call, weekOn: Day): Promise<Id<'settlement'>> => {
  const { mutualId } = call.actor;
  const mutual = await mutualOf(tx, mutualId);
  if (mondayOf(weekOn) !== weekOn)
    throw new Refusal('invalid-input', [
      { pointer: '/weekOn', detail: 'A settled week begins on a Monday.' },
    ]);
  const days = daysOf(mutual, weekOn);
  refuseIf(settleTooEarly(days, call.now));
  if (await settlementOfWeek(tx, mutualId, weekOn)) throw new Refusal('settlement-already-run');
  const calculated = await calculate(tx, mutual, weekOn);
  refuseOwnPayment(call, calculated);
  await refuseUncovered(tx, mutual, calculated);
  const settlementId = call.deps.newId('settlement');
  await keepSettlement(tx, {
    mutualId,
    settlementId,
    weekOn,
    status: 'collecting',
    startedById: call.actor.by.memberId,
    startedAt: call.now,
    payDay: days.payDay,
  });
  const dueOf = await keepAskedDues(tx, call, settlementId, calculated.dues);
  await keepSettledShifts(
    tx,
    calculated.lines.map(({ payrollPence: _, silent, ...line }) => {
      const dueId = dueOf.get(line.holderId);
      if (!dueId) throw new Error('A settled shift without a due');
      const unconfirmed = silent ? ('silent' as const) : ('no' as const);
      return { ...line, mutualId, settlementId, unconfirmed, dueId };
    }),
  );
  // A rest changes nothing of a shift that was settled before.
  const whole = calculated.lines.filter((line) => line.part === 'whole');
  await shiftsSettled(tx, call, whole, settlementId);
  await postLines(tx, call, settlementId, calculated);
  await note(tx, call, 'SETTLEMENT_STARTED', settlementId, { weekOn, shifts: calculated.lines.length });
  announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
  return settlementId;
};
