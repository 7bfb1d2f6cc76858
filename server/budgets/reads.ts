import { and, asc, desc, eq, gte, lt, ne } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader, Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { budgets, members, needs, pledges, promises, settledShifts, shifts } from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence, pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import type { BalanceChange } from '#shared/ledger/transfers.ts';
import { balancesOfHolder } from '../ledger/reads.ts';
import { savedBy } from './savings-reads.ts';

const ofHolder = (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
  handle
    .select({
      budgetId: budgets.budgetId,
      councilId: budgets.councilId,
      planReference: budgets.planReference,
      weeklyPence: budgets.weeklyPence,
      contributionWeeklyPence: budgets.contributionWeeklyPence,
      topUpWeeklyPence: budgets.topUpWeeklyPence,
      startsOn: budgets.startsOn,
      reviewOn: budgets.reviewOn,
      endsOn: budgets.endsOn,
      outcomes: budgets.outcomes,
    })
    .from(budgets)
    .where(and(eq(budgets.mutualId, given.mutualId), eq(budgets.holderId, given.holderId)))
    .orderBy(asc(budgets.startsOn), asc(budgets.budgetId));

const budgetsOf = remembered('budgets-of-holder', ofHolder);
const lockedBudgetsOf = remembered(
  'budgets-of-holder-locked',
  (handle: Writer, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
    locked(ofHolder(handle, given)),
);

/** The same rows, locked until the write ends. */
export const budgetsToSpend = (handle: Writer, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  lockedBudgetsOf(handle).execute({ mutualId, holderId });

export const budgetsOfHolder = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  budgetsOf(handle).execute({ mutualId, holderId });

const booked = prepared(
  'booked-before',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'>; before: Instant }>) =>
    handle
      .select({
        pence: sql`${total(shifts.quotedPence)} + (${handle
          .select({ pence: total(pledges.pledgedPence) })
          .from(pledges)
          .where(
            and(
              eq(pledges.mutualId, given.mutualId),
              eq(pledges.holderId, given.holderId),
              sql`${pledges.holdId} is not null`,
              lt(pledges.startsAt, given.before),
            ),
          )})`.mapWith(Number),
      })
      .from(shifts)
      .where(
        and(
          eq(shifts.mutualId, given.mutualId),
          eq(shifts.holderId, given.holderId),
          sql`${shifts.status} = 'taken'`,
          lt(shifts.startsAt, given.before),
        ),
      ),
);

/** What taken shifts that begin before a moment will cost, and what was pledged for purchases of before then. */
export const bookedBefore = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  before: Instant,
): Promise<Pence> => pence((await booked(handle).execute({ mutualId, holderId, before }))[0]?.pence ?? 0);

const net = (account: BalanceChange | undefined): number =>
  account ? account.debitsPostedPence - account.creditsPostedPence : 0;

/**
 * Spent, owed, set aside and booked, from the ledger's running balances and what is saved. What was set aside
 * and is so no longer was paid onwards: £210 of on-costs, £150 still set aside, so £60 of them are spent.
 */
export const standingOf = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) => {
  const [{ due, booked: kept, setAside, onCosts, elsewhere, credit }, savedPence] = await Promise.all([
    balancesOfHolder(handle, mutualId, holderId),
    savedBy(handle, mutualId, holderId),
  ]);
  const dutiesPence = -net(setAside);
  return {
    // What was paid elsewhere may have been corrected by an entry that takes the old one back.
    // What was collected and is owed back was not spent: it comes off a later due.
    spentPence: pence(
      (due?.creditsPostedPence ?? 0) -
        (credit?.creditsPostedPence ?? 0) +
        net(elsewhere) +
        net(onCosts) -
        dutiesPence,
    ),
    owedPence: pence(net(due) + (due?.debitsPendingPence ?? 0)),
    setAsidePence: pence(dutiesPence + savedPence),
    bookedPence: kept?.debitsPendingPence ?? noPence,
  };
};

/** Shifts with a carer between two moments, with what was settled for them. */
export const spentShifts = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  from: Instant,
  to: Instant,
) =>
  handle
    .select({
      shiftId: shifts.shiftId,
      startsAt: shifts.startsAt,
      status: shifts.status,
      quote: promises.quote,
      carerName: members.name,
      outcome: needs.outcome,
      settlementId: settledShifts.settlementId,
      part: settledShifts.part,
      toCarerPence: settledShifts.toCarerPence,
      setAsidePence: settledShifts.setAsidePence,
      toMutualPence: settledShifts.toMutualPence,
    })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.carerId)))
    .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
    .leftJoin(promises, and(eq(promises.mutualId, shifts.mutualId), eq(promises.promiseId, shifts.promiseId)))
    .leftJoin(
      settledShifts,
      and(eq(settledShifts.mutualId, shifts.mutualId), eq(settledShifts.shiftId, shifts.shiftId)),
    )
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.holderId, holderId),
        gte(shifts.startsAt, from),
        lt(shifts.startsAt, to),
        ne(shifts.status, 'cancelled'),
      ),
    )
    .orderBy(
      asc(shifts.startsAt),
      asc(shifts.shiftId),
      desc(settledShifts.part),
      asc(settledShifts.settlementId),
    );
