import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { leaveFormerWays } from '../payments/former-ways.ts';
import { mutualsWithFormerWays } from '../payments/reads.ts';
import { openSettlements } from './settlement-reads.ts';
import { turn } from './turn.ts';

/** Goes on with every settlement that is not closed, mutual by mutual. */
export const advanceOpenSettlements = async (deps: Deps): Promise<void> => {
  const mutuals = new Map<Id<'mutual'>, Id<'settlement'>[]>();
  for (const { mutualId, settlementId } of await openSettlements(deps.db.read))
    mutuals.set(mutualId, [...(mutuals.get(mutualId) ?? []), settlementId]);
  for (const [mutualId, settlementIds] of mutuals) {
    await turn(callOf(deps, systemActor(mutualId)), settlementIds, false).catch((error: unknown) =>
      deps.log.warn({ err: error, mutualId }, 'settlements wait'),
    );
  }
  for (const mutualId of await mutualsWithFormerWays(deps.db.read))
    await leaveFormerWays(deps, mutualId).catch((error: unknown) =>
      deps.log.warn({ err: error, mutualId }, 'a former way to pay waits to be taken off'),
    );
};
