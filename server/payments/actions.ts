import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { keepCard } from './card.ts';
import { reached } from './reached.ts';
import { contactOf, findPayee, findWayToPay } from './reads.ts';
import { keepPayee, keepWayToPay } from './records.ts';

const page = (call: Call, path: string) => `${call.deps.settings.baseUrl}${path}`;

const ownWayToPay = async (handle: Reader, { mutualId, memberId }: Call['actor']) => {
  const way = await findWayToPay(handle, mutualId, memberId);
  return {
    ready: Boolean(way?.paymentMethodId),
    brand: way?.brand ?? null,
    lastFour: way?.lastFour ?? null,
    funding: way?.funding ?? null,
  };
};

export const showWayToPay = (call: Call) => ownWayToPay(call.deps.db.read, call.actor);

export const startCardSetup = async (call: Call): Promise<{ url: string }> => {
  const { mutualId, memberId } = call.actor;
  const payments = call.deps.payments(mutualId);
  const before = await findWayToPay(call.deps.db.read, mutualId, memberId);
  const customerId = before?.customerId ?? (await reached(call, () => payments.openCustomer(memberId)));
  const { sessionId, url } = await reached(call, () =>
    payments.startCardSetup(customerId, memberId, page(call, '/budget/card'), call.now),
  );
  return call.write(async (tx) => {
    await keepWayToPay(tx, {
      mutualId,
      memberId,
      customerId,
      checkoutSessionId: sessionId,
      changedAt: call.now,
    });
    await note(tx, call, 'CARD_SETUP_STARTED', memberId);
    return { url };
  });
};

/** Looks at the payment service itself: coming back from its page proves nothing. */
export const checkCardSetup = async (call: Call) => {
  const { mutualId, memberId } = call.actor;
  const way = await findWayToPay(call.deps.db.read, mutualId, memberId);
  if (way) await reached(call, () => keepCard(call, way));
  return call.write(async (tx) => {
    await note(tx, call, 'CARD_SETUP_CHECKED', memberId);
    return ownWayToPay(tx, call.actor);
  });
};

const ownPayee = async (handle: Reader, { mutualId, memberId }: Call['actor']) => {
  const payee = await findPayee(handle, mutualId, memberId);
  return { started: payee !== null, payable: payee?.transfers === 'active', missing: payee?.missing ?? [] };
};

export const showPayee = (call: Call) => ownPayee(call.deps.db.read, call.actor);

export const startOnboarding = async (call: Call): Promise<{ url: string }> => {
  const { mutualId, memberId } = call.actor;
  const payments = call.deps.payments(mutualId);
  const before = await findPayee(call.deps.db.read, mutualId, memberId);
  const contact = await contactOf(call.deps.db.read, mutualId, memberId);
  const stripeAccountId =
    before?.stripeAccountId ??
    (await reached(call, () =>
      payments.openRecipient(memberId, contact?.email ?? `${memberId}@members.invalid`, contact?.name ?? ''),
    ));
  const back = page(call, '/pay/account');
  const url = await reached(call, () => payments.onboardingLink(stripeAccountId, `${back}?again=1`, back));
  return call.write(async (tx) => {
    // Who has an account may have become payable while the link was being made.
    if (!(await findPayee(tx, mutualId, memberId)))
      await keepPayee(tx, {
        mutualId,
        memberId,
        stripeAccountId,
        transfers: 'pending',
        missing: [],
        changedAt: call.now,
      });
    await note(tx, call, 'ONBOARDING_STARTED', memberId);
    return { url };
  });
};

/** Reads the account again and keeps what it says. */
export const readPayee = async (call: Call, memberId: Id<'member'>): Promise<void> => {
  const { mutualId } = call.actor;
  const known = await findPayee(call.deps.db.read, mutualId, memberId);
  if (!known) return;
  const state = await reached(call, () => call.deps.payments(mutualId).payeeState(known.stripeAccountId));
  await call.deps.db.write(async (tx) => {
    const payee = (await findPayee(tx, mutualId, memberId)) ?? known;
    // Parked pays are tried again when the account has changed, not whenever somebody looked.
    const changedAt = state.transfers === payee.transfers ? payee.changedAt : call.now;
    await keepPayee(tx, { ...payee, ...state, changedAt });
    if (state.transfers === 'active') tx.onCommit(() => call.deps.wake('settlements'));
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  });
};

export const checkPayee = async (call: Call) => {
  await readPayee(call, call.actor.memberId);
  return call.write(async (tx) => {
    await note(tx, call, 'ONBOARDING_CHECKED', call.actor.memberId);
    return ownPayee(tx, call.actor);
  });
};
