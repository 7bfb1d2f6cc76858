import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { availabilityBlocks, availabilityExceptions, carerWishes } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

export const wishesOf = async (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>) =>
  (
    await handle
      .select()
      .from(carerWishes)
      .where(and(eq(carerWishes.mutualId, mutualId), eq(carerWishes.carerId, carerId)))
  )[0] ?? null;

/** What several carers said of their weeks, by carer. */
export const blocksOf = (handle: Reader, mutualId: Id<'mutual'>, carerIds: readonly Id<'member'>[]) =>
  handle
    .select({
      carerId: availabilityBlocks.carerId,
      weekday: availabilityBlocks.weekday,
      startsTime: availabilityBlocks.startsTime,
      wallMinutes: availabilityBlocks.wallMinutes,
    })
    .from(availabilityBlocks)
    .where(and(eq(availabilityBlocks.mutualId, mutualId), inArray(availabilityBlocks.carerId, [...carerIds])))
    .orderBy(
      asc(availabilityBlocks.carerId),
      asc(availabilityBlocks.weekday),
      asc(availabilityBlocks.startsTime),
    );

/** Days that differ, of several carers, that are not over on a day. */
export const exceptionsOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  carerIds: readonly Id<'member'>[],
  from: Day,
) =>
  handle
    .select({
      carerId: availabilityExceptions.carerId,
      exceptionId: availabilityExceptions.exceptionId,
      kind: availabilityExceptions.kind,
      fromOn: availabilityExceptions.fromOn,
      untilOn: availabilityExceptions.untilOn,
      startsTime: availabilityExceptions.startsTime,
      wallMinutes: availabilityExceptions.wallMinutes,
    })
    .from(availabilityExceptions)
    .where(
      and(
        eq(availabilityExceptions.mutualId, mutualId),
        inArray(availabilityExceptions.carerId, [...carerIds]),
        gte(availabilityExceptions.untilOn, from),
      ),
    )
    .orderBy(asc(availabilityExceptions.fromOn), asc(availabilityExceptions.exceptionId));
