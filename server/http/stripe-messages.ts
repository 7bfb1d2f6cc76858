/** What Stripe tells us is checked as it came, kept once and answered at once; it is dealt with afterwards. */
import { type Router, raw } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import { isId } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import type { StripeMessage } from '../outside/stripe/messages.ts';
import { keepMessage } from '../payments/messages.ts';

export type ReadMessage = (mutualId: string, body: Buffer, signature: string) => StripeMessage | null;

/** The body reaches the check as it came: nothing may parse it before. */
export const stripeMessages = (router: Router, deps: Deps, read: ReadMessage): void => {
  router.post(
    '/api/stripe/:mutualId/events',
    raw({ type: 'application/json', limit: '1mb' }),
    async (request, response) => {
      const { mutualId } = request.params;
      const body: unknown = request.body;
      if (!isId('mutual', mutualId) || !Buffer.isBuffer(body)) throw new Refusal('signature-invalid');
      const message = read(mutualId, body, request.get('stripe-signature') ?? '');
      if (!message) throw new Refusal('signature-invalid');
      await keepMessage(deps, mutualId, message);
      response.status(200).json({ received: true });
    },
  );
};
