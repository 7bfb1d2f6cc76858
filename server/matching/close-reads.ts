import { and, count, eq, gt, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { declines, pairs, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { closenessOf } from '../members/closeness.ts';
import type { ClosePair } from './free-index/asked.ts';

const ofHolder = prepared(
  'pairs-of-holder-to-match',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
    handle
      .select({
        carerId: pairs.carerId,
        team: pairs.team,
        saidYes: pairs.saidYes,
        sameHousehold: pairs.sameHousehold,
        exceptionReference: pairs.exceptionReference,
      })
      .from(pairs)
      .where(and(eq(pairs.mutualId, given.mutualId), eq(pairs.holderId, given.holderId))),
);

/** What a holder has agreed with each carer, as far as it decides who may come. */
export const pairsOfHolder = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Map<Id<'member'>, ClosePair>> =>
  new Map(
    (await ofHolder(handle).execute({ mutualId, holderId })).map(
      ({ carerId, sameHousehold, exceptionReference, ...close }) => [
        carerId,
        { closeness: closenessOf(close), sameHousehold, exceptionReference },
      ],
    ),
  );

/** Carers with whom all writing has ended, by whichever of the two: neither is put before the other. */
export const blockedWith = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Set<Id<'member'>>> => {
  const rows = await handle
    .select({ carerId: pairs.carerId })
    .from(pairs)
    .where(
      and(
        eq(pairs.mutualId, mutualId),
        eq(pairs.holderId, holderId),
        or(isNotNull(pairs.holderBlockedAt), isNotNull(pairs.carerBlockedAt)),
      ),
    );
  return new Set(rows.map(({ carerId }) => carerId));
};

/** Carers who said of each visit of a need that is still open that it is not for them, or handed it back. */
export const declinedAll = async (
  handle: Reader,
  { mutualId, needId, now }: { mutualId: Id<'mutual'>; needId: Id<'need'>; now: Instant },
): Promise<Set<Id<'member'>>> => {
  const stillOpen = and(
    eq(shifts.mutualId, mutualId),
    eq(shifts.needId, needId),
    eq(shifts.status, 'offered'),
    gt(shifts.startsAt, now),
  );
  const rows = await handle
    .select({ carerId: declines.carerId })
    .from(declines)
    .innerJoin(shifts, and(eq(shifts.mutualId, declines.mutualId), eq(shifts.shiftId, declines.shiftId)))
    .where(stillOpen)
    .groupBy(declines.carerId)
    .having(eq(count(), handle.$count(shifts, stillOpen)));
  return new Set(rows.map(({ carerId }) => carerId));
};
