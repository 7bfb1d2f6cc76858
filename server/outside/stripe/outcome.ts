import Stripe from 'stripe';

/**
 * What became of a call that moves money.
 * - `refused`: a definite no; the next try needs a new attempt number
 * - `unknown`: nobody knows; the same key again finds out, unless the answer was an error of Stripe's own
 *   (`answered`), which the same key only repeats: then what became of it must be looked up
 */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'processing' }
  | { kind: 'refused'; code: string }
  | { kind: 'unknown'; code: string; answered: boolean };

/** No answer, an error of Stripe's own, or too many questions at once: another time it may well work. */
export const isSilence = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeAPIError ||
  error instanceof Stripe.errors.StripeRateLimitError;

/** Decided by class and code, never by the words of the message. Rights and key reuse are faults of ours. */
export const outcomeOf = (error: unknown): Exclude<Outcome, { kind: 'done' | 'processing' }> => {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const code = error.code ?? error.type;
  if (error instanceof Stripe.errors.StripeCardError)
    return { kind: 'refused', code: error.decline_code ?? code };
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return { kind: 'refused', code };
  if (isSilence(error)) return { kind: 'unknown', code, answered: (error.statusCode ?? 0) >= 500 };
  throw error;
};

/** The payment intent a declined card left behind. */
export const intentOf = (error: unknown): string | null =>
  error instanceof Stripe.errors.StripeError ? (error.payment_intent?.id ?? null) : null;
