/** Opening an offer to buy together, and calling it off. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import { purchaseReached } from '#shared/purchases/journey.ts';
import type { Offer, Purchase } from '#shared/purchases/schema.ts';
import { findCouncil } from '../councils/reads.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { note } from '../oversight/actions.ts';
import { letHoldGo } from './holds.ts';
import { here } from './policy.ts';
import { findPurchase, findSupplier, type PledgeRow, type PurchaseRow } from './reads.ts';
import { changePledge, changePurchase, keepPurchase, keepSupplier } from './records.ts';
import { showPurchase, tellPurchase, toStep } from './show.ts';

/** One supplier has one name, and one account in the books. */
const supplierOf = async (tx: Writer, call: Call, offer: Offer): Promise<Id<'supplier'> | null> => {
  if (offer.kind === 'group-shift' || offer.supplierName === null) return null;
  const { mutualId } = call.actor;
  const known = await findSupplier(tx, mutualId, offer.supplierName);
  if (known) return known.supplierId;
  const supplierId = call.deps.newId('supplier');
  const { supplierName: name, supplierIsLocal: isLocal } = offer;
  await keepSupplier(tx, { mutualId, supplierId, name, isLocal, enteredAt: call.now });
  return supplierId;
};

const refuseWrongDays = async (tx: Writer, call: Call, offer: Offer): Promise<void> => {
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  if (offer.closesAt <= call.now)
    throw new Refusal('invalid-input', [{ pointer: '/closesAt', detail: 'This moment has passed.' }]);
  if (offer.takesPlaceOn < dayAt(offer.closesAt, zone))
    throw new Refusal('invalid-input', [
      { pointer: '/takesPlaceOn', detail: 'It cannot take place before the offer closes.' },
    ]);
};

/** Whoever offers it, and the vote in which members said so. */
interface OfferedBy {
  offeredById: Id<'member'>;
  proposalId: Id<'proposal'> | null;
}

/** Opens an offer inside a write. */
export const openOffer = async (
  tx: Writer,
  call: Call,
  offer: Offer,
  by: OfferedBy,
): Promise<Id<'purchase'>> => {
  const { mutualId } = call.actor;
  if (offer.councilId && !(await findCouncil(tx, mutualId, offer.councilId))) throw new Refusal('not-found');
  const purchaseId = call.deps.newId('purchase');
  const { supplierName: _, supplierIsLocal: __, ...wishes } = offer;
  await keepPurchase(tx, {
    ...wishes,
    ...by,
    mutualId,
    purchaseId,
    supplierId: await supplierOf(tx, call, offer),
    minimumPence: offer.minimumPence ?? offer.costPence,
    status: 'offered',
    offeredAt: call.now,
  });
  await note(tx, call, 'PURCHASE_OFFERED', purchaseId, { costPence: offer.costPence });
  const row = await findPurchase(tx, mutualId, purchaseId);
  if (row) tellPurchase(tx, call, row);
  return purchaseId;
};

export const offerPurchase = (call: Call, offer: Offer): Promise<Purchase> =>
  call.write(async (tx) => {
    await refuseWrongDays(tx, call, offer);
    const by = { offeredById: call.actor.by.memberId, proposalId: null };
    return showPurchase(call, await openOffer(tx, call, offer, by), tx);
  });

/** Whatever is kept apart for it is let go; nothing has been collected. */
export const letAllGo = async (
  tx: Writer,
  call: Call,
  { purchase }: PurchaseRow,
  rows: readonly PledgeRow[],
): Promise<Id<'member'>[]> => {
  for (const { pledge } of rows) {
    await letHoldGo(tx, call, pledge.holdId);
    if (pledge.status === 'held' || pledge.status === 'left')
      await changePledge(tx, pledge, { status: 'released', holdId: null, askedPence: null });
  }
  await changePurchase(tx, purchase.mutualId, purchase.purchaseId, { shiftId: null });
  return here(rows).map(({ pledge }) => pledge.holderId);
};

export const cancelPurchase = (call: Call, purchaseId: Id<'purchase'>, reason: string): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'cancel');
    const told = await letAllGo(tx, call, row, rows);
    await changePurchase(tx, call.actor.mutualId, purchaseId, {
      status: purchaseReached('cancel', row.purchase.status),
      endedAt: call.now,
      endReason: reason,
    });
    await note(tx, call, 'PURCHASE_CANCELLED', purchaseId);
    await notify(tx, call, 'purchase-cancelled', told, { purchaseId });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });
