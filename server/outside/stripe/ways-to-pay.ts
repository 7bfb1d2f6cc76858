/** How a holder pays, as Stripe keeps it: set up on its own page, allowed by a mandate, and left again. */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import { type Mandate, mandateStates, networkStates, type WayKind } from '#shared/payments/schema.ts';

/** What a finished set-up brought: never a number, only what a person knows it by. */
export interface SetUp {
  kind: WayKind;
  paymentMethodId: string;
  brand: string | null;
  lastFour: string | null;
  funding: string | null;
  mandate: Mandate | null;
}

export interface NewSetUp {
  customerId: string;
  memberId: Id<'member'>;
  kind: WayKind;
  returnUrl: string;
  attempt: string;
}

export interface WaysAtStripe {
  openCustomer(memberId: Id<'member'>): Promise<string>;
  startSetUp(wanted: NewSetUp): Promise<{ sessionId: string; url: string }>;
  /** What a set-up brought, or null while it is not finished. */
  setUpBy(sessionId: string): Promise<SetUp | null>;
  mandate(mandateId: string): Promise<Mandate>;
  /** What a card or account is known by now: a bank may have given it another number. */
  looksOf(paymentMethodId: string): Promise<Pick<SetUp, 'brand' | 'lastFour' | 'funding'>>;
  /** Takes it off its customer for good; once is as good as twice. */
  leave(paymentMethodId: string): Promise<void>;
}

/** Stripe's name for each way. */
export const stripeTypes = { card: 'card', bacs: 'bacs_debit' } as const satisfies Record<WayKind, string>;

const looks = ({ card, bacs_debit: bacs }: Stripe.PaymentMethod) => ({
  brand: card?.brand ?? null,
  lastFour: card?.last4 ?? bacs?.last4 ?? null,
  funding: card?.funding ?? null,
});

/** Stripe may add words to its lists: one that we do not know says nothing yet. */
const known = <T extends string>(word: string, words: readonly T[], otherwise: T): T =>
  words.find((each) => each === word) ?? otherwise;

const readable = (mandate: Stripe.Mandate): Mandate => {
  const bacs = mandate.payment_method_details.bacs_debit;
  return {
    mandateId: mandate.id,
    mandateReference: bacs?.reference ?? null,
    mandateStatus: known(mandate.status, mandateStates, 'pending'),
    networkStatus: bacs ? known(bacs.network_status, networkStates, 'pending') : null,
    revokedBecause: bacs?.revocation_reason ?? null,
  };
};

const setUpBy = async (stripe: Stripe, sessionId: string): Promise<SetUp | null> => {
  const session = await stripe.checkout.sessions.retrieve(sessionId, {
    expand: ['setup_intent.payment_method', 'setup_intent.mandate'],
  });
  const setup = session.setup_intent;
  if (typeof setup !== 'object' || setup?.status !== 'succeeded') return null;
  const { payment_method: method, mandate } = setup;
  if (typeof method !== 'object' || !method) return null;
  return {
    kind: method.type === 'bacs_debit' ? 'bacs' : 'card',
    paymentMethodId: method.id,
    ...looks(method),
    mandate: typeof mandate === 'object' && mandate ? readable(mandate) : null,
  };
};

/** Gone, or never anybody's: there is nothing left to take off. */
const isLeft = (error: unknown, stripe: Stripe): boolean =>
  error instanceof stripe.errors.StripeInvalidRequestError;

export const waysOf = (stripe: Stripe, mutualId: Id<'mutual'>): WaysAtStripe => ({
  openCustomer: async (memberId) =>
    (
      await stripe.customers.create(
        { metadata: { mutual: mutualId, member: memberId } },
        { idempotencyKey: `holder:${memberId}:customer` },
      )
    ).id,
  startSetUp: async ({ customerId, memberId, kind, returnUrl, attempt }) => {
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'setup',
        currency: 'gbp',
        customer: customerId,
        client_reference_id: memberId,
        allowed_payment_method_types: [stripeTypes[kind]],
        success_url: `${returnUrl}?way=ready`,
        cancel_url: `${returnUrl}?way=left`,
      },
      { idempotencyKey: `holder:${memberId}:${kind}:${attempt}` },
    );
    return { sessionId: session.id, url: session.url ?? returnUrl };
  },
  setUpBy: (sessionId) => setUpBy(stripe, sessionId),
  mandate: async (mandateId) => readable(await stripe.mandates.retrieve(mandateId)),
  looksOf: async (paymentMethodId) => looks(await stripe.paymentMethods.retrieve(paymentMethodId)),
  leave: async (paymentMethodId) => {
    try {
      await stripe.paymentMethods.detach(paymentMethodId);
    } catch (error) {
      if (!isLeft(error, stripe)) throw error;
    }
  },
});
