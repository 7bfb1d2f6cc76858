import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { post, purseOf } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, currency, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { type Covers, choice, integer, needed, type Shape, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';
import { transfersStatus } from './accounts.ts';

const creation = {
  amount: integer(1),
  currency: needed(currency),
  description: text(),
  destination: needed(text()),
  metadata,
  source_transaction: text(),
  source_type: choice('card'),
  transfer_group: text(255),
} satisfies Covers<Stripe.TransferCreateParams>;

const listing = {
  ...paging,
  created: range,
  destination: text(),
  transfer_group: text(),
} satisfies Covers<Stripe.TransferListParams>;

const checkDestination = (call: Call<Shape>, destination: string): void => {
  const account = call.core.store.find('account', platform, destination);
  if (!account || call.account !== platform)
    throw invalid(`No such destination: '${destination}'`, {
      code: 'resource_missing',
      param: 'destination',
    });
  if (account.body.closed || transfersStatus(account.body) !== 'active')
    throw invalid(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer', param: 'destination' },
    );
};

/** What is left of a charge for transfers made from it, and when its money can be spent. */
const boundsOf = (
  call: Call<Shape>,
  id: string,
): { left: number; availableOn: number; group: string | null } => {
  const { body, hidden } = named(call, 'charge', id, 'source_transaction');
  if (body.status === 'failed')
    throw invalid('The source_transaction charge did not succeed.', { param: 'source_transaction' });
  const row = call.core.store
    .sql(
      `SELECT coalesce(sum(body ->> '$.amount'), 0) AS used FROM object WHERE kind = 'transfer' AND account = ? AND (body ->> '$.source_transaction') = ?`,
    )
    .get(call.account, id) as { used: number };
  return {
    left: body.amount - row.used,
    availableOn: hidden.availableOn ?? call.core.clock.now(),
    group: body.transfer_group,
  };
};

const amountOf = (call: Call<typeof creation>, bounds: { left: number } | undefined): number => {
  const { amount } = call.params;
  if (amount === undefined && !bounds)
    throw invalid('Missing required param: amount.', { code: 'parameter_missing', param: 'amount' });
  const wanted = amount ?? bounds?.left ?? 0;
  if (bounds && wanted > bounds.left)
    throw invalid(
      `Cannot use a source_transaction with ${bounds.left} left for a transfer of ${wanted}: the transfers from a charge may not exceed it.`,
      { param: 'amount' },
    );
  if (!bounds && wanted > purseOf(call.core, platform).available)
    throw invalid(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance',
      { code: 'balance_insufficient' },
    );
  return wanted;
};

/** The money arriving at the carer: a `payment` on their account. */
const arrive = (core: Core, transfer: Stripe.Transfer, availableOn: number): Stripe.Charge => {
  const destination = String(transfer.destination);
  const id = core.newId('py');
  const payment: Stripe.Charge = {
    id,
    object: 'charge',
    amount: transfer.amount,
    amount_captured: transfer.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: core.clock.now(),
    currency: 'gbp',
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: transfer.id,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: transfer.transfer_group,
  };
  const transaction = post(core, {
    account: destination,
    type: 'payment',
    amount: transfer.amount,
    source: id,
    availableOn,
  });
  const arrived: Stripe.Charge = { ...payment, balance_transaction: transaction.id };
  core.store.insert('charge', { id, account: destination, created: payment.created }, arrived, {
    availableOn,
  });
  return arrived;
};

/** Checked in this order: the destination is there, may be paid, and the money is there. */
const create = (call: Call<typeof creation>): Stripe.Transfer => {
  const { core, params } = call;
  checkDestination(call, params.destination);
  const bounds =
    params.source_transaction === undefined ? undefined : boundsOf(call, params.source_transaction);
  const amount = amountOf(call, bounds);
  const now = core.clock.now();
  const availableOn = Math.max(now, bounds?.availableOn ?? now);
  const id = core.newId('tr');
  const transaction = post(core, {
    account: platform,
    type: 'transfer',
    amount: -amount,
    source: id,
    description: params.description ?? null,
    availableOn,
  });
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: transaction.id,
    created: now,
    currency: 'gbp',
    description: params.description ?? null,
    destination: params.destination,
    livemode: false,
    metadata: applyMetadata({}, params.metadata),
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: params.source_transaction ?? null,
    source_type: 'card',
    transfer_group: params.transfer_group ?? bounds?.group ?? null,
  };
  const made: Stripe.Transfer = { ...transfer, destination_payment: arrive(core, transfer, availableOn).id };
  core.store.insert('transfer', { id, account: platform, created: now }, made);
  emit(core, 'transfer.created', made);
  return made;
};

export const transfers = [
  endpoint('POST', '/v1/transfers', creation, create),
  endpoint('GET', '/v1/transfers', listing, (call) => {
    const { destination, transfer_group } = call.params;
    return listOfKind(call, 'transfer', '/v1/transfers', call.params, { destination, transfer_group });
  }),
  endpoint('GET', '/v1/transfers/:id', {}, (call) => named(call, 'transfer', call.ids[0]).body),
  endpoint('POST', '/v1/transfers/:id', { description: text(), metadata }, (call) => {
    const { body } = named(call, 'transfer', call.ids[0]);
    const after: Stripe.Transfer = {
      ...body,
      description: call.params.description ?? body.description,
      metadata: applyMetadata(body.metadata, call.params.metadata),
    };
    call.core.store.update('transfer', body.id, after);
    emit(call.core, 'transfer.updated', after);
    return after;
  }),
];
