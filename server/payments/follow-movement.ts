/** What follows from a movement beside its entry: a claim is opened or ended, a refund has gone or failed. */
import type { Writer } from '#db/database.ts';
import { isId } from '#shared/language/ids.ts';
import { negate } from '#shared/language/money.ts';
import type { About } from '#shared/ledger/movement-entries.ts';
import type { Call } from '../http/call.ts';
import type { Movement } from '../outside/stripe/balance.ts';
import { note } from '../oversight/actions.ts';
import { endReview, standAgain } from '../settlements/again.ts';
import { type DueRow, findDue } from '../settlements/due-reads.ts';
import { findClaimOf } from './claim-reads.ts';
import { changeClaim, keepClaim } from './claim-records.ts';
import { refundCameBack, refundGone } from './refund-outcome.ts';

/** By card a bank asks for evidence; a direct debit is claimed back for good. */
const reasonOf = ({ method }: DueRow): string => (method === 'bacs' ? 'debit-claimed' : 'payment-disputed');

const takenBack = async (tx: Writer, call: Call, movement: Movement, due: DueRow): Promise<void> => {
  const { mutualId } = call.actor;
  const { disputeId } = movement.origin;
  if (disputeId === null) return;
  const reason = reasonOf(due);
  const before = await findClaimOf(tx, mutualId, disputeId);
  const told = { status: 'open' as const, decidedById: null, decidedAt: null, words: null };
  if (before) {
    await changeClaim(tx, mutualId, before.claimId, told);
    await endReview(tx, call, before.againDueId, { status: 'parked', reason });
  } else
    await keepClaim(tx, {
      mutualId,
      claimId: call.deps.newId('claim'),
      disputeId,
      dueId: due.dueId,
      againDueId: await standAgain(tx, call, due, negate(movement.amountPence), reason),
      holderId: due.holderId,
      method: due.method ?? 'card',
      amountPence: negate(movement.amountPence),
      feePence: movement.feePence,
      openedAt: call.now,
      ...told,
    });
  await note(tx, call, 'COLLECTION_TAKEN_BACK', due.dueId, { reason });
};

const givenBack = async (tx: Writer, call: Call, movement: Movement, due: DueRow): Promise<void> => {
  const { mutualId } = call.actor;
  const { disputeId } = movement.origin;
  const claim = disputeId === null ? null : await findClaimOf(tx, mutualId, disputeId);
  if (!claim) return;
  await changeClaim(tx, mutualId, claim.claimId, { status: 'given-back' });
  await endReview(tx, call, claim.againDueId, { status: 'dropped', reason: 'given-back' });
  await note(tx, call, 'COLLECTION_GIVEN_BACK', due.dueId);
};

const followClaim = async (tx: Writer, call: Call, movement: Movement): Promise<void> => {
  const { dueId } = movement.origin;
  const due = isId('due', dueId) ? await findDue(tx, call.actor.mutualId, dueId) : null;
  if (due) await (movement.amountPence < 0 ? takenBack : givenBack)(tx, call, movement, due);
};

export const followMovement = async (
  tx: Writer,
  call: Call,
  movement: Movement,
  about: About,
): Promise<void> => {
  if (about.is === 'claim') return followClaim(tx, call, movement);
  if (about.is !== 'refund') return;
  const { refundId } = movement.origin;
  if (!isId('refund', refundId)) return;
  await (movement.type === 'refund_failure' ? refundCameBack : refundGone)(
    tx,
    call,
    refundId,
    movement.sourceId,
  );
};
