import type Stripe from 'stripe';
import { cardTokens, type TestCard, testCard } from '../cards.ts';
import { emit } from '../hooks/emit.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, billingDetails, metadata, paging } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, needed, type Shape, shape, text } from '../wire/params.ts';
import { invalid, missing, StripeProblem } from '../wire/problem.ts';
import { liveCustomer } from './live-customer.ts';
import { billingFrom, makeBacs, makeCard } from './new-methods.ts';
import { attach, methodFrom } from './saved-methods.ts';

type Billing = Stripe.PaymentMethod.BillingDetails;

const creation = {
  type: needed(choice('card', 'bacs_debit')),
  allow_redisplay: beyond,
  billing_details: billingDetails,
  card: shape({ token: text(), number: text(), exp_month: text(), exp_year: text(), cvc: text() }),
  bacs_debit: shape({ account_number: text(8), sort_code: text(8) }),
  metadata,
};

const update = {
  allow_redisplay: beyond,
  billing_details: billingDetails,
  card: beyond,
  metadata,
  us_bank_account: beyond,
} satisfies Covers<Stripe.PaymentMethodUpdateParams>;

const cardTokenNumbers: Readonly<Record<string, string>> = {
  tok_visa: 'pm_card_visa',
  tok_gb: 'pm_card_gb',
  tok_mastercard: 'pm_card_mastercard',
};

/** What a mandate will need: the account, and whose it is with name, e-mail and full address. */
const bankFrom = (
  bank: Call<typeof creation>['params']['bacs_debit'],
  billing: Call<typeof creation>['params']['billing_details'],
): { sortCode: string; number: string } => {
  const absent = (param: string): StripeProblem =>
    invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  if (bank?.sort_code === undefined) throw absent('bacs_debit[sort_code]');
  if (bank.account_number === undefined) throw absent('bacs_debit[account_number]');
  for (const field of ['name', 'email'] as const)
    if (billing?.[field] === undefined) throw absent(`billing_details[${field}]`);
  for (const field of ['line1', 'city', 'postal_code', 'country'] as const)
    if (billing?.address?.[field] === undefined) throw absent(`billing_details[address][${field}]`);
  const sortCode = bank.sort_code.replaceAll('-', '');
  if (sortCode !== '108800')
    throw invalid('The sort code of test accounts is 108800.', {
      code: 'routing_number_invalid',
      param: 'bacs_debit[sort_code]',
    });
  if (!/^\d{8}$/.test(bank.account_number))
    throw invalid('Bacs account numbers have eight digits.', {
      code: 'account_number_invalid',
      param: 'bacs_debit[account_number]',
    });
  return { sortCode, number: bank.account_number };
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
      ? makeBacs(call, bankFrom(bank, billing), billingFrom(billing as object))
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
      if (customer !== undefined) liveCustomer(call, customer, 'customer');
      return listOfKind(call, 'payment_method', '/v1/payment_methods', call.params, { customer, type });
    },
  ),
  endpoint('GET', '/v1/payment_methods/:id', {}, (call) => named(call, 'payment_method', call.ids[0]).body),
  endpoint('POST', '/v1/payment_methods/:id', update, (call) => {
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
  }),
  endpoint(
    'POST',
    '/v1/payment_methods/:id/attach',
    { customer: needed(text()), customer_account: beyond },
    (call) => {
      const customer = liveCustomer(call, call.params.customer, 'customer').id;
      return attach(call, methodFrom(call, call.ids[0] ?? '', 'payment_method'), customer);
    },
  ),
  endpoint('POST', '/v1/payment_methods/:id/detach', {}, detach),
];
