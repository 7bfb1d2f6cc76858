import { and, asc, eq, gte, max } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { budgets, members, surplusMarks, surplusReasons } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

export const holdersWithBudget = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .selectDistinct({ holderId: budgets.holderId })
    .from(budgets)
    .where(eq(budgets.mutualId, mutualId))
    .orderBy(asc(budgets.holderId));

export const findMark = async (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(surplusMarks)
      .where(and(eq(surplusMarks.mutualId, mutualId), eq(surplusMarks.holderId, holderId)))
  )[0] ?? null;

/** Holders near their council’s limit or over it, with the day they last wrote why. */
export const marksOf = (handle: Reader, mutualId: Id<'mutual'>, limit: number) =>
  handle
    .select({ mark: surplusMarks, name: members.name, writtenOn: max(surplusReasons.onDay) })
    .from(surplusMarks)
    .innerJoin(
      members,
      and(eq(members.mutualId, surplusMarks.mutualId), eq(members.memberId, surplusMarks.holderId)),
    )
    .leftJoin(
      surplusReasons,
      and(
        eq(surplusReasons.mutualId, surplusMarks.mutualId),
        eq(surplusReasons.holderId, surplusMarks.holderId),
        gte(surplusReasons.onDay, surplusMarks.sinceOn),
      ),
    )
    .where(eq(surplusMarks.mutualId, mutualId))
    .groupBy(
      surplusMarks.mutualId,
      surplusMarks.holderId,
      surplusMarks.stands,
      surplusMarks.sinceOn,
      surplusMarks.surplusPence,
      surplusMarks.weeksTenths,
      surplusMarks.limitWeeks,
      members.name,
    )
    .orderBy(asc(surplusMarks.holderId))
    .limit(limit);
