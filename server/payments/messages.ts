import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import type { StripeMessage } from '../outside/stripe/messages.ts';
import { eventHandled, keepEvent } from './records.ts';

/** Keeps a message once, however often it is told, and wakes whoever deals with it. */
export const keepMessage = (deps: Deps, mutualId: Id<'mutual'>, message: StripeMessage): Promise<void> =>
  deps.db.write(
    async (tx) => {
      const isNew = await keepEvent(tx, { ...message, mutualId, receivedAt: deps.now() });
      if (isNew) tx.onCommit(() => deps.wake('stripe-events'));
    },
    { isolation: 'constraints-decide' },
  );

/** Writes down how dealing with messages ended; without `handledAt` they are tried again. */
export const endMessages = (
  deps: Deps,
  messages: readonly { mutualId: Id<'mutual'>; eventId: string }[],
  how: { handledAt: Instant | null; failure: string | null },
): Promise<void> =>
  deps.db.write(async (tx) => {
    for (const { mutualId, eventId } of messages) await eventHandled(tx, mutualId, eventId, how);
  });
