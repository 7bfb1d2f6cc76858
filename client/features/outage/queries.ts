import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { outageEndpoints } from '#shared/outage/endpoints.ts';

export const useOutage = () => useQuery(question('outage', outageEndpoints.outage));

/** What a payment past the payment service may change on screens. */
export const touched = ['outage', 'settlements', 'ledger', 'oversight', 'budgets', 'pay'];
