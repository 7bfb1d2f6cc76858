import { accountOf } from '#shared/ledger/accounts.ts';
import type { Transfer } from '#shared/ledger/transfers.ts';
import type { RefundRow } from './refund-reads.ts';

type Promised = Pick<RefundRow, 'mutualId' | 'holderId' | 'amountPence' | 'outOf'>;

const sourceOf = ({ mutualId, holderId, outOf }: Promised): string =>
  outOf === 'paid-too-much' ? accountOf('holder-due', holderId) : accountOf('contribution', mutualId);

/** From the moment it is promised it is owed to the holder, out of what they paid too much or the mutual's own. */
export const promising = (refund: Promised): Transfer[] => [
  {
    kind: 'refund',
    debitAccountId: sourceOf(refund),
    creditAccountId: accountOf('refunds-payable', refund.mutualId),
    amountPence: refund.amountPence,
    holderId: refund.holderId,
  },
];

/** Let go: it is owed as before. */
export const lettingGo = (refund: Promised): Transfer[] => [
  {
    kind: 'refund',
    debitAccountId: accountOf('refunds-payable', refund.mutualId),
    creditAccountId: sourceOf(refund),
    amountPence: refund.amountPence,
    holderId: refund.holderId,
  },
];
