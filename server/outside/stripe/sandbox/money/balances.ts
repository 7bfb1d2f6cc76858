import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import { doLater } from '../kept/later.ts';
import { planSweep } from './sweeps.ts';

export interface Purse {
  readonly available: number;
  readonly pending: number;
}

export const purseOf = (core: Core, account: string): Purse => {
  const row = core.store.sql('SELECT available, pending FROM balance WHERE account = ?').get(account);
  return (row as Purse | undefined) ?? { available: 0, pending: 0 };
};

const change = (core: Core, account: string, available: number, pending: number): void => {
  core.store
    .sql(
      'INSERT INTO balance (account, available, pending) VALUES (@account, @available, @pending) ON CONFLICT (account) DO UPDATE SET available = available + @available, pending = pending + @pending',
    )
    .run({ account, available, pending });
};

/** UK cards here cost 1.5 % of the amount, rounded half up, plus 20p. £10.00 → 15p + 20p = 35p. Invented, but constant. */
export const cardFee = (amountPence: number): number => Math.floor((amountPence * 15 + 500) / 1000) + 20;

/** Bacs here costs 1 %, at least 20p and at most £2. £10.00 → 20p; £500.00 → £2.00. Invented, but constant. */
export const bacsFee = (amountPence: number): number =>
  Math.min(200, Math.max(20, Math.floor((amountPence + 50) / 100)));

const categories: Readonly<Record<string, string>> = {
  charge: 'charge',
  payment: 'charge',
  payment_failure_refund: 'charge_failure',
  refund: 'refund',
  payment_refund: 'refund',
  refund_failure: 'refund_failure',
  transfer: 'transfer',
  transfer_refund: 'transfer_reversal',
  payout: 'payout',
  payout_failure: 'payout_reversal',
  payout_cancel: 'payout_reversal',
  topup: 'topup',
};

export interface Posting {
  readonly account: string;
  readonly type: Stripe.BalanceTransaction.Type;
  /** Signed pence, before the fee. */
  readonly amount: number;
  readonly fee?: number;
  readonly feeDescription?: string;
  readonly source: string;
  readonly description?: string | null;
  /** Unix second; absent or past means now. */
  readonly availableOn?: number;
  readonly category?: string;
}

/** The only way money moves in the sandbox: one balance transaction, and the balance with it. Σ net = available + pending, always. */
export const post = (core: Core, posting: Posting): Stripe.BalanceTransaction => {
  const now = core.clock.now();
  const fee = posting.fee ?? 0;
  const net = posting.amount - fee;
  const availableOn = Math.max(now, posting.availableOn ?? now);
  const waits = availableOn > now;
  const transaction: Stripe.BalanceTransaction = {
    id: core.newId('txn'),
    object: 'balance_transaction',
    amount: posting.amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: now,
    currency: 'gbp',
    description: posting.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: 'gbp',
              description: posting.feeDescription ?? 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net,
    reporting_category: posting.category ?? categories[posting.type] ?? 'other_adjustment',
    source: posting.source,
    status: waits ? 'pending' : 'available',
    type: posting.type,
  };
  core.store.insert(
    'balance_transaction',
    { id: transaction.id, account: posting.account, created: now },
    transaction,
  );
  change(core, posting.account, waits ? 0 : net, waits ? net : 0);
  if (waits) doLater(core, availableOn, 'funds-available', posting.account);
  else if (net > 0) planSweep(core, posting.account);
  return transaction;
};

/** Pending money whose day has come can be spent. */
export const releaseFunds = (core: Core, account: string): void => {
  const due = core.store
    .sql(
      `SELECT id, body FROM object WHERE kind = 'balance_transaction' AND account = ? AND (body ->> '$.status') = 'pending' AND (body ->> '$.available_on') <= ?`,
    )
    .all(account, core.clock.now()) as { id: string; body: string }[];
  let net = 0;
  for (const row of due) {
    const transaction = JSON.parse(row.body) as Stripe.BalanceTransaction;
    net += transaction.net;
    core.store.update('balance_transaction', row.id, { ...transaction, status: 'available' });
  }
  if (due.length === 0) return;
  change(core, account, net, -net);
  planSweep(core, account);
  emit(core, 'balance.available', balanceOf(core, account), account);
};

export const balanceOf = (core: Core, account: string): Stripe.Balance => {
  const { available, pending } = purseOf(core, account);
  return {
    object: 'balance',
    available: [{ amount: available, currency: 'gbp', source_types: { card: available } }],
    ...(account === platform ? { connect_reserved: [{ amount: 0, currency: 'gbp' }] } : {}),
    livemode: false,
    pending: [{ amount: pending, currency: 'gbp', source_types: { card: pending } }],
  };
};
