/** What somebody does at the payment service itself, past us: with the real SDK, against the sandbox. */
import { stripeClient } from '#server/outside/stripe/stripe-client.ts';
import { stripeOf } from './care-week.ts';
import type { World } from './world.ts';

export const stripeByHand = (world: World) => {
  const sandbox = new URL(world.house.stripe.sandboxUrl(world.mutualId) ?? '');
  return stripeClient({
    secretKey: 'sk_test_sandbox_by_hand',
    sandbox: { host: sandbox.hostname, port: Number(sandbox.port) },
  });
};

/** The mutual answers its bank's question about the newest dispute. */
export const evidenceFor = async (world: World, words: 'winning_evidence' | 'losing_evidence') => {
  const [dispute] = (stripeOf(world).dump().objects['dispute'] ?? []) as unknown as { id: string }[];
  await stripeByHand(world).disputes.update(dispute?.id ?? '', {
    evidence: { uncategorized_text: words },
    submit: true,
  });
};

/** The newest collection; what arrives on a carer’s own account is a charge of another kind. */
export const theirCharge = (world: World): string => {
  const charges = (stripeOf(world).dump().objects['charge'] ?? []) as unknown as {
    id: string;
    customer: string | null;
  }[];
  return charges.findLast(({ customer }) => customer !== null)?.id ?? '';
};

/** Somebody gives the newest collection back, or part of it, there and not here. */
export const refundByHand = async (world: World, amount?: number) => {
  await stripeByHand(world).refunds.create({ charge: theirCharge(world), ...(amount ? { amount } : {}) });
};
