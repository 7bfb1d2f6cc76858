/** What a finished settlement gives to the common fund. Pure; whole pence. */
import { add, noPence, type Pence, subtract } from '../language/money.ts';

export interface Feeding {
  fedPence: Pence;
  /** What contributions have not covered of the fees, made up for before the fund is fed again. */
  shortPence: Pence;
}

/**
 * The contribution less the payment service's fees and what was short before. £12.00 of contribution, £4.30 of
 * fees, 50p short before: £7.20 for the fund. £1.00, £1.40 and nothing short: nothing, and 40p short.
 */
export const feedingOf = (contributionPence: Pence, feesPence: Pence, shortBeforePence: Pence): Feeding => {
  const owed = add(feesPence, shortBeforePence);
  return contributionPence >= owed
    ? { fedPence: subtract(contributionPence, owed), shortPence: noPence }
    : { fedPence: noPence, shortPence: subtract(owed, contributionPence) };
};
