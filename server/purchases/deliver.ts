/** It came, those who take part say so, and the supplier's invoice is shared. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence } from '#shared/language/money.ts';
import { addMinutes, dayAt } from '#shared/language/time.ts';
import { purchaseReached } from '#shared/purchases/journey.ts';
import { cameOf } from '#shared/purchases/minimum.ts';
import type { Purchase } from '#shared/purchases/schema.ts';
import { shareRefused, sharesOf } from '#shared/purchases/shares.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { note } from '../oversight/actions.ts';
import { mineIn } from './pledge.ts';
import { here, sharersOf } from './policy.ts';
import { type PledgeRow, type PurchaseRow, pledgesOf } from './reads.ts';
import { changePledge, changePurchase } from './records.ts';
import { showPurchase, tellPurchase, toStep } from './show.ts';

const aDay = 24 * 60;

export const deliver = (call: Call, purchaseId: Id<'purchase'>): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'deliver');
    const { mutualId } = call.actor;
    const { purchase } = row;
    // A group shift is confirmed by its hours.
    if (purchase.kind === 'group-shift') throw new Refusal('purchase-not-so-far');
    const { zone } = await mutualOf(tx, mutualId);
    if (dayAt(call.now, zone) < purchase.takesPlaceOn)
      throw new Refusal({ code: 'purchase-too-early', facts: { takesPlaceOn: purchase.takesPlaceOn } });
    const asked = here(rows);
    for (const { pledge } of asked)
      await changePledge(tx, pledge, { answer: null, answeredAt: null, answeredById: null });
    await changePurchase(tx, mutualId, purchaseId, {
      status: purchaseReached('deliver', purchase.status),
      deliveredAt: call.now,
      confirmBy: addMinutes(call.now, purchase.confirmDays * aDay),
    });
    await note(tx, call, 'PURCHASE_DELIVERED', purchaseId);
    const to = asked.map(({ pledge }) => pledge.holderId);
    await notify(tx, call, 'purchase-came', to, { purchaseId });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });

/** The words so far may decide: at once, or when the last day is over. */
export const decideDelivery = async (tx: Writer, call: Call, row: PurchaseRow): Promise<void> => {
  const { mutualId, purchaseId, confirmRule, silence, confirmBy, status } = row.purchase;
  const words = here(await pledgesOf(tx, mutualId, [purchaseId])).map(({ pledge }) => pledge.answer);
  const step = cameOf(confirmRule, words, silence, confirmBy !== null && confirmBy <= call.now);
  if (!step) return;
  await changePurchase(tx, mutualId, purchaseId, {
    status: purchaseReached(step, status),
    ...(step === 'confirm' ? { confirmedAt: call.now } : {}),
  });
  await note(tx, call, step === 'confirm' ? 'DELIVERY_CONFIRMED' : 'DELIVERY_DOUBTED', purchaseId);
  tellPurchase(tx, call, row);
};

export const answerDelivery = (
  call: Call,
  purchaseId: Id<'purchase'>,
  said: { answer: 'yes' | 'no'; units: number | null },
): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'answer');
    const { pledge: mine } = mineIn(call, rows);
    if (mine.answer !== null) throw new Refusal('ask-answered');
    const counts = row.purchase.shareRule === 'by-hours' || row.purchase.shareRule === 'by-use';
    await changePledge(tx, mine, {
      answer: said.answer,
      answeredAt: call.now,
      answeredById: call.actor.by.memberId,
      // More than was pledged is not paid: the pledge is the most.
      ...(counts && said.units !== null ? { units: said.units } : {}),
    });
    await note(tx, call, 'DELIVERY_ANSWERED', purchaseId, { answer: said.answer });
    tellPurchase(tx, call, row);
    await decideDelivery(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });

/** The share of each is fixed with the invoice, and shown before it is collected. */
const keepShares = async (
  tx: Writer,
  row: PurchaseRow,
  rows: readonly PledgeRow[],
  amountPence: Pence,
): Promise<void> => {
  const { shareRule } = row.purchase;
  const sharers = sharersOf(row, rows);
  refuseIf(shareRefused(amountPence, shareRule, sharers));
  const shares = sharesOf(amountPence, shareRule, sharers);
  for (const { pledge } of rows)
    if (pledge.status === 'held' || pledge.status === 'left')
      await changePledge(tx, pledge, {
        sharePence: shares.get(pledge.holderId) ?? noPence,
        askedPence: null,
      });
};

export const invoice = (
  call: Call,
  purchaseId: Id<'purchase'>,
  given: { amountPence: Pence; reference: string },
): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'invoice');
    await keepShares(tx, row, rows, given.amountPence);
    await changePurchase(tx, call.actor.mutualId, purchaseId, {
      status: purchaseReached('invoice', row.purchase.status),
      invoicePence: given.amountPence,
      invoiceReference: given.reference,
      invoicedById: call.actor.by.memberId,
    });
    await note(tx, call, 'PURCHASE_INVOICED', purchaseId, { ...given });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });
