/** One carer, several holders: a visit that one of them posted is shared by those who take part. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Purchase } from '#shared/purchases/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { findPair, findShift } from '../shifts/reads.ts';
import { hold, letHoldGo } from './holds.ts';
import { mineIn } from './pledge.ts';
import { here } from './policy.ts';
import { type PledgeRow, type PurchaseRow, pledgesOf, purchaseOfShift } from './reads.ts';
import { changePledge, changePurchase } from './records.ts';
import { showPurchase, tellPurchase, toStep } from './show.ts';

/** A taken visit of mine on that day, whose carer is paid without costs that would stay with me alone. */
const visitToShare = async (tx: Writer, call: Call, { purchase }: PurchaseRow, shiftId: Id<'shift'>) => {
  const { mutualId, memberId } = call.actor;
  const row = await findShift(tx, mutualId, shiftId);
  if (row?.shift.holderId !== memberId) throw new Refusal('not-found');
  const { carerId, status, startsAt } = row.shift;
  if (carerId === null || status !== 'taken') throw new Refusal('shift-not-changeable');
  const { zone } = await mutualOf(tx, mutualId);
  if (dayAt(startsAt, zone) !== purchase.takesPlaceOn)
    throw new Refusal('invalid-input', [
      { pointer: '/shiftId', detail: 'This visit is on another day than was offered.' },
    ]);
  const pair = await findPair(tx, mutualId, memberId, carerId);
  if ((pair?.engagement ?? 'employed-by-holder') === 'employed-by-holder')
    throw new Refusal({
      code: 'group-shift-on-costs',
      instead: 'Share a visit of a carer who is self-employed or employed by the mutual.',
    });
};

/** Whoever posted an earlier visit that fell through keeps their pledge apart again like everybody else. */
const freeFormer = async (
  tx: Writer,
  call: Call,
  { purchase }: PurchaseRow,
  rows: readonly PledgeRow[],
): Promise<void> => {
  if (purchase.shiftId === null) return;
  const former = await findShift(tx, purchase.mutualId, purchase.shiftId);
  if (former?.shift.status !== 'cancelled') throw new Refusal('purchase-not-so-far');
  const poster = here(rows).find(({ pledge }) => pledge.holderId === former.shift.holderId)?.pledge;
  if (!poster || poster.holdId !== null) return;
  const holdId = await hold(tx, call, purchase.purchaseId, poster.holderId, poster.pledgedPence);
  await changePledge(tx, poster, { holdId });
};

/**
 * From now on the visit is the group's. All of it stays booked with the holder who posted it until it is
 * settled: then each share goes into its own holder's due, and the carer is paid once, as for any visit.
 */
export const shareShift = (call: Call, purchaseId: Id<'purchase'>, shiftId: Id<'shift'>): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'share-visit');
    if (row.purchase.kind !== 'group-shift') throw new Refusal('purchase-not-so-far');
    const { mutualId, memberId } = call.actor;
    mineIn(call, rows);
    await visitToShare(tx, call, row, shiftId);
    if (await purchaseOfShift(tx, mutualId, shiftId)) throw new Refusal('purchase-not-so-far');
    await freeFormer(tx, call, row, rows);
    // Read again: it may be my own earlier visit that fell through.
    const mine = mineIn(call, await pledgesOf(tx, mutualId, [purchaseId]));
    await letHoldGo(tx, call, mine.pledge.holdId);
    await changePledge(tx, { mutualId, purchaseId, holderId: memberId }, { holdId: null });
    await changePurchase(tx, mutualId, purchaseId, { shiftId });
    await note(tx, call, 'VISIT_SHARED', purchaseId, { shiftId });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });
