import { and, asc, desc, eq, gt, inArray, or } from 'drizzle-orm';
import { alias, sql } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import {
  balanceTransactions,
  dues,
  fundFeeds,
  fundReserves,
  journals,
  members,
  settlements,
  transfers,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';

const reserving = alias(members, 'reserving');
const asking = alias(members, 'asking');
const ending = alias(members, 'ending');

const whole = (handle: Reader) =>
  handle
    .select({
      reserve: fundReserves,
      reservedBy: reserving.name,
      askedBy: asking.name,
      endedBy: ending.name,
    })
    .from(fundReserves)
    .innerJoin(
      reserving,
      and(eq(reserving.mutualId, fundReserves.mutualId), eq(reserving.memberId, fundReserves.reservedById)),
    )
    .leftJoin(
      asking,
      and(eq(asking.mutualId, fundReserves.mutualId), eq(asking.memberId, fundReserves.askedById)),
    )
    .leftJoin(
      ending,
      and(eq(ending.mutualId, fundReserves.mutualId), eq(ending.memberId, fundReserves.endedById)),
    );

const listedAtOnce = 200;

/** The newest first. */
export const allReserves = (handle: Reader, mutualId: Id<'mutual'>) =>
  whole(handle)
    .where(eq(fundReserves.mutualId, mutualId))
    .orderBy(desc(fundReserves.reserveId))
    .limit(listedAtOnce);
export type ReserveRow = Awaited<ReturnType<typeof allReserves>>[number];

export const findReserve = async (handle: Reader, mutualId: Id<'mutual'>, reserveId: Id<'reserve'>) =>
  (
    await whole(handle).where(and(eq(fundReserves.mutualId, mutualId), eq(fundReserves.reserveId, reserveId)))
  )[0] ?? null;

/** To be changed: its row is locked, so that two people at once are one after the other. */
export const reserveToChange = async (tx: Writer, mutualId: Id<'mutual'>, reserveId: Id<'reserve'>) => {
  await locked(
    tx
      .select({ reserveId: fundReserves.reserveId })
      .from(fundReserves)
      .where(and(eq(fundReserves.mutualId, mutualId), eq(fundReserves.reserveId, reserveId))),
  );
  return findReserve(tx, mutualId, reserveId);
};

/** Spent and reserved, purpose by purpose, over all time. */
export const sumsByPurpose = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({
      purpose: fundReserves.purpose,
      status: fundReserves.status,
      amountPence: total(fundReserves.amountPence),
      spentPence: total(fundReserves.spentPence),
    })
    .from(fundReserves)
    .where(eq(fundReserves.mutualId, mutualId))
    .groupBy(fundReserves.purpose, fundReserves.status);

export const feedOf = async (handle: Reader, mutualId: Id<'mutual'>, settlementId: Id<'settlement'>) =>
  (
    await handle
      .select()
      .from(fundFeeds)
      .where(and(eq(fundFeeds.mutualId, mutualId), eq(fundFeeds.settlementId, settlementId)))
  )[0] ?? null;

/** What contributions so far did not cover of their fees, less what later ones made up for. */
export const shortSoFar = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Pence> => {
  const [sums] = await handle
    .select({
      contribution: total(fundFeeds.contributionPence),
      fees: total(fundFeeds.feesPence),
      fed: total(fundFeeds.fedPence),
    })
    .from(fundFeeds)
    .where(eq(fundFeeds.mutualId, mutualId));
  return sums ? pence(sums.fees + sums.fed - sums.contribution) : noPence;
};

/** What the books say a settlement gave to the mutual as contribution; what was put right counts too. */
export const contributionOfSettlement = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
): Promise<Pence> => {
  const contribution = accountOf('contribution', mutualId);
  const of = (column: 'debitAccountId' | 'creditAccountId') =>
    handle
      .select({ pence: total(transfers.amountPence) })
      .from(transfers)
      .where(
        and(
          eq(transfers.mutualId, mutualId),
          eq(transfers.settlementId, settlementId),
          sql`${transfers.settlementId} is not null`,
          sql`${transfers.state} = 'posted'`,
          eq(transfers[column], contribution),
        ),
      );
  const [came] = await of('creditAccountId');
  const [went] = await of('debitAccountId');
  return pence((came?.pence ?? 0) - (went?.pence ?? 0));
};

/** What the payment service kept of this settlement's collections. */
export const feesOfSettlement = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementId: Id<'settlement'>,
): Promise<Pence> => {
  const [fees] = await handle
    .select({ pence: total(balanceTransactions.feePence) })
    .from(balanceTransactions)
    .innerJoin(
      dues,
      and(eq(dues.mutualId, balanceTransactions.mutualId), eq(dues.chargeId, balanceTransactions.sourceId)),
    )
    .where(and(eq(dues.mutualId, mutualId), eq(dues.settlementId, settlementId)));
  return fees?.pence ?? noPence;
};

/** The fund's own entries, oldest first, with what each came from. */
export const fundTransfers = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  after: string | undefined,
  limit: number,
) => {
  const fund = accountOf('common-fund', mutualId);
  return handle
    .select({
      transferId: transfers.transferId,
      creditAccountId: transfers.creditAccountId,
      amountPence: transfers.amountPence,
      at: transfers.at,
      kind: transfers.kind,
      cause: journals.cause,
    })
    .from(transfers)
    .innerJoin(
      journals,
      and(eq(journals.mutualId, transfers.mutualId), eq(journals.journalId, transfers.journalId)),
    )
    .where(
      and(
        eq(transfers.mutualId, mutualId),
        sql`${transfers.state} = 'posted'`,
        or(eq(transfers.debitAccountId, fund), eq(transfers.creditAccountId, fund)),
        after ? gt(transfers.transferId, after as Id<'transfer'>) : undefined,
      ),
    )
    .orderBy(asc(transfers.transferId))
    .limit(limit);
};

export const feedsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  settlementIds: readonly Id<'settlement'>[],
) =>
  settlementIds.length === 0
    ? Promise.resolve([])
    : handle
        .select({ feed: fundFeeds, weekOn: settlements.weekOn })
        .from(fundFeeds)
        .innerJoin(
          settlements,
          and(
            eq(settlements.mutualId, fundFeeds.mutualId),
            eq(settlements.settlementId, fundFeeds.settlementId),
          ),
        )
        .where(and(eq(fundFeeds.mutualId, mutualId), inArray(fundFeeds.settlementId, [...settlementIds])));
