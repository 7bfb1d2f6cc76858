import { and, eq, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { pairs } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
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
