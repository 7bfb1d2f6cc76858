import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { savings } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, sum } from '#shared/language/money.ts';

const open = remembered(
  'open-savings',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
    handle
      .select()
      .from(savings)
      .where(
        and(
          eq(savings.mutualId, given.mutualId),
          eq(savings.holderId, given.holderId),
          isNull(savings.endedAt),
        ),
      )
      .orderBy(asc(savings.savingId)),
);

/** What a holder keeps back for something agreed, as long as it is neither spent nor given up. */
export const savingsOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  open(handle).execute({ mutualId, holderId });

export const savedBy = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Pence> => sum((await savingsOf(handle, mutualId, holderId)).map(({ amountPence }) => amountPence));

export const findSaving = async (handle: Reader, mutualId: Id<'mutual'>, savingId: Id<'saving'>) =>
  (
    await handle
      .select()
      .from(savings)
      .where(and(eq(savings.mutualId, mutualId), eq(savings.savingId, savingId)))
  )[0] ?? null;
