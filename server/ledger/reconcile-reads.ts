/** What a comparing with the payment service asks of the books, and what earlier ones found. */
import { and, asc, count, desc, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  balanceTransactions,
  journals,
  members,
  reconciliationBreaks,
  reconciliations,
  transfers,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';

/** All movements known, added up. */
export const movementsTotal = async (handle: Reader, mutualId: Id<'mutual'>) => {
  const [row] = await handle
    .select({ movements: count(), netPence: total(balanceTransactions.netPence) })
    .from(balanceTransactions)
    .where(eq(balanceTransactions.mutualId, mutualId));
  return row ?? { movements: 0, netPence: pence(0) };
};

export const allMovements = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({
      id: balanceTransactions.balanceTransactionId,
      type: balanceTransactions.type,
      sourceId: balanceTransactions.sourceId,
      netPence: balanceTransactions.netPence,
    })
    .from(balanceTransactions)
    .where(eq(balanceTransactions.mutualId, mutualId))
    .orderBy(asc(balanceTransactions.madeAt), asc(balanceTransactions.balanceTransactionId));

/** Each journal by what it changes of the service's balance as the books mirror it; in the order of time. */
export const mirroredJournals = (handle: Reader, mutualId: Id<'mutual'>) => {
  const mirror = [accountOf('stripe-pending', mutualId), accountOf('stripe-available', mutualId)];
  const amount = sql<Pence>`sum(
    case when ${inArray(transfers.debitAccountId, mirror)} then ${transfers.amountPence} else 0 end
    - case when ${inArray(transfers.creditAccountId, mirror)} then ${transfers.amountPence} else 0 end)`;
  return handle
    .select({
      cause: journals.cause,
      postedAt: journals.postedAt,
      amountPence: amount.mapWith((value) => pence(Number(value))),
    })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        eq(transfers.state, 'posted'),
        or(inArray(transfers.debitAccountId, mirror), inArray(transfers.creditAccountId, mirror)),
      ),
    )
    .groupBy(journals.journalId, journals.cause, journals.postedAt)
    .having(sql`${amount} <> 0`)
    .orderBy(asc(journals.postedAt), asc(journals.journalId));
};

export const openBreaks = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select()
    .from(reconciliationBreaks)
    .where(and(eq(reconciliationBreaks.mutualId, mutualId), eq(reconciliationBreaks.status, 'open')))
    .orderBy(asc(reconciliationBreaks.foundAt), asc(reconciliationBreaks.breakId))
    .limit(limit);
export type BreakRow = Awaited<ReturnType<typeof openBreaks>>[number];

/** While a difference stands open, no new transfer is begun. Nothing else stops. */
export const transfersFrozen = async (handle: Reader, mutualId: Id<'mutual'>): Promise<boolean> =>
  (await openBreaks(handle, mutualId, 1)).length > 0;

export const findBreak = async (handle: Reader, mutualId: Id<'mutual'>, breakId: Id<'break'>) =>
  (
    await handle
      .select()
      .from(reconciliationBreaks)
      .where(and(eq(reconciliationBreaks.mutualId, mutualId), eq(reconciliationBreaks.breakId, breakId)))
  )[0] ?? null;

/** What people closed: the same difference found again stays closed. */
export const closedBreaks = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select()
    .from(reconciliationBreaks)
    .where(and(eq(reconciliationBreaks.mutualId, mutualId), eq(reconciliationBreaks.status, 'closed')));

/** Breaks that ended, the newest first, with who closed them. */
export const endedBreaks = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({ row: reconciliationBreaks, closedBy: members.name })
    .from(reconciliationBreaks)
    .leftJoin(
      members,
      and(
        eq(members.mutualId, reconciliationBreaks.mutualId),
        eq(members.memberId, reconciliationBreaks.closedById),
      ),
    )
    .where(and(eq(reconciliationBreaks.mutualId, mutualId), ne(reconciliationBreaks.status, 'open')))
    .orderBy(desc(reconciliationBreaks.breakId))
    .limit(limit);

export const newestReconciliations = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select()
    .from(reconciliations)
    .where(eq(reconciliations.mutualId, mutualId))
    .orderBy(desc(reconciliations.reconciliationId))
    .limit(limit);

/** What came in, the newest first, from a place in that order on. */
export const cameIn = (handle: Reader, mutualId: Id<'mutual'>, before: Instant | null, limit: number) =>
  handle
    .select({
      madeAt: balanceTransactions.madeAt,
      amountPence: balanceTransactions.netPence,
      id: balanceTransactions.balanceTransactionId,
    })
    .from(balanceTransactions)
    .where(
      and(
        eq(balanceTransactions.mutualId, mutualId),
        gt(balanceTransactions.netPence, noPence),
        before === null ? undefined : lt(balanceTransactions.madeAt, before),
      ),
    )
    .orderBy(desc(balanceTransactions.madeAt), desc(balanceTransactions.balanceTransactionId))
    .limit(limit);
