import type Stripe from 'stripe';

/** The body of each kind is Stripe's own type, so that a missing response field does not compile. */
export interface Kinds {
  customer: Stripe.Customer;
  payment_method: Stripe.PaymentMethod;
  setup_intent: Stripe.SetupIntent;
  checkout_session: Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  mandate: Stripe.Mandate;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  payout: Stripe.Payout;
  topup: Stripe.Topup;
  balance_transaction: Stripe.BalanceTransaction;
  balance_settings: Stripe.BalanceSettings;
  event: Stripe.Event;
  thin_event: Stripe.V2.Core.Event;
  webhook_endpoint: Stripe.WebhookEndpoint;
  event_destination: Stripe.V2.Core.EventDestination;
  account: Stripe.V2.Core.Account;
  account_link: Stripe.V2.Core.AccountLink;
}

/** What Stripe knows about an object and does not tell. */
export interface Hidden {
  /** The whole test number of a card, or of a Bacs account. */
  number?: string;
  /** A decline to give at the next charge, set from the control page. */
  nextDecline?: string;
  /** Unix second from which a charge's money can be spent. */
  availableOn?: number;
  /** The payout that took a balance transaction to the bank. */
  payout?: string;
  secret?: string;
  connect?: boolean;
  used?: boolean;
  token?: string;
  /** What an onboarding page was told, and how payouts to that bank account end. */
  bankAccount?: string;
  bankFingerprint?: string;
  onboarding?: 'nothing-given' | 'submitted' | 'verified' | 'restricted' | 'rejected';
  /** Set while the bank asks the cardholder to agree. */
  authentication?: 'asked' | 'agreed' | 'refused';
  offSession?: boolean;
  /** Where the member goes after the bank's page. */
  returnUrl?: string;
  /** What a Checkout Session will ask for once its page is sent, and what it is for. */
  payment?: {
    amount: number;
    description?: string | undefined;
    metadata?: Readonly<Record<string, string | null>> | null | undefined;
    setupFutureUsage?: 'off_session' | 'on_session' | undefined;
    transferGroup?: string | undefined;
  };
  items?: { id: string; name: string; unitAmount: number; quantity: number }[];
  /** The Checkout Session an intent belongs to. */
  session?: string;
  /** The mandate under which a Bacs account may be debited. */
  mandate?: string;
  /** Bacs: the failure a debit will end with; absent when it will succeed. */
  failure?: string;
}

export type Kind = keyof Kinds;

export interface Kept<K extends Kind> {
  readonly seq: number;
  readonly kind: K;
  readonly account: string;
  readonly body: Kinds[K];
  readonly hidden: Hidden;
}
