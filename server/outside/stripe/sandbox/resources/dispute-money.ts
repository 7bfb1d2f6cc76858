import type Stripe from 'stripe';
import type { Core } from '../core.ts';
import { post } from '../money/balances.ts';

/** A card dispute costs £20 here; Bacs claims cost nothing. */
export const disputeFee = 2000;

/** How long somebody has to answer a dispute, in seconds. */
export const answerWithin = 9 * 24 * 3600;

/** The contested money and the fee leave the balance. */
export const withdraw = (
  core: Core,
  account: string,
  dispute: { id: string; charge: string; amount: number },
  fee: number,
): Stripe.BalanceTransaction =>
  post(core, {
    account,
    type: 'adjustment',
    amount: -dispute.amount,
    fee,
    feeDescription: 'Dispute fee',
    source: dispute.id,
    description: `Chargeback withdrawal for ${dispute.charge}`,
    category: 'dispute',
  });
