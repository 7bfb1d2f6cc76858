import { and, count, eq, gt } from 'drizzle-orm';
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
        exceptionUntilOn: pairs.exceptionUntilOn,
        holderBlockedAt: pairs.holderBlockedAt,
        carerBlockedAt: pairs.carerBlockedAt,
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
      ({ carerId, team, saidYes, holderBlockedAt, carerBlockedAt, ...household }) => [
        carerId,
        {
          ...household,
          closeness: closenessOf({ team, saidYes }),
          apart: holderBlockedAt !== null || carerBlockedAt !== null,
        },
      ],
    ),
  );

const declinedOf = prepared(
  'declined-all-of-need',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; needId: Id<'need'>; now: Instant }>) => {
    const stillOpen = and(
      eq(shifts.mutualId, given.mutualId),
      eq(shifts.needId, given.needId),
      eq(shifts.status, 'offered'),
      gt(shifts.startsAt, given.now),
    );
    return handle
      .select({ carerId: declines.carerId })
      .from(declines)
      .innerJoin(shifts, and(eq(shifts.mutualId, declines.mutualId), eq(shifts.shiftId, declines.shiftId)))
      .where(stillOpen)
      .groupBy(declines.carerId)
      .having(eq(count(), handle.$count(shifts, stillOpen)));
  },
);

/** Carers who said of each visit of a need that is still open that it is not for them, or handed it back. */
export const declinedAll = async (
  handle: Reader,
  need: { mutualId: Id<'mutual'>; needId: Id<'need'>; now: Instant },
): Promise<Set<Id<'member'>>> =>
  new Set((await declinedOf(handle).execute(need)).map(({ carerId }) => carerId));
