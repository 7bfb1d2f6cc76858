/** What waits to be sealed, and how far the books are sealed. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { accountEntries, books, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { RowToSeal, RunningTotals } from '#shared/ledger/sealing.ts';

const waitingRows = prepared(
  'transfers-to-seal',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; most: number }>) =>
    handle
      .select({
        transferId: transfers.transferId,
        journalId: transfers.journalId,
        line: transfers.line,
        kind: transfers.kind,
        debitAccountId: transfers.debitAccountId,
        creditAccountId: transfers.creditAccountId,
        amountPence: transfers.amountPence,
        shiftId: transfers.shiftId,
        settlementId: transfers.settlementId,
        holderId: transfers.holderId,
        carerId: transfers.carerId,
        at: transfers.at,
        cause: journals.cause,
        postedAt: journals.postedAt,
        byId: journals.byId,
        correctsId: journals.correctsId,
      })
      .from(transfers)
      .innerJoin(
        journals,
        and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
      )
      .where(
        and(eq(transfers.mutualId, given.mutualId), isNull(transfers.block), eq(transfers.state, 'posted')),
      )
      .orderBy(asc(transfers.transferId))
      .limit(given.most),
);

/** Posted transfers that no block holds yet, by their ids. */
export const transfersToSeal = (handle: Reader, mutualId: Id<'mutual'>, most: number): Promise<RowToSeal[]> =>
  waitingRows(handle).execute({ mutualId, most });

const newestEntry = prepared(
  'newest-entry-of-account',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; accountId: string }>) =>
    handle
      .select({
        place: accountEntries.place,
        debitsPence: accountEntries.debitsPence,
        creditsPence: accountEntries.creditsPence,
      })
      .from(accountEntries)
      .where(and(eq(accountEntries.mutualId, given.mutualId), eq(accountEntries.accountId, given.accountId)))
      .orderBy(desc(accountEntries.bookedOn), desc(accountEntries.place))
      .limit(1),
);

/** The newest sealed totals of some accounts; one that has none is not in it. */
export const newestTotals = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  accountIds: Iterable<string>,
): Promise<Map<string, RunningTotals>> => {
  const totals = new Map<string, RunningTotals>();
  for (const accountId of new Set(accountIds)) {
    const [newest] = await newestEntry(handle).execute({ mutualId, accountId });
    if (newest) totals.set(accountId, newest);
  }
  return totals;
};

/** How far the books of a mutual are sealed and closed; null before the first block. */
export const booksOf = async (handle: Reader, mutualId: Id<'mutual'>) =>
  (await handle.select().from(books).where(eq(books.mutualId, mutualId)))[0] ?? null;
