/** A holder says that they take part, or no longer. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence, type Pence } from '#shared/language/money.ts';
import { startOfDay } from '#shared/language/time.ts';
import type { PledgeWish, Purchase } from '#shared/purchases/schema.ts';
import { pledgeOf } from '#shared/purchases/shares.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { hold, letHoldGo } from './holds.ts';
import { refuseWithoutMoney } from './money.ts';
import { here, isFor, isFull, isOpen } from './policy.ts';
import { findPurchase, type PledgeRow, type PurchaseRow } from './reads.ts';
import { changePledge, keepPledge } from './records.ts';
import { councilsOfHolder, showPurchase, tellPurchase, toStep } from './show.ts';

const pledgedFor = ({ purchase }: PurchaseRow, wish: PledgeWish): Pence => {
  const { shareRule } = purchase;
  const missing = (pointer: string, detail: string) => new Refusal('invalid-input', [{ pointer, detail }]);
  if (shareRule === 'as-agreed' && wish.amountPence === null)
    throw missing('/amountPence', 'Say how much you agreed to pay.');
  if ((shareRule === 'by-hours' || shareRule === 'by-use') && wish.units === null)
    throw missing('/units', 'Say how many you need.');
  return pledgeOf(purchase, wish);
};

export const mineIn = (call: Call, rows: readonly PledgeRow[]): PledgeRow => {
  const mine = here(rows).find(({ pledge }) => pledge.holderId === call.actor.memberId);
  if (!mine) throw new Refusal('not-pledged');
  return mine;
};

const tellMoney = (tx: Writer, call: Call, row: PurchaseRow): void => {
  const { memberId } = call.actor;
  tellPurchase(tx, call, row);
  announce(tx, call, 'payment.changed', { memberId }, { members: [memberId] });
};

export const pledge = (call: Call, purchaseId: Id<'purchase'>, wish: PledgeWish): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'pledge');
    if (!isFor(call.actor, row, await councilsOfHolder(tx, call))) throw new Refusal('not-allowed');
    if (!isOpen(row, call.now)) throw new Refusal('purchase-closed');
    const { mutualId, memberId: holderId, by } = call.actor;
    if (here(rows).some(({ pledge: one }) => one.holderId === holderId)) throw new Refusal('already-pledged');
    if (isFull(row, rows)) throw new Refusal('purchase-full');
    const pledgedPence = pledgedFor(row, wish);
    await refuseWithoutMoney(tx, call, row, pledgedPence);
    const { zone } = await mutualOf(tx, mutualId);
    await keepPledge(tx, {
      mutualId,
      purchaseId,
      holderId,
      status: 'held',
      units: wish.units,
      pledgedPence,
      outcome: wish.outcome,
      groupOpen: row.purchase.groupOpen && wish.groupOpen,
      startsAt: startOfDay(row.purchase.takesPlaceOn, zone),
      holdId: await hold(tx, call, purchaseId, holderId, pledgedPence),
      pledgedById: by.memberId,
      pledgedAt: call.now,
    });
    await note(tx, call, 'PURCHASE_PLEDGED', purchaseId, { pledgedPence });
    tellMoney(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });

/** What a leaver goes on having apart: their share at most, what cannot be cancelled once it is known, or nothing. */
const leaverKeeps = ({ purchase }: PurchaseRow): boolean => purchase.exitRule !== 'released';

/** Free before closing; after it by the exit rule. */
export const leavePurchase = (call: Call, purchaseId: Id<'purchase'>): Promise<Purchase> =>
  call.write(async (tx) => {
    const before = await findPurchase(tx, call.actor.mutualId, purchaseId);
    const step = before?.purchase.status === 'offered' ? 'withdraw' : 'leave';
    const { row, rows } = await toStep(tx, call, purchaseId, step);
    const { pledge: mine } = mineIn(call, rows);
    const isFree = row.purchase.status === 'offered';
    const keeps = !isFree && leaverKeeps(row);
    if (!keeps) await letHoldGo(tx, call, mine.holdId);
    await changePledge(tx, mine, {
      status: isFree ? 'withdrawn' : 'left',
      leftAt: call.now,
      askedPence: null,
      ...(keeps ? {} : { holdId: null }),
    });
    await note(tx, call, 'PURCHASE_LEFT', purchaseId, { free: String(!keeps) });
    tellMoney(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });

/** What could not be cancelled for somebody who left: they pay no more than that, and the others the rest. */
export const sayLeaverPays = (
  call: Call,
  purchaseId: Id<'purchase'>,
  holderId: Id<'member'>,
  amountPence: Pence,
): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'ask-more');
    const left = rows.find(({ pledge: one }) => one.holderId === holderId && one.status === 'left')?.pledge;
    if (!left || row.purchase.exitRule !== 'pays-what-cannot-be-cancelled') throw new Refusal('not-pledged');
    if (amountPence > left.pledgedPence)
      throw new Refusal({ code: 'invoice-above-pledged', facts: { coveredPence: left.pledgedPence } });
    await letHoldGo(tx, call, left.holdId);
    const holdId = amountPence > noPence ? await hold(tx, call, purchaseId, holderId, amountPence) : null;
    await changePledge(tx, left, { leaverPaysPence: amountPence, holdId });
    await note(tx, call, 'LEAVER_PAYS_SAID', purchaseId, { holderId, amountPence });
    tellPurchase(tx, call, row);
    announce(tx, call, 'payment.changed', { memberId: holderId }, { members: [holderId] });
    return showPurchase(call, purchaseId, tx);
  });
