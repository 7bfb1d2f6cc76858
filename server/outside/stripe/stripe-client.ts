import Stripe from 'stripe';

export interface StripeSettings {
  readonly secretKey: string;
  /** Where the embedded sandbox listens; absent for the real Stripe. */
  readonly sandbox?: { readonly host: string; readonly port: number };
}

const isSandboxKey = (key: string): boolean => key.startsWith('sk_test_sandbox');

/**
 * The one way to Stripe, real or pretended. One rule chooses: `sk_test_sandbox…` goes to the embedded sandbox,
 * any other key to api.stripe.com; a mixture of the two is a mistake about money and refuses to start.
 */
export const stripeClient = ({ secretKey, sandbox }: StripeSettings): Stripe => {
  if (!/^(sk|rk)_(test|live)_\w+$/.test(secretKey))
    throw new Error('The Stripe key must start with sk_test_, rk_test_, sk_live_ or rk_live_.');
  if (sandbox && !isSandboxKey(secretKey))
    throw new Error(
      'A real Stripe key must never be sent to the sandbox. Remove the key, or the sandbox address.',
    );
  if (!sandbox && isSandboxKey(secretKey))
    throw new Error('This is the key of the embedded sandbox, but no sandbox address is set.');
  return new Stripe(secretKey, {
    maxNetworkRetries: 2,
    timeout: 20_000,
    appInfo: { name: 'Carepool' },
    ...(sandbox
      ? { host: sandbox.host, port: sandbox.port, protocol: 'http' as const, telemetry: false }
      : {}),
  });
};
