/** What Stripe tells us is kept once, answered at once, and dealt with afterwards from Stripe's own word. */
import { type Router, raw } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import { isId } from '#shared/language/ids.ts';
import type { Deps } from '../deps.ts';
import type { StripeMessage } from '../outside/stripe/messages.ts';
import { keepEvent } from './records.ts';

export type ReadMessage = (mutualId: string, body: Buffer, signature: string) => StripeMessage | null;

/** The body reaches the check as it came: nothing may parse it before. */
export const stripeWebhooks = (router: Router, deps: Deps, read: ReadMessage): void => {
  router.post(
    '/api/stripe/:mutualId/events',
    raw({ type: 'application/json', limit: '1mb' }),
    async (request, response) => {
      const { mutualId } = request.params;
      const body: unknown = request.body;
      if (!isId('mutual', mutualId) || !Buffer.isBuffer(body)) throw new Refusal('signature-invalid');
      const message = read(mutualId, body, request.get('stripe-signature') ?? '');
      if (!message) throw new Refusal('signature-invalid');
      await deps.db.write(
        async (tx) => {
          const isNew = await keepEvent(tx, { ...message, mutualId, receivedAt: deps.now() });
          if (isNew) tx.onCommit(() => deps.wake('stripe-events'));
        },
        { isolation: 'constraints-decide' },
      );
      response.status(200).json({ received: true });
    },
  );
};
