import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { accounts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, subtract } from '#shared/language/money.ts';
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
      onCosts: string;
      elsewhere: string;
      credit: string;
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
          inArray(accounts.accountId, [
            given.due,
            given.booked,
            given.setAside,
            given.onCosts,
            given.elsewhere,
            given.credit,
          ]),
        ),
      ),
);

/** The accounts that say how a holder's money stands, in one read. */
export const balancesOfHolder = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) => {
  const names = {
    due: accountOf('holder-due', holderId),
    booked: accountOf('holder-booked', holderId),
    setAside: accountOf('holder-set-aside', holderId),
    onCosts: accountOf('holder-on-costs', holderId),
    elsewhere: accountOf('holder-paid-elsewhere', holderId),
    credit: accountOf('holder-credit', holderId),
  };
  const rows = await holderBalances(handle).execute({ mutualId, ...names });
  const of = (accountId: string) => rows.find((row) => row.accountId === accountId);
  return {
    due: of(names.due),
    booked: of(names.booked),
    setAside: of(names.setAside),
    onCosts: of(names.onCosts),
    elsewhere: of(names.elsewhere),
    credit: of(names.credit),
  };
};

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

/** What all suppliers together are owed. */
export const owedToSuppliers = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Pence> => {
  const [owed] = await handle
    .select({ credits: total(accounts.creditsPostedPence), debits: total(accounts.debitsPostedPence) })
    .from(accounts)
    .where(and(eq(accounts.mutualId, mutualId), eq(accounts.kind, 'supplier-payable')));
  return owed ? subtract(owed.credits, owed.debits) : noPence;
};
