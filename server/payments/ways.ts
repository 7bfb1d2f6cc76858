/** How a holder pays: set up, changed and looked at. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { WayKind, WayToPay } from '#shared/payments/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { presentWay } from './policy.ts';
import { reached } from './reached.ts';
import { findWayToPay } from './reads.ts';
import { keepWayToPay } from './records.ts';
import { keepSetUp } from './set-up.ts';

const ownWay = async (handle: Reader, { mutualId, memberId }: Call['actor']): Promise<WayToPay> => {
  const { rules } = await mutualOf(handle, mutualId);
  return presentWay(await findWayToPay(handle, mutualId, memberId), rules.collectsBy);
};

export const showWayToPay = (call: Call) => ownWay(call.deps.db.read, call.actor);

export const startSetUp = async (call: Call, kind: WayKind): Promise<{ url: string }> => {
  const { mutualId, memberId } = call.actor;
  const payments = call.deps.payments(mutualId);
  const { rules } = await mutualOf(call.deps.db.read, mutualId);
  if (!rules.collectsBy.includes(kind)) throw new Refusal('way-not-agreed');
  const before = await findWayToPay(call.deps.db.read, mutualId, memberId);
  const customerId = before?.customerId ?? (await reached(call, () => payments.openCustomer(memberId)));
  const returnUrl = `${call.deps.settings.baseUrl}/budget/card`;
  const { sessionId, url } = await reached(call, () =>
    payments.startSetUp({ customerId, memberId, kind, returnUrl, attempt: call.now }),
  );
  return call.write(async (tx) => {
    await keepWayToPay(tx, {
      mutualId,
      memberId,
      customerId,
      checkoutSessionId: sessionId,
      checkoutKind: kind,
      changedAt: call.now,
    });
    await note(tx, call, 'WAY_TO_PAY_STARTED', memberId, { kind });
    return { url };
  });
};

/** Looks at the payment service itself: coming back from its page proves nothing. */
export const checkSetUp = async (call: Call): Promise<WayToPay> => {
  const { mutualId, memberId } = call.actor;
  const way = await findWayToPay(call.deps.db.read, mutualId, memberId);
  if (way) await reached(call, () => keepSetUp(call, way));
  return call.write(async (tx) => {
    await note(tx, call, 'WAY_TO_PAY_CHECKED', memberId);
    return ownWay(tx, call.actor);
  });
};
