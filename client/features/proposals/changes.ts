import { useChange } from '#client/lib/use-change.ts';
import { proposalsEndpoints as contract } from '#shared/proposals/endpoints.ts';

const touched = ['proposals'];

export const usePropose = () => useChange(contract.propose, touched);
export const useRedraft = () => useChange(contract.redraft, touched);
export const useGiveNotice = () => useChange(contract.giveNotice, touched);
export const useWithdraw = () => useChange(contract.withdraw, touched);
export const useCastBallot = () => useChange(contract.castBallot, touched);
