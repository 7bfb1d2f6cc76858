import type { Id } from '../../language/ids.ts';
import type { Pence } from '../../language/money.ts';
import { accountOf } from '../accounts.ts';
import type { Transfer } from '../transfers.ts';
import type { PaidInSource } from './schema.ts';

/**
 * Money that came into a holder's own bank account: £300.00 from the council debits their own account and credits
 * council money. Nothing of it ever touches the mutual's accounts.
 */
export const paidInTransfer = (
  holderId: Id<'member'>,
  source: PaidInSource,
  amountPence: Pence,
): Transfer => ({
  kind: 'paid-in',
  debitAccountId: accountOf('holder-funds', holderId),
  creditAccountId: accountOf(`holder-${source}`, holderId),
  amountPence,
  holderId,
});
