import { and, asc, count, eq, gt, inArray, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { accounts, journals, transfers } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import { type AccountKind, accountOf } from '#shared/ledger/accounts.ts';
import type { BalanceChange } from '#shared/ledger/transfers.ts';

const balance = prepared(
  'account-balance',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; accountId: string }>) =>
    handle
      .select({
        accountId: accounts.accountId,
        debitsPostedPence: accounts.debitsPostedPence,
        creditsPostedPence: accounts.creditsPostedPence,
        debitsPendingPence: accounts.debitsPendingPence,
        creditsPendingPence: accounts.creditsPendingPence,
      })
      .from(accounts)
      .where(and(eq(accounts.mutualId, given.mutualId), eq(accounts.accountId, given.accountId))),
);

/** An account's running balance; all zero when nothing ever touched it. */
export const balanceOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  kind: AccountKind,
  ownerId: string,
): Promise<BalanceChange> => {
  const accountId = accountOf(kind, ownerId);
  const [found] = await balance(handle).execute({ mutualId, accountId });
  return (
    found ?? {
      accountId,
      debitsPostedPence: noPence,
      creditsPostedPence: noPence,
      debitsPendingPence: noPence,
      creditsPendingPence: noPence,
    }
  );
};

const holderBalances = prepared(
  'balances-of-holder',
  (
    handle: Reader,
    given: Given<{
      mutualId: Id<'mutual'>;
      due: string;
      booked: string;
      setAside: string;
      elsewhere: string;
    }>,
  ) =>
    handle
      .select({
        accountId: accounts.accountId,
        debitsPostedPence: accounts.debitsPostedPence,
        creditsPostedPence: accounts.creditsPostedPence,
        debitsPendingPence: accounts.debitsPendingPence,
        creditsPendingPence: accounts.creditsPendingPence,
      })
      .from(accounts)
      .where(
        and(
          eq(accounts.mutualId, given.mutualId),
          inArray(accounts.accountId, [given.due, given.booked, given.setAside, given.elsewhere]),
        ),
      ),
);

/** The four accounts that say how a holder's money stands, in one read. */
export const balancesOfHolder = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) => {
  const names = {
    due: accountOf('holder-due', holderId),
    booked: accountOf('holder-booked', holderId),
    setAside: accountOf('holder-set-aside', holderId),
    elsewhere: accountOf('holder-paid-elsewhere', holderId),
  };
  const rows = await holderBalances(handle).execute({ mutualId, ...names });
  const of = (accountId: string) => rows.find((row) => row.accountId === accountId);
  return {
    due: of(names.due),
    booked: of(names.booked),
    setAside: of(names.setAside),
    elsewhere: of(names.elsewhere),
  };
};

export interface EntryFilter {
  mutualId: Id<'mutual'>;
  accountId?: string;
  settlementId?: Id<'settlement'>;
  shiftId?: Id<'shift'>;
  journalIds?: readonly Id<'journal'>[];
  after?: string | undefined;
  limit: number;
}

/** Entries with their journal's cause, oldest first, paged by transfer id. */
export const entriesOf = async (handle: Reader, filter: EntryFilter) =>
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
        eq(transfers.mutualId, filter.mutualId),
        filter.accountId
          ? or(
              eq(transfers.debitAccountId, filter.accountId),
              eq(transfers.creditAccountId, filter.accountId),
            )
          : undefined,
        filter.settlementId ? eq(transfers.settlementId, filter.settlementId) : undefined,
        filter.shiftId ? eq(transfers.shiftId, filter.shiftId) : undefined,
        filter.journalIds ? inArray(transfers.journalId, [...filter.journalIds]) : undefined,
        filter.after ? gt(transfers.transferId, filter.after as Id<'transfer'>) : undefined,
      ),
    )
    .orderBy(asc(transfers.transferId))
    .limit(filter.limit + 1);
export type EntryRow = Awaited<ReturnType<typeof entriesOf>>[number];

/** Accounts of a kind with their balances, paged by their names. */
export const accountsOfKind = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  kind: AccountKind,
  after: string | undefined,
  limit: number,
) =>
  handle
    .select()
    .from(accounts)
    .where(
      and(
        eq(accounts.mutualId, mutualId),
        eq(accounts.kind, kind),
        after ? gt(accounts.accountId, after) : undefined,
      ),
    )
    .orderBy(asc(accounts.accountId))
    .limit(limit);

/** Every kind of account, all of its accounts added up. */
export const balancesByKind = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({
      kind: accounts.kind,
      accounts: count(),
      debitsPence: total(accounts.debitsPostedPence),
      creditsPence: total(accounts.creditsPostedPence),
      pendingDebitsPence: total(accounts.debitsPendingPence),
      pendingCreditsPence: total(accounts.creditsPendingPence),
    })
    .from(accounts)
    .where(eq(accounts.mutualId, mutualId))
    .groupBy(accounts.kind)
    .orderBy(asc(accounts.kind));

export const findAccount = async (handle: Reader, mutualId: Id<'mutual'>, accountId: string) =>
  (
    await handle
      .select()
      .from(accounts)
      .where(and(eq(accounts.mutualId, mutualId), eq(accounts.accountId, accountId)))
  )[0] ?? null;
