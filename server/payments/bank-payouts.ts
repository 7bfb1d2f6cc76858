import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { findBankPayout, type PayeeRow } from './reads.ts';
import { keepBankPayout } from './records.ts';

/** Reads a payout to a carer's own bank again. One that came back is told to them with what to do. */
export const readBankPayout = async (call: Call, payee: PayeeRow, payoutId: string): Promise<void> => {
  const { mutualId, memberId, stripeAccountId } = payee;
  const payout = await call.deps.payments(mutualId).bankPayout(stripeAccountId, payoutId);
  await call.deps.db.write(async (tx) => {
    const before = await findBankPayout(tx, mutualId, payoutId);
    // A bank may send back what it took; nothing else happens to a payout that has ended.
    if (before?.status === payout.status || before?.status === 'failed') return;
    await keepBankPayout(tx, { ...payout, mutualId, memberId, changedAt: call.now });
    if (payout.status === 'failed') {
      await note(tx, call, 'BANK_PAYOUT_FAILED', memberId, { code: payout.failureCode });
      await notify(tx, call, 'bank-payout-failed', [memberId], {});
    }
    if (payout.status === 'paid') await notify(tx, call, 'bank-payout-made', [memberId], {});
    announce(tx, call, 'payment.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
  });
};
