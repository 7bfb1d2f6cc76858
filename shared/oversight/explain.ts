/** What a movement at the payment service may have been, and how the books then say so. Pure. */
import type { Id } from '../language/ids.ts';
import { negate, type Pence } from '../language/money.ts';
import { type AccountKind, accountOf, kindOfAccount, type TransferKind } from '../ledger/accounts.ts';
import type { Transfer } from '../ledger/transfers.ts';

/**
 * - `holder`: a payment went back to a holder, or came once more: it changes what they owe
 * - `carer`: a pay came back, or went once more: it changes what a carer is owed
 * - `service-fee`: the payment service's own fee, or some of it back
 * - `own-money`: the mutual's own money, put in or used up
 * - `own-bank`: to or from the mutual's own bank account
 */
export const explanations = ['holder', 'carer', 'service-fee', 'own-money', 'own-bank'] as const;
export type Explanation = (typeof explanations)[number];

export const movementLooks = ['dispute', 'returned', 'pay-back', 'fee', 'unknown'] as const;
export type MovementLook = (typeof movementLooks)[number];

const looksByType: Readonly<Record<string, MovementLook>> = {
  refund: 'returned',
  payment_refund: 'returned',
  refund_failure: 'returned',
  payment_failure_refund: 'returned',
  payment_reversal: 'returned',
  transfer_refund: 'pay-back',
  transfer_failure: 'pay-back',
  transfer_cancel: 'pay-back',
  stripe_fee: 'fee',
  stripe_fx_fee: 'fee',
  tax_fee: 'fee',
};

/** What a movement looks like by the type and the source Stripe gives it: a guess for a person to check. */
export const lookOfMovement = (type: string, sourceId: string | null): MovementLook =>
  type === 'adjustment' && /^(du|dp)_/.test(sourceId ?? '') ? 'dispute' : (looksByType[type] ?? 'unknown');

interface Explained {
  mutualId: Id<'mutual'>;
  as: Explanation;
  memberId: Id<'member'> | null;
  /** As Stripe says it: what moved, what was kept of it as a fee; in suspense is amount − fee. Signed. */
  amountPence: Pence;
  feePence: Pence;
}

const placeOf = ({ as, mutualId, memberId, amountPence }: Explained): [TransferKind, string] => {
  const mutuals = (kind: AccountKind) => accountOf(kind, mutualId);
  if (as === 'service-fee') return ['stripe-fee', mutuals('stripe-fees')];
  if (as === 'own-money') return ['float', mutuals('mutual-float')];
  if (as === 'own-bank') return ['payout', mutuals('mutual-bank')];
  if (!memberId) throw new RangeError(`Explained as a ${as}’s, without saying whose`);
  if (as === 'holder') return ['refund', accountOf('holder-due', memberId)];
  return ['pay-reversed', accountOf(amountPence > 0 ? 'carer-payable' : 'carer-owed-back', memberId)];
};

const between = (
  kind: TransferKind,
  amountPence: Pence,
  suspense: string,
  place: string,
  about: Pick<Transfer, 'holderId' | 'carerId'>,
): Transfer[] => {
  if (amountPence === 0) return [];
  const [debitAccountId, creditAccountId] = amountPence > 0 ? [suspense, place] : [place, suspense];
  const positive = amountPence > 0 ? amountPence : negate(amountPence);
  return [{ kind, debitAccountId, creditAccountId, amountPence: positive, ...about }];
};

/**
 * Out of suspense to where it belongs: the amount by its explanation, the fee to the fees. The entry that put
 * it into suspense stays; this one points at it.
 * A disputed payment of £13.99, with £20 kept as a fee: suspense was debited £33.99; now the holder owes
 * £13.99 again, £20 is a fee, and suspense is credited both.
 */
export const explainingTransfers = (explained: Explained): Transfer[] => {
  const { mutualId, as, memberId, amountPence, feePence } = explained;
  const suspense = accountOf('suspense', mutualId);
  const [kind, place] = placeOf(explained);
  const about = {
    ...(as === 'holder' ? { holderId: memberId } : {}),
    ...(as === 'carer' ? { carerId: memberId } : {}),
  };
  return [
    ...between(kind, amountPence, suspense, place, about),
    ...between('stripe-fee', negate(feePence), suspense, accountOf('stripe-fees', mutualId), {}),
  ];
};

const explanationByKind: Partial<Record<AccountKind, Explanation>> = {
  'holder-due': 'holder',
  'carer-payable': 'carer',
  'carer-owed-back': 'carer',
  'stripe-fees': 'service-fee',
  'mutual-float': 'own-money',
  'mutual-bank': 'own-bank',
};

/** What an explanation said, by the account its first line moved to or from. */
export const explanationOf = (first: Pick<Transfer, 'debitAccountId' | 'creditAccountId'>) => {
  const isDebit = kindOfAccount(first.creditAccountId) === 'suspense';
  const accountId = isDebit ? first.debitAccountId : first.creditAccountId;
  return { as: explanationByKind[kindOfAccount(accountId)] ?? null, accountId };
};

/** The same transfers the other way about: what an entry did is undone by a new one, which points at it. */
export const takingBack = (
  done: readonly Pick<Transfer, 'debitAccountId' | 'creditAccountId' | 'amountPence'>[],
): Transfer[] =>
  done.map(({ debitAccountId, creditAccountId, amountPence }) => ({
    kind: 'correction',
    debitAccountId: creditAccountId,
    creditAccountId: debitAccountId,
    amountPence,
  }));
