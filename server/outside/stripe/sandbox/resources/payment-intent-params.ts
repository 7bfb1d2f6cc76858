import type Stripe from 'stripe';
import { currency, metadata, paging, range, webAddress } from '../wire/common-params.ts';
import type { Raw } from '../wire/form.ts';
import {
  beyond,
  type Covers,
  choice,
  flag,
  integer,
  needed,
  type Param,
  shape,
  text,
  unsettable,
} from '../wire/params.ts';
import { automaticMethods, methodTypes } from './method-choices.ts';

const offSession: Param<boolean> = {
  read: (raw: Raw, path) => raw === 'one_off' || raw === 'recurring' || flag().read(raw, path),
};

const methodOptions = shape({
  bacs_debit: shape({ target_date: text(10), setup_future_usage: beyond, mandate_options: beyond }),
  card: shape({ request_three_d_secure: choice('any', 'automatic', 'challenge') }),
});

const unusual = {
  amount_details: beyond,
  excluded_payment_method_types: beyond,
  hooks: beyond,
  payment_details: beyond,
  payment_method_data: beyond,
  receipt_email: beyond,
  shipping: beyond,
};

export const creation = {
  ...unusual,
  amount: needed(integer(1)),
  currency: needed(currency),
  allowed_payment_method_types: methodTypes,
  application_fee_amount: beyond,
  automatic_payment_methods: automaticMethods,
  capture_method: choice('automatic', 'automatic_async'),
  confirm: flag(),
  confirmation_method: choice('automatic'),
  confirmation_token: beyond,
  customer: text(),
  customer_account: beyond,
  description: text(1000),
  error_on_requires_action: beyond,
  mandate: text(),
  mandate_data: beyond,
  metadata,
  off_session: offSession,
  on_behalf_of: beyond,
  payment_method: text(),
  payment_method_configuration: beyond,
  payment_method_options: methodOptions,
  radar_options: beyond,
  return_url: webAddress,
  setup_future_usage: choice('off_session', 'on_session'),
  statement_descriptor: beyond,
  statement_descriptor_suffix: beyond,
  transfer_data: beyond,
  transfer_group: text(255),
  use_stripe_sdk: flag(),
} satisfies Covers<Stripe.PaymentIntentCreateParams>;

export const confirmation = {
  ...unusual,
  allowed_payment_method_types: methodTypes,
  amount_to_confirm: beyond,
  capture_method: choice('automatic', 'automatic_async'),
  confirmation_token: beyond,
  error_on_requires_action: beyond,
  mandate: text(),
  mandate_data: beyond,
  off_session: offSession,
  payment_method: text(),
  payment_method_options: methodOptions,
  radar_options: beyond,
  return_url: webAddress,
  setup_future_usage: unsettable(choice('off_session', 'on_session')),
  use_stripe_sdk: flag(),
} satisfies Covers<Stripe.PaymentIntentConfirmParams>;

export const update = {
  ...unusual,
  allowed_payment_method_types: methodTypes,
  amount: integer(1),
  application_fee_amount: beyond,
  capture_method: choice('automatic', 'automatic_async'),
  currency,
  customer: text(),
  customer_account: beyond,
  description: unsettable(text(1000)),
  metadata,
  payment_method: text(),
  payment_method_configuration: beyond,
  payment_method_options: methodOptions,
  setup_future_usage: unsettable(choice('off_session', 'on_session')),
  statement_descriptor: beyond,
  statement_descriptor_suffix: beyond,
  transfer_data: beyond,
  transfer_group: text(255),
} satisfies Covers<Stripe.PaymentIntentUpdateParams>;

export const listing = {
  ...paging,
  created: range,
  customer: text(),
  customer_account: beyond,
} satisfies Covers<Stripe.PaymentIntentListParams>;
