/** How shares of what was bought together join a settlement: what they add to dues, and what the books say. Pure. */
import type { Id } from '../language/ids.ts';
import { noPence, type Pence, pence, subtract, sum } from '../language/money.ts';
import { accountOf } from '../ledger/accounts.ts';
import type { Journal, Transfer } from '../ledger/transfers.ts';

export interface SettledShare {
  purchaseId: Id<'purchase'>;
  holderId: Id<'member'>;
  holderName: string;
  /** The holder's own cost. */
  sharePence: Pence;
  /** What it does to their due: for the holder who posted a group shift, less what the others pay of it. */
  duePence: Pence;
  outcome: string;
  /** Whom it is paid to; null for a group shift, whose carer the settlement pays. */
  supplierId: Id<'supplier'> | null;
  shiftId: Id<'shift'> | null;
}

interface HolderDue {
  holderId: Id<'member'>;
  amountPence: Pence;
}

/** Dues with the shares of what was bought together: £13.99 for care and £20.00 of an outing are £33.99. */
export const withShares = (dues: readonly HolderDue[], shares: readonly SettledShare[]): HolderDue[] => {
  const all = new Map(dues.map(({ holderId, amountPence }) => [holderId, amountPence]));
  for (const { holderId, duePence } of shares)
    all.set(holderId, sum([all.get(holderId) ?? noPence, duePence]));
  return [...all].map(([holderId, amountPence]) => ({ holderId, amountPence }));
};

/** The journal of one share of a supplier's invoice: the holder owes it, and the mutual owes the supplier. */
export const shareJournal = (
  { purchaseId, holderId, sharePence }: SettledShare,
  supplierId: Id<'supplier'>,
  settlementId: Id<'settlement'>,
): Journal => ({
  cause: `share:${purchaseId}:${holderId}`,
  transfers: [
    {
      kind: 'share',
      debitAccountId: accountOf('holder-due', holderId),
      creditAccountId: accountOf('supplier-payable', supplierId),
      amountPence: sharePence,
      settlementId,
      holderId,
    },
  ],
});

/**
 * The journal of a group shift, owed by those who share it instead of by the one who posted it alone. What goes
 * to the carer and to the mutual stays as it is; each share is taken from these in turn. £40.00 to the carer
 * and £1.00 to the mutual, shared £20.50 and £20.50: £20.50 and £19.50 to the carer, £1.00 to the mutual.
 */
export const sharedJournal = (
  journal: Journal,
  postedBy: Id<'member'>,
  shares: readonly Pick<SettledShare, 'holderId' | 'sharePence'>[],
): Journal => {
  const left = shares.map((share) => ({ ...share, leftPence: share.sharePence }));
  const due = accountOf('holder-due', postedBy);
  const split = (transfer: Transfer): Transfer[] => {
    if (transfer.debitAccountId !== due) return [transfer];
    let open = transfer.amountPence;
    const parts: Transfer[] = [];
    for (const share of left) {
      const taken = pence(Math.min(open, share.leftPence));
      if (taken === 0) continue;
      share.leftPence = subtract(share.leftPence, taken);
      open = subtract(open, taken);
      const debitAccountId = accountOf('holder-due', share.holderId);
      parts.push({ ...transfer, debitAccountId, amountPence: taken, holderId: share.holderId });
    }
    if (open > 0) throw new RangeError('A group shift costs more than its shares');
    return parts;
  };
  return { ...journal, transfers: journal.transfers.flatMap(split) };
};
