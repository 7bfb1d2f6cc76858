import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { doLater } from '../kept/later.ts';
import { post, purseOf } from '../money/balances.ts';
import { businessDaysAfter } from '../money/business-days.ts';
import { saveSettings, settingsOf } from '../money/settings.ts';
import { planSweep } from '../money/sweeps.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, currency, metadata, paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, choice, integer, needed, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

/** The mutual's own bank account, there from the start. */
const platformBank = 'ba_1SandboxMutualBank';

const bankOf = (core: Core, account: string): string | undefined =>
  account === platform ? platformBank : core.store.get('account', account).hidden.bankFingerprint;

interface NewPayout {
  readonly account: string;
  readonly amount: number;
  readonly automatic: boolean;
  readonly bank: string;
  readonly description?: string | undefined;
  readonly metadata?: Record<string, string>;
  readonly descriptor?: string | undefined;
}

const make = (core: Core, wanted: NewPayout): Stripe.Payout => {
  const now = core.clock.now();
  const id = core.newId('po');
  const arrival = businessDaysAfter(now, 1);
  const transaction = post(core, {
    account: wanted.account,
    type: 'payout',
    amount: -wanted.amount,
    source: id,
    description: wanted.description ?? 'STRIPE PAYOUT',
  });
  const payout: Stripe.Payout = {
    id,
    object: 'payout',
    amount: wanted.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: arrival,
    automatic: wanted.automatic,
    balance_transaction: transaction.id,
    created: now,
    currency: 'gbp',
    description: wanted.description ?? (wanted.automatic ? 'STRIPE PAYOUT' : null),
    destination: wanted.bank,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: wanted.metadata ?? {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: wanted.automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: wanted.descriptor ?? null,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  };
  core.store.insert('payout', { id, account: wanted.account, created: now }, payout);
  emit(core, 'payout.created', payout, wanted.account);
  doLater(core, now + 3600, 'payout-leaves', id);
  doLater(core, arrival, 'payout-arrives', id);
  return payout;
};

/** The daily payout of what can be spent, less the minimum kept; it names each transaction that it takes along. */
export const sweep = (core: Core, account: string): void => {
  const { payouts } = settingsOf(core, account).payments;
  const bank = bankOf(core, account);
  if (payouts?.status !== 'enabled' || payouts.schedule?.interval === 'manual' || bank === undefined) return;
  const { available } = purseOf(core, account);
  const amount = available - (payouts.minimum_balance_by_currency?.['gbp'] ?? 0);
  if (amount <= 0) return;
  const payout = make(core, { account, amount, automatic: true, bank });
  core.store
    .sql(
      `UPDATE object SET hidden = json_set(hidden, '$.payout', ?) WHERE kind = 'balance_transaction' AND account = ? AND (body ->> '$.status') = 'available' AND (hidden ->> '$.payout') IS NULL`,
    )
    .run(payout.id, account);
};

export const sendPayout = (core: Core, id: string): void => {
  const { body, account } = core.store.get('payout', id);
  if (body.status !== 'pending') return;
  const sent: Stripe.Payout = {
    ...body,
    status: 'in_transit',
    trace_id: { status: 'pending', value: null },
    reconciliation_status: body.automatic ? 'completed' : 'not_applicable',
  };
  core.store.update('payout', id, sent);
  emit(core, 'payout.updated', sent, account, { status: 'pending' });
  if (body.automatic) emit(core, 'payout.reconciliation_completed', sent, account);
};

/** Stripe's test accounts that send payouts back. */
const refusingBanks: Readonly<Record<string, { code: string; message: string }>> = {
  '11111116': { code: 'no_account', message: 'The bank account could not be located.' },
  '11111113': { code: 'account_closed', message: 'The bank account has been closed.' },
  '11111119': { code: 'could_not_process', message: 'The bank could not process this payout.' },
};

/** A failed payout puts the money back, and no other follows until the bank details are given again. */
export const failPayout = (core: Core, id: string, why: { code: string; message: string }): void => {
  const { body, account } = core.store.get('payout', id);
  if (body.status !== 'pending' && body.status !== 'in_transit' && body.status !== 'paid') return;
  const settings = settingsOf(core, account);
  if (settings.payments.payouts) settings.payments.payouts.status = 'disabled';
  saveSettings(core, account, settings);
  const back = post(core, {
    account,
    type: 'payout_failure',
    amount: body.amount,
    source: id,
    description: 'STRIPE PAYOUT FAILURE',
  });
  const failed: Stripe.Payout = {
    ...body,
    status: 'failed',
    failure_code: why.code,
    failure_message: why.message,
    failure_balance_transaction: back.id,
  };
  core.store.update('payout', id, failed);
  emit(core, 'payout.failed', failed, account);
};

export const landPayout = (core: Core, id: string): void => {
  const { body, account } = core.store.get('payout', id);
  if (body.status !== 'in_transit') return;
  const bank = account === platform ? undefined : core.store.get('account', account).hidden.bankAccount;
  const refused = bank === undefined ? undefined : refusingBanks[bank];
  if (refused) {
    failPayout(core, id, refused);
    return;
  }
  const paid: Stripe.Payout = {
    ...body,
    status: 'paid',
    trace_id: { status: 'supported', value: body.id.slice(-12).toUpperCase() },
  };
  core.store.update('payout', id, paid);
  emit(core, 'payout.paid', paid, account);
};

const creation = {
  amount: needed(integer(1)),
  currency: needed(currency),
  description: text(),
  destination: text(),
  metadata,
  method: choice('standard'),
  payout_method: beyond,
  source_type: choice('card'),
  statement_descriptor: text(22),
} satisfies Covers<Stripe.PayoutCreateParams>;

const listing = {
  ...paging,
  created: range,
  arrival_date: range,
  destination: text(),
  status: choice('canceled', 'failed', 'in_transit', 'paid', 'pending'),
} satisfies Covers<Stripe.PayoutListParams>;

const create = (call: Call<typeof creation>): Stripe.Payout => {
  const { core, account, params } = call;
  const bank = bankOf(core, account);
  if (bank === undefined || (params.destination !== undefined && params.destination !== bank))
    throw invalid(`No such external account: '${params.destination ?? 'default'}'`, {
      code: 'resource_missing',
      param: 'destination',
    });
  if (params.amount > purseOf(core, account).available)
    throw invalid(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
      { code: 'balance_insufficient', param: 'amount' },
    );
  return make(core, {
    account,
    amount: params.amount,
    automatic: false,
    bank,
    description: params.description,
    metadata: applyMetadata({}, params.metadata),
    descriptor: params.statement_descriptor,
  });
};

const cancel = (call: Call<Record<never, never>>): Stripe.Payout => {
  const { core, account } = call;
  const { body } = named(call, 'payout', call.ids[0]);
  if (body.status !== 'pending' || body.automatic)
    throw invalid('Payouts can only be canceled while they are pending, and only manual ones.', {
      code: 'payout_not_cancelable',
    });
  const back = post(core, {
    account,
    type: 'payout_cancel',
    amount: body.amount,
    source: body.id,
    description: 'STRIPE PAYOUT CANCEL',
  });
  const canceled: Stripe.Payout = { ...body, status: 'canceled', failure_balance_transaction: back.id };
  core.store.update('payout', body.id, canceled);
  emit(core, 'payout.canceled', canceled, account);
  planSweep(core, account);
  return canceled;
};

export const payouts = [
  endpoint('POST', '/v1/payouts', creation, create),
  endpoint('GET', '/v1/payouts', listing, (call) => {
    const { arrival_date: arrives, destination, status } = call.params;
    const paging = arrives === undefined ? call.params : { ...call.params, arrives };
    return listOfKind(call, 'payout', '/v1/payouts', paging, { destination, status });
  }),
  endpoint('GET', '/v1/payouts/:id', {}, (call) => named(call, 'payout', call.ids[0]).body),
  endpoint('POST', '/v1/payouts/:id', { metadata }, (call) => {
    const { body } = named(call, 'payout', call.ids[0]);
    const after: Stripe.Payout = {
      ...body,
      metadata: applyMetadata(body.metadata ?? {}, call.params.metadata),
    };
    call.core.store.update('payout', body.id, after);
    emit(call.core, 'payout.updated', after, call.account);
    return after;
  }),
  endpoint('POST', '/v1/payouts/:id/cancel', {}, cancel),
];
