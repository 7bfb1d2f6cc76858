import type { OutsidePayment } from '#shared/outage/schema.ts';
import type { PaymentRow } from './reads.ts';

export const presentPayment = ({
  payment,
  name,
  weekOn,
  enteredBy,
  decidedBy,
}: PaymentRow): OutsidePayment => {
  const forId = payment.payId ?? payment.dueId;
  if (!forId) throw new Error(`A payment for nothing: ${payment.paymentId}`);
  return {
    paymentId: payment.paymentId,
    forId,
    kind: payment.payId ? 'pay' : 'due',
    memberId: payment.memberId,
    name,
    weekOn,
    amountPence: payment.amountPence,
    paidOn: payment.paidOn,
    reference: payment.reference,
    state: payment.state,
    enteredBy,
    enteredById: payment.enteredById,
    decidedBy,
  };
};
