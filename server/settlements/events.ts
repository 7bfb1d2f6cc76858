/** Deals with what Stripe told us: fetch the object, move forward only, once. */
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { readPayee } from '../payments/actions.ts';
import { keepCard } from '../payments/card.ts';
import { readMovements } from '../payments/movements.ts';
import { findPayeeByAccount, findWayBySession, waitingEvents } from '../payments/reads.ts';
import { eventHandled } from '../payments/records.ts';
import { applyCollection } from './collect.ts';
import { dueOfIntent } from './reads.ts';

type Waiting = Awaited<ReturnType<typeof waitingEvents>>[number];

const aboutIntent = async (call: Call, event: Waiting): Promise<void> => {
  const { objectId, mutualId } = event;
  const due = objectId ? await dueOfIntent(call.deps.db.read, mutualId, objectId) : null;
  if (!due || !objectId) return;
  await applyCollection(call, due, await call.deps.payments(mutualId).collectionState(objectId));
};

const aboutSession = async (call: Call, event: Waiting): Promise<void> => {
  const way = event.objectId
    ? await findWayBySession(call.deps.db.read, event.mutualId, event.objectId)
    : null;
  if (way) await keepCard(call, way);
};

const aboutAccount = async (call: Call, event: Waiting): Promise<void> => {
  const payee = event.account ? await findPayeeByAccount(call.deps.db.read, event.account) : null;
  if (payee) await readPayee(call, payee.memberId);
};

const dealWith = async (call: Call, event: Waiting): Promise<void> => {
  if (event.type.startsWith('payment_intent.')) return aboutIntent(call, event);
  if (event.type.startsWith('checkout.session.')) return aboutSession(call, event);
  if (event.type.startsWith('v2.core.account') || event.type === 'account.updated')
    return aboutAccount(call, event);
  if (event.type === 'charge.updated' || event.type === 'balance.available') await readMovements(call);
};

/** A failure stays on the event and is tried again with the next turn; nothing is dropped. */
export const handleStripeEvents = async (deps: Deps): Promise<void> => {
  let settlementsTouched = false;
  for (const event of await waitingEvents(deps.db.read, 200)) {
    const call = callOf(deps, systemActor(event.mutualId));
    try {
      await dealWith(call, event);
      settlementsTouched = true;
      await deps.db.write(async (tx) => {
        await eventHandled(tx, event.mutualId, event.eventId, { handledAt: deps.now(), failure: null });
      });
    } catch (error) {
      deps.log.warn({ err: error, eventId: event.eventId, type: event.type }, 'stripe event waits');
      await deps.db.write(async (tx) => {
        await eventHandled(tx, event.mutualId, event.eventId, { handledAt: null, failure: String(error) });
      });
    }
  }
  if (settlementsTouched) deps.wake('settlements');
};
