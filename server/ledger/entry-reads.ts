/** Entries of the books, oldest first. Each question has its own index, so that none reads the whole ledger. */
import { and, asc, eq, gt, inArray, or, type SQL } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { journals, shifts, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { ownerOfAccount } from '#shared/ledger/accounts.ts';

export type EntryFilter = { mutualId: Id<'mutual'>; after?: string | undefined; limit: number } & (
  | { accountId: string }
  | { settlementId: Id<'settlement'> }
  | { shiftId: Id<'shift'> }
  | { journalIds: readonly Id<'journal'>[] }
);

const matching = (handle: Reader, { mutualId, after }: EntryFilter, where: SQL | undefined) =>
  handle
    .select({
      transferId: transfers.transferId,
      journalId: transfers.journalId,
      cause: journals.cause,
      kind: transfers.kind,
      debitAccountId: transfers.debitAccountId,
      creditAccountId: transfers.creditAccountId,
      amountPence: transfers.amountPence,
      state: transfers.state,
      shiftId: transfers.shiftId,
      settlementId: transfers.settlementId,
      at: transfers.at,
    })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        after ? gt(transfers.transferId, after as Id<'transfer'>) : undefined,
        where,
      ),
    );
export type EntryRow = Awaited<ReturnType<typeof matching>>[number];

/** A page in the order of an index. */
const paged = (handle: Reader, filter: EntryFilter, where: SQL | undefined) =>
  matching(handle, filter, where)
    .orderBy(asc(transfers.transferId))
    .limit(filter.limit + 1);

/** On either side of an account. What is pending is in no account's index: it hangs on the owner's shifts. */
const ofAccount = async (handle: Reader, filter: EntryFilter, accountId: string): Promise<EntryRow[]> => {
  const debited = eq(transfers.debitAccountId, accountId);
  const credited = eq(transfers.creditAccountId, accountId);
  const happened = sql`${transfers.state} <> 'pending'`;
  const owner = ownerOfAccount(accountId) as Id<'member'>;
  const theirs = handle
    .select({ shiftId: shifts.shiftId })
    .from(shifts)
    .where(and(eq(shifts.mutualId, filter.mutualId), eq(shifts.holderId, owner)));
  const pending = and(
    eq(transfers.state, 'pending'),
    inArray(transfers.shiftId, theirs),
    or(debited, credited),
  );
  return [
    ...(await paged(handle, filter, and(debited, happened))),
    ...(await paged(handle, filter, and(credited, happened))),
    ...(await matching(handle, filter, pending)),
  ];
};

const found = (handle: Reader, filter: EntryFilter): Promise<EntryRow[]> => {
  if ('accountId' in filter) return ofAccount(handle, filter, filter.accountId);
  if ('settlementId' in filter) return paged(handle, filter, eq(transfers.settlementId, filter.settlementId));
  if ('shiftId' in filter) return matching(handle, filter, eq(transfers.shiftId, filter.shiftId));
  return matching(handle, filter, inArray(transfers.journalId, [...filter.journalIds]));
};

/** Entries with their journal's cause, by transfer id, one more than asked. */
export const entriesOf = async (handle: Reader, filter: EntryFilter): Promise<EntryRow[]> =>
  (await found(handle, filter))
    .sort((left, right) => (left.transferId < right.transferId ? -1 : 1))
    .slice(0, filter.limit + 1);
