import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { doLater } from '../kept/later.ts';
import { dayOf, secondOf } from './business-days.ts';
import { settingsOf } from './settings.ts';

/** Automatic payouts are made at 06:00 UTC. */
const sweepHour = 6;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const isPayoutDay = (
  schedule: Stripe.BalanceSettings.Payments.Payouts.Schedule,
  date: Temporal.PlainDate,
): boolean => {
  switch (schedule.interval) {
    case 'daily':
      return true;
    case 'weekly':
      return (schedule.weekly_payout_days ?? ['monday']).includes(weekdays[date.dayOfWeek - 1] ?? '');
    case 'monthly': {
      const days = schedule.monthly_payout_days ?? [1];
      return (
        days.includes(date.day) || (date.day === date.daysInMonth && days.some((wanted) => wanted > date.day))
      );
    }
    default:
      return false;
  }
};

/** Asks for the next automatic payout of this account, if it has any; money never waits for a sweep nobody planned. */
export const planSweep = (core: Core, account: string): void => {
  const payouts = settingsOf(core, account).payments.payouts;
  const schedule = payouts?.schedule;
  if (!schedule?.interval || schedule.interval === 'manual' || payouts?.status !== 'enabled') return;
  const now = core.clock.now();
  let date = dayOf(now);
  while (secondOf(date, sweepHour) <= now || !isPayoutDay(schedule, date)) date = date.add({ days: 1 });
  doLater(core, secondOf(date, sweepHour), 'payout-sweep', account);
};
