import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { advance } from './actions.ts';
import { openSettlements } from './reads.ts';

/** Goes on with every settlement that is not closed. One that fails does not hold up the others. */
export const advanceOpenSettlements = async (deps: Deps): Promise<void> => {
  for (const { mutualId, settlementId } of await openSettlements(deps.db.read)) {
    try {
      await advance(callOf(deps, systemActor(mutualId)), settlementId, false);
    } catch (error) {
      deps.log.warn({ err: error, settlementId }, 'settlement waits');
    }
  }
};
