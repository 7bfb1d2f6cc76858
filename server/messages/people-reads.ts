import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { members, pairs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

/** Whether a shift is one of this need, and of this carer where one holds it. */
export const findShiftOfNeed = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  shiftId: Id<'shift'>,
) =>
  (
    await handle
      .select({ shiftId: shifts.shiftId, carerId: shifts.carerId })
      .from(shifts)
      .where(and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(shifts.shiftId, shiftId)))
  )[0] ?? null;

/** The carers who hold, or held to the end, a shift of this need. */
export const carersOnNeed = (handle: Reader, mutualId: Id<'mutual'>, needId: Id<'need'>) =>
  handle
    .selectDistinct({ carerId: members.memberId, name: members.name })
    .from(shifts)
    .innerJoin(members, and(eq(members.mutualId, shifts.mutualId), eq(members.memberId, shifts.carerId)))
    .where(and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(members.status, 'member')))
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(100);

/** The carers near a holder, with what the two are to each other. */
export const carersNear = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({ pair: pairs, name: members.name })
    .from(pairs)
    .innerJoin(members, and(eq(members.mutualId, pairs.mutualId), eq(members.memberId, pairs.carerId)))
    .where(
      and(
        eq(pairs.mutualId, mutualId),
        eq(pairs.holderId, holderId),
        eq(members.status, 'member'),
        or(eq(pairs.team, true), eq(pairs.saidYes, true)),
        isNull(pairs.holderBlockedAt),
        isNull(pairs.carerBlockedAt),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId))
    .limit(100);

/** Whether a carer holds, or held to its end, a shift of this need. */
export const isOnNeed = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  needId: Id<'need'>,
  carerId: Id<'member'>,
): Promise<boolean> =>
  (await handle.$count(
    shifts,
    and(eq(shifts.mutualId, mutualId), eq(shifts.needId, needId), eq(shifts.carerId, carerId)),
  )) > 0;
