import { useChange } from '#client/lib/use-change.ts';
import { coverEndpoints } from '#shared/cover/endpoints.ts';
import { swapsEndpoints } from '#shared/cover/swaps/endpoints.ts';

/** A yes takes a shift: the shifts, the need and the money are old then too. */
const touched = ['cover', 'shifts', 'needs', 'budgets'];

export const useAgree = () => useChange(coverEndpoints.agreeCover, ['cover']);
export const useStartCover = () => useChange(coverEndpoints.startCover, ['cover', 'shifts']);
export const useStopCover = () => useChange(coverEndpoints.stopCover, ['cover', 'shifts']);
export const useAskForCover = () => useChange(coverEndpoints.askForCover, ['cover']);
export const useAssignCarer = () => useChange(coverEndpoints.assignCarer, ['cover', 'oversight']);
export const useAnswerCover = () => useChange(coverEndpoints.answerCover, touched);
export const useCannotCome = () => useChange(coverEndpoints.cannotCome, [...touched, 'matching']);
export const usePropose = () => useChange(swapsEndpoints.proposeSwap, ['cover']);
export const useAnswerSwap = () => useChange(swapsEndpoints.answerSwap, touched);
export const useWithdrawSwap = () => useChange(swapsEndpoints.withdrawSwap, ['cover']);
