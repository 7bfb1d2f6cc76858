import type Stripe from 'stripe';
import { emit } from '../hooks/emit.ts';
import { balanceOf } from '../money/balances.ts';
import { saveSettings, settingsOf } from '../money/settings.ts';
import { planSweep } from '../money/sweeps.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { currency, paging, range } from '../wire/common-params.ts';
import type { Raw } from '../wire/form.ts';
import { listOfKind } from '../wire/lists.ts';
import {
  beyond,
  type Covers,
  choice,
  flag,
  integer,
  listOf,
  type Param,
  shape,
  text,
  unsettable,
} from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

const transactionsListing = {
  ...paging,
  created: range,
  currency,
  payout: text(),
  source: text(),
  type: text(),
} satisfies Covers<Stripe.BalanceTransactionListParams>;

/** Which transactions a payout took along is known for automatic payouts only, and once Stripe has reconciled them. */
const checkPayout = (call: Call<typeof transactionsListing>, id: string): void => {
  const { body } = named(call, 'payout', id, 'payout');
  if (!body.automatic)
    throw invalid('Balance transaction history can only be filtered on automatic payouts, not manual.', {
      param: 'payout',
    });
  if (body.reconciliation_status !== 'completed')
    throw invalid('The payout is not reconciled yet; wait for payout.reconciliation_completed.', {
      code: 'payout_reconciliation_not_ready',
      param: 'payout',
    });
};

const minimums: Param<Record<string, number> | null> = {
  read(raw: Raw, path: string) {
    if (raw === '' || raw === null) return null;
    if (typeof raw !== 'object' || Array.isArray(raw)) throw invalid('Invalid object', { param: path });
    return Object.fromEntries(
      Object.entries(raw)
        .filter(([, value]) => value !== '')
        .map(([code, value]) => [currency.read(code, path), integer(0).read(value, `${path}[${code}]`)]),
    );
  },
};

const settingsUpdate = {
  payments: shape({
    debit_negative_balances: flag(),
    payouts: shape({
      automatic_transfer_rules_by_currency: beyond,
      minimum_balance_by_currency: minimums,
      schedule: shape({
        interval: choice('daily', 'manual', 'monthly', 'weekly'),
        monthly_payout_days: listOf(integer(1, 31)),
        weekly_payout_days: listOf(choice('monday', 'tuesday', 'wednesday', 'thursday', 'friday')),
      }),
      statement_descriptor: text(22),
    }),
    settlement_timing: shape({ delay_days_override: unsettable(integer(3, 30)), start_of_day: beyond }),
  }),
} satisfies Covers<Stripe.BalanceSettingsUpdateParams>;

const changeSettings = (call: Call<typeof settingsUpdate>): Stripe.BalanceSettings => {
  const { core, account } = call;
  const settings = settingsOf(core, account);
  const { payments } = call.params;
  const kept = settings.payments.payouts;
  if (!kept) throw new Error('balance settings without payouts');
  if (payments?.debit_negative_balances !== undefined)
    settings.payments.debit_negative_balances = payments.debit_negative_balances;
  const payouts = payments?.payouts;
  if (payouts?.minimum_balance_by_currency !== undefined)
    kept.minimum_balance_by_currency = payouts.minimum_balance_by_currency;
  if (payouts?.statement_descriptor !== undefined) kept.statement_descriptor = payouts.statement_descriptor;
  if (payouts?.schedule) {
    const { interval, monthly_payout_days: days, weekly_payout_days: weekdays } = payouts.schedule;
    kept.schedule = {
      interval: interval ?? kept.schedule?.interval ?? 'daily',
      ...(days ? { monthly_payout_days: days } : {}),
      ...(weekdays ? { weekly_payout_days: weekdays } : {}),
    };
  }
  const override = payments?.settlement_timing?.delay_days_override;
  if (override !== undefined)
    settings.payments.settlement_timing = {
      ...settings.payments.settlement_timing,
      delay_days: override ?? 3,
    };
  saveSettings(core, account, settings);
  planSweep(core, account);
  emit(core, 'balance_settings.updated', settings, account);
  return settings;
};

export const balances = [
  endpoint('GET', '/v1/balance', {}, (call) => balanceOf(call.core, call.account)),
  endpoint('GET', '/v1/balance_transactions', transactionsListing, (call) => {
    const { currency: code, payout, source, type } = call.params;
    if (payout !== undefined) checkPayout(call, payout);
    return listOfKind(call, 'balance_transaction', '/v1/balance_transactions', call.params, {
      currency: code,
      payout,
      source,
      type,
    });
  }),
  endpoint(
    'GET',
    '/v1/balance_transactions/:id',
    {},
    (call) => named(call, 'balance_transaction', call.ids[0]).body,
  ),
  endpoint('GET', '/v1/balance_settings', {}, (call) => settingsOf(call.core, call.account)),
  endpoint('POST', '/v1/balance_settings', settingsUpdate, changeSettings),
];
