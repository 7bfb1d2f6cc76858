import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { advances, dues, settledShifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence } from '#shared/language/money.ts';

export const advanceOf = async (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  (
    await handle
      .select()
      .from(advances)
      .where(and(eq(advances.mutualId, mutualId), eq(advances.dueId, dueId)))
  )[0] ?? null;

/** What is out for one holder now. */
export const advancedFor = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Pence> =>
  (
    await handle
      .select({ pence: total(advances.amountPence) })
      .from(advances)
      .where(and(eq(advances.mutualId, mutualId), eq(advances.holderId, holderId), isNull(advances.repaidAt)))
  )[0]?.pence ?? noPence;

/** Parked, for whose carers nothing was advanced; asked again after a claim, their carers have theirs already. */
export const duesToAdvance = async (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  (
    await handle
      .select({ due: dues })
      .from(dues)
      .leftJoin(advances, and(eq(advances.mutualId, dues.mutualId), eq(advances.dueId, dues.dueId)))
      .where(
        and(
          eq(dues.mutualId, mutualId),
          eq(dues.settlementId, settlementId),
          eq(dues.status, 'parked'),
          isNull(dues.againOfId),
          isNull(advances.dueId),
        ),
      )
      .orderBy(asc(dues.dueId))
  ).map(({ due }) => due);

/** What its lines owe carers and no pay has yet. */
export const unpaidOfDue = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  dueId: Id<'due'>,
): Promise<Pence[]> =>
  (
    await handle
      .select({ toCarerPence: settledShifts.toCarerPence })
      .from(settledShifts)
      .where(
        and(
          eq(settledShifts.mutualId, mutualId),
          eq(settledShifts.dueId, dueId),
          isNull(settledShifts.payId),
        ),
      )
  ).map(({ toCarerPence }) => toCarerPence);
