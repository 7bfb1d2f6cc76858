import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { post } from '../money/balances.ts';
import { endpoint, named } from '../wire/call.ts';
import { paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice } from '../wire/params.ts';

/** The mutual sent money of its own from its bank; it is there at once. */
export const topUp = (core: Core, amount: number): void => {
  const id = core.newId('tu');
  const now = core.clock.now();
  const transaction = post(core, {
    account: platform,
    type: 'topup',
    amount,
    source: id,
    description: 'TOPUP',
  });
  const made: Stripe.Topup = {
    id,
    object: 'topup',
    amount,
    balance_transaction: transaction.id,
    created: now,
    currency: 'gbp',
    description: null,
    expected_availability_date: now,
    failure_code: null,
    failure_message: null,
    initiated_by: null,
    livemode: false,
    metadata: {},
    source: null,
    statement_descriptor: null,
    status: 'succeeded',
    transfer_group: null,
  };
  core.store.insert('topup', { id, account: platform, created: now }, made);
  emit(core, 'topup.succeeded', made);
};

const listing = {
  ...paging,
  amount: beyond,
  created: range,
  status: choice('canceled', 'failed', 'pending', 'succeeded'),
} satisfies Covers<Stripe.TopupListParams>;

/** Which ways of topping up a UK platform has is for Stripe to say: here money is sent from the control page. */
export const topUps = [
  endpoint('GET', '/v1/topups', listing, (call) =>
    listOfKind(call, 'topup', '/v1/topups', call.params, { status: call.params.status }),
  ),
  endpoint('GET', '/v1/topups/:id', {}, (call) => named(call, 'topup', call.ids[0]).body),
];
