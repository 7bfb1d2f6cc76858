/** Who is owed what, and what of it is by hand: past the payment service, and out of the runs. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { dues, members, pays, settledShares, settledShifts, settlements } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

/** Pays that are not paid, with whose and of which week. */
export const openPays = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ pay: pays, name: members.name, weekOn: settlements.weekOn })
    .from(pays)
    .innerJoin(members, and(eq(members.mutualId, pays.mutualId), eq(members.memberId, pays.carerId)))
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, pays.mutualId), eq(settlements.settlementId, pays.settlementId)),
    )
    .where(and(eq(pays.mutualId, mutualId), ne(pays.status, 'paid')))
    .orderBy(asc(members.name), asc(pays.payId));

/** What carers have earned in settled weeks and is in no pay yet, because the holder’s money has not come. */
export const linesWithoutPay = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({
      settlementId: settledShifts.settlementId,
      weekOn: settlements.weekOn,
      shiftId: settledShifts.shiftId,
      carerId: settledShifts.carerId,
      name: members.name,
      toCarerPence: settledShifts.toCarerPence,
    })
    .from(settledShifts)
    .innerJoin(
      members,
      and(eq(members.mutualId, settledShifts.mutualId), eq(members.memberId, settledShifts.carerId)),
    )
    .innerJoin(
      settlements,
      and(
        eq(settlements.mutualId, settledShifts.mutualId),
        eq(settlements.settlementId, settledShifts.settlementId),
      ),
    )
    .where(
      and(
        eq(settledShifts.mutualId, mutualId),
        isNull(settledShifts.payId),
        gt(settledShifts.toCarerPence, 0 as never),
      ),
    )
    .orderBy(asc(members.name), asc(settledShifts.settlementId), asc(settledShifts.shiftId));

export const openDues = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ due: dues, name: members.name, weekOn: settlements.weekOn })
    .from(dues)
    .innerJoin(members, and(eq(members.mutualId, dues.mutualId), eq(members.memberId, dues.holderId)))
    .innerJoin(
      settlements,
      and(eq(settlements.mutualId, dues.mutualId), eq(settlements.settlementId, dues.settlementId)),
    )
    .where(and(eq(dues.mutualId, mutualId), inArray(dues.status, ['waiting', 'processing', 'parked'])))
    .orderBy(asc(members.name), asc(dues.dueId));

/** Whether a holder’s money for a line of a pay has not come; of a group shift, any holder’s share of it. */
export const waitsForHolders = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  payId: Id<'pay'>,
): Promise<boolean> => {
  const mine = and(eq(settledShifts.mutualId, mutualId), eq(settledShifts.payId, payId));
  const lines = await handle
    .select({ shiftId: settledShifts.shiftId })
    .from(settledShifts)
    .innerJoin(dues, and(eq(dues.mutualId, settledShifts.mutualId), eq(dues.dueId, settledShifts.dueId)))
    .where(and(mine, ne(dues.status, 'collected')))
    .limit(1);
  const shares = await handle
    .select({ shiftId: settledShifts.shiftId })
    .from(settledShifts)
    .innerJoin(
      settledShares,
      and(
        eq(settledShares.mutualId, settledShifts.mutualId),
        eq(settledShares.settlementId, settledShifts.settlementId),
        eq(settledShares.shiftId, settledShifts.shiftId),
      ),
    )
    .innerJoin(dues, and(eq(dues.mutualId, settledShares.mutualId), eq(dues.dueId, settledShares.dueId)))
    .where(and(mine, ne(dues.status, 'collected')))
    .limit(1);
  return lines.length + shares.length > 0;
};

export const paysByHand = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select()
    .from(pays)
    .where(and(eq(pays.mutualId, mutualId), isNotNull(pays.byHandSince), ne(pays.status, 'paid')));
