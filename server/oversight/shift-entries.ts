/** Where every penny of one shift went: its own entries, and those it shared with other shifts. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import type { ShiftEntries } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { entriesOf } from '../ledger/entry-reads.ts';
import { readableEntries } from '../ledger/owner-reads.ts';
import { findMoneyOfShift, journalsTogether, settledOfShift } from './shift-reads.ts';

/** More than any shift ever has: a handful each time it is booked, worked, settled or put right. */
const mostEntries = 400;

export const entriesOfShift = async (call: Call, shiftId: Id<'shift'>): Promise<ShiftEntries> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const shift = await findMoneyOfShift(read, mutualId, shiftId);
  if (!shift) throw new Refusal('not-found');
  const settled = await settledOfShift(read, mutualId, shiftId);
  const own = await entriesOf(read, { mutualId, shiftId, limit: mostEntries });
  const journalIds = await journalsTogether(read, mutualId, settled);
  const together = journalIds.length
    ? await entriesOf(read, { mutualId, journalIds, limit: mostEntries })
    : [];
  return {
    shiftId,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    holder: { memberId: shift.holderId, name: shift.holderName },
    carer: shift.carerId === null ? null : { memberId: shift.carerId, name: shift.carerName ?? '' },
    settled: settled.map((line) => ({
      settlementId: line.settlementId,
      weekOn: line.weekOn,
      purpose: line.purpose,
      unconfirmed: line.unconfirmed === 'silent' && shift.confirmedAt === null,
      minutes: line.paidMinutes,
      toCarerPence: line.toCarerPence,
      setAsidePence: line.setAsidePence,
      toMutualPence: line.toMutualPence,
      elsewherePence: noPence,
      lines: line.payLines,
    })),
    entries: await readableEntries(read, mutualId, own),
    together: await readableEntries(read, mutualId, together),
  };
};
