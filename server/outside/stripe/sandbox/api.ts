import type { LaterWork } from './kept/later.ts';
import { releaseFunds } from './money/balances.ts';
import { accounts } from './resources/account-endpoints.ts';
import { accountLinks } from './resources/account-links.ts';
import { verifyAccount } from './resources/accounts.ts';
import { balances } from './resources/balance.ts';
import { charges, settleCharge } from './resources/charges.ts';
import { checkoutSessions, expireSession } from './resources/checkout-sessions.ts';
import { customers } from './resources/customers.ts';
import { endDebit } from './resources/debit-ends.ts';
import { closeOverdue, decideDispute } from './resources/decided-disputes.ts';
import { disputes } from './resources/disputes.ts';
import { events } from './resources/events.ts';
import { fileDisputeOf } from './resources/filed-disputes.ts';
import { answerMandate, mandates } from './resources/mandates.ts';
import { paymentIntents } from './resources/payment-intents.ts';
import { paymentMethods } from './resources/payment-methods.ts';
import { landPayout, payouts, sendPayout, sweep } from './resources/payouts.ts';
import { endRefund, refunds } from './resources/refunds.ts';
import { reversals } from './resources/reversals.ts';
import { setupIntents } from './resources/setup-intents.ts';
import { topUps } from './resources/top-ups.ts';
import { transfers } from './resources/transfers.ts';
import { webhookEndpoints } from './resources/webhook-endpoints.ts';

/** Every address that the sandbox answers. */
export const everyEndpoint = [
  ...accountLinks,
  ...accounts,
  ...balances,
  ...charges,
  ...checkoutSessions,
  ...customers,
  ...disputes,
  ...events,
  ...mandates,
  ...paymentIntents,
  ...paymentMethods,
  ...payouts,
  ...refunds,
  ...reversals,
  ...setupIntents,
  ...topUps,
  ...transfers,
  ...webhookEndpoints,
];

/** Everything that happens by itself. */
export const everyLaterWork: LaterWork = {
  'account-verified': verifyAccount,
  'charge-settled': settleCharge,
  'debit-ends': endDebit,
  'dispute-decided': decideDispute,
  'dispute-filed': fileDisputeOf,
  'dispute-overdue': closeOverdue,
  'funds-available': releaseFunds,
  'mandate-answered': answerMandate,
  'payout-arrives': landPayout,
  'payout-leaves': sendPayout,
  'payout-sweep': sweep,
  'refund-ends': endRefund,
  'session-expires': expireSession,
};
