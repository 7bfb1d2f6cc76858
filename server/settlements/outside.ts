/**
 * Money that went or came past the payment service. The same guard as of a transfer: a pay or due only goes
 * forward, nothing under way is touched, and what is by hand no run begins.
 */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, noPence, type Pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import { postJournal } from '../ledger/actions.ts';
import { notify } from '../notices/actions.ts';
import { announce } from '../oversight/actions.ts';
import { shiftsPaid } from '../shifts/settled.ts';
import { collectCarried } from './collection-outcome.ts';
import type { DueRow } from './due-reads.ts';
import { linesOfPays, type PayRow } from './pay-reads.ts';
import { changeDue, changePay } from './records.ts';

const postingOf = (call: Call) => ({
  mutualId: call.actor.mutualId,
  at: call.now,
  byId: call.actor.by.memberId,
  newId: call.deps.newId,
});

const tell = (tx: Writer, call: Call, memberId: Id<'member'>, settlementId: Id<'settlement'>): void => {
  announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  announce(tx, call, 'settlement.changed', { settlementId }, { groups: ['coordinators'] });
};

/** The mutual’s own bank paid a carer; when that is all of a pay, the pay is paid for good. */
export const payOutside = async (
  tx: Writer,
  call: Call,
  pay: PayRow,
  amountPence: Pence,
  paymentId: Id<'payment'>,
): Promise<void> => {
  const { mutualId, payId, carerId, settlementId } = pay;
  const outsidePence = add(pay.outsidePence ?? noPence, amountPence);
  const isWhole = outsidePence >= pay.amountPence;
  await postJournal(tx, postingOf(call), {
    cause: `outside:${paymentId}`,
    transfers: [
      {
        kind: 'paid-outside',
        debitAccountId: accountOf('carer-payable', carerId),
        creditAccountId: accountOf('mutual-bank', mutualId),
        amountPence,
        settlementId,
        carerId,
      },
    ],
  });
  await changePay(tx, mutualId, payId, {
    outsidePence,
    changedAt: call.now,
    ...(isWhole ? { status: 'paid' as const, reason: null, nextTryOn: null, paidAt: call.now } : {}),
  });
  if (isWhole) {
    const lines = await linesOfPays(tx, mutualId, [payId]);
    await shiftsPaid(
      tx,
      call,
      lines.map(({ line }) => line.shiftId),
    );
    await notify(tx, call, 'pay-sent', [carerId], { payId });
  }
  tell(tx, call, carerId, settlementId);
};

/** A holder paid into the mutual’s own bank; when that is all of a due, it is collected. */
export const collectOutside = async (
  tx: Writer,
  call: Call,
  due: DueRow,
  askedInAll: Pence,
  amountPence: Pence,
  paymentId: Id<'payment'>,
): Promise<void> => {
  const { mutualId, dueId, holderId, settlementId } = due;
  const outsidePence = add(due.outsidePence ?? noPence, amountPence);
  const isWhole = outsidePence >= askedInAll;
  await postJournal(tx, postingOf(call), {
    cause: `outside:${paymentId}`,
    transfers: [
      {
        kind: 'collected-outside',
        debitAccountId: accountOf('mutual-bank', mutualId),
        creditAccountId: accountOf('holder-due', holderId),
        amountPence,
        settlementId,
        holderId,
      },
    ],
  });
  if (isWhole) await collectCarried(tx, call, mutualId, dueId);
  await changeDue(tx, mutualId, dueId, {
    outsidePence,
    changedAt: call.now,
    ...(isWhole
      ? { status: 'collected' as const, reason: null, nextTryOn: null, collectedAt: call.now }
      : {}),
  });
  tell(tx, call, holderId, settlementId);
};
