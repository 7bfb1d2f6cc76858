/** What the bank and the payment service say of a way to pay after it was set up. */
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { findWayToPay, type WayRow } from './reads.ts';
import { keepWayToPay } from './records.ts';

const tell = (call: Call, tx: Parameters<typeof announce>[0], memberId: WayRow['memberId']): void =>
  announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });

/** Reads the mandate again. One that has ended is told to its holder, who must set up anew. */
export const readMandate = async (call: Call, way: WayRow): Promise<void> => {
  const { mutualId, memberId, mandateId } = way;
  if (!mandateId) return;
  const mandate = await call.deps.payments(mutualId).mandate(mandateId);
  await call.deps.db.write(async (tx) => {
    const now = await findWayToPay(tx, mutualId, memberId);
    // Another was set up meanwhile; and what has ended stays ended.
    if (now?.mandateId !== mandateId || now.mandateStatus === 'inactive') return;
    await keepWayToPay(tx, { ...now, ...mandate });
    if (mandate.mandateStatus === 'inactive') {
      await note(tx, call, 'MANDATE_ENDED', memberId, { reason: mandate.revokedBecause });
      await notify(tx, call, 'way-to-pay-ended', [memberId], {});
    }
    tell(call, tx, memberId);
  });
};

/** The bank gave the card or the account another number: the same way to pay, looking different. */
export const readLooks = async (call: Call, way: WayRow): Promise<void> => {
  const { mutualId, memberId, paymentMethodId } = way;
  if (!paymentMethodId) return;
  const looks = await call.deps.payments(mutualId).looksOf(paymentMethodId);
  await call.deps.db.write(async (tx) => {
    const now = await findWayToPay(tx, mutualId, memberId);
    if (now?.paymentMethodId !== paymentMethodId) return;
    await keepWayToPay(tx, { ...now, ...looks });
    tell(call, tx, memberId);
  });
};
