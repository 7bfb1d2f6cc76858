/** A due paid by its holder on Stripe's own page, when their bank wants to see them. */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { addMinutes, type Instant, millisecondsOf } from '#shared/language/time.ts';
import { idOf } from './id-of.ts';

export interface NewPaymentPage {
  dueId: Id<'due'>;
  settlementId: Id<'settlement'>;
  attempt: number;
  amountPence: Pence;
  customerId: string;
  returnUrl: string;
  /** What stands on the page beside the amount: no name, no care. */
  title: string;
  startedAt: Instant;
}

export interface PaymentPagesAtStripe {
  openPaymentPage(wanted: NewPaymentPage): Promise<{ sessionId: string; url: string }>;
  /** Whether it can still be used, and the payment made on it, if one was begun. */
  paymentPage(sessionId: string): Promise<{ isOpen: boolean; paymentIntentId: string | null }>;
  /** Nobody can pay on it any more; one that was used or ran out stays as it is. */
  closePaymentPage(sessionId: string): Promise<void>;
}

/** Stripe keeps a page for half an hour at least. */
const minutesOpen = 60;

export const paymentPagesOf = (stripe: Stripe, mutualId: Id<'mutual'>): PaymentPagesAtStripe => ({
  openPaymentPage: async (wanted) => {
    const { dueId, settlementId, attempt, amountPence, customerId, returnUrl, title, startedAt } = wanted;
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        customer: customerId,
        client_reference_id: dueId,
        allowed_payment_method_types: ['card'],
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'gbp', unit_amount: amountPence, product_data: { name: title } },
          },
        ],
        payment_intent_data: {
          transfer_group: settlementId,
          metadata: { mutual: mutualId, due: dueId, attempt, method: 'card' },
        },
        expires_at: Math.floor(millisecondsOf(addMinutes(startedAt, minutesOpen)) / 1000),
        success_url: `${returnUrl}?paid=back`,
        cancel_url: `${returnUrl}?paid=left`,
      },
      { idempotencyKey: `${dueId}:page:${attempt}` },
    );
    return { sessionId: session.id, url: session.url ?? returnUrl };
  },
  paymentPage: async (sessionId) => {
    const session = await stripe.checkout.sessions.retrieve(sessionId);
    return { isOpen: session.status === 'open', paymentIntentId: idOf(session.payment_intent) };
  },
  closePaymentPage: async (sessionId) => {
    try {
      await stripe.checkout.sessions.expire(sessionId);
    } catch (error) {
      if (!(error instanceof stripe.errors.StripeInvalidRequestError)) throw error;
    }
  },
});
