import { and, asc, eq, gt, gte, inArray, isNull, lte, ne, notExists, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { agreements, declines, members, needs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';

const holder = alias(members, 'holder');
const carer = alias(members, 'carer');

const withNeed = (handle: Reader) =>
  handle
    .select({
      agreement: agreements,
      need: needs,
      holderName: holder.name,
      latitude: holder.latitude,
      longitude: holder.longitude,
      carerName: carer.name,
    })
    .from(agreements)
    .innerJoin(needs, and(eq(needs.mutualId, agreements.mutualId), eq(needs.needId, agreements.needId)))
    .innerJoin(
      holder,
      and(eq(holder.mutualId, agreements.mutualId), eq(holder.memberId, agreements.holderId)),
    )
    .innerJoin(carer, and(eq(carer.mutualId, agreements.mutualId), eq(carer.memberId, agreements.carerId)));

/** An agreement that has ended still holds up to its last day. */
const goesOn = (today: Day) =>
  or(ne(agreements.status, 'ended'), and(eq(agreements.status, 'ended'), gte(agreements.untilOn, today)));

const inOrder = [asc(agreements.agreedAt), asc(agreements.agreementId)] as const;

/** What a carer has agreed to and is not over. */
export const agreementsOfCarer = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerId: Id<'member'>,
  today: Day,
) =>
  withNeed(handle)
    .where(and(eq(agreements.mutualId, mutualId), eq(agreements.carerId, carerId), goesOn(today)))
    .orderBy(...inOrder);
export type AgreementRow = Awaited<ReturnType<typeof agreementsOfCarer>>[number];

export const agreementsOfHolder = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
  today: Day,
) =>
  withNeed(handle)
    .where(and(eq(agreements.mutualId, mutualId), eq(agreements.holderId, holderId), goesOn(today)))
    .orderBy(...inOrder);

export const findAgreement = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  agreementId: Id<'agreement'>,
): Promise<AgreementRow | null> =>
  (
    await withNeed(handle).where(
      and(eq(agreements.mutualId, mutualId), eq(agreements.agreementId, agreementId)),
    )
  )[0] ?? null;

/** The agreements of a need that have not been ended. */
export const agreementsOfNeed = (handle: Reader, mutualId: Id<'mutual'>, needId: Id<'need'>) =>
  handle
    .select()
    .from(agreements)
    .where(
      and(eq(agreements.mutualId, mutualId), eq(agreements.needId, needId), ne(agreements.status, 'ended')),
    )
    .orderBy(asc(agreements.agreementId));

/**
 * Open shifts that were agreed with a carer: laid out since, or there again. Not those for which something
 * stood in the way before, that the carer handed back, or whose new time waits for an answer.
 */
export const agreedButOpen = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  now: Instant,
  needId: Id<'need'> | null,
  limit: number,
) =>
  handle
    .select({ shiftId: shifts.shiftId, carerId: agreements.carerId })
    .from(agreements)
    .innerJoin(
      shifts,
      and(
        eq(shifts.mutualId, agreements.mutualId),
        eq(shifts.needId, agreements.needId),
        eq(shifts.visit, agreements.visit),
        eq(shifts.place, agreements.place),
        gte(shifts.originalDay, agreements.fromOn),
        or(isNull(agreements.untilOn), lte(shifts.originalDay, agreements.untilOn)),
      ),
    )
    .where(
      and(
        eq(agreements.mutualId, mutualId),
        needId === null ? undefined : eq(agreements.needId, needId),
        inArray(agreements.status, ['standing', 'ended']),
        eq(shifts.status, 'offered'),
        eq(shifts.moved, false),
        isNull(shifts.clash),
        isNull(shifts.askedCarerId),
        gt(shifts.startsAt, now),
        notExists(
          handle
            .select({ one: declines.shiftId })
            .from(declines)
            .where(
              and(
                eq(declines.mutualId, shifts.mutualId),
                eq(declines.shiftId, shifts.shiftId),
                eq(declines.carerId, agreements.carerId),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.shiftId))
    .limit(limit);
