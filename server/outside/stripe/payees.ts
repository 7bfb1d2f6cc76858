/** How carers are paid, as Stripe keeps it: recipient accounts, what they lack, and their payouts to a bank. */
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import { type Day, dayAt, type Instant, instantAt } from '#shared/language/time.ts';
import type { PayeeState } from '#shared/payments/schema.ts';

export interface OnboardingLink {
  stripeAccountId: string;
  refreshUrl: string;
  returnUrl: string;
}

export interface BankPayout {
  payoutId: string;
  amountPence: Pence;
  status: 'on-its-way' | 'paid' | 'failed';
  arrivesOn: Day;
  failureCode: string | null;
  madeAt: Instant;
}

export interface PayeesAtStripe {
  openRecipient(memberId: Id<'member'>, email: string, name: string): Promise<string>;
  /** Works once and not for long: made for one click. */
  onboardingLink(wanted: OnboardingLink): Promise<string>;
  payeeState(stripeAccountId: string): Promise<PayeeState>;
  bankPayout(stripeAccountId: string, payoutId: string): Promise<BankPayout>;
}

const openRecipient = async (
  stripe: Stripe,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  { email, name }: { email: string; name: string },
): Promise<string> => {
  const account = await stripe.v2.core.accounts.create(
    {
      contact_email: email,
      display_name: name,
      dashboard: 'express',
      identity: { country: 'gb', entity_type: 'individual' },
      configuration: {
        recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
      },
      defaults: {
        currency: 'gbp',
        responsibilities: { fees_collector: 'application', losses_collector: 'application' },
      },
      metadata: { mutual: mutualId, member: memberId },
      include: ['configuration.recipient', 'requirements'],
    },
    { idempotencyKey: `carer:${memberId}:account` },
  );
  return account.id;
};

/** The same page for the first time and for every change: the payment service asks what it needs. */
const onboardingLink = async (
  stripe: Stripe,
  { stripeAccountId, refreshUrl, returnUrl }: OnboardingLink,
): Promise<string> => {
  const link = await stripe.v2.core.accountLinks.create({
    account: stripeAccountId,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: {
        refresh_url: refreshUrl,
        return_url: returnUrl,
        collection_options: { fields: 'eventually_due', future_requirements: 'include' },
      },
    },
  });
  return link.url;
};

const payeeState = async (stripe: Stripe, stripeAccountId: string): Promise<PayeeState> => {
  const account = await stripe.v2.core.accounts.retrieve(stripeAccountId, {
    include: ['configuration.recipient', 'requirements'],
  });
  const capability = account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
  // What Stripe itself is still looking at, nobody else can do anything about.
  const ours = (account.requirements?.entries ?? []).filter((entry) => entry.awaiting_action_from === 'user');
  return {
    transfers: account.closed ? 'unsupported' : (capability?.status ?? 'pending'),
    because: capability?.status_details[0]?.code ?? null,
    missing: ours.map((entry) => entry.description),
  };
};

const statuses: Readonly<Record<string, BankPayout['status']>> = {
  paid: 'paid',
  failed: 'failed',
  canceled: 'failed',
};

const bankPayout = async (stripe: Stripe, account: string, payoutId: string): Promise<BankPayout> => {
  const payout = await stripe.payouts.retrieve(payoutId, {}, { stripeAccount: account });
  return {
    payoutId: payout.id,
    amountPence: pence(payout.amount),
    status: statuses[payout.status] ?? 'on-its-way',
    arrivesOn: dayAt(instantAt(payout.arrival_date * 1000), 'UTC'),
    failureCode: payout.failure_code,
    madeAt: instantAt(payout.created * 1000),
  };
};

export const payeesOf = (stripe: Stripe, mutualId: Id<'mutual'>): PayeesAtStripe => ({
  openRecipient: (memberId, email, name) => openRecipient(stripe, mutualId, memberId, { email, name }),
  onboardingLink: (wanted) => onboardingLink(stripe, wanted),
  payeeState: (stripeAccountId) => payeeState(stripe, stripeAccountId),
  bankPayout: (stripeAccountId, payoutId) => bankPayout(stripe, stripeAccountId, payoutId),
});
