import { and, eq, isNotNull } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { dues, pays, settledShifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const letDuesGo = (tx: Writer, mutualId: Id<'mutual'>) =>
  tx
    .update(dues)
    .set({ byHandSince: null })
    .where(and(eq(dues.mutualId, mutualId), isNotNull(dues.byHandSince)));

/** Its lines wait again for their holders’ money; nothing was ever paid of it. */
export const takeApart = async (tx: Writer, mutualId: Id<'mutual'>, payId: Id<'pay'>): Promise<void> => {
  await tx
    .update(settledShifts)
    .set({ payId: null })
    .where(and(eq(settledShifts.mutualId, mutualId), eq(settledShifts.payId, payId)));
  await tx.delete(pays).where(and(eq(pays.mutualId, mutualId), eq(pays.payId, payId)));
};
