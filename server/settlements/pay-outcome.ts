/** What became of paying a carer. Paid is final; everything else may be tried again. */
import type { Writer } from '#db/database.ts';
import { addDays, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { shiftsPaid } from '../shifts/settled.ts';
import { leftOf } from './left-of.ts';
import { findPay, linesOfPays, type PayRow } from './pay-reads.ts';
import { changePay } from './records.ts';

const tellPay = (tx: Writer, call: Call, pay: PayRow): void => {
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: pay.carerId },
    { members: [pay.carerId], groups: ['coordinators'] },
  );
  announce(tx, call, 'settlement.changed', { settlementId: pay.settlementId }, { groups: ['coordinators'] });
};

export const paid = (call: Call, { mutualId, payId }: PayRow, transferId: string): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const pay = await findPay(tx, mutualId, payId);
    if (!pay || pay.status === 'paid') return;
    await changePay(tx, mutualId, payId, {
      status: 'paid',
      reason: null,
      nextTryOn: null,
      transferId,
      paidAt: call.now,
      changedAt: call.now,
    });
    await postJournal(
      tx,
      { mutualId, at: call.now, byId: call.actor.by.memberId, newId: call.deps.newId },
      {
        cause: `pay:${payId}`,
        transfers: [
          {
            kind: 'pay',
            debitAccountId: accountOf('carer-payable', pay.carerId),
            creditAccountId: accountOf('stripe-available', mutualId),
            amountPence: leftOf(pay),
            settlementId: pay.settlementId,
            carerId: pay.carerId,
          },
        ],
      },
    );
    const lines = await linesOfPays(tx, mutualId, [payId]);
    await shiftsPaid(
      tx,
      call,
      lines.map(({ line }) => line.shiftId),
    );
    await note(tx, call, 'CARER_PAID', payId);
    await notify(tx, call, 'pay-sent', [pay.carerId], { payId });
    tellPay(tx, call, pay);
  });

/** A definite no of the newest try, or an account that cannot be paid: a person sees to it. */
export const parkPay = async (call: Call, seen: PayRow, reason: string): Promise<void> => {
  if (seen.status === 'parked' && seen.reason === reason && seen.attempt === 0) return;
  await call.deps.db.write(async (tx) => {
    const pay = await findPay(tx, seen.mutualId, seen.payId);
    if (!pay || pay.status === 'paid' || pay.attempt !== seen.attempt) return;
    const { zone } = await mutualOf(tx, pay.mutualId);
    await changePay(tx, pay.mutualId, pay.payId, {
      status: 'parked',
      reason,
      triedAt: null,
      nextTryOn: addDays(dayAt(call.now, zone), 1),
      changedAt: call.now,
    });
    if (pay.status === 'parked' && pay.reason === reason) return;
    await note(tx, call, 'PAY_PARKED', pay.payId, { reason });
    tellPay(tx, call, pay);
  });
};

/** Nothing came of a try, and nothing is on its way: the next turn begins a new one. */
export const payAgain = (call: Call, { mutualId, payId, attempt }: PayRow): Promise<void> =>
  call.deps.db.write(async (tx) => {
    const pay = await findPay(tx, mutualId, payId);
    if (!pay || pay.status === 'paid' || pay.attempt !== attempt) return;
    await changePay(tx, mutualId, payId, { triedAt: null, changedAt: call.now });
  });
