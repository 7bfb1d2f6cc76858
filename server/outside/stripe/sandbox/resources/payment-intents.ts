import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { choice, type Param, type Shape, text } from '../wire/params.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { liveCustomer } from './live-customer.ts';
import { pay } from './paying.ts';
import { checkAmount, makePaymentIntent } from './payment-intent-making.ts';
import { confirmation, creation, listing, update } from './payment-intent-params.ts';
import { methodFrom } from './saved-methods.ts';

/** A saved method belongs to its customer, and pays only for them. */
const chooseMethod = (
  call: Call<Shape>,
  intent: Stripe.PaymentIntent,
  id: string,
): Kept<'payment_method'> => {
  const method = methodFrom(call, id, 'payment_method');
  const { customer, type } = method.body;
  if (customer !== null && customer !== intent.customer)
    throw invalid(
      `The payment method supplied (${method.body.id}) belongs to ${intent.customer === null ? 'a Customer. Please include the Customer in the `customer` parameter.' : 'a different Customer.'}`,
      { param: 'payment_method' },
    );
  if (customer === null && method.hidden.used)
    throw invalid(
      'The provided PaymentMethod was previously detached from a Customer and may not be used again.',
      { param: 'payment_method' },
    );
  if (!intent.payment_method_types.includes(type))
    throw invalid(`The PaymentMethod provided (${type}) is not allowed for this PaymentIntent.`, {
      param: 'payment_method',
    });
  return method;
};

const unexpected = (intent: Stripe.PaymentIntent, verb: string): StripeProblem =>
  new StripeProblem(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}.`,
    payment_intent: intent,
  });

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
  const method = chooseMethod(call, body, chosen);
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
    targetDate: given.payment_method_options?.bacs_debit?.target_date,
  });
};

const create = (call: Call<typeof creation>): Stripe.PaymentIntent | StripeProblem => {
  const { core, params } = call;
  if (params.off_session !== undefined && !params.confirm)
    throw invalid('You can only use `off_session` when `confirm` is true.', { param: 'off_session' });
  const customer = params.customer === undefined ? null : liveCustomer(call, params.customer, 'customer').id;
  const intent = makePaymentIntent(call, {
    amount: params.amount,
    customer,
    allowed: params.allowed_payment_method_types ?? null,
    redirects: params.automatic_payment_methods?.allow_redirects,
    description: params.description,
    metadata: params.metadata,
    setupFutureUsage: params.setup_future_usage,
    transferGroup: params.transfer_group,
  });
  if (params.confirm) return confirm(call, core.store.get('payment_intent', intent.id), params);
  if (params.payment_method === undefined) return intent;
  const method = chooseMethod(call, intent, params.payment_method).body.id;
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
  const moneyChanges =
    params.amount !== undefined || params.customer !== undefined || params.payment_method !== undefined;
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
  if (params.payment_method !== undefined) {
    after.payment_method = chooseMethod(call, after, params.payment_method).body.id;
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
