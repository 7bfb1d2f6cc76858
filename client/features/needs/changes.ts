import { useChange } from '#client/lib/use-change.ts';
import { needsEndpoints } from '#shared/needs/endpoints.ts';

const touched = ['needs', 'shifts', 'budgets'];

export const usePost = () => useChange(needsEndpoints.postNeed, touched);
export const useChangeNeed = () => useChange(needsEndpoints.changeNeed, touched);
export const usePause = () => useChange(needsEndpoints.pauseNeed, touched);
export const useResume = () => useChange(needsEndpoints.resumeNeed, touched);
export const useEndAgreement = () => useChange(needsEndpoints.endAgreement, touched);
export const useAnswerMoved = () => useChange(needsEndpoints.answerMoved, touched);
export const useClose = () => useChange(needsEndpoints.closeNeed, touched);
