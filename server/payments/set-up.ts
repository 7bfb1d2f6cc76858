import type { Writer } from '#db/database.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { findWayToPay, type WayRow } from './reads.ts';
import { keepFormerWay, keepWayToPay } from './records.ts';

/** From now on nothing new is asked of it; what is under way may still come. */
const leaveFormer = async (tx: Writer, call: Call, way: WayRow): Promise<void> => {
  const { mutualId, memberId, paymentMethodId, kind, brand, lastFour, mandateReference } = way;
  if (!paymentMethodId || !kind) return;
  await keepFormerWay(tx, {
    mutualId,
    memberId,
    paymentMethodId,
    kind,
    brand,
    lastFour,
    mandateReference,
    leftAt: call.now,
  });
};

const noMandate = {
  mandateId: null,
  mandateReference: null,
  mandateStatus: null,
  networkStatus: null,
  revokedBecause: null,
};

/** Reads the set-up session again and keeps what it brought, if it brought something. */
export const keepSetUp = async (call: Call, way: WayRow): Promise<void> => {
  const { mutualId, memberId, checkoutSessionId } = way;
  const setUp = checkoutSessionId ? await call.deps.payments(mutualId).setUpBy(checkoutSessionId) : null;
  if (!setUp || setUp.paymentMethodId === way.paymentMethodId) return;
  await call.deps.db.write(async (tx) => {
    // Asking took a moment: meanwhile another may have been kept, or another set-up begun.
    const now = await findWayToPay(tx, mutualId, memberId);
    if (!now || now.paymentMethodId !== way.paymentMethodId) return;
    await leaveFormer(tx, call, now);
    const { mandate, ...brought } = setUp;
    await keepWayToPay(tx, { ...now, ...brought, ...(mandate ?? noMandate), changedAt: call.now });
    await note(tx, call, 'WAY_TO_PAY_KEPT', memberId, { kind: setUp.kind });
    // A due that waits for another way to pay is asked for now.
    tx.onCommit(() => call.deps.wake('settlements'));
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  });
};
