import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { cardTokens, type TestCard, testCard } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Hidden, Kept } from '../kept/kinds.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, billingDetails, metadata, paging } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, choice, needed, type Shape, shape, text } from '../wire/params.ts';
import { invalid, missing, StripeProblem } from '../wire/problem.ts';

type Spoken = Pick<Call<Shape>, 'core' | 'account'>;
type Method = Kept<'payment_method'>;

/** The same number has the same fingerprint everywhere in this sandbox. */
const fingerprintOf = (number: string): string =>
  createHash('sha256').update(number).digest('base64url').slice(0, 16);

export const noAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

type Billing = Stripe.PaymentMethod.BillingDetails;

export const billingFrom = (
  given: Partial<Omit<Billing, 'address'>> & { address?: object } = {},
): Billing => ({
  address: { ...noAddress, ...given.address },
  email: given.email ?? null,
  name: given.name ?? null,
  phone: given.phone ?? null,
  tax_id: null,
});

const cardBody = (card: TestCard, expires: Expiry): Stripe.PaymentMethod.Card => ({
  brand: card.brand,
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: card.country,
  display_brand: card.brand,
  exp_month: expires.month,
  exp_year: expires.year,
  fingerprint: fingerprintOf(card.number),
  funding: card.funding,
  generated_from: null,
  last4: card.number.slice(-4),
  networks: { available: [card.brand], preferred: null },
  regulated_status: 'unregulated',
  three_d_secure_usage: { supported: true },
  wallet: null,
});

export interface Expiry {
  readonly month: number;
  readonly year: number;
}

const keep = (
  core: Core,
  account: string,
  id: string,
  body: Stripe.PaymentMethod,
  hidden: Hidden,
): Method => {
  core.store.insert('payment_method', { id, account, created: body.created }, body, hidden);
  return core.store.get('payment_method', id);
};

export const makeCard = (spoken: Spoken, card: TestCard, billing: Billing, expires?: Expiry): Method => {
  const { core } = spoken;
  const id = core.newId('pm');
  const year = Number(core.clock.iso().slice(0, 4)) + 3;
  return keep(
    core,
    spoken.account,
    id,
    {
      id,
      object: 'payment_method',
      allow_redisplay: 'unspecified',
      billing_details: billing,
      card: cardBody(card, expires ?? { month: 12, year }),
      created: core.clock.now(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: 'card',
    },
    { number: card.number },
  );
};

export const makeBacs = (
  spoken: Spoken,
  bank: { sortCode: string; number: string },
  billing: Billing,
): Method => {
  const { core } = spoken;
  const id = core.newId('pm');
  return keep(
    core,
    spoken.account,
    id,
    {
      id,
      object: 'payment_method',
      allow_redisplay: 'unspecified',
      bacs_debit: {
        fingerprint: fingerprintOf(bank.sortCode + bank.number),
        last4: bank.number.slice(-4),
        sort_code: bank.sortCode,
      },
      billing_details: billing,
      created: core.clock.now(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: {},
      type: 'bacs_debit',
    },
    { number: bank.number },
  );
};

export const cardOf = (method: Method): TestCard => {
  const card = testCard(method.hidden.number ?? '');
  if (!card) throw new Error(`the sandbox lost the card of ${method.body.id}`);
  return card;
};

/** A saved method by id, or a fresh one by Stripe's test names (`pm_card_gb`). */
export const methodFrom = (spoken: Spoken, id: string, param: string): Method => {
  const number = cardTokens[id];
  const card = number === undefined ? undefined : testCard(number);
  return card ? makeCard(spoken, card, billingFrom()) : named(spoken, 'payment_method', id, param);
};

export const cardProblem = (
  card: TestCard,
  extra: Partial<StripeProblem['body']> = {},
): StripeProblem | undefined =>
  card.decline && card.declinesWhen === 'saved-and-charged'
    ? new StripeProblem(402, {
        type: 'card_error',
        code: card.decline.code,
        decline_code: card.decline.declineCode,
        advice_code: card.decline.advice,
        message: card.decline.message,
        param: '',
        ...extra,
      })
    : undefined;

/** Saves a method for a customer; a card that its bank refuses cannot be saved. */
export const attach = (spoken: Spoken, method: Method, customer: string): Stripe.PaymentMethod => {
  const { core } = spoken;
  if (method.body.customer === customer) return method.body;
  if (method.body.customer !== null || method.hidden.used)
    throw invalid(
      'The payment method you provided has already been attached to a customer, or was detached and may not be used again.',
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    );
  if (method.body.type === 'bacs_debit' && !method.hidden.authentication)
    throw invalid('A Bacs Direct Debit PaymentMethod is attached by completing its mandate.', {
      param: 'payment_method',
    });
  const problem = method.body.type === 'card' ? cardProblem(cardOf(method)) : undefined;
  if (problem) throw problem;
  const attached: Stripe.PaymentMethod = { ...method.body, customer };
  core.store.update('payment_method', attached.id, attached, { ...method.hidden, used: true });
  emit(core, 'payment_method.attached', attached, spoken.account);
  return attached;
};

const creation = {
  type: needed(choice('card', 'bacs_debit')),
  allow_redisplay: beyond,
  billing_details: billingDetails,
  card: shape({ token: text(), number: text(), exp_month: text(), exp_year: text(), cvc: text() }),
  bacs_debit: shape({ account_number: text(8), sort_code: text(8) }),
  metadata,
};

const cardTokenNumbers: Readonly<Record<string, string>> = {
  tok_visa: 'pm_card_visa',
  tok_gb: 'pm_card_gb',
  tok_mastercard: 'pm_card_mastercard',
};

const createMethod = (call: Call<typeof creation>): Stripe.PaymentMethod => {
  const { card, bacs_debit: bank, type, billing_details: billing } = call.params;
  if (card?.number !== undefined)
    throw new StripeProblem(402, {
      type: 'card_error',
      message:
        'Sending credit card numbers directly to the Stripe API is generally unsafe. Use the hosted page, or a test token.',
    });
  const made =
    type === 'bacs_debit'
      ? makeBacs(
          call,
          { sortCode: (bank?.sort_code ?? '').replaceAll('-', ''), number: bank?.account_number ?? '' },
          billingFrom(billing as object),
        )
      : makeCard(call, cardNamed(card?.token), billingFrom(billing as object));
  const body = { ...made.body, metadata: applyMetadata({}, call.params.metadata) };
  call.core.store.update('payment_method', body.id, body);
  return body;
};

const cardNamed = (token: string | undefined): TestCard => {
  if (token === undefined)
    throw invalid('Missing required param: card.', { code: 'parameter_missing', param: 'card' });
  const card = testCard(cardTokens[cardTokenNumbers[token] ?? ''] ?? '');
  if (!card) throw missing('token', token, 'card[token]');
  return card;
};

const detach = (call: Call<Shape>): Stripe.PaymentMethod => {
  const method = named(call, 'payment_method', call.ids[0]);
  if (method.body.customer === null)
    throw invalid(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
      { param: 'payment_method' },
    );
  const detached = { ...method.body, customer: null };
  call.core.store.update('payment_method', detached.id, detached, { ...method.hidden, used: true });
  emit(call.core, 'payment_method.detached', detached, call.account, { customer: method.body.customer });
  return detached;
};

export const paymentMethods = [
  endpoint('POST', '/v1/payment_methods', creation, createMethod),
  endpoint(
    'GET',
    '/v1/payment_methods',
    {
      ...paging,
      customer: text(),
      type: choice('card', 'bacs_debit'),
      customer_account: beyond,
      allow_redisplay: beyond,
    },
    (call) => {
      const { customer, type } = call.params;
      if (customer !== undefined) named(call, 'customer', customer, 'customer');
      return listOfKind(call, 'payment_method', '/v1/payment_methods', call.params, { customer, type });
    },
  ),
  endpoint('GET', '/v1/payment_methods/:id', {}, (call) => named(call, 'payment_method', call.ids[0]).body),
  endpoint(
    'POST',
    '/v1/payment_methods/:id',
    {
      metadata,
      billing_details: billingDetails,
      allow_redisplay: beyond,
      card: beyond,
      us_bank_account: beyond,
      payto: beyond,
    },
    (call) => {
      const { body } = named(call, 'payment_method', call.ids[0]);
      const billing = { ...body.billing_details, ...call.params.billing_details } as Billing;
      const after = {
        ...body,
        billing_details: billing,
        metadata: applyMetadata(body.metadata ?? {}, call.params.metadata),
      };
      call.core.store.update('payment_method', body.id, after);
      emit(call.core, 'payment_method.updated', after, call.account);
      return after;
    },
  ),
  endpoint(
    'POST',
    '/v1/payment_methods/:id/attach',
    { customer: needed(text()), customer_account: beyond },
    (call) => {
      const customer = named(call, 'customer', call.params.customer, 'customer').body.id;
      return attach(call, methodFrom(call, call.ids[0] ?? '', 'payment_method'), customer);
    },
  ),
  endpoint('POST', '/v1/payment_methods/:id/detach', {}, detach),
];
