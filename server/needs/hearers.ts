import type { Reader } from '#db/database.ts';
import type { Hearers } from '#shared/contract/events.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { mayKnow } from '#shared/needs/circle.ts';
import { closeCarers } from './reads.ts';

export interface CircledNeed {
  mutualId: Id<'mutual'>;
  holderId: Id<'member'>;
  circle: Circle;
  yesOpensAt: Instant;
  allOpensAt: Instant;
}

/** The carers who may see a need now hear of it; while its circles are closed, nobody else learns its id. */
export const carersWhoHear = async (
  handle: Reader,
  need: CircledNeed,
  now: Instant,
): Promise<{ members: string[]; groups: NonNullable<Hearers['groups']> }> => {
  if (need.circle === 'all' && now >= need.allOpensAt) return { members: [], groups: ['carers'] };
  const close = await closeCarers(handle, need.mutualId, need.holderId);
  return {
    members: close.filter((pair) => mayKnow(need, pair, now)).map((pair) => pair.carerId),
    groups: [],
  };
};
