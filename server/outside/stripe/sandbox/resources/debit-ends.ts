import type Stripe from 'stripe';
import type { Decline } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { post } from '../money/balances.ts';
import { settleSession } from './checkout-sessions.ts';
import { cancelHeldRefunds, releaseHeldRefunds } from './held-refunds.ts';
import { changeMandate } from './mandates.ts';
import { refusePayment } from './refused-payment.ts';

type Intent = Kept<'payment_intent'>;

interface DebitEnd {
  readonly failure?: string;
  /** Seconds until the bank answers; absent for the real four business days. */
  readonly after?: number;
  readonly disputed?: true;
}

const threeMinutes = 180;

/** What Stripe's Bacs test accounts do. Any other account succeeds in the time that Bacs takes. */
const ends: Readonly<Record<string, DebitEnd>> = {
  '00012345': { after: 0 },
  '90012345': { after: threeMinutes },
  '33333335': { after: 0, failure: 'debit_not_authorized' },
  '93333335': { after: threeMinutes, failure: 'debit_not_authorized' },
  '22222227': { after: 0, failure: 'insufficient_funds' },
  '92222227': { after: threeMinutes, failure: 'insufficient_funds' },
  '55555559': { after: threeMinutes, disputed: true },
};

/** How a debit of this account ends. */
export const endOf = (method: Kept<'payment_method'>): DebitEnd => ends[method.hidden.number ?? ''] ?? {};

const messages: Readonly<Record<string, string>> = {
  debit_not_authorized: 'The customer has notified their bank that this payment was unauthorized.',
  insufficient_funds: 'The customer’s account has insufficient funds to cover this payment.',
  account_closed: 'The customer’s bank account has been closed.',
  bank_ownership_changed: 'The customer’s bank account has changed ownership.',
  generic_could_not_process: 'This payment could not be processed.',
  invalid_account_number: 'The account number is invalid.',
};

const succeedDebit = (core: Core, charge: Kept<'charge'>, kept: Intent, disputed: boolean): void => {
  const paid: Stripe.Charge = { ...charge.body, status: 'succeeded', paid: true };
  core.store.update('charge', paid.id, paid);
  const done: Stripe.PaymentIntent = { ...kept.body, status: 'succeeded', amount_received: kept.body.amount };
  core.store.update('payment_intent', done.id, done);
  emit(core, 'charge.succeeded', paid, charge.account, { status: 'pending', paid: false });
  emit(core, 'payment_intent.succeeded', done, charge.account);
  if (kept.hidden.session !== undefined) settleSession(core, kept.hidden.session, true);
  releaseHeldRefunds(core, paid.id);
  if (disputed) doLater(core, core.clock.now(), 'dispute-filed', paid.id);
};

/** The money that was never there goes back out of the balance, and so does the fee. */
const takeBack = (core: Core, charge: Kept<'charge'>): string => {
  const fee =
    typeof charge.body.balance_transaction === 'string'
      ? core.store.get('balance_transaction', charge.body.balance_transaction).body.fee
      : 0;
  return post(core, {
    account: charge.account,
    type: 'payment_failure_refund',
    amount: -charge.body.amount,
    fee: -fee,
    feeDescription: 'Stripe processing fee returned',
    source: charge.body.id,
    description: `Payment failure refund for ${charge.body.id}`,
    ...(charge.hidden.availableOn === undefined ? {} : { availableOn: charge.hidden.availableOn }),
  }).id;
};

const failDebit = (core: Core, charge: Kept<'charge'>, kept: Intent, failure: string): void => {
  const method = core.store.get('payment_method', String(charge.body.payment_method));
  const message = messages[failure] ?? 'The bank could not process this payment.';
  const failed: Stripe.Charge = {
    ...charge.body,
    status: 'failed',
    paid: false,
    captured: false,
    amount_captured: 0,
    failure_code: failure,
    failure_message: message,
    failure_balance_transaction: takeBack(core, charge),
  };
  core.store.update('charge', failed.id, failed);
  emit(core, 'charge.failed', failed, charge.account);
  const decline: Decline = {
    code: failure as Decline['code'],
    declineCode: failure,
    message,
    advice: 'try_again_later',
  };
  refusePayment(core, kept, method, decline, failed.id);
  cancelHeldRefunds(core, failed.id);
  if (kept.hidden.session !== undefined) settleSession(core, kept.hidden.session, false);
  const lasting: readonly string[] = ['debit_not_authorized', 'account_closed', 'bank_ownership_changed'];
  if (lasting.includes(failure) && method.hidden.mandate !== undefined)
    changeMandate(core, method.hidden.mandate, 'revoked', failure as 'debit_not_authorized');
};

/** The bank's answer, which the test account, or the control page, decided. */
export const endDebit = (core: Core, chargeId: string): void => {
  const charge = core.store.get('charge', chargeId);
  if (charge.body.status !== 'pending') return;
  const kept = core.store.get('payment_intent', String(charge.body.payment_intent));
  const method = core.store.get('payment_method', String(charge.body.payment_method));
  const end = endOf(method);
  const failure = method.hidden.nextDecline ?? end.failure;
  if (method.hidden.nextDecline !== undefined) {
    const { nextDecline: _used, ...hidden } = method.hidden;
    core.store.update('payment_method', method.body.id, method.body, hidden);
  }
  if (failure === undefined) succeedDebit(core, charge, kept, end.disputed === true);
  else failDebit(core, charge, kept, failure);
};
