/** What a budget’s page says beyond its figures: holiday earned, spend by outcome, reasons written. */
import { and, asc, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import {
  members,
  needs,
  pledges,
  settledShares,
  settledShifts,
  settlements,
  shifts,
  surplusReasons,
} from '#db/schema/index.ts';
import { total } from '#db/total.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import type { Day, Instant } from '#shared/language/time.ts';

/** Holiday pay that was set aside with each shift, so far. */
export const holidayEarned = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Pence> => {
  const rows = await handle
    .select({ payLines: settledShifts.payLines })
    .from(settledShifts)
    .where(and(eq(settledShifts.mutualId, mutualId), eq(settledShifts.holderId, holderId)));
  return sum(
    rows.flatMap(({ payLines }) =>
      payLines
        .filter(({ kind, goesTo }) => kind === 'holiday' && goesTo === 'set-aside')
        .map(({ amountPence }) => amountPence),
    ),
  );
};

/** What was settled, and what was paid elsewhere, since a day: need by need. */
export const spentByNeed = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>, sinceWeek: Day) =>
  handle
    .select({
      needId: needs.needId,
      title: needs.title,
      outcome: needs.outcome,
      status: needs.status,
      shifts: sql<number>`count(distinct ${shifts.shiftId})`.mapWith(Number),
      spentPence:
        sql<Pence>`coalesce(sum(case when ${shifts.status} = 'paid-elsewhere' then ${shifts.quotedPence}
        else ${settledShifts.toCarerPence} + ${settledShifts.setAsidePence} + ${settledShifts.toMutualPence} end), 0)`.mapWith(
          Number,
        ),
    })
    .from(shifts)
    .innerJoin(needs, and(eq(needs.mutualId, shifts.mutualId), eq(needs.needId, shifts.needId)))
    .leftJoin(
      settledShifts,
      and(eq(settledShifts.mutualId, shifts.mutualId), eq(settledShifts.shiftId, shifts.shiftId)),
    )
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.holderId, holderId),
        gte(shifts.weekOn, sinceWeek),
        inArray(shifts.status, ['paid', 'confirmed', 'worked', 'disputed', 'paid-elsewhere']),
        sql`(${shifts.status} = 'paid-elsewhere' or ${settledShifts.shiftId} is not null)`,
      ),
    )
    .groupBy(needs.needId, needs.title, needs.outcome, needs.status)
    .orderBy(asc(needs.title), asc(needs.needId));

/** Shares of what was bought together, by the outcome each was pledged for, as they changed what the holder owes. */
export const spentTogether = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  sinceWeek: Day,
) =>
  handle
    .select({ outcome: settledShares.outcome, spentPence: total(settledShares.duePence) })
    .from(settledShares)
    .innerJoin(
      settlements,
      and(
        eq(settlements.mutualId, settledShares.mutualId),
        eq(settlements.settlementId, settledShares.settlementId),
      ),
    )
    .where(
      and(
        eq(settledShares.mutualId, mutualId),
        eq(settledShares.holderId, holderId),
        gte(settlements.weekOn, sinceWeek),
      ),
    )
    .groupBy(settledShares.outcome)
    .orderBy(asc(settledShares.outcome));

/** What is pledged for purchases that are still to come. */
export const pledgedAhead = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>, from: Instant) =>
  handle
    .select({ startsAt: pledges.startsAt, pledgedPence: pledges.pledgedPence })
    .from(pledges)
    .where(
      and(
        eq(pledges.mutualId, mutualId),
        eq(pledges.holderId, holderId),
        isNotNull(pledges.holdId),
        gte(pledges.startsAt, from),
      ),
    )
    .orderBy(asc(pledges.startsAt), asc(pledges.purchaseId));

const mostReasons = 50;

/** Why more was left than the council likes, as it was written at the time; the newest first. */
export const reasonsOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({ written: surplusReasons, by: members.name })
    .from(surplusReasons)
    .innerJoin(
      members,
      and(eq(members.mutualId, surplusReasons.mutualId), eq(members.memberId, surplusReasons.byId)),
    )
    .where(and(eq(surplusReasons.mutualId, mutualId), eq(surplusReasons.holderId, holderId)))
    .orderBy(desc(surplusReasons.reasonId))
    .limit(mostReasons);
