import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, currency, metadata, paging, range, webAddress } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import {
  beyond,
  type Covers,
  choice,
  integer,
  listOf,
  needed,
  type Read,
  shape,
  text,
} from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { makePaymentIntent } from './payment-intent-making.ts';
import { makeSetupIntent, methodTypes } from './setup-intents.ts';

const lineItem = shape({
  adjustable_quantity: beyond,
  dynamic_tax_rates: beyond,
  metadata: beyond,
  price: beyond,
  price_data: needed(
    shape({
      currency: needed(currency),
      product: beyond,
      product_data: needed(
        shape({
          name: needed(text()),
          description: text(),
          images: beyond,
          metadata,
          tax_code: beyond,
          unit_label: beyond,
        }),
      ),
      recurring: beyond,
      tax_behavior: beyond,
      unit_amount: needed(integer(0)),
      unit_amount_decimal: beyond,
    }),
  ),
  quantity: needed(integer(1)),
  tax_rates: beyond,
});

const notPretended = {
  adaptive_pricing: beyond,
  after_expiration: beyond,
  allow_promotion_codes: beyond,
  automatic_tax: beyond,
  billing_address_collection: beyond,
  branding_settings: beyond,
  consent_collection: beyond,
  custom_fields: beyond,
  custom_text: beyond,
  customer_account: beyond,
  customer_update: beyond,
  discounts: beyond,
  excluded_payment_method_types: beyond,
  invoice_creation: beyond,
  managed_payments: beyond,
  name_collection: beyond,
  optional_items: beyond,
  origin_context: beyond,
  payment_method_collection: beyond,
  payment_method_configuration: beyond,
  payment_method_data: beyond,
  payment_method_options: beyond,
  permissions: beyond,
  phone_number_collection: beyond,
  redirect_on_completion: beyond,
  return_url: beyond,
  saved_payment_method_options: beyond,
  shipping_address_collection: beyond,
  shipping_options: beyond,
  subscription_data: beyond,
  tax_id_collection: beyond,
  wallet_options: beyond,
};

const creation = {
  ...notPretended,
  allowed_payment_method_types: methodTypes,
  cancel_url: webAddress,
  client_reference_id: text(200),
  currency,
  customer: text(),
  customer_creation: choice('if_required'),
  customer_email: text(800),
  expires_at: integer(),
  integration_identifier: text(),
  line_items: listOf(lineItem),
  locale: choice('auto', 'en', 'en-GB'),
  metadata,
  mode: choice('payment', 'setup'),
  payment_intent_data: shape({
    application_fee_amount: beyond,
    capture_method: beyond,
    description: text(1000),
    metadata,
    on_behalf_of: beyond,
    receipt_email: beyond,
    setup_future_usage: choice('off_session', 'on_session'),
    shipping: beyond,
    statement_descriptor: beyond,
    statement_descriptor_suffix: beyond,
    transfer_data: beyond,
    transfer_group: text(255),
  }),
  setup_intent_data: shape({ description: text(1000), metadata, on_behalf_of: beyond }),
  submit_type: choice('auto', 'pay'),
  success_url: webAddress,
  ui_mode: choice('hosted_page'),
} satisfies Covers<Stripe.Checkout.SessionCreateParams>;

type Wanted = Read<typeof creation>;

const oneDay = 24 * 3600;

const missingParam = (param: string, why = ''): Error =>
  invalid(`Missing required param: ${param}.${why}`, { code: 'parameter_missing', param });

const check = (params: Wanted, now: number): void => {
  if (params.success_url === undefined) throw missingParam('success_url');
  if (params.mode === undefined) throw missingParam('mode');
  if (params.mode === 'setup') {
    if (params.line_items)
      throw invalid('You can not pass `line_items` in `setup` mode.', { param: 'line_items' });
    if (params.payment_intent_data)
      throw invalid('You can not pass `payment_intent_data` in `setup` mode.', {
        param: 'payment_intent_data',
      });
    if (params.currency === undefined && !params.allowed_payment_method_types)
      throw missingParam(
        'currency',
        ' In `setup` mode it is needed unless `allowed_payment_method_types` is given.',
      );
    if (params.allowed_payment_method_types?.includes('bacs_debit') && params.currency === undefined)
      throw missingParam('currency');
  } else {
    if (!params.line_items || params.line_items.length === 0) throw missingParam('line_items');
    if (params.setup_intent_data)
      throw invalid('You can not pass `setup_intent_data` in `payment` mode.', {
        param: 'setup_intent_data',
      });
  }
  if (params.customer !== undefined && params.customer_email !== undefined)
    throw invalid('You may only specify one of these parameters: customer, customer_email.', {
      param: 'customer_email',
    });
  if (params.expires_at !== undefined && (params.expires_at < now + 1800 || params.expires_at > now + oneDay))
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
};

const totalOf = (params: Wanted): number =>
  (params.line_items ?? []).reduce((sum, item) => sum + item.price_data.unit_amount * item.quantity, 0);

const emptySession = {
  adaptive_pricing: null,
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer_account: null,
  customer_details: null,
  discounts: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: {},
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  ui_mode: 'hosted_page',
  wallet_options: null,
} as const;

const create = (call: Call<typeof creation>): Stripe.Checkout.Session => {
  const { core, params, account } = call;
  const now = core.clock.now();
  check(params, now);
  const id = core.newId('cs_test', 58);
  const customer =
    params.customer === undefined ? null : named(call, 'customer', params.customer, 'customer').body.id;
  const setup = params.mode === 'setup';
  const allowed = params.allowed_payment_method_types ?? null;
  const common = { customer, allowed, session: id };
  const total = totalOf(params);
  const setupIntent = setup
    ? makeSetupIntent(call, {
        ...common,
        description: params.setup_intent_data?.description,
        metadata: params.setup_intent_data?.metadata,
      }).id
    : null;
  const data = params.payment_intent_data;
  // As at Stripe, the payment's intent appears only when the page is sent; its terms wait in the session until then.
  const hidden = setup
    ? {}
    : {
        payment: {
          amount: total,
          description: data?.description,
          metadata: data?.metadata,
          setupFutureUsage: data?.setup_future_usage,
          transferGroup: data?.transfer_group,
        },
      };
  const expiresAt = params.expires_at ?? now + oneDay;
  const session: Stripe.Checkout.Session = {
    ...structuredClone(emptySession),
    custom_fields: [],
    shipping_options: [],
    id,
    object: 'checkout.session',
    allowed_payment_method_types: allowed,
    amount_subtotal: setup ? null : total,
    amount_total: setup ? null : total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    currency: params.currency ?? (setup ? null : 'gbp'),
    customer,
    customer_creation: customer === null ? (params.customer_creation ?? 'if_required') : null,
    customer_email: params.customer_email ?? null,
    expires_at: expiresAt,
    integration_identifier: params.integration_identifier ?? null,
    livemode: false,
    locale: params.locale ?? null,
    metadata: applyMetadata({}, params.metadata),
    mode: params.mode ?? 'setup',
    payment_intent: null,
    payment_method_types: allowed ?? ['card', 'bacs_debit'],
    payment_status: setup ? 'no_payment_required' : 'unpaid',
    setup_intent: setupIntent,
    status: 'open',
    submit_type: setup ? null : (params.submit_type ?? null),
    success_url: params.success_url ?? null,
    total_details: setup ? null : { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    url: `${core.pages.origin}/checkout/${id}`,
  };
  core.store.insert('checkout_session', { id, account, created: now }, session, {
    ...hidden,
    items: setup ? [] : lineItemsOf(core, params),
  });
  doLater(core, expiresAt, 'session-expires', id);
  return session;
};

const lineItemsOf = (
  core: Core,
  params: Wanted,
): { id: string; name: string; unitAmount: number; quantity: number }[] =>
  (params.line_items ?? []).map((item) => ({
    id: core.newId('li', 14),
    name: item.price_data.product_data.name,
    unitAmount: item.price_data.unit_amount,
    quantity: item.quantity,
  }));

/** The session's payment, made when its page is first sent. */
export const paymentOf = (core: Core, kept: Kept<'checkout_session'>): Kept<'payment_intent'> => {
  if (typeof kept.body.payment_intent === 'string')
    return core.store.get('payment_intent', kept.body.payment_intent);
  const terms = kept.hidden.payment;
  if (!terms) throw new Error(`${kept.body.id} asks for no payment`);
  const customer = typeof kept.body.customer === 'string' ? kept.body.customer : null;
  const intent = makePaymentIntent(
    { core, account: kept.account },
    {
      ...terms,
      customer,
      allowed: (kept.body.allowed_payment_method_types as ('card' | 'bacs_debit')[] | null) ?? null,
      session: kept.body.id,
    },
  );
  core.store.update('checkout_session', kept.body.id, { ...kept.body, payment_intent: intent.id });
  return core.store.get('payment_intent', intent.id);
};

export const completeSession = (
  core: Core,
  id: string,
  paymentStatus: Stripe.Checkout.Session.PaymentStatus,
  details: { email: string | null; name: string | null },
): void => {
  const { body, account } = core.store.get('checkout_session', id);
  if (body.status !== 'open') return;
  const done: Stripe.Checkout.Session = {
    ...body,
    status: 'complete',
    payment_status: paymentStatus,
    url: null,
    customer_details: {
      address: null,
      business_name: null,
      email: details.email,
      individual_name: null,
      name: details.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  };
  core.store.update('checkout_session', id, done);
  emit(core, 'checkout.session.completed', done, account);
};

/** A Bacs payment of a completed session is known days later. */
export const settleSession = (core: Core, id: string, paid: boolean): void => {
  const { body, account } = core.store.get('checkout_session', id);
  const after: Stripe.Checkout.Session = paid ? { ...body, payment_status: 'paid' } : body;
  core.store.update('checkout_session', id, after);
  emit(
    core,
    paid ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed',
    after,
    account,
  );
};

export const expireSession = (core: Core, id: string): void => {
  const { body, account } = core.store.get('checkout_session', id);
  if (body.status !== 'open') return;
  const expired: Stripe.Checkout.Session = { ...body, status: 'expired', url: null };
  core.store.update('checkout_session', id, expired);
  emit(core, 'checkout.session.expired', expired, account);
};

const listing = {
  ...paging,
  created: range,
  customer: text(),
  customer_account: beyond,
  customer_details: beyond,
  payment_intent: text(),
  payment_link: beyond,
  status: choice('complete', 'expired', 'open'),
  subscription: beyond,
} satisfies Covers<Stripe.Checkout.SessionListParams>;

export const checkoutSessions = [
  endpoint('POST', '/v1/checkout/sessions', creation, create),
  endpoint('GET', '/v1/checkout/sessions', listing, (call) => {
    const { customer, payment_intent, status } = call.params;
    return listOfKind(call, 'checkout_session', '/v1/checkout/sessions', call.params, {
      customer,
      payment_intent,
      status,
    });
  }),
  endpoint(
    'GET',
    '/v1/checkout/sessions/:id',
    {},
    (call) => named(call, 'checkout_session', call.ids[0]).body,
  ),
  endpoint('POST', '/v1/checkout/sessions/:id/expire', {}, (call) => {
    const { body } = named(call, 'checkout_session', call.ids[0]);
    if (body.status !== 'open')
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${body.status}.`,
      );
    expireSession(call.core, body.id);
    return call.core.store.get('checkout_session', body.id).body;
  }),
  endpoint('GET', '/v1/checkout/sessions/:id/line_items', paging, (call) => {
    const { body, hidden } = named(call, 'checkout_session', call.ids[0]);
    const data = (hidden.items ?? []).map((item) => ({
      id: item.id,
      object: 'item',
      amount_discount: 0,
      amount_subtotal: item.unitAmount * item.quantity,
      amount_tax: 0,
      amount_total: item.unitAmount * item.quantity,
      currency: 'gbp',
      description: item.name,
      metadata: {},
      price: null,
      quantity: item.quantity,
    }));
    return { object: 'list', url: `/v1/checkout/sessions/${body.id}/line_items`, has_more: false, data };
  }),
];
