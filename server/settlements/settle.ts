/** Freezing a week: what was worked becomes lines, dues and journals, all in one write or not at all. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { sharedJournal } from '#shared/purchases/settled.ts';
import { causeOfLine, creditJournal, settleJournal } from '#shared/settlements/journal.ts';
import type { Call } from '../http/call.ts';
import { postJournals } from '../ledger/actions.ts';
import { journalIdsOf } from '../ledger/journal-reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { sharesSettled } from '../purchases/settle-shares.ts';
import { shiftsSettled } from '../shifts/settled.ts';
import type { AskedDue } from './asked.ts';
import type { Calculated } from './calculate.ts';
import { collectCarried } from './collection-outcome.ts';
import { putForwardBy } from './put-forward.ts';
import { readyToSettle } from './ready.ts';
import { changeDue, correctionsSettled, keepDues, keepSettledShifts, keepSettlement } from './records.ts';
import { keepWageChecks } from './wages/check.ts';

const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

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
    rows.map(({ dueId, holderId, amountPence, carriedPence, creditPence, beginsAs }) => ({
      mutualId,
      dueId,
      settlementId,
      holderId,
      amountPence,
      carriedPence,
      creditPence,
      status: beginsAs,
      attempt: 0,
      changedAt: call.now,
    })),
  );
  for (const { dueId, carried } of rows)
    for (const due of carried) await changeDue(tx, mutualId, due.dueId, { carriedIntoId: dueId });
  await postJournals(
    tx,
    postingOf(call),
    rows.flatMap((row) => (row.creditPence > 0 ? [creditJournal(row, settlementId)] : [])),
  );
  // Nothing is left to ask for: what came over from smaller weeks is there too.
  for (const { dueId, carried, beginsAs } of rows)
    if (beginsAs === 'collected' && carried.length > 0) await collectCarried(tx, call, mutualId, dueId);
  return new Map(rows.map((row) => [row.holderId, row.dueId]));
};

/** Each correction points at the journal that settled its shift first. */
const postLines = async (
  tx: Writer,
  call: Call,
  settlementId: Id<'settlement'>,
  { lines, shares, firstLineOf }: Calculated,
): Promise<void> => {
  const { mutualId } = call.actor;
  const causes = lines.flatMap(({ shiftId }) => firstLineOf.get(shiftId) ?? []).map(causeOfLine);
  const corrected = await journalIdsOf(tx, mutualId, causes);
  const correctsOf = (shiftId: Id<'shift'>) => {
    const first = firstLineOf.get(shiftId);
    return first ? (corrected.get(causeOfLine(first)) ?? null) : null;
  };
  await postJournals(
    tx,
    postingOf(call),
    lines
      .map((line) => {
        const journal = settleJournal(line, mutualId, settlementId, correctsOf(line.shiftId));
        const ofShift = shares.filter((share) => line.part === 'whole' && share.shiftId === line.shiftId);
        return ofShift.length > 0 ? sharedJournal(journal, line.holderId, ofShift) : journal;
      })
      .filter((journal) => journal.transfers.length > 0),
  );
};

/** Freezes a week. The same week twice is refused; who is paid by it does not start it. */
export const freeze = async (tx: Writer, call: Call, weekOn: Day): Promise<Id<'settlement'>> => {
  const { mutualId } = call.actor;
  const ready = await readyToSettle(tx, call, weekOn);
  const { mutual, days, calculated } = ready;
  const putForwardById = await putForwardBy(tx, call, weekOn, ready);
  const settlementId = call.deps.newId('settlement');
  await keepSettlement(tx, {
    mutualId,
    settlementId,
    weekOn,
    status: 'collecting',
    startedById: call.actor.by.memberId,
    putForwardById,
    startedAt: call.now,
    payDay: days.payDay,
  });
  const dueOf = await keepAskedDues(tx, call, settlementId, calculated.dues);
  // Before its own lines are on the books: they would be counted twice.
  await keepWageChecks(tx, call, mutual, settlementId, calculated);
  await keepSettledShifts(
    tx,
    calculated.lines.map(({ payrollPence: _, silent, ...line }) => {
      const dueId = dueOf.get(line.holderId);
      if (!dueId) throw new Error('A settled shift without a due');
      const unconfirmed = silent ? ('silent' as const) : ('no' as const);
      return { ...line, mutualId, settlementId, unconfirmed, dueId, recoveredPence: noPence };
    }),
  );
  // A rest changes nothing of a shift that was settled before.
  const whole = calculated.lines.filter((line) => line.part === 'whole');
  await shiftsSettled(tx, call, whole, settlementId);
  await postLines(tx, call, settlementId, calculated);
  await sharesSettled(tx, call, settlementId, calculated.shares, dueOf);
  const corrected = calculated.lines.filter((line) => line.part === 'correction');
  await correctionsSettled(
    tx,
    mutualId,
    corrected.map((line) => line.shiftId),
    settlementId,
  );
  await note(tx, call, 'SETTLEMENT_STARTED', settlementId, { weekOn, shifts: calculated.lines.length });
  announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
  return settlementId;
};
