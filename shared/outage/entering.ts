/** Whether a payment made past the payment service may stand against a pay or due. Pure; whole pence. */
import type { Reason } from '../contract/problem.ts';
import { type Pence, subtract } from '../language/money.ts';

export interface Payable {
  kind: 'pay' | 'due';
  /** All of it, and what of it went or came past the payment service already. */
  amountPence: Pence;
  outsidePence: Pence;
  /** Entered and not decided yet. */
  enteredPence: Pence;
  isPaid: boolean;
  /** Asked for at the payment service, and nobody knows what became of it. */
  isUnderWay: boolean;
}

/**
 * A pay of £100.00 with £40.00 recorded and £35.00 entered has room for £25.00: £25.01 is refused, £25.00 not.
 * Of a due what is left must be nothing or enough to be collected (30p).
 */
export const outsideRefused = (
  payable: Payable,
  amountPence: Pence,
  smallestPence: number,
): Reason | null => {
  if (payable.isPaid)
    return { code: 'already-paid', instead: 'If it was paid twice, talk to who has the money.' };
  if (payable.isUnderWay)
    return {
      code: 'payment-under-way',
      instead: 'Wait until the payment service answers. Paid by hand, it could be paid twice.',
    };
  const room = subtract(subtract(payable.amountPence, payable.outsidePence), payable.enteredPence);
  if (amountPence > room) return { code: 'more-than-owed', facts: { owedPence: room } };
  const rest = subtract(room, amountPence);
  if (payable.kind === 'due' && rest > 0 && rest < smallestPence)
    return { code: 'rest-too-small', facts: { restPence: rest, smallestPence } };
  return null;
};
