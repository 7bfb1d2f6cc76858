import type { Id } from '../language/ids.ts';
import type { Pence } from '../language/money.ts';
import { accountOf } from '../ledger/accounts.ts';
import type { Journal } from '../ledger/transfers.ts';

export interface Advance {
  mutualId: Id<'mutual'>;
  dueId: Id<'due'>;
  settlementId: Id<'settlement'>;
  holderId: Id<'member'>;
  amountPence: Pence;
}

/** What the fund has out and what is paid for the holder grow together, and go back together. */
export const advanceJournal = (
  what: 'advanced' | 'repaid',
  { mutualId, dueId, settlementId, holderId, amountPence }: Advance,
): Journal => {
  const [out, paidFor] = [accountOf('fund-advances', mutualId), accountOf('holder-advanced', holderId)];
  const about = { amountPence, settlementId, holderId };
  return {
    cause: `${what}:${dueId}`,
    transfers: [
      what === 'advanced'
        ? { kind: 'fund-advanced', debitAccountId: out, creditAccountId: paidFor, ...about }
        : { kind: 'fund-repaid', debitAccountId: paidFor, creditAccountId: out, ...about },
    ],
  };
};
