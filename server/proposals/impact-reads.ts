/** What an impact is reckoned from: twelve weeks worked and twelve planned, a page of members at a time. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import {
  budgets,
  hours,
  memberRoles,
  members,
  pairs,
  promises,
  proposalImpacts,
  proposals,
  shifts,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

type Mutual = Id<'mutual'>;

export interface Between {
  from: Instant;
  until: Instant;
  /** What begins later is planned; what began and was not recorded is not counted. */
  now: Instant;
}

const shiftsToTry = (handle: Reader) =>
  handle
    .select({
      shiftId: shifts.shiftId,
      holderId: shifts.holderId,
      carerId: shifts.carerId,
      kind: shifts.kind,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      plannedMinutes: shifts.plannedMinutes,
      plannedBreakMinutes: shifts.breakMinutes,
      status: shifts.status,
      confirmedAt: shifts.confirmedAt,
      settlementId: shifts.settlementId,
      hours: {
        hoursId: hours.hoursId,
        startedAt: hours.startedAt,
        endedAt: hours.endedAt,
        breakMinutes: hours.breakMinutes,
        disturbedMinutes: hours.disturbedMinutes,
        travelMinutes: hours.travelMinutes,
        milesTenths: hours.milesTenths,
      },
      quote: promises.quote,
      engagement: pairs.engagement,
      bornOn: members.bornOn,
      travelsBy: members.travelsBy,
    })
    .from(shifts)
    .leftJoin(hours, and(eq(hours.mutualId, shifts.mutualId), eq(hours.hoursId, shifts.hoursId)))
    .leftJoin(
      promises,
      and(
        eq(promises.mutualId, shifts.mutualId),
        eq(promises.promiseId, shifts.promiseId),
        eq(shifts.status, 'taken'),
      ),
    )
    .leftJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.carerId)))
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, shifts.mutualId),
        eq(pairs.holderId, shifts.holderId),
        eq(pairs.carerId, shifts.carerId),
      ),
    );
export type TriedShift = Awaited<ReturnType<typeof shiftsOfCarers>>[number];

const counted = ({ from, until, now }: Between) =>
  and(
    gte(shifts.startsAt, from),
    lt(shifts.startsAt, until),
    or(
      inArray(shifts.status, ['worked', 'confirmed', 'paid']),
      and(inArray(shifts.status, ['taken', 'offered']), gte(shifts.startsAt, now)),
    ),
  );

const inTime = (handle: Reader, mutualId: Mutual, between: Between, of: SQL | undefined) =>
  shiftsToTry(handle)
    .where(and(eq(shifts.mutualId, mutualId), of, counted(between)))
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId));

export const shiftsOfHolder = (handle: Reader, mutualId: Mutual, holderId: Id<'member'>, between: Between) =>
  inTime(handle, mutualId, between, eq(shifts.holderId, holderId));

export const shiftsOfCarers = (
  handle: Reader,
  mutualId: Mutual,
  carerIds: readonly Id<'member'>[],
  between: Between,
) => inTime(handle, mutualId, between, inArray(shifts.carerId, [...carerIds]));

interface Last {
  startsAt: Instant;
  shiftId: Id<'shift'>;
}

/** Nobody has said yes to these yet; after the last of the page before. */
export const shiftsOfNobody = (
  handle: Reader,
  mutualId: Mutual,
  { until, now }: Between,
  after: Last | null,
  limit: number,
) =>
  shiftsToTry(handle)
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.status, 'offered'),
        gte(shifts.startsAt, after?.startsAt ?? now),
        lt(shifts.startsAt, until),
        isNull(shifts.carerId),
        after ? or(gt(shifts.startsAt, after.startsAt), gt(shifts.shiftId, after.shiftId)) : undefined,
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);

/** Everybody who ever was a member: what they gave or had stands, also after they left. */
export const membersAfter = (handle: Reader, mutualId: Mutual, after: Id<'member'> | null, limit: number) =>
  handle
    .select({ memberId: members.memberId, status: members.status })
    .from(members)
    .where(and(eq(members.mutualId, mutualId), after ? gt(members.memberId, after) : undefined))
    .orderBy(asc(members.memberId))
    .limit(limit);

export const rolesOf = (handle: Reader, mutualId: Mutual, memberIds: readonly Id<'member'>[]) =>
  handle
    .select({ memberId: memberRoles.memberId, role: memberRoles.role })
    .from(memberRoles)
    .where(
      and(
        eq(memberRoles.mutualId, mutualId),
        inArray(memberRoles.memberId, [...memberIds]),
        inArray(memberRoles.role, ['holder', 'carer']),
      ),
    )
    .orderBy(asc(memberRoles.memberId), asc(memberRoles.role));

/** The budgets of these holders that run on a day or later; the first of several counts. */
export const budgetsRunning = (
  handle: Reader,
  mutualId: Mutual,
  holderIds: readonly Id<'member'>[],
  onDay: Day,
) =>
  handle
    .select({
      holderId: budgets.holderId,
      weeklyPence: budgets.weeklyPence,
      contributionWeeklyPence: budgets.contributionWeeklyPence,
      topUpWeeklyPence: budgets.topUpWeeklyPence,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
    })
    .from(budgets)
    .where(
      and(
        eq(budgets.mutualId, mutualId),
        inArray(budgets.holderId, [...holderIds]),
        or(isNull(budgets.endsOn), gte(budgets.endsOn, onDay)),
      ),
    )
    .orderBy(asc(budgets.startsOn), asc(budgets.budgetId));

export const findImpact = async (
  handle: Reader,
  mutualId: Mutual,
  proposalId: Id<'proposal'>,
  version: number,
) =>
  (
    await handle
      .select()
      .from(proposalImpacts)
      .where(
        and(
          eq(proposalImpacts.mutualId, mutualId),
          eq(proposalImpacts.proposalId, proposalId),
          eq(proposalImpacts.version, version),
        ),
      )
  )[0] ?? null;

/** Proposed terms that notice was given of and whose impact on all is not counted, in every mutual. */
export const impactsToCount = (handle: Reader) =>
  handle
    .select({ mutualId: proposals.mutualId, proposalId: proposals.proposalId })
    .from(proposals)
    .leftJoin(
      proposalImpacts,
      and(
        eq(proposalImpacts.mutualId, proposals.mutualId),
        eq(proposalImpacts.proposalId, proposals.proposalId),
        eq(proposalImpacts.version, proposals.version),
      ),
    )
    .where(
      and(
        inArray(proposals.status, ['notice', 'voting']),
        eq(proposals.kind, 'terms'),
        isNull(proposalImpacts.proposalId),
      ),
    )
    .orderBy(asc(proposals.mutualId), asc(proposals.proposalId));
