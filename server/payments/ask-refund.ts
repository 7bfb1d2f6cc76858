/** Money back to a holder, asked for by a coordinator: written down and promised before anything is sent. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Instant } from '#shared/language/time.ts';
import type { AskRefund } from '#shared/payments/refund-endpoints.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { isAboutOneself } from '../members/policy.ts';
import { note } from '../oversight/actions.ts';
import { type DueRow, findDue } from '../settlements/due-reads.ts';
import { promising } from './refund-journal.ts';
import { movementOfSource } from './refund-reads.ts';
import { keepRefund } from './refund-records.ts';
import { leftOf, ownOf, tooMuchOf } from './refundable.ts';
import { presentRefund } from './refunds.ts';

/** Never above what was collected and not given back, and only out of what is there for it. */
const refuseTooMuch = async (tx: Writer, due: DueRow, { amountPence, outOf }: AskRefund): Promise<void> => {
  const leftPence = await leftOf(tx, due);
  if (amountPence > leftPence) throw new Refusal({ code: 'refund-above-collected', facts: { leftPence } });
  if (outOf === 'own-money') {
    const ownPence = await ownOf(tx, due.mutualId);
    if (amountPence > ownPence) throw new Refusal({ code: 'own-money-too-little', facts: { ownPence } });
    return;
  }
  const tooMuchPence = await tooMuchOf(tx, due);
  if (amountPence > tooMuchPence)
    throw new Refusal({ code: 'refund-above-paid-too-much', facts: { tooMuchPence } });
};

/** Money of a direct debit may be claimed back by the bank after it was refunded: then it is lost twice. */
const heldUntilOf = async (tx: Writer, due: DueRow, asked: AskRefund): Promise<Instant | null> => {
  if (due.method !== 'bacs') return null;
  if (!asked.mayBeClaimedToo)
    throw new Refusal({
      code: 'refund-may-be-claimed',
      instead: 'Ask the holder whether they have gone to their bank, then say that you know.',
    });
  return (await movementOfSource(tx, due.mutualId, due.chargeId ?? ''))?.availableAt ?? null;
};

export const askRefund = (call: Call, asked: AskRefund) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const due = await findDue(tx, mutualId, asked.dueId);
    if (!due) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, due.holderId)) throw new Refusal('own-payment');
    await refuseTooMuch(tx, due, asked);
    const refund = {
      mutualId,
      refundId: call.deps.newId('refund'),
      dueId: due.dueId,
      holderId: due.holderId,
      chargeId: due.chargeId ?? '',
      amountPence: asked.amountPence,
      outOf: asked.outOf,
      reason: asked.reason,
      status: 'waiting' as const,
      heldUntil: await heldUntilOf(tx, due, asked),
      attempt: 0,
      askedById: by.memberId,
      askedAt: call.now,
      changedAt: call.now,
    };
    await keepRefund(tx, refund);
    await postJournal(
      tx,
      { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
      { cause: `refund:${refund.refundId}`, transfers: promising(refund) },
    );
    await note(tx, call, 'REFUND_ASKED', refund.refundId, { amountPence: asked.amountPence });
    tx.onCommit(() => call.deps.wake('refunds'));
    return presentRefund(tx, mutualId, refund.refundId);
  });
