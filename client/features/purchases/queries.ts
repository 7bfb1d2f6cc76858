import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { purchasesEndpoints } from '#shared/purchases/endpoints.ts';

export const usePurchases = () => useQuery(question('purchases', purchasesEndpoints.purchases));
export const usePurchase = (purchaseId: string) =>
  useQuery(question('purchases', purchasesEndpoints.purchase, { params: { purchaseId } }));
export const useRunning = (purchaseId: string) =>
  useQuery(question('purchases', purchasesEndpoints.running, { params: { purchaseId } }));
