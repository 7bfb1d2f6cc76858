import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { emit } from '../hooks/emit.ts';
import type { Kept } from '../kept/kinds.ts';
import { doLater } from '../kept/later.ts';
import { businessDaysAfter, dayOf, secondOf } from '../money/business-days.ts';
import { invalid, StripeProblem } from '../wire/problem.ts';
import { makeCharge } from './charges.ts';
import { endOf } from './debit-ends.ts';
import { checkLimits } from './debit-limits.ts';
import { attach } from './saved-methods.ts';

type Method = Kept<'payment_method'>;
type Intent = Kept<'payment_intent'>;

/** Bacs answers in four business days; the first debit under a mandate, of which the bank is told first, in six. */
const daysToAnswer = (isFirst: boolean): number => (isFirst ? 6 : 4);

/** What is asked for after 20:00 UTC goes to the banks the day after next. */
const lateHours = 4 * 3600;

const isFirstUnder = (core: Core, mandate: string): boolean =>
  core.store
    .sql(
      `SELECT 1 FROM object WHERE kind = 'charge' AND (body ->> '$.payment_method_details.bacs_debit.mandate') = ? LIMIT 1`,
    )
    .get(mandate) === undefined;

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
  checkLimits(core, kept);
  const now = core.clock.now();
  const end = endOf(method);
  const asked = targetDate === undefined ? undefined : targetSecond(core, targetDate);
  const days = daysToAnswer(isFirstUnder(core, mandate.id));
  const answersAt =
    asked ?? (end.after === undefined ? businessDaysAfter(now + lateHours, days) : now + end.after);
  const debitOn = dayOf(asked ?? businessDaysAfter(now + lateHours, 2)).toString();
  const charge = makeCharge(core, { intent: kept.body, account: kept.account, method, debitOn, answersAt });
  const { customer, setup_future_usage: future } = kept.body;
  if (future && typeof customer === 'string' && method.body.customer === null)
    attach({ core, account: kept.account }, core.store.get('payment_method', method.body.id), customer);
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
