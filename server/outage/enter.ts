/** A payment made past the payment service, entered against the pay or due it settles. */
import type { Writer } from '#db/database.ts';
import { type Reason, Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { noPence, pence, sum } from '#shared/language/money.ts';
import { dayAt } from '#shared/language/time.ts';
import { outsideRefused } from '#shared/outage/entering.ts';
import type { NewOutsidePayment } from '#shared/outage/schema.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { takeDueOut, takePayOut } from '../settlements/by-hand.ts';
import { findDue } from '../settlements/due-reads.ts';
import { findPay } from '../settlements/pay-reads.ts';
import { isDueUnderWay, isPayUnderWay } from '../settlements/under-way.ts';
import { paymentsFor } from './reads.ts';
import { keepPayment } from './records.ts';

type Kept = Awaited<ReturnType<typeof paymentsFor>>;
const enteredOf = (kept: Kept) =>
  sum(kept.filter(({ state }) => state === 'entered').map(({ amountPence }) => amountPence));

/** The pay or due a payment is for, as far as the rule asks about it; null where there is none. */
const payableOf = async (tx: Writer, mutualId: Id<'mutual'>, forId: string, kept: Kept) => {
  const enteredPence = enteredOf(kept);
  if (isId('pay', forId)) {
    const pay = await findPay(tx, mutualId, forId);
    return (
      pay && {
        kind: 'pay' as const,
        payId: pay.payId,
        dueId: null,
        memberId: pay.carerId,
        isByHand: pay.byHandSince !== null,
        amountPence: pay.amountPence,
        outsidePence: pay.outsidePence ?? noPence,
        enteredPence,
        isPaid: pay.status === 'paid',
        isUnderWay: isPayUnderWay(pay),
      }
    );
  }
  const due = isId('due', forId) ? await findDue(tx, mutualId, forId) : null;
  return (
    due && {
      kind: 'due' as const,
      payId: null,
      dueId: due.dueId,
      memberId: due.holderId,
      isByHand: due.byHandSince !== null,
      amountPence: askedPence({ ...due, outsidePence: null }),
      outsidePence: due.outsidePence ?? noPence,
      enteredPence,
      isPaid: !['waiting', 'processing', 'parked'].includes(due.status),
      isUnderWay: isDueUnderWay(due),
    }
  );
};

export type Judged =
  | { known: true }
  | { known: false; reason: Reason }
  | { known: false; reason: null; payable: NonNullable<Awaited<ReturnType<typeof payableOf>>> };

const sameAs = (given: NewOutsidePayment) => (one: Kept[number]) =>
  one.state !== 'withdrawn' && one.reference.toLowerCase() === given.reference.toLowerCase();

/** What would be refused of it, and whether the very same was entered before. */
export const judge = async (tx: Writer, call: Call, given: NewOutsidePayment): Promise<Judged> => {
  const { mutualId, by } = call.actor;
  const refused = (reason: Reason): Judged => ({ known: false, reason });
  const kept = await paymentsFor(tx, mutualId, given.forId);
  const payable = await payableOf(tx, mutualId, given.forId, kept);
  if (!payable) return refused({ code: 'not-found' });
  if (payable.memberId === by.memberId)
    return refused({ code: 'own-payment', instead: 'Ask another coordinator to enter it.' });
  const before = kept.find(sameAs(given));
  if (before)
    return before.amountPence === given.amountPence && before.paidOn === given.paidOn
      ? { known: true }
      : refused({ code: 'outside-payment-entered' });
  const { rules } = await mutualOf(tx, mutualId);
  const reason = outsideRefused(payable, pence(given.amountPence), rules.smallestDuePence);
  return reason ? refused(reason) : { known: false, reason: null, payable };
};

/** Keeps it, and takes what it is for out of the runs: from now on only people go on with it. */
export const enter = async (
  tx: Writer,
  call: Call,
  given: NewOutsidePayment,
  { payable }: Extract<Judged, { reason: null }>,
): Promise<Id<'payment'>> => {
  const { mutualId, by } = call.actor;
  const paymentId = call.deps.newId('payment');
  await keepPayment(tx, {
    mutualId,
    paymentId,
    forId: given.forId,
    payId: payable.payId,
    dueId: payable.dueId,
    memberId: payable.memberId,
    amountPence: pence(given.amountPence),
    paidOn: given.paidOn,
    reference: given.reference,
    state: 'entered',
    enteredById: by.memberId,
    enteredAt: call.now,
  });
  if (!payable.isByHand && payable.payId) await takePayOut(tx, call, payable.payId);
  if (!payable.isByHand && payable.dueId) await takeDueOut(tx, call, payable.dueId);
  return paymentId;
};

/** Money that has not moved yet was not paid. */
export const refuseToCome = async (tx: Writer, call: Call, paidOn: string): Promise<void> => {
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  if (paidOn > dayAt(call.now, zone))
    throw new Refusal('invalid-input', [{ pointer: '/paidOn', detail: 'This day is still to come.' }]);
};
