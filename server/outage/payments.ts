/** Payments past the payment service: one person enters, another records; who is paid by it does neither. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { NewOutsidePayment, OutsidePayment } from '#shared/outage/schema.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { findDue } from '../settlements/due-reads.ts';
import { collectOutside, payOutside } from '../settlements/outside.ts';
import { findPay } from '../settlements/pay-reads.ts';
import { enter, judge, refuseToCome } from './enter.ts';
import { findPayment, type PaymentRow } from './reads.ts';
import { decidePayment } from './records.ts';
import { presentPayment } from './show.ts';

const shown = async (tx: Writer, call: Call, paymentId: Id<'payment'>): Promise<OutsidePayment> => {
  const kept = await findPayment(tx, call.actor.mutualId, paymentId);
  if (!kept) throw new Refusal('not-found');
  announce(tx, call, 'payment.changed', { memberId: kept.payment.memberId }, { groups: ['coordinators'] });
  return presentPayment(kept);
};

export const enterPayment = (call: Call, given: NewOutsidePayment): Promise<OutsidePayment> =>
  call.write(async (tx) => {
    await refuseToCome(tx, call, given.paidOn);
    const judged = await judge(tx, call, given);
    if (judged.known) throw new Refusal('outside-payment-entered');
    if (judged.reason) throw new Refusal(judged.reason);
    const paymentId = await enter(tx, call, given, judged);
    await note(tx, call, 'OUTSIDE_PAYMENT_ENTERED', paymentId, {
      forId: given.forId,
      amountPence: given.amountPence,
    });
    return shown(tx, call, paymentId);
  });

const toDecide = async (tx: Writer, call: Call, paymentId: Id<'payment'>): Promise<PaymentRow['payment']> => {
  const found = await findPayment(tx, call.actor.mutualId, paymentId);
  if (!found) throw new Refusal('not-found');
  if (found.payment.state !== 'entered') throw new Refusal('outside-payment-decided');
  return found.payment;
};

const decided = async (
  tx: Writer,
  call: Call,
  paymentId: Id<'payment'>,
  state: 'recorded' | 'withdrawn',
): Promise<void> => {
  const { mutualId, by } = call.actor;
  const rows = await decidePayment(tx, mutualId, paymentId, {
    state,
    decidedById: by.memberId,
    decidedAt: call.now,
  });
  if (rows.length === 0) throw new Refusal('outside-payment-decided');
};

const intoTheBooks = async (tx: Writer, call: Call, payment: PaymentRow['payment']): Promise<void> => {
  const { mutualId, paymentId, amountPence, payId, dueId } = payment;
  const pay = payId && (await findPay(tx, mutualId, payId));
  const due = dueId && (await findDue(tx, mutualId, dueId));
  if (pay) return payOutside(tx, call, pay, amountPence, paymentId);
  if (!due) throw new Error(`A payment for nothing: ${paymentId}`);
  return collectOutside(tx, call, due, askedPence({ ...due, outsidePence: null }), amountPence, paymentId);
};

export const recordPayment = (call: Call, paymentId: Id<'payment'>): Promise<OutsidePayment> =>
  call.write(async (tx) => {
    const { memberId } = call.actor.by;
    const payment = await toDecide(tx, call, paymentId);
    refuseIf(payment.memberId === memberId ? { code: 'own-payment' } : null);
    if (payment.enteredById === memberId)
      throw new Refusal({ code: 'second-person-needed', instead: 'Ask another coordinator.' });
    await decided(tx, call, paymentId, 'recorded');
    await intoTheBooks(tx, call, payment);
    await note(tx, call, 'OUTSIDE_PAYMENT_RECORDED', paymentId, { amountPence: payment.amountPence });
    tx.onCommit(() => call.deps.wake('settlements'));
    return shown(tx, call, paymentId);
  });

export const withdrawPayment = (call: Call, paymentId: Id<'payment'>): Promise<OutsidePayment> =>
  call.write(async (tx) => {
    await toDecide(tx, call, paymentId);
    await decided(tx, call, paymentId, 'withdrawn');
    await note(tx, call, 'OUTSIDE_PAYMENT_WITHDRAWN', paymentId);
    return shown(tx, call, paymentId);
  });
