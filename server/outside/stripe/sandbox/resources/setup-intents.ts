import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging, range, webAddress } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, flag, type Shape, text, unsettable } from '../wire/params.ts';
import { invalid, missing, StripeProblem } from '../wire/problem.ts';
import { chooseMethod } from './chosen-method.ts';
import { liveCustomer } from './live-customer.ts';
import { automaticMethods, mandateData, methodTypes } from './method-choices.ts';
import { setUp } from './setting-up.ts';
import { makeSetupIntent } from './setup-intent-making.ts';

const creation = {
  allowed_payment_method_types: methodTypes,
  attach_to_self: beyond,
  automatic_payment_methods: automaticMethods,
  confirm: flag(),
  confirmation_token: beyond,
  customer: text(),
  customer_account: beyond,
  description: text(1000),
  excluded_payment_method_types: methodTypes,
  flow_directions: beyond,
  mandate_data: unsettable(mandateData),
  metadata,
  on_behalf_of: beyond,
  payment_method: text(),
  payment_method_configuration: beyond,
  payment_method_data: beyond,
  payment_method_options: beyond,
  return_url: webAddress,
  single_use: beyond,
  usage: choice('off_session', 'on_session'),
  use_stripe_sdk: flag(),
} satisfies Covers<Stripe.SetupIntentCreateParams>;

const confirmation = {
  allowed_payment_method_types: methodTypes,
  confirmation_token: beyond,
  mandate_data: unsettable(mandateData),
  payment_method: text(),
  payment_method_data: beyond,
  payment_method_options: beyond,
  return_url: webAddress,
  use_stripe_sdk: flag(),
} satisfies Covers<Stripe.SetupIntentConfirmParams>;

const update = {
  allowed_payment_method_types: methodTypes,
  attach_to_self: beyond,
  customer: text(),
  customer_account: beyond,
  description: text(1000),
  excluded_payment_method_types: beyond,
  flow_directions: beyond,
  metadata,
  payment_method: text(),
  payment_method_configuration: beyond,
  payment_method_data: beyond,
  payment_method_options: beyond,
} satisfies Covers<Stripe.SetupIntentUpdateParams>;

const confirm = (
  call: Call<Shape>,
  id: string,
  methodId: string | undefined,
  returnUrl: string | undefined,
): Stripe.SetupIntent | StripeProblem => {
  const kept = named(call, 'setup_intent', id);
  if (kept.body.status !== 'requires_payment_method' && kept.body.status !== 'requires_confirmation')
    throw unexpected(kept.body, 'confirm');
  const chosen =
    methodId ?? (typeof kept.body.payment_method === 'string' ? kept.body.payment_method : undefined);
  if (chosen === undefined)
    throw invalid('You cannot confirm this SetupIntent because it has no payment method.', {
      code: 'parameter_missing',
      param: 'payment_method',
    });
  const method = chooseMethod(call, kept.body, chosen, 'SetupIntent');
  if (method.body.type === 'bacs_debit')
    throw invalid('Bacs Direct Debit mandates are set up through Checkout.', { param: 'payment_method' });
  return setUp(call, kept, method, returnUrl ?? `${call.core.pages.origin}/_sandbox`);
};

const unexpected = (intent: Stripe.SetupIntent, verb: string): StripeProblem =>
  new StripeProblem(400, {
    type: 'invalid_request_error',
    code: 'setup_intent_unexpected_state',
    message: `You cannot ${verb} this SetupIntent because it has a status of ${intent.status}.`,
    setup_intent: intent,
  });

const create = (call: Call<typeof creation>): Stripe.SetupIntent | StripeProblem => {
  const { core, params } = call;
  if (params.mandate_data && !params.confirm)
    throw invalid('`mandate_data` can only be used when `confirm` is true.', { param: 'mandate_data' });
  const customer = params.customer === undefined ? null : liveCustomer(call, params.customer, 'customer').id;
  const intent = makeSetupIntent(call, {
    customer,
    allowed: params.allowed_payment_method_types ?? null,
    description: params.description,
    metadata: params.metadata,
    usage: params.usage,
  });
  if (params.confirm) return confirm(call, intent.id, params.payment_method, params.return_url);
  if (params.payment_method === undefined) return intent;
  const method = chooseMethod(call, intent, params.payment_method, 'SetupIntent').body.id;
  const waiting: Stripe.SetupIntent = { ...intent, payment_method: method, status: 'requires_confirmation' };
  core.store.update('setup_intent', intent.id, waiting);
  return waiting;
};

const change = (call: Call<typeof update>): Stripe.SetupIntent => {
  const { core, params } = call;
  const { body } = named(call, 'setup_intent', call.ids[0]);
  const { customer, payment_method: chosen, allowed_payment_method_types: allowed } = params;
  const changesWho = customer !== undefined || chosen !== undefined || allowed !== undefined;
  if (changesWho && !body.status.startsWith('requires_')) throw unexpected(body, 'update');
  const after: Stripe.SetupIntent = {
    ...body,
    metadata: applyMetadata(body.metadata ?? {}, params.metadata),
  };
  if (customer !== undefined) after.customer = liveCustomer(call, customer, 'customer').id;
  if (params.description !== undefined) after.description = params.description;
  if (allowed !== undefined) {
    after.allowed_payment_method_types = [...allowed];
    after.payment_method_types = [...allowed];
  }
  if (chosen !== undefined) {
    after.payment_method = chooseMethod(call, after, chosen, 'SetupIntent').body.id;
    after.status = 'requires_confirmation';
  }
  core.store.update('setup_intent', body.id, after);
  return after;
};

export const setupIntents = [
  endpoint('POST', '/v1/setup_intents', creation, create),
  endpoint(
    'GET',
    '/v1/setup_intents',
    {
      ...paging,
      created: range,
      customer: text(),
      payment_method: text(),
      customer_account: beyond,
      attach_to_self: beyond,
    },
    (call) =>
      listOfKind(call, 'setup_intent', '/v1/setup_intents', call.params, {
        customer: call.params.customer,
        payment_method: call.params.payment_method,
      }),
  ),
  endpoint(
    'GET',
    '/v1/setup_intents/:id',
    { client_secret: text() },
    (call) => named(call, 'setup_intent', call.ids[0]).body,
  ),
  endpoint('POST', '/v1/setup_intents/:id', update, change),
  endpoint('POST', '/v1/setup_intents/:id/confirm', confirmation, (call) => {
    if (!call.ids[0]) throw missing('setup_intent', '');
    return confirm(call, call.ids[0], call.params.payment_method, call.params.return_url);
  }),
  endpoint(
    'POST',
    '/v1/setup_intents/:id/cancel',
    { cancellation_reason: choice('abandoned', 'duplicate', 'requested_by_customer') },
    (call) => {
      const { body } = named(call, 'setup_intent', call.ids[0]);
      if (body.status === 'succeeded' || body.status === 'canceled') throw unexpected(body, 'cancel');
      const canceled: Stripe.SetupIntent = {
        ...body,
        status: 'canceled',
        next_action: null,
        cancellation_reason: call.params.cancellation_reason ?? null,
      };
      call.core.store.update('setup_intent', body.id, canceled);
      emit(call.core, 'setup_intent.canceled', canceled, call.account);
      return canceled;
    },
  ),
];
