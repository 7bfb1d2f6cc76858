import { useChange } from '#client/lib/use-change.ts';
import { paymentsEndpoints } from '#shared/payments/endpoints.ts';

export const useStartCard = () => useChange(paymentsEndpoints.startCardSetup, []);
export const useCheckCard = () => useChange(paymentsEndpoints.checkCardSetup, ['payments']);
export const useStartOnboarding = () => useChange(paymentsEndpoints.startOnboarding, []);
export const useCheckPayee = () => useChange(paymentsEndpoints.checkPayee, ['payments']);
