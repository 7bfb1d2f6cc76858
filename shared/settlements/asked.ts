/** What is asked of a holder: this week, what came over from weeks too small to collect, less what they are owed. */
import { add, noPence, type Pence, pence, subtract } from '../language/money.ts';

export interface DueSums {
  amountPence: Pence;
  carriedPence: Pence;
  creditPence: Pence;
  /** What came past the payment service. */
  outsidePence?: Pence | null;
}

/** This settlement's part and what came over, less credit: £13.45 and 28p less £6.73 is £7.00. */
export const askedPence = ({ amountPence, carriedPence, creditPence, outsidePence }: DueSums): Pence =>
  subtract(subtract(add(amountPence, carriedPence), creditPence), outsidePence ?? noPence);

/**
 * How much of a credit is set against a due, so that what is left is nothing or enough to collect: of £13.45
 * with £13.30 to have back, £13.15 are set off and 30p collected, because 15p could not be. Of a due that is
 * too small by itself and not covered, nothing.
 */
export const creditUsed = (duePence: Pence, creditPence: Pence, smallestPence: number): Pence => {
  if (creditPence <= 0) return noPence;
  if (creditPence >= duePence) return duePence;
  if (duePence - creditPence >= smallestPence) return creditPence;
  return duePence >= smallestPence ? pence(duePence - smallestPence) : noPence;
};
