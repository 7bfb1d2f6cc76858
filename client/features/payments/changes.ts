import { useChange } from '#client/lib/use-change.ts';
import { paymentsEndpoints } from '#shared/payments/endpoints.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';

export const useStartSetUp = () => useChange(paymentsEndpoints.startSetUp, []);
export const useCheckSetUp = () => useChange(paymentsEndpoints.checkSetUp, ['payments']);
export const useStartOnboarding = () => useChange(paymentsEndpoints.startOnboarding, []);
export const useCheckPayee = () => useChange(paymentsEndpoints.checkPayee, ['payments']);
export const useTryAgain = () => useChange(settlementsEndpoints.tryCollectionAgain, ['payments', 'budgets']);
export const usePayCollection = () => useChange(settlementsEndpoints.payCollection, ['payments']);
export const useLookAtCollection = () =>
  useChange(settlementsEndpoints.lookAtCollection, ['payments', 'budgets']);
