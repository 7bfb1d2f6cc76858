import type Stripe from 'stripe';
import { platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { post, purseOf } from '../money/balances.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, integer, type Shape, text } from '../wire/params.ts';
import { invalid, missing } from '../wire/problem.ts';
import { makeRefundRecord } from './refund-making.ts';

const creation = {
  amount: integer(1),
  description: text(),
  metadata,
  refund_application_fee: beyond,
} satisfies Covers<Stripe.TransferCreateReversalParams>;

/** Takes back what is left of a transfer, as far as the carer's available balance covers it. */
const create = (call: Call<typeof creation>): Stripe.TransferReversal => {
  const { core, params } = call;
  const { body: transfer } = named(call, 'transfer', call.ids[0]);
  const left = transfer.amount - transfer.amount_reversed;
  const amount = params.amount ?? left;
  if (left === 0) throw invalid('Transfer is already fully reversed.', { code: 'transfer_already_reversed' });
  if (amount > left)
    throw invalid(`Reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`, {
      param: 'amount',
    });
  const destination = String(transfer.destination);
  if (amount > purseOf(core, destination).available)
    throw invalid(
      'The connected account does not have sufficient available balance to reverse this transfer.',
      { code: 'balance_insufficient', param: 'amount' },
    );
  const id = core.newId('trr');
  const refund = makeRefundRecord(core, {
    account: destination,
    charge: String(transfer.destination_payment),
    amount,
    reversal: id,
  });
  const transaction = post(core, {
    account: platform,
    type: 'transfer_refund',
    amount,
    source: id,
    description: params.description ?? `REFUND FOR TRANSFER (${transfer.id})`,
  });
  const reversal: Stripe.TransferReversal = {
    id,
    object: 'transfer_reversal',
    amount,
    balance_transaction: transaction.id,
    created: core.clock.now(),
    currency: 'gbp',
    destination_payment_refund: refund.id,
    metadata: applyMetadata({}, params.metadata),
    source_refund: null,
    transfer: transfer.id,
  };
  core.store.insert('transfer_reversal', { id, account: platform, created: reversal.created }, reversal);
  const reversed = transfer.amount_reversed + amount;
  const after: Stripe.Transfer = {
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data].slice(0, 10) },
  };
  core.store.update('transfer', transfer.id, after);
  emit(core, 'transfer.reversed', after);
  return reversal;
};

const reversalOf = (call: Call<Shape>): Stripe.TransferReversal => {
  const { body } = named(call, 'transfer_reversal', call.ids[1]);
  if (body.transfer !== call.ids[0]) throw missing('transfer_reversal', body.id);
  return body;
};

export const reversals = [
  endpoint('POST', '/v1/transfers/:id/reversals', creation, create),
  endpoint('GET', '/v1/transfers/:id/reversals', paging, (call) => {
    const transfer = named(call, 'transfer', call.ids[0]).body.id;
    return listOfKind(call, 'transfer_reversal', `/v1/transfers/${transfer}/reversals`, call.params, {
      transfer,
    });
  }),
  endpoint('GET', '/v1/transfers/:id/reversals/:reversal', {}, (call) => reversalOf(call)),
  endpoint('POST', '/v1/transfers/:id/reversals/:reversal', { metadata }, (call) => {
    const before = reversalOf(call);
    const after: Stripe.TransferReversal = {
      ...before,
      metadata: applyMetadata(before.metadata ?? {}, call.params.metadata),
    };
    call.core.store.update('transfer_reversal', before.id, after);
    return after;
  }),
];
