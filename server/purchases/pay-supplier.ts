/** The supplier is paid from the mutual's bank: one person enters it, another says it is right. What is left over goes back. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, subtract, sum } from '#shared/language/money.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { purchaseReached } from '#shared/purchases/journey.ts';
import type { Running } from '#shared/purchases/schema.ts';
import { givenBackOf } from '#shared/purchases/shares.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { postingOf } from './holds.ts';
import { type PurchaseRow, paymentsOf } from './reads.ts';
import { approvePaymentRow, changePledge, changePurchase, keepPayment } from './records.ts';
import { showRunning, tellPurchase, toStep } from './show.ts';

/** A group shift has no supplier: its carer is paid by the settlement. */
const owedTo = ({ purchase }: PurchaseRow): { supplierId: Id<'supplier'>; invoicePence: Pence } => {
  const { supplierId, invoicePence } = purchase;
  if (!supplierId || invoicePence === null) throw new Refusal('purchase-not-so-far');
  return { supplierId, invoicePence };
};

export const paySupplier = (
  call: Call,
  purchaseId: Id<'purchase'>,
  given: { paidOn: Day; reference: string },
): Promise<Running> =>
  call.write(async (tx) => {
    const { row } = await toStep(tx, call, purchaseId, 'pay');
    const { mutualId, by } = call.actor;
    const { supplierId, invoicePence } = owedTo(row);
    const { zone } = await mutualOf(tx, mutualId);
    if (given.paidOn > dayAt(call.now, zone))
      throw new Refusal('invalid-input', [{ pointer: '/paidOn', detail: 'This day is still to come.' }]);
    if ((await paymentsOf(tx, mutualId, purchaseId)).length > 0) throw new Refusal('payment-entered-already');
    await keepPayment(tx, {
      ...given,
      mutualId,
      paymentId: call.deps.newId('payment'),
      supplierId,
      purchaseId,
      amountPence: subtract(invoicePence, row.purchase.leftoverPence ?? (0 as Pence)),
      enteredById: by.memberId,
      enteredAt: call.now,
    });
    await note(tx, call, 'SUPPLIER_PAYMENT_ENTERED', purchaseId);
    tellPurchase(tx, call, row);
    return showRunning(call, purchaseId, tx);
  });

export const approvePayment = (call: Call, purchaseId: Id<'purchase'>): Promise<Running> =>
  call.write(async (tx) => {
    const { row } = await toStep(tx, call, purchaseId, 'pay');
    const { mutualId, by } = call.actor;
    const [entered] = await paymentsOf(tx, mutualId, purchaseId);
    if (!entered) throw new Refusal('not-found');
    const { payment } = entered;
    if (payment.enteredById === by.memberId) throw new Refusal('second-person-needed');
    await approvePaymentRow(tx, mutualId, payment.paymentId, {
      approvedById: by.memberId,
      approvedAt: call.now,
    });
    await postJournal(tx, postingOf(call), {
      cause: `supplier-paid:${payment.paymentId}`,
      transfers: [
        {
          kind: 'supplier-paid',
          debitAccountId: accountOf('supplier-payable', payment.supplierId),
          creditAccountId: accountOf('mutual-bank', mutualId),
          amountPence: payment.amountPence,
        },
      ],
    });
    await changePurchase(tx, mutualId, purchaseId, {
      status: purchaseReached('pay', row.purchase.status),
      endedAt: call.now,
    });
    await note(tx, call, 'SUPPLIER_PAID', purchaseId, { amountPence: payment.amountPence });
    tellPurchase(tx, call, row);
    return showRunning(call, purchaseId, tx);
  });

/** Back to those who paid, as credit against their next dues; once it was paid, the supplier returns it to the bank first. */
export const giveBack = (call: Call, purchaseId: Id<'purchase'>, amountPence: Pence): Promise<Running> =>
  call.write(async (tx) => {
    const { row, rows } = await toStep(tx, call, purchaseId, 'give-back');
    const { mutualId } = call.actor;
    const { supplierId } = owedTo(row);
    if (row.purchase.leftoverPence !== null) throw new Refusal('leftover-given-back');
    const paid = rows.flatMap(({ pledge }) =>
      pledge.sharePence !== null ? [{ ...pledge, sharePence: pledge.sharePence }] : [],
    );
    const collectedPence = sum(paid.map(({ sharePence }) => sharePence));
    const entered = (await paymentsOf(tx, mutualId, purchaseId)).length > 0;
    // Entered and not yet found right: its sum stands.
    if (entered && row.purchase.status === 'collected') throw new Refusal('payment-entered-already');
    if (amountPence > collectedPence)
      throw new Refusal({ code: 'more-than-collected', facts: { collectedPence } });
    const back = [...givenBackOf(amountPence, paid)].filter(([, pence]) => pence > 0);
    const supplier = accountOf('supplier-payable', supplierId);
    await postJournal(tx, postingOf(call), {
      cause: `given-back:${purchaseId}`,
      transfers: [
        ...(entered
          ? [
              {
                kind: 'share-returned' as const,
                debitAccountId: accountOf('mutual-bank', mutualId),
                creditAccountId: supplier,
                amountPence,
              },
            ]
          : []),
        ...back.map(([holderId, backPence]) => ({
          kind: 'share-returned' as const,
          debitAccountId: supplier,
          creditAccountId: accountOf('holder-credit', holderId),
          amountPence: backPence,
          holderId,
        })),
      ],
    });
    for (const [holderId, givenBackPence] of back) {
      await changePledge(tx, { mutualId, purchaseId, holderId }, { givenBackPence });
      announce(tx, call, 'payment.changed', { memberId: holderId }, { members: [holderId] });
    }
    // Nothing is left to pay the supplier when all of it goes back.
    const isAll = !entered && amountPence === row.purchase.invoicePence;
    const ended = isAll ? { status: 'paid' as const, endedAt: call.now } : {};
    await changePurchase(tx, mutualId, purchaseId, { leftoverPence: amountPence, ...ended });
    await note(tx, call, 'LEFTOVER_GIVEN_BACK', purchaseId, { amountPence });
    tellPurchase(tx, call, row);
    return showRunning(call, purchaseId, tx);
  });
