/**
 * How each movement of the payment service's balance is entered in the books, by what it is. Pure; pence.
 * A movement changes the balance by its amount less its fee: £13.99 collected with a fee of 41p changes it by
 * £13.58; a bank taking that payment back, with £20.00 asked for it, by −£33.99.
 */
import type { Id } from '../language/ids.ts';
import { negate, type Pence, subtract } from '../language/money.ts';
import { type AccountKind, accountOf, type TransferKind } from './accounts.ts';
import type { Transfer } from './transfers.ts';

/** Signed, as Stripe says it: what moved, and what was kept of it. */
export interface Moved {
  type: string;
  amountPence: Pence;
  feePence: Pence;
}

/**
 * - `collection`: of a due, by card; its gross is in the books since the card said yes
 * - `debit`: of a due, by Direct Debit: counted at once, and nobody's until the bank says yes or no
 * - `pay`: to a carer or supplier; in the books since the payment service said yes
 * - `claim`: a bank took a collection back, or gave it back again; the holder owes it, or the mutual bears it
 * - `refund`: promised to a holder before; or one that failed and came back
 * - `pay-back`: of a pay that was taken back: a debt of the carer's paid, or owed to them once more
 * - `short`: the payment service made good what a carer's account with it was below zero
 * - `own`: the mutual's own money, told by the type alone
 * - `unknown`: nobody asked for it
 */
export type About =
  | { is: 'collection' | 'pay' | 'refund' | 'own' | 'unknown' }
  | { is: 'debit'; settlementId: Id<'settlement'>; holderId: Id<'member'> }
  | { is: 'claim'; bornBy: 'holder' | 'mutual'; settlementId: Id<'settlement'>; holderId: Id<'member'> }
  | { is: 'pay-back'; carerId: Id<'member'>; wasOwed: boolean }
  | { is: 'short'; carerId: Id<'member'> };

type Place = [TransferKind, AccountKind];

/** Told by the type alone; everything else is asked about by what it goes back to. */
const ownPlaces: Readonly<Record<string, Place>> = {
  topup: ['float', 'mutual-float'],
  topup_reversal: ['float', 'mutual-float'],
  payout: ['payout', 'mutual-bank'],
  payout_cancel: ['payout', 'mutual-bank'],
  payout_failure: ['payout', 'mutual-bank'],
  stripe_fee: ['stripe-fee', 'stripe-fees'],
  stripe_fx_fee: ['stripe-fee', 'stripe-fees'],
  tax_fee: ['stripe-fee', 'stripe-fees'],
  reserve_transaction: ['reserve', 'stripe-reserved'],
  reserve_hold: ['reserve', 'stripe-reserved'],
  reserve_release: ['reserve', 'stripe-reserved'],
};
export const isOwnMovement = (type: string): boolean => type in ownPlaces;

export type StripePlace = 'stripe-pending' | 'stripe-available';

/** Up in the payment service's balance against an account, or down. */
const moved = (
  amountPence: Pence,
  stripe: string,
  kind: TransferKind,
  other: string,
  about: Omit<Partial<Transfer>, 'kind' | 'amountPence'> = {},
): Transfer[] => {
  if (amountPence === 0) return [];
  const [debitAccountId, creditAccountId] = amountPence > 0 ? [stripe, other] : [other, stripe];
  const positive = amountPence > 0 ? amountPence : negate(amountPence);
  return [{ kind, debitAccountId, creditAccountId, amountPence: positive, ...about }];
};

/** Where the amount is entered against, and as what; null when that is in the books already. */
const againstOf = (
  { type }: Moved,
  about: About,
  mutualId: Id<'mutual'>,
): { kind: TransferKind; other: string; told?: Partial<Transfer> } | null => {
  const ours = ([kind, account]: Place) => ({ kind, other: accountOf(account, mutualId) });
  switch (about.is) {
    case 'collection':
    case 'pay':
      return null;
    case 'debit':
      return {
        ...ours(['debit', 'bacs-in-flight']),
        told: { settlementId: about.settlementId, holderId: about.holderId },
      };
    case 'claim': {
      const told = { settlementId: about.settlementId, holderId: about.holderId };
      return about.bornBy === 'mutual'
        ? { ...ours(['claim', 'dispute-loss']), told }
        : { kind: 'claim', other: accountOf('holder-due', about.holderId), told };
    }
    case 'refund':
      return ours(['refund', 'refunds-payable']);
    case 'pay-back': {
      const account = about.wasOwed ? 'carer-owed-back' : 'carer-payable';
      return {
        kind: 'pay-reversed',
        other: accountOf(account, about.carerId),
        told: { carerId: about.carerId },
      };
    }
    case 'short':
      return {
        kind: 'reserve',
        other: accountOf('carer-owed-back', about.carerId),
        told: { carerId: about.carerId },
      };
    case 'own':
      return ours(ownPlaces[type] ?? ['suspense', 'suspense']);
    case 'unknown':
      return ours(['suspense', 'suspense']);
  }
};

/**
 * The transfers of one movement, on the place where its money is now.
 * A card's £13.99 with a fee of 41p: only Dr fees 41p / Cr Stripe 41p, the gross is there already.
 * A Direct Debit of £13.99 with a fee of 20p: Dr Stripe £13.99 / Cr debits in flight £13.99, and Dr fees 20p /
 * Cr Stripe 20p; when the bank says no, the same two the other way about.
 * A claim of £13.99 for which £20.00 is asked: Dr holder's due £13.99 and Dr dispute fees £20.00 / Cr Stripe £33.99.
 * What nobody asked for goes to suspense as it changed the balance.
 */
export const entriesOfMovement = (
  movement: Moved,
  about: About,
  mutualId: Id<'mutual'>,
  place: StripePlace,
): Transfer[] => {
  const stripe = accountOf(place, mutualId);
  const { amountPence, feePence } = movement;
  const against = againstOf(movement, about, mutualId);
  if (about.is === 'unknown') {
    return moved(subtract(amountPence, feePence), stripe, 'suspense', accountOf('suspense', mutualId));
  }
  const [feeKind, fees]: Place =
    about.is === 'claim' ? ['dispute-fee', 'dispute-fees'] : ['stripe-fee', 'stripe-fees'];
  return [
    ...(against ? moved(amountPence, stripe, against.kind, against.other, against.told) : []),
    ...moved(negate(feePence), stripe, feeKind, accountOf(fees, mutualId)),
  ];
};
