/** What became of a refund. States go forward only; a late or doubled word is not news. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { findRefund, type RefundRow } from './refund-reads.ts';
import { changeRefund } from './refund-records.ts';

const tell = (tx: Writer, call: Call, { holderId }: RefundRow): void =>
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: holderId },
    { members: [holderId], groups: ['coordinators'] },
  );

const isUnderWay = ({ status }: RefundRow): boolean => status === 'waiting' || status === 'sending';

/** It has left the balance. */
export const refundGone = async (
  tx: Writer,
  call: Call,
  refundId: Id<'refund'>,
  stripeRefundId: string | null,
): Promise<void> => {
  const refund = await findRefund(tx, call.actor.mutualId, refundId);
  if (!refund || !isUnderWay(refund)) return;
  await changeRefund(tx, refund.mutualId, refundId, {
    status: 'sent',
    stripeRefundId,
    failure: null,
    changedAt: call.now,
  });
  await note(tx, call, 'REFUND_SENT', refundId);
  tell(tx, call, refund);
};

/** The holder's bank sent it back: it is promised still, and a person finds another way. */
export const refundCameBack = async (
  tx: Writer,
  call: Call,
  refundId: Id<'refund'>,
  _stripeRefundId: string | null,
): Promise<void> => {
  const refund = await findRefund(tx, call.actor.mutualId, refundId);
  if (!refund || refund.status === 'failed' || refund.status === 'let-go') return;
  await changeRefund(tx, refund.mutualId, refundId, {
    status: 'failed',
    failure: 'came-back',
    changedAt: call.now,
  });
  await note(tx, call, 'REFUND_FAILED', refundId);
  tell(tx, call, refund);
};
