import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { doLater } from '../kept/later.ts';
import { post } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, flag, integer, type Shape, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { makeRefundRecord, unrefund } from './refund-making.ts';
import { checkRefundable, closeInquiry } from './refundable.ts';
import { cardOf } from './saved-methods.ts';

const creation = {
  amount: integer(1),
  charge: text(),
  currency: beyond,
  customer: beyond,
  instructions_email: beyond,
  metadata,
  origin: beyond,
  payment_intent: text(),
  reason: choice('duplicate', 'fraudulent', 'requested_by_customer'),
  refund_application_fee: beyond,
  reverse_transfer: flag(),
} satisfies Covers<Stripe.RefundCreateParams>;

const listing = {
  ...paging,
  created: range,
  charge: text(),
  payment_intent: text(),
} satisfies Covers<Stripe.RefundListParams>;

const chargeToRefund = (call: Call<typeof creation>): Stripe.Charge => {
  const { charge, payment_intent } = call.params;
  if ((charge === undefined) === (payment_intent === undefined))
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
      { code: 'parameter_missing' },
    );
  if (charge !== undefined) return named(call, 'charge', charge, 'charge').body;
  const { latest_charge: latest } = named(call, 'payment_intent', payment_intent, 'payment_intent').body;
  if (typeof latest !== 'string')
    throw invalid('This PaymentIntent does not have a successful charge to refund.', {
      param: 'payment_intent',
    });
  return named(call, 'charge', latest).body;
};

const create = (call: Call<typeof creation>): Stripe.Refund => {
  const { core, params, account } = call;
  if (params.reverse_transfer)
    throw invalid('Separate charges and transfers: reverse the transfers themselves.', {
      param: 'reverse_transfer',
    });
  const charge = chargeToRefund(call);
  checkRefundable(core, charge);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = params.amount ?? left;
  if (amount > left)
    throw invalid(
      `Refund amount (£${pounds(amount)}) is greater than unrefunded amount on charge (£${pounds(left)})`,
      { param: 'amount' },
    );
  const behaves = behaviourOf(core, charge);
  const held = charge.status === 'pending';
  const refund = makeRefundRecord(core, {
    account,
    charge: charge.id,
    amount,
    metadata: applyMetadata({}, params.metadata),
    reason: params.reason ?? null,
    status: behaves === 'pending' ? 'pending' : 'succeeded',
    held,
  });
  closeInquiry(core, charge.id);
  if (behaves) doLater(core, core.clock.now(), 'refund-ends', refund.id);
  return refund;
};

const pounds = (pence: number): string =>
  `${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;

const behaviourOf = (core: Core, charge: Stripe.Charge): 'pending' | 'fails-later' | undefined => {
  const method = core.store.get('payment_method', String(charge.payment_method));
  return method.body.type === 'card' ? cardOf(method).refund : undefined;
};

/** A refund that was pending arrives; one that the bank sends back puts the money into the balance again. */
export const endRefund = (core: Core, id: string): void => {
  const { body, account } = core.store.get('refund', id);
  const { body: charge } = core.store.get('charge', String(body.charge));
  if (body.status === 'canceled') return;
  if (body.status === 'pending') {
    const arrived: Stripe.Refund = { ...body, status: 'succeeded' };
    core.store.update('refund', id, arrived);
    emit(core, 'refund.updated', arrived, account, { status: 'pending' });
    return;
  }
  const back = post(core, {
    account,
    type: 'refund_failure',
    amount: body.amount,
    source: id,
    description: `REFUND FAILURE FOR ${charge.id}`,
  });
  const failed: Stripe.Refund = {
    ...body,
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
    failure_balance_transaction: back.id,
  };
  core.store.update('refund', id, failed);
  unrefund(core, charge.id, body.amount);
  emit(core, 'refund.failed', failed, account);
  emit(core, 'refund.updated', failed, account, { status: body.status });
};

const cancel = (call: Call<Shape>): Stripe.Refund => {
  const { body } = named(call, 'refund', call.ids[0]);
  throw invalid(`Refund ${body.id} cannot be canceled: only refunds that wait for the customer can.`, {
    code: 'refund_not_cancelable',
  });
};

export const refunds = [
  endpoint('POST', '/v1/refunds', creation, create),
  endpoint('GET', '/v1/refunds', listing, (call) => {
    const { charge, payment_intent } = call.params;
    return listOfKind(call, 'refund', '/v1/refunds', call.params, { charge, payment_intent });
  }),
  endpoint('GET', '/v1/refunds/:id', {}, (call) => named(call, 'refund', call.ids[0]).body),
  endpoint('POST', '/v1/refunds/:id', { metadata }, (call) => {
    const { body } = named(call, 'refund', call.ids[0]);
    const after: Stripe.Refund = {
      ...body,
      metadata: applyMetadata(body.metadata ?? {}, call.params.metadata),
    };
    call.core.store.update('refund', body.id, after);
    emit(call.core, 'refund.updated', after, call.account);
    return after;
  }),
  endpoint('POST', '/v1/refunds/:id/cancel', {}, cancel),
];
