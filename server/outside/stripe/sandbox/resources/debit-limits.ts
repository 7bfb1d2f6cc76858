import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import type { Kept } from '../kept/kinds.ts';
import { StripeProblem } from '../wire/problem.ts';

/** The scheme's own limit for one debit: £100,000. */
const largestDebit = 10_000_000;

const tooMuch = (intent: Stripe.PaymentIntent, code: string, message: string): StripeProblem =>
  new StripeProblem(400, {
    type: 'invalid_request_error',
    code,
    message,
    param: 'amount',
    payment_intent: intent,
  });

/** New users of Bacs may debit a limited sum in a week; here only when the control page says so. */
export const checkLimits = (core: Core, { body, account }: Kept<'payment_intent'>): void => {
  if (body.amount > largestDebit)
    throw tooMuch(body, 'charge_exceeds_transaction_limit', 'One Bacs debit can be at most £100,000.00.');
  const weekly = Number(core.store.fact('bacs-weekly-limit') ?? '0');
  if (weekly === 0) return;
  const row = core.store
    .sql(
      `SELECT coalesce(sum(body ->> '$.amount'), 0) AS debited FROM object WHERE kind = 'charge' AND account = ? AND created > ? AND (body ->> '$.payment_method_details.type') = 'bacs_debit' AND (body ->> '$.status') <> 'failed'`,
    )
    .get(account, core.clock.now() - 7 * 24 * 3600) as { debited: number };
  if (row.debited + body.amount > weekly)
    throw tooMuch(
      body,
      'charge_exceeds_source_limit',
      'This debit would go above your weekly limit for Bacs.',
    );
};
