/**
 * Every mutual has a Stripe account of its own: without a key, a sandbox of play money each; with a key,
 * the one mutual of this installation.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Stripe from 'stripe';
import type { Id } from '#shared/language/ids.ts';
import { readMessage, type StripeMessage } from './messages.ts';
import { type Payments, paymentsOf } from './payments.ts';
import type { Control } from './sandbox/control.ts';
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { stripeClient } from './stripe-client.ts';

interface Account {
  payments: Payments;
  stripe: Stripe;
  sandbox: Sandbox | null;
  secrets: string[];
}

export interface StripeAccounts {
  open(mutualId: Id<'mutual'>): Promise<void>;
  payments(mutualId: Id<'mutual'>): Payments;
  readMessage(mutualId: string, raw: Buffer, signature: string): StripeMessage | null;
  /** Play money only: what the sandbox's own page can do too. */
  control(mutualId: Id<'mutual'>): Control;
  sandboxUrl(mutualId: Id<'mutual'>): string | null;
  close(): Promise<void>;
}

export interface AccountsNeeds {
  secretKey: string | undefined;
  webhookSecrets: readonly string[];
  /** Where a mutual's sandbox keeps its state. */
  fileOf: (mutualId: Id<'mutual'>) => string;
  /** The address Stripe's messages come to; asked for after the server listens. */
  listening: () => string;
  now?: () => string;
  rateLimits?: boolean;
  sync?: 'full' | 'off';
  actsByItself?: boolean;
}

/** What we act upon; everything else is read from the balance feed. */
const listened: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'payment_intent.canceled',
  'payment_intent.requires_action',
  'mandate.updated',
  'payment_method.automatically_updated',
  'charge.updated',
  'charge.failed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'refund.created',
  'refund.failed',
  'transfer.reversed',
  'payout.created',
  'payout.canceled',
  'payout.failed',
  'topup.succeeded',
  'balance.available',
];

/** What happens on carers' own accounts. */
const listenedOfCarers: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = [
  'account.updated',
  'account.external_account.updated',
  'payout.created',
  'payout.paid',
  'payout.failed',
];

const listenedThin = [
  'v2.core.account[requirements].updated',
  'v2.core.account[configuration.recipient].capability_status_updated',
  'v2.core.account.closed',
];

/** The sandbox forgets nothing, our port may change: its endpoints are made anew at each start. */
const listen = async (stripe: Stripe, url: string): Promise<string[]> => {
  for await (const old of stripe.webhookEndpoints.list({ limit: 100 }))
    await stripe.webhookEndpoints.del(old.id);
  for await (const old of stripe.v2.core.eventDestinations.list())
    await stripe.v2.core.eventDestinations.del(old.id);
  const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: listened });
  const ofCarers = await stripe.webhookEndpoints.create({
    url,
    connect: true,
    enabled_events: listenedOfCarers,
  });
  const thin = await stripe.v2.core.eventDestinations.create({
    name: 'carers',
    type: 'webhook_endpoint',
    event_payload: 'thin',
    enabled_events: listenedThin,
    webhook_endpoint: { url },
    include: ['webhook_endpoint.signing_secret'],
  });
  return [endpoint.secret, ofCarers.secret, thin.webhook_endpoint?.signing_secret].filter(
    (secret) => typeof secret === 'string',
  );
};

/**
 * A payout that Stripe makes by itself would empty the pool that carers are paid from. Asked for at every
 * start; while Stripe cannot be reached nothing is collected either, so that is no reason not to start.
 */
const keepMoneyForCarers = async (stripe: Stripe): Promise<void> => {
  try {
    await stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
  } catch (error) {
    if (!(error instanceof stripe.errors.StripeConnectionError)) throw error;
  }
};

const openSandboxAccount = async (needs: AccountsNeeds, mutualId: Id<'mutual'>): Promise<Account> => {
  const file = needs.fileOf(mutualId);
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const sandbox = await openSandbox({
    file,
    ...(needs.now ? { now: needs.now } : {}),
    rateLimits: false,
    sync: needs.sync ?? 'full',
    actsByItself: needs.actsByItself ?? true,
  });
  const stripe = stripeClient({
    secretKey: sandbox.secretKey,
    sandbox: { host: '127.0.0.1', port: sandbox.port },
  });
  await keepMoneyForCarers(stripe);
  const secrets = await listen(stripe, `${needs.listening()}/api/stripe/${mutualId}/events`);
  sandbox.control.setRateLimits(needs.rateLimits ?? true);
  return { stripe, sandbox, secrets, payments: paymentsOf(stripe, mutualId) };
};

const realAccount = (needs: AccountsNeeds, secretKey: string, mutualId: Id<'mutual'>): Account => {
  const stripe = stripeClient({ secretKey });
  return {
    stripe,
    sandbox: null,
    secrets: [...needs.webhookSecrets],
    payments: paymentsOf(stripe, mutualId),
  };
};

export const openStripeAccounts = (needs: AccountsNeeds): StripeAccounts => {
  const accounts = new Map<string, Account>();
  const openReal = (secretKey: string, mutualId: Id<'mutual'>): Account => {
    if (accounts.size > 0)
      throw new Error('With a Stripe key of its own, an installation can host one mutual only.');
    const account = realAccount(needs, secretKey, mutualId);
    accounts.set(mutualId, account);
    return account;
  };
  const opened = (mutualId: Id<'mutual'>): Account => {
    const account = accounts.get(mutualId);
    if (account) return account;
    // Founded through another process on the same database, since this one was started.
    if (needs.secretKey) return openReal(needs.secretKey, mutualId);
    throw new Error('The payment account of this mutual is not open.');
  };
  return {
    open: async (mutualId) => {
      if (accounts.has(mutualId)) return;
      if (needs.secretKey) await keepMoneyForCarers(openReal(needs.secretKey, mutualId).stripe);
      else accounts.set(mutualId, await openSandboxAccount(needs, mutualId));
    },
    payments: (mutualId) => opened(mutualId).payments,
    readMessage: (mutualId, raw, signature) => {
      const account = accounts.get(mutualId);
      return account ? readMessage(account.stripe, account.secrets, raw, signature) : null;
    },
    control: (mutualId) => {
      const { sandbox } = opened(mutualId);
      if (!sandbox) throw new Error('Only play money can be controlled.');
      return sandbox.control;
    },
    sandboxUrl: (mutualId) => opened(mutualId).sandbox?.url ?? null,
    close: async () => {
      for (const { sandbox } of accounts.values()) await sandbox?.close();
    },
  };
};
