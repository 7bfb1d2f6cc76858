/** Deals with what Stripe told us: fetch the object, move forward only, once. */
import type { Id } from '#shared/language/ids.ts';
import { isId } from '#shared/language/ids.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { type Call, callOf } from '../http/call.ts';
import { readBankPayout } from '../payments/bank-payouts.ts';
import { readLooks, readMandate } from '../payments/mandates.ts';
import { endMessages } from '../payments/messages.ts';
import { readMovements } from '../payments/movements.ts';
import { saysBalanceMoved } from '../payments/moving-messages.ts';
import { readPayee } from '../payments/payees.ts';
import {
  findPayeeByAccount,
  findWayByMandate,
  findWayByMethod,
  findWayBySession,
  waitingEvents,
} from '../payments/reads.ts';
import { keepSetUp } from '../payments/set-up.ts';
import { applyCollection } from './collection-outcome.ts';
import { findDue } from './due-reads.ts';

type Waiting = Awaited<ReturnType<typeof waitingEvents>>[number];

const aboutIntent = async (call: Call, event: Waiting): Promise<void> => {
  const { objectId, mutualId } = event;
  if (!objectId) return;
  const { dueId, attempt, ...told } = await call.deps.payments(mutualId).collectionState(objectId);
  const due = isId('due', dueId) ? await findDue(call.deps.db.read, mutualId, dueId) : null;
  if (due) await applyCollection(call, due, attempt ?? due.attempt, told);
};

const aboutSession = async (call: Call, event: Waiting): Promise<void> => {
  const way = event.objectId
    ? await findWayBySession(call.deps.db.read, event.mutualId, event.objectId)
    : null;
  if (way) await keepSetUp(call, way);
};

const aboutMandate = async (call: Call, event: Waiting): Promise<void> => {
  const way = event.objectId
    ? await findWayByMandate(call.deps.db.read, event.mutualId, event.objectId)
    : null;
  if (way) await readMandate(call, way);
};

const aboutMethod = async (call: Call, event: Waiting): Promise<void> => {
  const way = event.objectId
    ? await findWayByMethod(call.deps.db.read, event.mutualId, event.objectId)
    : null;
  if (way) await readLooks(call, way);
};

/** A payout of the mutual's own account has no carer: its books follow the balance. */
const aboutPayout = async (call: Call, event: Waiting): Promise<void> => {
  const payee = event.account
    ? await findPayeeByAccount(call.deps.db.read, event.mutualId, event.account)
    : null;
  if (payee && event.objectId) await readBankPayout(call, payee, event.objectId);
};

const aboutAccount = async (call: Call, event: Waiting): Promise<void> => {
  const payee = event.account
    ? await findPayeeByAccount(call.deps.db.read, event.mutualId, event.account)
    : null;
  if (payee) await readPayee(call, payee.memberId);
};

const dealWith = async (call: Call, event: Waiting): Promise<void> => {
  if (event.type.startsWith('payment_intent.')) return aboutIntent(call, event);
  if (event.type.startsWith('checkout.session.')) return aboutSession(call, event);
  if (event.type === 'mandate.updated') return aboutMandate(call, event);
  if (event.type === 'payment_method.automatically_updated') return aboutMethod(call, event);
  if (event.type.startsWith('payout.')) return aboutPayout(call, event);
  if (event.type.startsWith('v2.core.account') || event.type.startsWith('account.'))
    return aboutAccount(call, event);
};

/** Names the kind of failure and no person: Stripe's sentence may quote what it was sent. */
const failureOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${error.code}` : error.name;
};

/** As long as Stripe itself tries again. What was missed by then, each turn finds by looking at Stripe. */
const daysTriedAgain = 3;

/** A failure stays on the event and is tried again with the next turns; nothing is dropped. */
const finish = async (deps: Deps, events: readonly Waiting[], deal: () => Promise<void>): Promise<void> => {
  try {
    await deal();
  } catch (error) {
    for (const { eventId, type } of events)
      deps.log.warn({ err: error, eventId, type }, 'stripe event waits');
    return endMessages(deps, events, { handledAt: null, failure: failureOf(error) });
  }
  await endMessages(deps, events, { handledAt: deps.now(), failure: null });
};

/** Many messages say that the balance moved: its feed is read once for all of them. */
export const handleStripeEvents = async (deps: Deps): Promise<void> => {
  const triedAgainSince = addMinutes(deps.now(), -daysTriedAgain * 24 * 60);
  const waiting = await waitingEvents(deps.db.read, triedAgainSince, 200);
  const callFor = (mutualId: Id<'mutual'>) => callOf(deps, systemActor(mutualId));
  for (const event of waiting)
    if (!saysBalanceMoved(event)) await finish(deps, [event], () => dealWith(callFor(event.mutualId), event));
  for (const mutualId of new Set(waiting.map((event) => event.mutualId))) {
    const told = waiting.filter((event) => event.mutualId === mutualId && saysBalanceMoved(event));
    if (told.length > 0) await finish(deps, told, () => readMovements(callFor(mutualId)));
  }
  if (waiting.length > 0) deps.wake('settlements');
};
