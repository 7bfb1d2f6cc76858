/** What lies in suspense: entries of movements nobody could explain, less those a later entry explains. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { balanceTransactions, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { accountOf } from '#shared/ledger/accounts.ts';

type Side = typeof transfers.debitAccountId | typeof transfers.creditAccountId;

/** Each side has its own index. */
const journalsOn = (handle: Reader, mutualId: Id<'mutual'>, side: Side) =>
  handle
    .selectDistinct({ journalId: journals.journalId, correctsId: journals.correctsId })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        eq(side, accountOf('suspense', mutualId)),
        ne(transfers.state, 'pending'),
      ),
    );

/** Movements in suspense that nothing explains yet, oldest first. */
export const movementsInSuspense = async (handle: Reader, mutualId: Id<'mutual'>, limit: number) => {
  const found = [
    ...(await journalsOn(handle, mutualId, transfers.debitAccountId)),
    ...(await journalsOn(handle, mutualId, transfers.creditAccountId)),
  ];
  const explained = new Set(found.map(({ correctsId }) => correctsId));
  const open = found.filter(({ journalId, correctsId }) => correctsId === null && !explained.has(journalId));
  if (open.length === 0) return [];
  const ids = open.map(({ journalId }) => journalId);
  return handle
    .select({ journalId: journals.journalId, movement: balanceTransactions })
    .from(journals)
    .innerJoin(
      balanceTransactions,
      and(
        eq(balanceTransactions.mutualId, journals.mutualId),
        eq(balanceTransactions.journalId, journals.journalId),
      ),
    )
    .where(and(eq(journals.mutualId, mutualId), inArray(journals.journalId, ids)))
    .orderBy(asc(balanceTransactions.madeAt), asc(balanceTransactions.balanceTransactionId))
    .limit(limit);
};
export type InSuspense = Awaited<ReturnType<typeof movementsInSuspense>>[number];
