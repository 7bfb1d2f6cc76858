/** Journals as settlements write them: a holder owes a carer. Fixed by their number. */
import { pence } from '#shared/language/money.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import type { Journal } from '#shared/ledger/transfers.ts';

/** `spread`: 2,000 holders and carers. `hot`: every second one credits the same account. */
export type Shape = 'spread' | 'hot';

const people = 2_000;

export const journalNumber = (place: number, shape: Shape, name: string): Journal => ({
  cause: `${name}:${place}`,
  transfers: [
    {
      kind: 'care',
      debitAccountId: accountOf('holder-due', `member_${(place * 7) % people}`),
      creditAccountId:
        shape === 'hot' && place % 2 === 0
          ? accountOf('contribution', 'mutual')
          : accountOf('carer-payable', `member_${(place * 13) % people}`),
      amountPence: pence(100 + (place % 900)),
    },
  ],
});
