import { StripeProblem } from './problem.ts';

/** Sandboxes allow 25 requests a second in all, and as many to one endpoint. */
const perSecond = 25;

export interface RateLimits {
  on: boolean;
  count(endpoint: string): void;
}

export const tooFast = (why: string, headers: Readonly<Record<string, string>> = {}): StripeProblem =>
  new StripeProblem(
    429,
    { type: 'invalid_request_error', code: 'rate_limit', message: `Request rate limit exceeded (${why}).` },
    headers,
  );

/** Somebody else is writing the same object just now. */
export const locked = (): StripeProblem =>
  new StripeProblem(429, {
    type: 'invalid_request_error',
    code: 'lock_timeout',
    message:
      'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.',
  });

interface Bucket {
  left: number;
  at: number;
}

/** Counted in real time: the load is real even where the calendar is not. */
export const openRateLimits = (on: boolean): RateLimits => {
  const buckets = new Map<string, Bucket>();
  const take = (name: string, reason: string): void => {
    const at = performance.now();
    const bucket = buckets.get(name) ?? { left: perSecond, at };
    bucket.left = Math.min(perSecond, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    buckets.set(name, bucket);
    if (bucket.left < 1)
      throw tooFast('you can learn more about rate limits at https://stripe.com/docs/rate-limits', {
        'stripe-rate-limited-reason': reason,
      });
    bucket.left -= 1;
  };
  return {
    on,
    count(endpoint) {
      if (!this.on) return;
      take('everything', 'global-rate');
      take(endpoint, 'endpoint-rate');
    },
  };
};
