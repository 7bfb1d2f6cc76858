import { addMinutes } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { allMutuals } from '../mutuals/reads.ts';
import { newestMovement } from '../payments/reads.ts';
import { reconcileNow } from './reconcile.ts';
import { newestReconciliations, transfersFrozen } from './reconcile-reads.ts';

const aDay = 24 * 60;
/** While something stands open, it is looked at again within the hour: it may mend by itself. */
const anHour = 60;

/** Each mutual once a day. One that cannot be reached does not hold up the others, and is tried again. */
export const reconcileDaily = async (deps: Deps): Promise<void> => {
  for (const { mutualId } of await allMutuals(deps.db.read)) {
    const { read } = deps.db;
    if ((await newestMovement(read, mutualId)) === null) continue;
    const [last] = await newestReconciliations(read, mutualId, 1);
    const every = (await transfersFrozen(read, mutualId)) ? anHour : aDay;
    if (last && addMinutes(last.at, every) > deps.now()) continue;
    await reconcileNow(callOf(deps, systemActor(mutualId))).catch((error: unknown) =>
      deps.log.warn({ err: error, mutualId }, 'comparing with the payment service waits'),
    );
  }
};
