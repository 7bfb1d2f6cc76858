/** It costs more than was pledged: each is asked for themselves, and nobody pays more than they said yes to. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, subtract } from '#shared/language/money.ts';
import type { Purchase } from '#shared/purchases/schema.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { note } from '../oversight/actions.ts';
import { hold, letHoldGo } from './holds.ts';
import { refuseWithoutMoney } from './money.ts';
import { mineIn } from './pledge.ts';
import { coveredNow, here, raised } from './policy.ts';
import { changePledge, changePurchase } from './records.ts';
import { showPurchase, tellPurchase, toStep } from './show.ts';

export const askMore = (call: Call, purchaseId: Id<'purchase'>, costPence: Pence): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'ask-more');
    if (row.purchase.kind === 'group-shift') throw new Refusal('purchase-not-so-far');
    const coveredPence = coveredNow(row, rows);
    if (costPence <= coveredPence) throw new Refusal({ code: 'covered-already', facts: { coveredPence } });
    const asked = here(rows);
    for (const { pledge } of asked)
      await changePledge(tx, pledge, {
        askedPence: raised(pledge.pledgedPence, coveredPence, costPence),
      });
    await changePurchase(tx, call.actor.mutualId, purchaseId, { costPence });
    await note(tx, call, 'MORE_ASKED', purchaseId, { costPence, coveredPence });
    const to = asked.map(({ pledge }) => pledge.holderId);
    await notify(tx, call, 'purchase-asks-more', to, { purchaseId });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });

export const answerMore = (call: Call, purchaseId: Id<'purchase'>, answer: 'yes' | 'no'): Promise<Purchase> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'ask-more');
    const { pledge: mine } = mineIn(call, rows);
    if (mine.askedPence === null) throw new Refusal('ask-answered');
    if (answer === 'yes') {
      await refuseWithoutMoney(tx, call, row, subtract(mine.askedPence, mine.pledgedPence));
      await letHoldGo(tx, call, mine.holdId);
      const holdId = await hold(tx, call, purchaseId, mine.holderId, mine.askedPence);
      await changePledge(tx, mine, { pledgedPence: mine.askedPence, holdId });
    }
    await changePledge(tx, mine, { askedPence: null });
    await note(tx, call, 'MORE_ANSWERED', purchaseId, { answer });
    tellPurchase(tx, call, row);
    return showPurchase(call, purchaseId, tx);
  });
