/** Refunds on their way out: each is asked for once, whatever is retried, killed or told twice. */
import { addMinutes } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { refundGone } from './refund-outcome.ts';
import { findRefund, movementOfSource, type RefundRow, refundsUnderWay } from './refund-reads.ts';
import { changeRefund } from './refund-records.ts';

/** A key is remembered for a day; after that it must be asked what became of a try. */
const minutesKeysLast = 23 * 60;
const minutesToBeSure = 10;

/** A try under way is gone on with under its own key; a new one begins only after a definite end of the last. */
const begin = (call: Call, { mutualId, refundId }: RefundRow): Promise<RefundRow | null> =>
  call.deps.db.write(async (tx) => {
    const refund = await findRefund(tx, mutualId, refundId);
    if (!refund || !['waiting', 'sending'].includes(refund.status)) return null;
    if (refund.status === 'sending') return refund;
    const begun = { status: 'sending' as const, attempt: refund.attempt + 1, triedAt: call.now };
    await changeRefund(tx, mutualId, refundId, { ...begun, changedAt: call.now });
    return { ...refund, ...begun };
  });

/** Of a direct debit nothing goes back before its own money is there for certain. */
const isHeld = async (call: Call, { mutualId, chargeId }: RefundRow): Promise<boolean> => {
  const movement = await movementOfSource(call.deps.db.read, mutualId, chargeId);
  return movement?.type === 'payment' && movement.status !== 'available';
};

const failed = (call: Call, { mutualId, refundId, attempt }: RefundRow, code: string): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const refund = await findRefund(tx, mutualId, refundId);
    if (refund?.status !== 'sending' || refund.attempt !== attempt) return;
    await changeRefund(tx, mutualId, refundId, { status: 'failed', failure: code, changedAt: call.now });
    await note(tx, call, 'REFUND_FAILED', refundId, { code });
    const hearers = { members: [refund.holderId], groups: ['coordinators' as const] };
    announce(tx, call, 'payment.changed', { memberId: refund.holderId }, hearers);
  });

const again = (call: Call, { mutualId, refundId, attempt }: RefundRow): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const refund = await findRefund(tx, mutualId, refundId);
    if (refund?.status !== 'sending' || refund.attempt !== attempt) return;
    await changeRefund(tx, mutualId, refundId, { status: 'waiting', triedAt: null, changedAt: call.now });
  });

const gone = (call: Call, { refundId }: RefundRow, stripeRefundId: string): Promise<void> =>
  call.deps.db.write((tx) => refundGone(tx, call, refundId, stripeRefundId));

const send = async (call: Call, seen: RefundRow): Promise<void> => {
  if (seen.status === 'waiting' && (await isHeld(call, seen))) return;
  const refund = await begin(call, seen);
  if (!refund?.triedAt) return;
  const payments = call.deps.payments(refund.mutualId);
  const isOld = addMinutes(refund.triedAt, minutesKeysLast) <= call.now;
  const isSure = addMinutes(refund.triedAt, minutesToBeSure) <= call.now;
  if (seen.status === 'sending') {
    const found = await payments.findRefund(refund);
    if (found) return gone(call, refund, found);
    if (isOld) return again(call, refund);
  }
  const told = await payments.refund(refund);
  if (told.kind === 'done' && told.stripeRefundId) return gone(call, refund, told.stripeRefundId);
  // The balance is too small for now: no reason for a person to act.
  if (told.kind === 'refused' && told.code === 'balance_insufficient') return again(call, refund);
  if (told.kind === 'refused') return failed(call, refund, told.code);
  if (told.kind === 'unknown' && told.answered && isSure) await again(call, refund);
};

/** One that goes wrong does not hold up the others. */
export const sendRefunds = async (deps: Deps): Promise<void> => {
  for (const refund of await refundsUnderWay(deps.db.read))
    await send(callOf(deps, systemActor(refund.mutualId)), refund).catch((error: unknown) =>
      deps.log.warn({ err: error, refundId: refund.refundId }, 'refund waits'),
    );
};
