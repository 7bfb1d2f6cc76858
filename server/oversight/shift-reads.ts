import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  balanceTransactions,
  dues,
  hours,
  journals,
  members,
  settledShifts,
  shifts,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

export const findMoneyOfShift = async (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  (
    await handle
      .select({
        startsAt: shifts.startsAt,
        endsAt: shifts.endsAt,
        confirmedAt: shifts.confirmedAt,
        holderId: shifts.holderId,
        holderName: holder.name,
        carerId: shifts.carerId,
        carerName: carer.name,
      })
      .from(shifts)
      .innerJoin(holder, and(eq(holder.mutualId, shifts.mutualId), eq(holder.memberId, shifts.holderId)))
      .leftJoin(carer, and(eq(carer.mutualId, shifts.mutualId), eq(carer.memberId, shifts.carerId)))
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId)))
  )[0] ?? null;

/** A shift is settled once; what is put right later adds a line. Found by its hours, which have an index. */
export const settledOfShift = (handle: Reader, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  handle
    .select(getTableColumns(settledShifts))
    .from(hours)
    .innerJoin(
      settledShifts,
      and(eq(settledShifts.mutualId, hours.mutualId), eq(settledShifts.hoursId, hours.hoursId)),
    )
    .where(and(eq(hours.mutualId, mutualId), eq(hours.shiftId, shiftId)))
    .orderBy(asc(settledShifts.settlementId), asc(settledShifts.hoursId));
type SettledLine = Awaited<ReturnType<typeof settledOfShift>>[number];

/** What a due was collected with, and Stripe's fee on it. */
const causesOfDues = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  dueIds: readonly Id<'due'>[],
): Promise<string[]> => {
  const rows = await handle
    .select({
      dueId: dues.dueId,
      carriedIntoId: dues.carriedIntoId,
      intent: dues.paymentIntentId,
      feeOn: balanceTransactions.balanceTransactionId,
    })
    .from(dues)
    .leftJoin(
      balanceTransactions,
      and(eq(balanceTransactions.mutualId, dues.mutualId), eq(balanceTransactions.sourceId, dues.chargeId)),
    )
    .where(and(eq(dues.mutualId, mutualId), inArray(dues.dueId, [...dueIds])));
  const onwards = rows.map((row) => row.carriedIntoId).filter((id) => id !== null);
  return [
    ...rows.flatMap(({ intent, feeOn }) => [
      ...(intent ? [`collect:${intent}`] : []),
      ...(feeOn ? [`stripe:${feeOn}`] : []),
    ]),
    ...(onwards.length ? await causesOfDues(handle, mutualId, onwards) : []),
  ];
};

/** The journals that moved these lines together with others: collection, fee, pay. */
export const journalsTogether = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  lines: readonly SettledLine[],
): Promise<Id<'journal'>[]> => {
  if (lines.length === 0) return [];
  const collected = await causesOfDues(
    handle,
    mutualId,
    lines.map((line) => line.dueId),
  );
  const paid = lines.flatMap((line) => (line.payId ? [`pay:${line.payId}`] : []));
  const rows = await handle
    .select({ journalId: journals.journalId })
    .from(journals)
    .where(and(eq(journals.mutualId, mutualId), inArray(journals.cause, [...collected, ...paid])));
  return rows.map((row) => row.journalId);
};
