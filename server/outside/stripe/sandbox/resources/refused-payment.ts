import type Stripe from 'stripe';
import type { Decline } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { StripeProblem } from '../wire/problem.ts';

type Method = Kept<'payment_method'>;
type Intent = Kept<'payment_intent'>;

/** Records a refused payment: the intent wants another method, and the answer is 402 with the intent inside. */
export const refusePayment = (
  core: Core,
  kept: Intent,
  method: Method,
  decline: Decline,
  chargeId: string,
): StripeProblem => {
  const error = {
    type: 'card_error' as const,
    code: decline.code,
    decline_code: decline.declineCode,
    advice_code: decline.advice,
    message: decline.message,
    charge: chargeId,
    payment_method: method.body,
    payment_method_type: method.body.type,
  };
  const refused: Stripe.PaymentIntent = {
    ...kept.body,
    status: 'requires_payment_method',
    payment_method: null,
    latest_charge: chargeId,
    next_action: null,
    last_payment_error: {
      ...error,
      doc_url: `https://docs.stripe.com/error-codes#${decline.code.replaceAll('_', '-')}`,
    },
  };
  core.store.update('payment_intent', refused.id, refused);
  emit(core, 'payment_intent.payment_failed', refused, kept.account);
  return new StripeProblem(402, { ...error, payment_intent: refused });
};
