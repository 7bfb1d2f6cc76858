/** Refunds as coordinators see them, and what becomes of one that failed. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Refund } from '#shared/payments/refund-endpoints.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { isAboutOneself } from '../members/policy.ts';
import { announce, note } from '../oversight/actions.ts';
import { lettingGo } from './refund-journal.ts';
import { findRefund, type NamedRefund, namedRefund, newestRefunds } from './refund-reads.ts';
import { changeRefund } from './refund-records.ts';

const shown = 50;

const present = ({ refund, name }: NamedRefund): Refund => ({
  refundId: refund.refundId,
  dueId: refund.dueId,
  holder: { memberId: refund.holderId, name },
  amountPence: refund.amountPence,
  outOf: refund.outOf,
  reason: refund.reason,
  status: refund.status,
  heldUntil: refund.heldUntil,
  failure: refund.failure,
  askedAt: refund.askedAt,
});

export const presentRefund = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  refundId: Id<'refund'>,
): Promise<Refund> => {
  const found = await namedRefund(handle, mutualId, refundId);
  if (!found) throw new Error('A refund that is there cannot be shown');
  return present(found);
};

export const listRefunds = async (call: Call) => ({
  items: (await newestRefunds(call.deps.db.read, call.actor.mutualId, shown)).map(present),
});

/** Once more by the same way, or let go: then the holder's due or the mutual's own money is as before. */
export const decideRefund = (call: Call, refundId: Id<'refund'>, as: 'again' | 'let-go') =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const refund = await findRefund(tx, mutualId, refundId);
    if (!refund) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, refund.holderId)) throw new Refusal('own-payment');
    if (refund.status !== 'failed') throw new Refusal('refund-not-failed');
    const status = as === 'again' ? ('waiting' as const) : ('let-go' as const);
    await changeRefund(tx, mutualId, refundId, { status, triedAt: null, changedAt: call.now });
    if (as === 'let-go')
      await postJournal(
        tx,
        { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
        { cause: `refund-let-go:${refundId}`, transfers: lettingGo(refund) },
      );
    else tx.onCommit(() => call.deps.wake('refunds'));
    await note(tx, call, 'REFUND_DECIDED', refundId, { as });
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: refund.holderId },
      { members: [refund.holderId], groups: ['coordinators'] },
    );
    return presentRefund(tx, mutualId, refundId);
  });
