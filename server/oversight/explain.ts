import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { explainingTransfers } from '#shared/oversight/explain.ts';
import type { Explain } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { isAboutOneself } from '../members/policy.ts';
import { rolesOf } from '../members/record-reads.ts';
import { announce, note } from './actions.ts';
import { movementsInSuspense } from './suspense-reads.ts';

const most = 10_000;

/** Nobody decides about money of their own, and only a holder owes dues, only a carer is paid. */
const refuseWrongPerson = async (tx: Writer, call: Call, { as, memberId }: Explain): Promise<void> => {
  if (!memberId) return;
  if (isAboutOneself(call.actor, memberId)) throw new Refusal('own-payment');
  const roles = (await rolesOf(tx, call.actor.mutualId, [memberId])).get(memberId) ?? [];
  if (!roles.some((role) => role === as)) throw new Refusal('not-found');
};

/**
 * Says what a movement was. The entry that put it into suspense stays as it is; a new one points at it. What
 * somebody has explained meanwhile is no longer there to be explained.
 */
export const explainMovement = (call: Call, movementId: string, explain: Explain) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const open = await movementsInSuspense(tx, mutualId, most);
    const found = open.find(({ movement }) => movement.balanceTransactionId === movementId);
    if (!found) throw new Refusal('not-found');
    await refuseWrongPerson(tx, call, explain);
    const { amountPence, feePence } = found.movement;
    const memberId = explain.memberId ?? null;
    await postJournal(
      tx,
      { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
      {
        // A second explanation is a new thing that happens; a second press of the first is not.
        cause: found.times === 0 ? `explain:${movementId}` : `explain:${movementId}:${found.times + 1}`,
        transfers: explainingTransfers({ mutualId, as: explain.as, memberId, amountPence, feePence }),
        correctsId: found.journalId,
      },
    );
    await note(tx, call, 'MOVEMENT_EXPLAINED', movementId, { as: explain.as, memberId });
    const about = memberId ?? by.memberId;
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: about },
      { members: [about], groups: ['coordinators'] },
    );
    return { movementId };
  });
