import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import type { Hidden } from '../kept/kinds.ts';
import type { Call } from '../wire/call.ts';
import { applyMetadata, type MetadataChange } from '../wire/common-params.ts';
import type { Shape } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

export interface NewPayment {
  readonly amount: number;
  readonly customer: string | null;
  readonly allowed: readonly ('card' | 'bacs_debit')[] | null;
  readonly redirects?: 'always' | 'never' | undefined;
  readonly description?: string | undefined;
  readonly metadata?: MetadataChange | null | undefined;
  readonly options?: Stripe.PaymentIntent['payment_method_options'];
  readonly setupFutureUsage?: 'off_session' | 'on_session' | undefined;
  readonly transferGroup?: string | undefined;
  readonly session?: string;
}

/** 30p. */
export const smallestCharge = 30;

/** Cards under 30p and anything over £999,999.99 are refused. */
export const checkAmount = (amount: number): void => {
  if (amount < smallestCharge)
    throw invalid('Amount must be at least £0.30 gbp', { code: 'amount_too_small', param: 'amount' });
  if (amount > 99_999_999)
    throw invalid('Amount must be no more than £999,999.99', { code: 'amount_too_large', param: 'amount' });
};

export const makePaymentIntent = (
  spoken: Pick<Call<Shape>, 'core' | 'account'>,
  wanted: NewPayment,
): Stripe.PaymentIntent => {
  const { core, account } = spoken;
  checkAmount(wanted.amount);
  const id = core.newId('pi');
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: wanted.allowed ? [...wanted.allowed] : null,
    amount: wanted.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: wanted.allowed
      ? null
      : { enabled: true, allow_redirects: wanted.redirects ?? 'always' },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: core.newId(`${id}_secret`),
    confirmation_method: 'automatic',
    created: core.clock.now(),
    currency: 'gbp',
    customer: wanted.customer,
    customer_account: null,
    description: wanted.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: applyMetadata({}, wanted.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: wanted.options ?? {},
    payment_method_types: [...(wanted.allowed ?? ['card', 'bacs_debit'])],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: wanted.setupFutureUsage ?? null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: wanted.transferGroup ?? null,
  };
  const hidden: Hidden = wanted.session === undefined ? {} : { session: wanted.session };
  core.store.insert('payment_intent', { id, account, created: intent.created }, intent, hidden);
  emit(core, 'payment_intent.created', intent, account);
  return intent;
};
