/** What is kept of a carer's pay because an earlier one was too much. Pure; whole pence; never more than agreed. */
import { noPence, type Pence, pence, portion } from '../language/money.ts';

export interface TooMuch {
  /** What is still out of it, above zero. */
  outPence: Pence;
}

/**
 * Of £40.00, at most 25 % is kept: with £6.72 and £5.00 still out, £6.72 of the first and £3.28 of the second,
 * £10.00 in all. The rest stays out until the next pay. A share is rounded down, in the carer's favour.
 */
export const setOff = (payPence: Pence, out: readonly TooMuch[], atMostPercent: number): Pence[] => {
  let left = payPence > 0 ? portion(payPence, atMostPercent * 100, 'down') : noPence;
  return out.map(({ outPence }) => {
    const kept = pence(Math.min(left, outPence));
    left = pence(left - kept);
    return kept;
  });
};
