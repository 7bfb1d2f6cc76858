/** Both sides of a comparing, as sums: the payment service's own word, the movements we know, the books. */
import { type Pence, pence, sum } from '#shared/language/money.ts';
import { accountKinds } from '#shared/ledger/accounts.ts';
import type { Call } from '../http/call.ts';
import type { StripeBalance } from '../outside/stripe/balance.ts';
import { reached } from '../payments/reached.ts';
import { balanceOf, balancesByKind } from './reads.ts';
import { movementsTotal } from './reconcile-reads.ts';

export interface Figures {
  stripe: StripeBalance;
  books: StripeBalance;
  movements: number;
  movementsPence: Pence;
  /** All accounts but those that mirror holders' own banks: debits less credits come to nothing. */
  insidePence: Pence;
}

const inBooks = async (
  call: Call,
  kind: 'stripe-available' | 'stripe-pending' | 'stripe-reserved',
): Promise<Pence> => {
  const { mutualId } = call.actor;
  const balance = await balanceOf(call.deps.db.read, mutualId, kind, mutualId);
  return pence(balance.debitsPostedPence - balance.creditsPostedPence);
};

export const figuresOf = async (call: Call): Promise<Figures> => {
  const { mutualId } = call.actor;
  const { read } = call.deps.db;
  const stripe = await reached(call, () => call.deps.payments(mutualId).availablePence());
  const { movements, netPence } = await movementsTotal(read, mutualId);
  const inside = (await balancesByKind(read, mutualId)).filter(
    ({ kind }) => accountKinds[kind] !== 'outside',
  );
  return {
    stripe,
    books: {
      availablePence: await inBooks(call, 'stripe-available'),
      pendingPence: await inBooks(call, 'stripe-pending'),
      reservedPence: await inBooks(call, 'stripe-reserved'),
    },
    movements,
    movementsPence: netPence,
    insidePence: sum(inside.map((kind) => pence(kind.debitsPence - kind.creditsPence))),
  };
};

/** The proof in sums: the service's balance is what its movements come to and what the books say, place by place. */
export const figuresAgree = ({ stripe, books, movementsPence, insidePence }: Figures): boolean =>
  stripe.availablePence === books.availablePence &&
  stripe.pendingPence === books.pendingPence &&
  stripe.reservedPence === books.reservedPence &&
  movementsPence === stripe.availablePence + stripe.pendingPence &&
  insidePence === 0;
