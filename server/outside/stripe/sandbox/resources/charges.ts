import type Stripe from 'stripe';
import type { Decline } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Hidden, Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { bacsFee, cardFee, post } from '../money/balances.ts';
import { businessDaysAfter } from '../money/business-days.ts';
import { settingsOf } from '../money/settings.ts';
import { endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, text } from '../wire/params.ts';
import { cardOf } from './saved-methods.ts';

type Method = Kept<'payment_method'>;

const cardDetails = (method: Method): Stripe.Charge.PaymentMethodDetails => {
  const card = method.body.card;
  if (!card) throw new Error(`${method.body.id} is not a card`);
  return {
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
    type: 'card',
  };
};

const bacsDetails = (method: Method, debitOn: string): Stripe.Charge.PaymentMethodDetails => ({
  bacs_debit: {
    expected_debit_date: debitOn,
    fingerprint: method.body.bacs_debit?.fingerprint ?? null,
    last4: method.body.bacs_debit?.last4 ?? null,
    mandate: method.hidden.mandate ?? null,
    sort_code: method.body.bacs_debit?.sort_code ?? null,
  },
  type: 'bacs_debit',
});

const approved: Stripe.Charge.Outcome = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'approved_by_network',
  reason: null,
  risk_level: 'normal',
  risk_score: 20,
  seller_message: 'Payment complete.',
  type: 'authorized',
};

const refusedOutcome = (decline: Decline): Stripe.Charge.Outcome => ({
  advice_code: decline.advice,
  network_advice_code: null,
  network_decline_code: decline.blocked ? null : '05',
  network_status: decline.blocked ? 'not_sent_to_network' : 'declined_by_network',
  reason: decline.blocked ? 'highest_risk_level' : decline.declineCode,
  risk_level: decline.blocked ? 'highest' : 'normal',
  risk_score: decline.blocked ? 90 : 20,
  seller_message: decline.blocked
    ? 'Stripe blocked this payment as too risky.'
    : 'The bank did not return any further details with this decline.',
  type: decline.blocked ? 'blocked' : 'issuer_declined',
});

export interface NewCharge {
  readonly intent: Stripe.PaymentIntent;
  readonly account: string;
  readonly method: Method;
  readonly decline?: Decline;
  /** Bacs: the day on which the money leaves the member's bank. */
  readonly debitOn?: string;
  /** Bacs: Unix second at which the bank will have answered. */
  readonly answersAt?: number;
}

/** Unix second from which the money of a charge made now can be spent; of a debit, two business days after its bank's answer. */
const availableFrom = (core: Core, { account, method, answersAt }: NewCharge): number => {
  const now = core.clock.now();
  if (method.body.type === 'card' && cardOf(method).straightToAvailable) return now;
  const days = settingsOf(core, account).payments.settlement_timing.delay_days;
  if (method.body.type === 'card') return businessDaysAfter(now, days);
  return Math.max(businessDaysAfter(now, days + 3), businessDaysAfter(answersAt ?? now, 2));
};

export const makeCharge = (core: Core, wanted: NewCharge): Stripe.Charge => {
  const { intent, method, decline, account } = wanted;
  const id = core.newId(method.body.type === 'bacs_debit' ? 'py' : 'ch');
  const pending = method.body.type === 'bacs_debit';
  const charge: Stripe.Charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.body.billing_details,
    calculated_statement_descriptor: 'CAREPOOL SANDBOX',
    captured: !decline,
    created: core.clock.now(),
    currency: 'gbp',
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: decline ? refusedOutcome(decline) : approved,
    paid: !decline && !pending,
    payment_intent: intent.id,
    payment_method: method.body.id,
    payment_method_details: pending ? bacsDetails(method, wanted.debitOn ?? '') : cardDetails(method),
    receipt_email: null,
    receipt_number: null,
    receipt_url: decline ? null : `${core.pages.origin}/_sandbox#${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: decline ? 'failed' : pending ? 'pending' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
  const hidden: Hidden = decline ? {} : { availableOn: availableFrom(core, wanted) };
  core.store.insert('charge', { id, account, created: charge.created }, charge, hidden);
  emit(core, decline ? 'charge.failed' : pending ? 'charge.pending' : 'charge.succeeded', charge, account);
  if (!decline) doLater(core, core.clock.now(), 'charge-settled', id);
  return charge;
};

/** Capture is asynchronous: the balance transaction appears moments after the charge, announced by `charge.updated`. */
export const settleCharge = (core: Core, id: string): void => {
  const { body, hidden, account } = core.store.get('charge', id);
  if (body.balance_transaction !== null) return;
  const bacs = body.payment_method_details?.type === 'bacs_debit';
  const transaction = post(core, {
    account,
    type: bacs ? 'payment' : 'charge',
    amount: body.amount,
    fee: bacs ? bacsFee(body.amount) : cardFee(body.amount),
    source: id,
    description: body.description,
    ...(hidden.availableOn === undefined ? {} : { availableOn: hidden.availableOn }),
  });
  const settled: Stripe.Charge = { ...body, balance_transaction: transaction.id };
  core.store.update('charge', id, settled);
  emit(core, 'charge.updated', settled, account, { balance_transaction: null });
};

const listing = {
  ...paging,
  created: range,
  customer: text(),
  payment_intent: text(),
  transfer_group: text(),
} satisfies Covers<Stripe.ChargeListParams>;

const update = {
  customer: beyond,
  description: text(),
  fraud_details: beyond,
  metadata,
  receipt_email: beyond,
  shipping: beyond,
  transfer_group: text(),
} satisfies Covers<Stripe.ChargeUpdateParams>;

export const charges = [
  endpoint('GET', '/v1/charges', listing, (call) => {
    const { customer, payment_intent, transfer_group } = call.params;
    return listOfKind(call, 'charge', '/v1/charges', call.params, {
      customer,
      payment_intent,
      transfer_group,
    });
  }),
  endpoint('GET', '/v1/charges/:id', {}, (call) => named(call, 'charge', call.ids[0]).body),
  endpoint('POST', '/v1/charges/:id', update, (call) => {
    const { body } = named(call, 'charge', call.ids[0]);
    const after: Stripe.Charge = {
      ...body,
      metadata: applyMetadata(body.metadata, call.params.metadata),
      description: call.params.description ?? body.description,
      transfer_group: call.params.transfer_group ?? body.transfer_group,
    };
    call.core.store.update('charge', body.id, after);
    emit(call.core, 'charge.updated', after, call.account);
    return after;
  }),
];
