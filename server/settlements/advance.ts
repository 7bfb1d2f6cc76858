import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { readMovements } from '../payments/movements.ts';
import { payAndClose } from './actions.ts';
import { collectDues } from './collect.ts';
import { openSettlements } from './reads.ts';

/** A step that fails waits for the next turn and does not hold up the others. */
const each = async (
  call: Call,
  settlements: readonly Id<'settlement'>[],
  step: (settlementId: Id<'settlement'>) => Promise<void>,
): Promise<void> => {
  for (const settlementId of settlements) {
    try {
      await step(settlementId);
    } catch (error) {
      call.deps.log.warn({ err: error, settlementId }, 'settlement waits');
    }
  }
};

/** Goes on with every settlement of a mutual that is not closed; Stripe's feed is read once for all of them. */
const advanceAll = async (call: Call, settlements: readonly Id<'settlement'>[]): Promise<void> => {
  await each(call, settlements, (settlementId) => collectDues(call, settlementId, false));
  try {
    await readMovements(call);
  } catch (error) {
    call.deps.log.warn({ err: error }, 'the payment service’s feed waits');
    return;
  }
  await each(call, settlements, (settlementId) => payAndClose(call, settlementId, false));
};

export const advanceOpenSettlements = async (deps: Deps): Promise<void> => {
  const open = await openSettlements(deps.db.read);
  const byMutual = Map.groupBy(open, ({ mutualId }) => mutualId);
  for (const [mutualId, rows] of byMutual)
    await advanceAll(
      callOf(deps, systemActor(mutualId)),
      rows.map(({ settlementId }) => settlementId),
    );
};
