/** Which movement in the books a line of a bank statement may be. A person decides; this only puts them in order. */
import type { Id } from '../../language/ids.ts';
import { negate, type Pence } from '../../language/money.ts';
import { type Day, daysBetween } from '../../language/time.ts';
import { type AccountKind, kindOfAccount } from '../accounts.ts';

export interface Movement {
  transferId: Id<'transfer'>;
  cause: string;
  onDay: Day;
  /** As the bank writes it: what comes in above nothing, what goes out below. */
  amountPence: Pence;
}

interface Sides {
  debitAccountId: string;
  creditAccountId: string;
  amountPence: Pence;
}

/** Where a holder's money goes to, or comes back from, when it leaves their own bank. */
const places: readonly AccountKind[] = [
  'stripe-pending',
  'stripe-available',
  'bacs-in-flight',
  'mutual-bank',
  'refunds-payable',
];
const owed: readonly AccountKind[] = ['holder-due', 'holder-credit'];

/** What a transfer did to the mutual's own bank account; null when nothing. */
export const movedMutualBank = ({ debitAccountId, creditAccountId, amountPence }: Sides): Pence | null => {
  if (kindOfAccount(debitAccountId) === 'mutual-bank') return amountPence;
  return kindOfAccount(creditAccountId) === 'mutual-bank' ? negate(amountPence) : null;
};

/**
 * What a transfer did to a holder's own bank account: a due of £40.00 that was collected took £40.00 out, what
 * was given back of it came in. Null for what only stands in the books.
 */
export const movedHolderBank = ({ debitAccountId, creditAccountId, amountPence }: Sides): Pence | null => {
  const [debit, credit] = [kindOfAccount(debitAccountId), kindOfAccount(creditAccountId)];
  if (credit === 'holder-funds' || (owed.includes(credit) && places.includes(debit)))
    return negate(amountPence);
  return debit === 'holder-funds' || (owed.includes(debit) && places.includes(credit)) ? amountPence : null;
};

/** Money needs some days from one bank to the other, and a weekend between. */
export const windowDays = 10;
const atMost = 3;

const apart = (line: { onDay: Day }, movement: Movement): number =>
  Math.abs(daysBetween(line.onDay, movement.onDay));

/** A long enough part of the cause that the bank's words repeat: a payout's or invoice's own reference. */
const isNamed = (description: string, cause: string): boolean =>
  cause
    .split(/[:\s]/)
    .some((part) => part.length >= 6 && description.toLowerCase().includes(part.toLowerCase()));

/**
 * Movements of just that amount within ten days, the likeliest first: one that the bank's words name, then the
 * fewest days apart, then the earliest.
 */
export const suggestionsFor = (
  line: { onDay: Day; description: string; amountPence: Pence },
  movements: readonly Movement[],
): Movement[] =>
  movements
    .filter((movement) => movement.amountPence === line.amountPence && apart(line, movement) <= windowDays)
    .map((movement) => ({ movement, named: isNamed(line.description, movement.cause) ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.named - b.named ||
        apart(line, a.movement) - apart(line, b.movement) ||
        (a.movement.transferId < b.movement.transferId ? -1 : 1),
    )
    .slice(0, atMost)
    .map(({ movement }) => movement);
