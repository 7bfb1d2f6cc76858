import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Hidden, Kept } from '../kept/kinds.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import {
  applyMetadata,
  type MetadataChange,
  metadata,
  paging,
  range,
  webAddress,
} from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, flag, listOf, type Shape, shape, text } from '../wire/params.ts';
import { invalid, missing, StripeProblem } from '../wire/problem.ts';
import { makeMandate } from './mandates.ts';
import { attach, cardOf, cardProblem, methodFrom } from './payment-methods.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;

export const methodTypes = listOf(choice('card', 'bacs_debit'));

export const automaticMethods = shape({ enabled: flag(), allow_redirects: choice('always', 'never') });

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
  mandate_data: beyond,
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
  payment_method: text(),
  return_url: webAddress,
  mandate_data: beyond,
  use_stripe_sdk: flag(),
};

export interface NewSetup {
  readonly customer: string | null;
  readonly allowed: readonly ('card' | 'bacs_debit')[] | null;
  readonly description?: string | undefined;
  readonly metadata?: MetadataChange | null | undefined;
  readonly usage?: string | undefined;
  readonly session?: string;
}

export const makeSetupIntent = (spoken: Spoken, wanted: NewSetup): Stripe.SetupIntent => {
  const { core } = spoken;
  const id = core.newId('seti');
  const intent: Stripe.SetupIntent = {
    id,
    object: 'setup_intent',
    allowed_payment_method_types: wanted.allowed ? [...wanted.allowed] : null,
    application: null,
    automatic_payment_methods: wanted.allowed ? null : { enabled: true, allow_redirects: 'always' },
    cancellation_reason: null,
    client_secret: core.newId(`${id}_secret`),
    created: core.clock.now(),
    customer: wanted.customer,
    customer_account: null,
    description: wanted.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: applyMetadata({}, wanted.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: [...(wanted.allowed ?? ['card', 'bacs_debit'])],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: wanted.usage ?? 'off_session',
  };
  const hidden: Hidden = wanted.session === undefined ? {} : { session: wanted.session };
  core.store.insert('setup_intent', { id, account: spoken.account, created: intent.created }, intent, hidden);
  emit(core, 'setup_intent.created', intent, spoken.account);
  return intent;
};

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
  const method = methodFrom(call, chosen, 'payment_method');
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
  const customer =
    params.customer === undefined ? null : named(call, 'customer', params.customer, 'customer').body.id;
  const intent = makeSetupIntent(call, {
    customer,
    allowed: params.allowed_payment_method_types ?? null,
    description: params.description,
    metadata: params.metadata,
    usage: params.usage,
  });
  if (params.confirm) return confirm(call, intent.id, params.payment_method, params.return_url);
  if (params.payment_method === undefined) return intent;
  const method = methodFrom(call, params.payment_method, 'payment_method').body.id;
  const waiting: Stripe.SetupIntent = { ...intent, payment_method: method, status: 'requires_confirmation' };
  core.store.update('setup_intent', intent.id, waiting);
  return waiting;
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
