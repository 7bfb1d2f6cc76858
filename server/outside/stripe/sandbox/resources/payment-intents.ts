import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { choice, type Param, type Shape, text } from '../wire/params.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { chooseMethod } from './chosen-method.ts';
import { liveCustomer } from './live-customer.ts';
import { pay } from './paying.ts';
import { checkAmount, makePaymentIntent } from './payment-intent-making.ts';
import { confirmation, creation, listing, update } from './payment-intent-params.ts';

const unexpected = (intent: Stripe.PaymentIntent, verb: string): StripeProblem =>
  new StripeProblem(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    payment_intent: intent,
  });

const optionsOf = (
  given: Call<typeof creation>['params']['payment_method_options'],
): Stripe.PaymentIntent['payment_method_options'] =>
  Object.fromEntries(
    Object.entries(given ?? {}).map(([type, options]) => [
      type,
      type === 'card' ? { request_three_d_secure: 'automatic', ...options } : { ...options },
    ]),
  ) as Stripe.PaymentIntent['payment_method_options'];

const keptTargetDate = ({ payment_method_options: options }: Stripe.PaymentIntent): string | undefined =>
  (options?.bacs_debit as { target_date?: string } | undefined)?.target_date;

/** A mandate that is named must be that of the account to be debited. */
const checkMandate = (
  call: Call<Shape>,
  intent: Stripe.PaymentIntent,
  method: Kept<'payment_method'>,
  id: string | undefined,
): void => {
  if (id === undefined) return;
  const mandate = named(call, 'mandate', id, 'mandate').body;
  if (mandate.payment_method !== method.body.id)
    throw new StripeProblem(400, {
      type: 'invalid_request_error',
      code: 'payment_intent_mandate_invalid',
      message: 'The provided mandate is for another payment method.',
      param: 'mandate',
      payment_intent: intent,
    });
};

const confirm = (
  call: Call<Shape>,
  kept: Kept<'payment_intent'>,
  given: Call<typeof confirmation>['params'],
): Stripe.PaymentIntent | StripeProblem => {
  const { body } = kept;
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(body.status))
    throw unexpected(body, 'confirm');
  const chosen =
    given.payment_method ?? (typeof body.payment_method === 'string' ? body.payment_method : undefined);
  if (chosen === undefined)
    throw new StripeProblem(400, {
      type: 'invalid_request_error',
      code: 'payment_intent_unexpected_state',
      message:
        'You cannot confirm this PaymentIntent because it’s missing a payment method. Update the PaymentIntent with a payment method and then confirm it again.',
      payment_intent: body,
    });
  const method = chooseMethod(call, body, chosen, 'PaymentIntent');
  checkMandate(call, body, method, given.mandate);
  if (
    !given.off_session &&
    given.return_url === undefined &&
    body.automatic_payment_methods?.allow_redirects === 'always'
  )
    throw invalid(
      'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don’t want to accept redirect-based payment methods, set `allowed_payment_method_types`.',
      { param: 'return_url' },
    );
  return pay(call, kept, method, {
    offSession: given.off_session === true,
    returnUrl: given.return_url,
    targetDate: given.payment_method_options?.bacs_debit?.target_date ?? keptTargetDate(body),
  });
};

const create = (call: Call<typeof creation>): Stripe.PaymentIntent | StripeProblem => {
  const { core, params } = call;
  if (params.off_session !== undefined && !params.confirm)
    throw invalid('You can only use `off_session` when `confirm` is true.', { param: 'off_session' });
  if (params.mandate !== undefined && !params.confirm)
    throw invalid('You can only use `mandate` when `confirm` is true.', { param: 'mandate' });
  const customer = params.customer === undefined ? null : liveCustomer(call, params.customer, 'customer').id;
  const intent = makePaymentIntent(call, {
    amount: params.amount,
    customer,
    allowed: params.allowed_payment_method_types ?? null,
    redirects: params.automatic_payment_methods?.allow_redirects,
    description: params.description,
    metadata: params.metadata,
    options: optionsOf(params.payment_method_options),
    setupFutureUsage: params.setup_future_usage,
    transferGroup: params.transfer_group,
  });
  if (params.confirm) return confirm(call, core.store.get('payment_intent', intent.id), params);
  if (params.payment_method === undefined) return intent;
  const method = chooseMethod(call, intent, params.payment_method, 'PaymentIntent').body.id;
  const waiting: Stripe.PaymentIntent = {
    ...intent,
    payment_method: method,
    status: 'requires_confirmation',
  };
  core.store.update('payment_intent', intent.id, waiting);
  return waiting;
};

const change = (call: Call<typeof update>): Stripe.PaymentIntent => {
  const { core, params } = call;
  const { body } = named(call, 'payment_intent', call.ids[0]);
  const moneyChanges = [
    params.allowed_payment_method_types,
    params.amount,
    params.customer,
    params.payment_method,
    params.payment_method_options,
  ].some((one) => one !== undefined);
  if (
    moneyChanges &&
    !['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(body.status)
  )
    throw unexpected(body, 'update');
  if (params.amount !== undefined) checkAmount(params.amount);
  const after: Stripe.PaymentIntent = { ...body, metadata: applyMetadata(body.metadata, params.metadata) };
  if (params.amount !== undefined) after.amount = params.amount;
  if (params.customer !== undefined) after.customer = liveCustomer(call, params.customer, 'customer').id;
  if (params.description !== undefined) after.description = params.description;
  if (params.setup_future_usage !== undefined) after.setup_future_usage = params.setup_future_usage;
  if (params.transfer_group !== undefined) after.transfer_group = params.transfer_group;
  if (params.payment_method_options !== undefined)
    after.payment_method_options = {
      ...body.payment_method_options,
      ...optionsOf(params.payment_method_options),
    };
  if (params.allowed_payment_method_types !== undefined) {
    after.allowed_payment_method_types = [...params.allowed_payment_method_types];
    after.payment_method_types = [...params.allowed_payment_method_types];
    after.automatic_payment_methods = null;
  }
  if (params.payment_method !== undefined) {
    after.payment_method = chooseMethod(call, after, params.payment_method, 'PaymentIntent').body.id;
    after.status = 'requires_confirmation';
  }
  core.store.update('payment_intent', body.id, after);
  return after;
};

const cancel = (
  call: Call<{
    cancellation_reason: Param<'abandoned' | 'duplicate' | 'fraudulent' | 'requested_by_customer'>;
  }>,
): Stripe.PaymentIntent => {
  const { body } = named(call, 'payment_intent', call.ids[0]);
  if (!body.status.startsWith('requires_')) throw unexpected(body, 'cancel');
  const canceled: Stripe.PaymentIntent = {
    ...body,
    status: 'canceled',
    canceled_at: call.core.clock.now(),
    cancellation_reason: call.params.cancellation_reason ?? null,
    next_action: null,
  };
  call.core.store.update('payment_intent', body.id, canceled);
  emit(call.core, 'payment_intent.canceled', canceled, call.account);
  return canceled;
};

export const paymentIntents = [
  endpoint('POST', '/v1/payment_intents', creation, create),
  endpoint('GET', '/v1/payment_intents', listing, (call) =>
    listOfKind(call, 'payment_intent', '/v1/payment_intents', call.params, {
      customer: call.params.customer,
    }),
  ),
  endpoint(
    'GET',
    '/v1/payment_intents/:id',
    { client_secret: text() },
    (call) => named(call, 'payment_intent', call.ids[0]).body,
  ),
  endpoint('POST', '/v1/payment_intents/:id', update, change),
  endpoint('POST', '/v1/payment_intents/:id/confirm', confirmation, (call) =>
    confirm(call, named(call, 'payment_intent', call.ids[0]), call.params),
  ),
  endpoint(
    'POST',
    '/v1/payment_intents/:id/cancel',
    { cancellation_reason: choice('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer') },
    cancel,
  ),
];
