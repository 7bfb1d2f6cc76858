import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import type { Call } from '../wire/call.ts';
import type { Shape } from '../wire/params.ts';
import { StripeProblem } from '../wire/problem.ts';
import { makeMandate } from './mandates.ts';
import { attach, cardOf, cardProblem } from './saved-methods.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;

const fail = (
  core: Core,
  kept: Kept<'setup_intent'>,
  problem: StripeProblem,
  method: Stripe.PaymentMethod,
): StripeProblem => {
  const error = { ...problem.body, payment_method: method };
  const failed: Stripe.SetupIntent = {
    ...kept.body,
    status: 'requires_payment_method',
    payment_method: null,
    next_action: null,
    last_setup_error: error as unknown as Stripe.SetupIntent.LastSetupError,
  };
  core.store.update('setup_intent', failed.id, failed);
  emit(core, 'setup_intent.setup_failed', failed, kept.account);
  return new StripeProblem(problem.status, { ...error, setup_intent: failed });
};

const succeed = (spoken: Spoken, kept: Kept<'setup_intent'>, method: Method): Stripe.SetupIntent => {
  const { core } = spoken;
  const mandate = method.body.type === 'bacs_debit' ? makeMandate(core, method).id : null;
  if (kept.body.status === 'requires_action')
    core.store.update('payment_method', method.body.id, method.body, {
      ...method.hidden,
      authentication: 'agreed',
    });
  const customer = kept.body.customer;
  if (typeof customer === 'string')
    attach(spoken, core.store.get('payment_method', method.body.id), customer);
  const done: Stripe.SetupIntent = {
    ...kept.body,
    status: 'succeeded',
    payment_method: method.body.id,
    mandate,
    next_action: null,
    last_setup_error: null,
    latest_attempt: core.newId('setatt'),
  };
  core.store.update('setup_intent', done.id, done);
  emit(core, 'setup_intent.succeeded', done, kept.account);
  return done;
};

const askMember = (
  core: Core,
  kept: Kept<'setup_intent'>,
  method: Method,
  returnUrl: string,
): Stripe.SetupIntent => {
  const asking: Stripe.SetupIntent = {
    ...kept.body,
    status: 'requires_action',
    payment_method: method.body.id,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { url: `${core.pages.origin}/bank/${kept.body.id}`, return_url: returnUrl },
    },
  };
  core.store.update('setup_intent', asking.id, asking, {
    ...kept.hidden,
    authentication: 'asked',
    returnUrl,
  });
  emit(core, 'setup_intent.requires_action', asking, kept.account);
  return asking;
};

/** Tries to save a method: refused by its bank, to be agreed by the member at the bank, or saved. */
export const setUp = (
  spoken: Spoken,
  kept: Kept<'setup_intent'>,
  method: Method,
  returnUrl: string,
): Stripe.SetupIntent | StripeProblem => {
  const { core } = spoken;
  if (method.body.type === 'bacs_debit') return succeed(spoken, kept, method);
  const card = cardOf(method);
  const refused = cardProblem(card);
  if (refused) return fail(core, kept, refused, method.body);
  if (card.authentication) return askMember(core, kept, method, returnUrl);
  return succeed(spoken, kept, method);
};

/** What the member answered on the bank's page. */
export const answerSetup = (core: Core, id: string, agreed: boolean): Stripe.SetupIntent | StripeProblem => {
  const kept = core.store.get('setup_intent', id);
  const method = core.store.get('payment_method', String(kept.body.payment_method));
  if (kept.body.status !== 'requires_action') return kept.body;
  if (agreed) return succeed({ core, account: kept.account }, kept, method);
  return fail(
    core,
    kept,
    new StripeProblem(402, {
      type: 'invalid_request_error',
      code: 'setup_intent_authentication_failure',
      message: 'The latest attempt to set up the payment method has failed because authentication failed.',
    }),
    method.body,
  );
};
