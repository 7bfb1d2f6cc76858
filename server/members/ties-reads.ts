import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import type { Ties } from '#shared/members/leaving.ts';
import { balanceOf } from '../ledger/reads.ts';

const ofMember = (memberId: Id<'member'>) => or(eq(shifts.holderId, memberId), eq(shifts.carerId, memberId));

/** What still ties a member to the mutual: the ledger's balances, and shifts that are not done with. */
export const tiesOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
): Promise<Ties> => {
  const due = await balanceOf(handle, mutualId, 'holder-due', memberId);
  const booked = await balanceOf(handle, mutualId, 'holder-booked', memberId);
  const payable = await balanceOf(handle, mutualId, 'carer-payable', memberId);
  const credit = await balanceOf(handle, mutualId, 'holder-credit', memberId);
  const owedBack = await balanceOf(handle, mutualId, 'carer-owed-back', memberId);
  const comingShifts = await handle.$count(
    shifts,
    and(eq(shifts.mutualId, mutualId), eq(shifts.status, 'taken'), ofMember(memberId)),
  );
  const unsettledShifts = await handle.$count(
    shifts,
    and(
      eq(shifts.mutualId, mutualId),
      inArray(shifts.status, ['worked', 'confirmed', 'disputed']),
      isNull(shifts.settlementId),
      ofMember(memberId),
    ),
  );
  return {
    duePence: pence(due.debitsPostedPence - due.creditsPostedPence + due.debitsPendingPence),
    bookedPence: booked.debitsPendingPence,
    payablePence: pence(
      payable.creditsPostedPence -
        payable.debitsPostedPence +
        payable.creditsPendingPence +
        credit.creditsPostedPence -
        credit.debitsPostedPence,
    ),
    owedBackPence: pence(owedBack.debitsPostedPence - owedBack.creditsPostedPence),
    setAsidePence: await setAsideOf(handle, mutualId, memberId),
    comingShifts,
    unsettledShifts,
  };
};

/** Owed to others by a holder, from their own account. */
export const setAsideOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Pence> => {
  const setAside = await balanceOf(handle, mutualId, 'holder-set-aside', holderId);
  return pence(setAside.creditsPostedPence - setAside.debitsPostedPence);
};
