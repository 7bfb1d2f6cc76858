import { noPence, type Pence, subtract } from '#shared/language/money.ts';
import type { PayRow } from './pay-reads.ts';

/** What is left to transfer after what went past the payment service. */
export const leftOf = (pay: Pick<PayRow, 'amountPence' | 'outsidePence'>): Pence =>
  subtract(pay.amountPence, pay.outsidePence ?? noPence);
