import type Stripe from 'stripe';
import { type Decline, declineFor, needsMember } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import type { Call } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';
import { StripeProblem } from '../wire/problem.ts';
import { makeCharge } from './charges.ts';
import { beginDebit } from './debits.ts';
import { refusePayment } from './refused-payment.ts';
import { attach, cardOf } from './saved-methods.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;
type Intent = Kept<'payment_intent'>;

export interface Attempt {
  readonly offSession: boolean;
  readonly returnUrl?: string | undefined;
  /** The member has just agreed on the bank's page. */
  readonly agreed?: true;
  readonly targetDate?: string | undefined;
}

/** Why this card cannot be charged now; a decline set on the control page comes first and counts once. */
const declineOf = (core: Core, method: Method, attempt: Attempt): Decline | undefined => {
  if (method.hidden.nextDecline !== undefined) {
    const { nextDecline, ...hidden } = method.hidden;
    core.store.update('payment_method', method.body.id, method.body, hidden);
    return declineFor(nextDecline);
  }
  const card = cardOf(method);
  if (attempt.offSession && card.authentication) {
    const wasSetUp = card.authentication === 'unless-set-up' && method.hidden.authentication === 'agreed';
    if (!wasSetUp) return needsMember;
  }
  if (attempt.agreed || attempt.offSession || !card.authentication) return card.decline;
  return undefined;
};

const askMember = (core: Core, kept: Intent, method: Method, attempt: Attempt): Stripe.PaymentIntent => {
  const asking: Stripe.PaymentIntent = {
    ...kept.body,
    status: 'requires_action',
    payment_method: method.body.id,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: {
        url: `${core.pages.origin}/bank/${kept.body.id}`,
        return_url: attempt.returnUrl ?? null,
      },
    },
  };
  core.store.update('payment_intent', asking.id, asking, {
    ...kept.hidden,
    authentication: 'asked',
    ...(attempt.returnUrl === undefined ? {} : { returnUrl: attempt.returnUrl }),
  });
  emit(core, 'payment_intent.requires_action', asking, kept.account);
  return asking;
};

const succeed = (spoken: Spoken, kept: Intent, method: Method, attempt: Attempt): Stripe.PaymentIntent => {
  const { core } = spoken;
  const charge = makeCharge(core, { intent: kept.body, account: kept.account, method });
  const done: Stripe.PaymentIntent = {
    ...kept.body,
    status: 'succeeded',
    amount_received: kept.body.amount,
    payment_method: method.body.id,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  };
  core.store.update('payment_intent', done.id, done);
  if (attempt.agreed)
    core.store.update('payment_method', method.body.id, method.body, {
      ...method.hidden,
      authentication: 'agreed',
    });
  if (done.setup_future_usage && typeof done.customer === 'string')
    attach(spoken, core.store.get('payment_method', method.body.id), done.customer);
  emit(core, 'payment_intent.succeeded', done, kept.account);
  if (cardOf(method).dispute) doLater(core, core.clock.now(), 'dispute-filed', charge.id);
  return done;
};

/** Tries to take the money. A refusal is returned, not thrown: the failed charge is a fact and stays. */
export const pay = (
  spoken: Spoken,
  kept: Intent,
  method: Method,
  attempt: Attempt,
): Stripe.PaymentIntent | StripeProblem => {
  const { core } = spoken;
  if (method.body.type === 'bacs_debit') return beginDebit(core, kept, method, attempt.targetDate);
  const decline = declineOf(core, method, attempt);
  if (decline) {
    const charge = makeCharge(core, { intent: kept.body, account: kept.account, method, decline });
    return refusePayment(core, kept, method, decline, charge.id);
  }
  if (cardOf(method).authentication && !attempt.offSession && !attempt.agreed)
    return askMember(core, kept, method, attempt);
  return succeed(spoken, kept, method, attempt);
};

/** What the member answered on the bank's page. */
export const answerPayment = (
  core: Core,
  id: string,
  agreed: boolean,
): Stripe.PaymentIntent | StripeProblem => {
  const kept = core.store.get('payment_intent', id);
  if (kept.body.status !== 'requires_action') return kept.body;
  const method = core.store.get('payment_method', String(kept.body.payment_method));
  if (agreed) return pay({ core, account: kept.account }, kept, method, { offSession: false, agreed: true });
  const error = {
    type: 'invalid_request_error' as const,
    code: 'payment_intent_authentication_failure' as const,
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    payment_method: method.body,
  };
  const refused: Stripe.PaymentIntent = {
    ...kept.body,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_payment_error: error,
  };
  core.store.update('payment_intent', id, refused);
  emit(core, 'payment_intent.payment_failed', refused, kept.account);
  return new StripeProblem(402, { ...error, payment_intent: refused });
};
