/** What a movement of the balance goes back to: what we once wrote on it, or on what it undoes. */
import type Stripe from 'stripe';
import { idOf } from './id-of.ts';

export interface Origin {
  /** Of ours, as far as it is said; a stranger's movement says none. */
  dueId: string | null;
  payId: string | null;
  refundId: string | null;
  chargeId: string | null;
  intentId: string | null;
  transferId: string | null;
  disputeId: string | null;
  /** Whose account at Stripe it is about. */
  accountId: string | null;
  /** One of us made it, whatever for. */
  isOurs: boolean;
  /** Why one of us took a pay back. */
  why: string | null;
}

const ofNothing: Origin = {
  dueId: null,
  payId: null,
  refundId: null,
  chargeId: null,
  intentId: null,
  transferId: null,
  disputeId: null,
  accountId: null,
  isOurs: false,
  why: null,
};

/** As far as the movement's own object tells; what it undoes may have to be asked for (`traced`). */
export const originOf = (source: Stripe.BalanceTransaction['source']): Origin => {
  if (source === null || typeof source === 'string') return ofNothing;
  switch (source.object) {
    case 'charge':
      return {
        ...ofNothing,
        dueId: source.metadata['due'] ?? null,
        chargeId: source.id,
        intentId: idOf(source.payment_intent),
      };
    case 'refund':
      return {
        ...ofNothing,
        refundId: source.metadata?.['refund'] ?? null,
        chargeId: idOf(source.charge),
        intentId: idOf(source.payment_intent),
      };
    case 'dispute':
      return {
        ...ofNothing,
        disputeId: source.id,
        chargeId: idOf(source.charge),
        intentId: idOf(source.payment_intent),
      };
    case 'transfer':
      return {
        ...ofNothing,
        payId: source.metadata['pay'] ?? null,
        transferId: source.id,
        isOurs: source.metadata['mutual'] !== undefined,
      };
    case 'transfer_reversal':
      return {
        ...ofNothing,
        transferId: idOf(source.transfer),
        why: source.metadata?.['why'] ?? null,
      };
    case 'connect_collection_transfer':
      return { ...ofNothing, accountId: idOf(source.destination) };
    default:
      return ofNothing;
  }
};

/** Goes back one step further: a claim or a failed debit to its payment, a reversal to its transfer. */
export const tracedOf = async (stripe: Stripe, origin: Origin): Promise<Origin> => {
  if (origin.dueId === null && origin.chargeId !== null) {
    const { metadata } = await stripe.charges.retrieve(origin.chargeId);
    return { ...origin, dueId: metadata['due'] ?? null };
  }
  if (origin.payId === null && origin.transferId !== null) {
    const { metadata } = await stripe.transfers.retrieve(origin.transferId);
    return { ...origin, payId: metadata['pay'] ?? null };
  }
  return origin;
};
