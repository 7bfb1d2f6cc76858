import type { DueRow } from './due-reads.ts';
import type { PayRow } from './pay-reads.ts';

/** Asked for at the payment service, and nobody knows what became of it. */
export const isPayUnderWay = (pay: Pick<PayRow, 'triedAt'>): boolean => pay.triedAt !== null;

/** Also while its holder’s own page is open at the payment service: they could pay there at any moment. */
export const isDueUnderWay = (due: Pick<DueRow, 'status' | 'checkoutSessionId'>): boolean =>
  due.status === 'processing' || due.checkoutSessionId !== null;
