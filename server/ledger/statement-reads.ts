/** What stood on an account on any day, and its entries in their order: each one step in a key. */
import { and, asc, desc, eq, isNull, lte, or } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { accountEntries, journals, transfers } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { nothingYet, type RunningTotals } from '#shared/ledger/sealing.ts';

interface OnDay {
  mutualId: Id<'mutual'>;
  accountId: string;
  onDay: Day;
}

const standing = prepared('standing-on-day', (handle: Reader, given: Given<OnDay>) =>
  handle
    .select({
      place: accountEntries.place,
      debitsPence: accountEntries.debitsPence,
      creditsPence: accountEntries.creditsPence,
    })
    .from(accountEntries)
    .where(
      and(
        eq(accountEntries.mutualId, given.mutualId),
        eq(accountEntries.accountId, given.accountId),
        lte(accountEntries.bookedOn, given.onDay),
      ),
    )
    .orderBy(desc(accountEntries.bookedOn), desc(accountEntries.place))
    .limit(1),
);

/** The sealed totals of an account at the end of a day. */
export const standingOn = async (handle: Reader, asked: OnDay): Promise<RunningTotals> =>
  (await standing(handle).execute(asked))[0] ?? nothingYet;

const transferFields = {
  transferId: transfers.transferId,
  journalId: transfers.journalId,
  cause: journals.cause,
  kind: transfers.kind,
  debitAccountId: transfers.debitAccountId,
  creditAccountId: transfers.creditAccountId,
  amountPence: transfers.amountPence,
  at: transfers.at,
  shiftId: transfers.shiftId,
  settlementId: transfers.settlementId,
};

interface AfterPlace {
  mutualId: Id<'mutual'>;
  accountId: string;
  afterOn: Day;
  afterPlace: number;
  to: Day;
  limit: number;
}

const entriesAfter = prepared('entries-of-account-after', (handle: Reader, given: Given<AfterPlace>) =>
  handle
    .select({
      ...transferFields,
      bookedOn: accountEntries.bookedOn,
      place: accountEntries.place,
      debitsPence: accountEntries.debitsPence,
      creditsPence: accountEntries.creditsPence,
    })
    .from(accountEntries)
    .innerJoin(
      transfers,
      and(
        eq(transfers.mutualId, accountEntries.mutualId),
        eq(transfers.transferId, accountEntries.transferId),
      ),
    )
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(accountEntries.mutualId, given.mutualId),
        eq(accountEntries.accountId, given.accountId),
        sql`(${accountEntries.bookedOn}, ${accountEntries.place}) > (${given.afterOn}, ${given.afterPlace})`,
        lte(accountEntries.bookedOn, given.to),
      ),
    )
    .orderBy(asc(accountEntries.bookedOn), asc(accountEntries.place))
    .limit(given.limit),
);
export const sealedEntriesAfter = (handle: Reader, asked: AfterPlace) => entriesAfter(handle).execute(asked);
export type SealedEntry = Awaited<ReturnType<typeof sealedEntriesAfter>>[number];

const waiting = prepared(
  'waiting-of-account',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; accountId: string }>) =>
    handle
      .select(transferFields)
      .from(transfers)
      .innerJoin(
        journals,
        and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
      )
      .where(
        and(
          eq(transfers.mutualId, given.mutualId),
          isNull(transfers.block),
          eq(transfers.state, 'posted'),
          or(eq(transfers.debitAccountId, given.accountId), eq(transfers.creditAccountId, given.accountId)),
        ),
      )
      .orderBy(asc(transfers.transferId)),
);

/** Posted transfers of an account that no block holds yet: those of the last seconds. */
export const waitingOf = (handle: Reader, mutualId: Id<'mutual'>, accountId: string) =>
  waiting(handle).execute({ mutualId, accountId });
