import type Stripe from 'stripe';
import type { Core } from '../core.ts';

const idOf = (account: string): string => `balance_settings_${account}`;

/** What every account starts with: automatic payouts each day, as Stripe does. A pool must switch them to manual itself. */
const starting: Stripe.BalanceSettings = {
  object: 'balance_settings',
  payments: {
    debit_negative_balances: false,
    payouts: {
      automatic_transfer_rules_by_currency: null,
      minimum_balance_by_currency: null,
      schedule: { interval: 'daily' },
      statement_descriptor: null,
      status: 'enabled',
    },
    settlement_timing: { delay_days: 3, start_of_day: null },
  },
};

export const settingsOf = (core: Core, account: string): Stripe.BalanceSettings =>
  core.store.find('balance_settings', account, idOf(account))?.body ?? structuredClone(starting);

export const saveSettings = (core: Core, account: string, settings: Stripe.BalanceSettings): void => {
  const id = idOf(account);
  if (core.store.find('balance_settings', account, id)) core.store.update('balance_settings', id, settings);
  else core.store.insert('balance_settings', { id, account, created: core.clock.now() }, settings);
};
