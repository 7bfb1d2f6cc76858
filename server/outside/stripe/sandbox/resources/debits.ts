import type Stripe from 'stripe';
import type { Decline } from '../cards.ts';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { post } from '../money/balances.ts';
import { businessDaysAfter, dayOf, secondOf } from '../money/business-days.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { makeCharge } from './charges.ts';
import { settleSession } from './checkout-sessions.ts';
import { changeMandate } from './mandates.ts';
import { refusePayment } from './refused-payment.ts';

type Method = Kept<'payment_method'>;
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

/** Bacs answers in four business days; a first debit under a new mandate is not told apart here. */
const daysToAnswer = 4;

const targetSecond = (core: Core, targetDate: string): number => {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(targetDate) ? Temporal.PlainDate.from(targetDate) : undefined;
  const ahead = parsed ? dayOf(core.clock.now()).until(parsed, { largestUnit: 'days' }).days : 0;
  if (!parsed || ahead < 3 || ahead > 15)
    throw invalid('The target date must be between 3 and 15 days from now.', {
      param: 'payment_method_options[bacs_debit][target_date]',
    });
  return secondOf(parsed);
};

/** A debit is only asked for now: the intent waits as `processing`, and its balance transaction proves nothing yet. */
export const beginDebit = (
  core: Core,
  kept: Intent,
  method: Method,
  targetDate: string | undefined,
): Stripe.PaymentIntent => {
  const mandate =
    method.hidden.mandate === undefined ? undefined : core.store.get('mandate', method.hidden.mandate).body;
  if (!mandate || mandate.status === 'inactive')
    throw new StripeProblem(400, {
      type: 'invalid_request_error',
      code: 'payment_intent_mandate_invalid',
      message: 'The provided mandate is invalid and can not be used for the payment intent.',
      payment_intent: kept.body,
    });
  const now = core.clock.now();
  const end = ends[method.hidden.number ?? ''] ?? {};
  const asked = targetDate === undefined ? undefined : targetSecond(core, targetDate);
  const answersAt =
    asked ?? (end.after === undefined ? businessDaysAfter(now, daysToAnswer) : now + end.after);
  const debitOn = dayOf(asked ?? businessDaysAfter(now, 2)).toString();
  const charge = makeCharge(core, { intent: kept.body, account: kept.account, method, debitOn });
  const processing: Stripe.PaymentIntent = {
    ...kept.body,
    status: 'processing',
    payment_method: method.body.id,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  };
  core.store.update('payment_intent', processing.id, processing);
  emit(core, 'payment_intent.processing', processing, kept.account);
  doLater(core, answersAt, 'debit-ends', charge.id);
  return processing;
};

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
  const end = ends[method.hidden.number ?? ''] ?? {};
  const failure = method.hidden.nextDecline ?? end.failure;
  if (method.hidden.nextDecline !== undefined) {
    const { nextDecline: _used, ...hidden } = method.hidden;
    core.store.update('payment_method', method.body.id, method.body, hidden);
  }
  if (failure === undefined) succeedDebit(core, charge, kept, end.disputed === true);
  else failDebit(core, charge, kept, failure);
};
