import { useChange } from '#client/lib/use-change.ts';
import { commonFundEndpoints as contract } from '#shared/common-fund/endpoints.ts';

const touched = ['common-fund', 'ledger'];

export const useReserve = () => useChange(contract.reserve, touched);
export const useAskRelease = () => useChange(contract.askRelease, touched);
export const useRelease = () => useChange(contract.release, touched);
export const usePutBack = () => useChange(contract.putBack, touched);
