import type { Pence } from '../language/money.ts';

export interface FundLimits {
  /** Neither spent nor reserved nor out already. */
  freePence: Pence;
  /** Out for this holder already. */
  outPence: Pence;
  perHolderPence: Pence;
}

/**
 * Whether the common fund may advance so much pay: £26.90 with £500 free, £40 out for the holder and £60 a holder
 * at most is too much; with £30 out it may. Nothing is no advance.
 */
export const mayAdvance = (
  amountPence: Pence,
  { freePence, outPence, perHolderPence }: FundLimits,
): boolean => amountPence > 0 && amountPence <= freePence && outPence + amountPence <= perHolderPence;
