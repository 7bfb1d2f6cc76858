import type Stripe from 'stripe';

export type ProblemType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';

export interface ProblemBody {
  type: ProblemType;
  code?: string;
  message: string;
  param?: string;
  decline_code?: string;
  advice_code?: string;
  network_decline_code?: string;
  network_advice_code?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  payment_method_type?: string;
  setup_intent?: Stripe.SetupIntent;
}

/** An answer that is an error. Thrown, its request leaves no trace; returned, its effects are kept (a declined card). */
export class StripeProblem extends Error {
  readonly status: number;
  readonly body: ProblemBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: ProblemBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const invalid = (message: string, about: { param?: string; code?: string } = {}): StripeProblem =>
  new StripeProblem(400, { type: 'invalid_request_error', message, ...about });

const spoken: Readonly<Record<string, string>> = {
  checkout_session: 'checkout.session',
  payment_intent: 'payment_intent',
  payment_method: 'PaymentMethod',
};

/** An id named in the address is 404; the same id named by a parameter is 400. */
export const missing = (kind: string, id: string, param?: string): StripeProblem =>
  new StripeProblem(param === undefined ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${spoken[kind] ?? kind}: '${id}'`,
    param: param ?? 'id',
  });
