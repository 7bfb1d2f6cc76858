import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import type { Hidden } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import type { Call } from '../wire/call.ts';
import { applyMetadata } from '../wire/common-params.ts';
import type { Read } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import type { creation } from './checkout-params.ts';
import { liveCustomer } from './live-customer.ts';
import { smallestCharge } from './payment-intent-making.ts';
import { makeSetupIntent } from './setup-intent-making.ts';

type Wanted = Read<typeof creation>;

const oneDay = 24 * 3600;

const missingParam = (param: string, why = ''): Error =>
  invalid(`Missing required param: ${param}.${why}`, { code: 'parameter_missing', param });

const totalOf = (params: Wanted): number =>
  (params.line_items ?? []).reduce((sum, item) => sum + item.price_data.unit_amount * item.quantity, 0);

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
    if (totalOf(params) < smallestCharge)
      throw invalid("The Checkout Session's total amount due must add up to at least £0.30 gbp", {
        code: 'amount_too_small',
      });
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

/** What the page will ask for. As at Stripe, the payment's intent appears only when the page is sent; its terms wait here. */
const termsOf = (core: Core, params: Wanted): Hidden => {
  if (params.mode === 'setup') return {};
  const data = params.payment_intent_data;
  return {
    items: lineItemsOf(core, params),
    payment: {
      amount: totalOf(params),
      description: data?.description,
      metadata: data?.metadata,
      setupFutureUsage: data?.setup_future_usage,
      transferGroup: data?.transfer_group,
    },
  };
};

/** What differs between saving a method and paying. */
const partsOf = (params: Wanted) => {
  if (params.mode === 'setup')
    return {
      mode: 'setup',
      amount_subtotal: null,
      amount_total: null,
      currency: params.currency ?? null,
      payment_status: 'no_payment_required',
      submit_type: null,
      total_details: null,
    } as const;
  const total = totalOf(params);
  return {
    mode: 'payment',
    amount_subtotal: total,
    amount_total: total,
    currency: 'gbp',
    payment_status: 'unpaid',
    submit_type: params.submit_type ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
  } as const;
};

export const createSession = (call: Call<typeof creation>): Stripe.Checkout.Session => {
  const { core, params, account } = call;
  const now = core.clock.now();
  check(params, now);
  const id = core.newId('cs_test', 58);
  const customer = params.customer === undefined ? null : liveCustomer(call, params.customer, 'customer').id;
  const allowed = params.allowed_payment_method_types ?? null;
  const setup = params.setup_intent_data;
  const setupIntent =
    params.mode === 'setup'
      ? makeSetupIntent(call, {
          customer,
          allowed,
          session: id,
          description: setup?.description,
          metadata: setup?.metadata,
        }).id
      : null;
  const expiresAt = params.expires_at ?? now + oneDay;
  const session: Stripe.Checkout.Session = {
    ...structuredClone(emptySession),
    custom_fields: [],
    shipping_options: [],
    ...partsOf(params),
    id,
    object: 'checkout.session',
    allowed_payment_method_types: allowed,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    customer,
    customer_creation: customer === null ? 'if_required' : null,
    customer_email: params.customer_email ?? null,
    expires_at: expiresAt,
    integration_identifier: params.integration_identifier ?? null,
    livemode: false,
    locale: params.locale ?? null,
    metadata: applyMetadata({}, params.metadata),
    payment_intent: null,
    payment_method_types: allowed ?? ['card', 'bacs_debit'],
    setup_intent: setupIntent,
    status: 'open',
    success_url: params.success_url ?? null,
    url: `${core.pages.origin}/checkout/${id}`,
  };
  core.store.insert('checkout_session', { id, account, created: now }, session, termsOf(core, params));
  doLater(core, expiresAt, 'session-expires', id);
  return session;
};
