import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { claimEndpoints } from '#shared/payments/claim-endpoints.ts';

export const useClaims = () => useQuery(question('payments', claimEndpoints.claims));
export const useDecideClaim = () =>
  useChange(claimEndpoints.decideClaim, ['payments', 'settlements', 'ledger', 'oversight', 'needs']);
