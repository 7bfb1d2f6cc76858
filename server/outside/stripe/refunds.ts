/** Money back the way it came, under a key made from our own id. */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export interface GivingBack {
  refundId: Id<'refund'>;
  attempt: number;
  chargeId: string;
  amountPence: Pence;
}

export interface RefundsAtStripe {
  refund(refund: GivingBack): Promise<Outcome & { stripeRefundId: string | null }>;
  /** Stripe's refund of one try, or null when there is none. */
  findRefund(refund: Pick<GivingBack, 'refundId' | 'attempt' | 'chargeId'>): Promise<string | null>;
}

export const refundsOf = (stripe: Stripe, mutualId: Id<'mutual'>): RefundsAtStripe => ({
  refund: async ({ refundId, attempt, chargeId, amountPence }) => {
    try {
      const made = await stripe.refunds.create(
        {
          charge: chargeId,
          amount: amountPence,
          reason: 'requested_by_customer',
          metadata: { mutual: mutualId, refund: refundId, attempt },
        },
        { idempotencyKey: `${refundId}:refund:${attempt}` },
      );
      return made.status === 'failed'
        ? { kind: 'refused', code: made.failure_reason ?? 'failed', stripeRefundId: made.id }
        : { kind: 'done', stripeRefundId: made.id };
    } catch (error) {
      return { ...outcomeOf(error), stripeRefundId: null };
    }
  },
  findRefund: async ({ refundId, attempt, chargeId }) => {
    for await (const made of stripe.refunds.list({ charge: chargeId, limit: 100 }))
      if (made.metadata?.['refund'] === refundId && made.metadata['attempt'] === String(attempt))
        return made.id;
    return null;
  },
});
